save-why-full = de schijf is vol
save-why-busy = een ander programma houdt de gegevens vast
save-why-read-only = dit venster kan alleen lezen
save-why-unreachable = de map met gegevens is niet bereikbaar
save-why-damaged = het gegevensbestand is beschadigd
save-why-newer = het gegevensbestand is van een nieuwere versie van Opbouw
save-why-gone = het is er niet meer
save-why-other = het systeem meldt: { $detail }
