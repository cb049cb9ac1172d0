language-name = Nederlands
app-name = Opbouw
