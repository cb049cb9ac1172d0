w-length-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
w-length-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weken
}
w-length-months = { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
}
w-length-days-range = { $from } tot { $to } dagen
w-length-weeks-range = { $from } tot { $to } weken
w-length-months-range = { $from } tot { $to } maanden
w-length-days-short = { $n } d
w-length-weeks-short = { $n } wk
begin-again = Opnieuw beginnen
begin-without-patient = zonder patiënt begonnen, naam kan later
begin-where = Waar zit de klacht?
begin-which = Welke variant?
begin-safe = Veilig om te starten?
begin-for-whom = Voor wie?
begin-change = Wijzigen
begin-search = Aandoening, ook in eigen woorden
begin-found = { $found } van { $all } aandoeningen
begin-variants = { $n ->
    [one] { $n } variant
   *[other] { $n } varianten
}
begin-other-conditions = { $n ->
    [one] Nog { $n } andere aandoening
   *[other] Nog { $n } andere aandoeningen
}
begin-nothing-found = Geen aandoening past hierbij. Probeer een ander woord of kies een plek op het lichaam.
begin-expected = { $weeks } · { $length }
begin-refused = Zo kan het programma niet worden gemaakt
begin-all-no = Alles nee, gelezen
begin-all-no-done = Alles nee
begin-condition-first = Kies eerst een aandoening.
begin-red-flag-note = { $date }: rode vlag “{ $flag }”, plan niet gestart. { $urgency }.
begin-note = Noteren bij { $name }
begin-noted = Genoteerd bij { $name }
begin-copy-referral = Tekst kopiëren
begin-side = Kant
begin-side-both = Beide
begin-side-none = Geen
begin-start = Start
begin-name = Patiënt
begin-name-hint = Naam of pseudoniem
begin-known = Al bekend
begin-goal = Eigen doel
begin-goal-hint = Bijvoorbeeld: weer 5 km hardlopen
begin-more = Dagen, dagdelen, blessuredatum, taal
begin-days = Dagen die schikken
begin-parts = Dagdelen
begin-injury = Datum van de blessure
begin-injury-time = Tijd
begin-injury-time-hint = uu:mm
begin-handout-language = Taal van het thuisplan
begin-programme = Het programma
begin-programme-empty = Kies een aandoening en een variant. Hier groeit dan het programma: fasen, belasting en oefeningen.
begin-and-maintenance = { $length } + onderhoud
begin-load-a-week = Belasting per week
begin-limit = grens 100 %
begin-limit-tip = 100 % is 8 oefeningen of 45 minuten op één dag
begin-week = wk { $n }
begin-week-load = Week { $n }: { $percent } %
begin-minutes-a-day = { $n } min per dag
begin-phase-tip = { $phase }, { $first } tot en met { $last }
begin-load-green = { $n ->
    [one] { $n } oefening op een dag: goed vol te houden
   *[other] { $n } oefeningen op een dag: goed vol te houden
}
begin-load-amber = { $n } oefeningen op een dag: wat veel. De meeste mensen houden 2 tot 4 vol
begin-load-red = { $n } oefeningen op een dag: te veel voor de meeste mensen; 2 tot 4 is vol te houden
begin-change-exercise = { $name }: ruilen of weghalen
begin-easier = Makkelijker: { $name }
begin-harder = Moeilijker: { $name }
begin-remove-exercise = Weghalen
begin-add-exercise = { $name } toevoegen
begin-also-possible = Ook mogelijk ({ $n })
begin-gate = Als: { $condition }
begin-stopped = Gestopt door een rode vlag: verwijs eerst
begin-missing = { $n ->
    [one] Nog { $n } stap: { $what }
   *[other] Nog { $n } stappen, eerst: { $what }
}
begin-missing-condition = waar zit de klacht?
begin-missing-variant = welke variant?
begin-missing-safety = veilig om te starten?
begin-missing-side = welke kant?
begin-missing-days = kies minstens één dag
begin-missing-parts = kies minstens één dagdeel
begin-read-only = Dit venster kan alleen lezen; het plan kan hier niet worden bewaard
begin-make = Plan maken
