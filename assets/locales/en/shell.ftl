language-name = English
app-name = Opbouw
