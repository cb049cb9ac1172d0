patients-nameless = Zonder naam
patients-search = Zoek op naam of aandoening
patients-new = Nieuwe patiënt
patients-all = Alle
patients-attention = Vraagt aandacht
patients-running = Lopend
patients-without-plan = Zonder plan
patients-everyone = Alle patiënten
patients-rest = Overige
patients-head-name = Naam
patients-head-condition = Aandoening
patients-head-phase = Fase
patients-side-both = beide kanten
patients-no-plan = nog geen plan
patients-day-of = dag { $day } van { $days }
patients-begins = begint { $date }
patients-ended = afgelopen { $date }
patients-when-today = vandaag
patients-when-tomorrow = morgen
patients-phase-ends = Fase eindigt { $when }
patients-plan-ends = Plan loopt af { $when }
patients-plan-ended = Plan afgelopen { $when }
patients-edit = { $name } wijzigen
patients-empty = Nog geen patiënten
patients-empty-text = Begin met een plan. De naam kan later komen.
patients-nobody = Niemand gevonden
patients-nobody-text = Geen naam en geen aandoening past hierbij.
patients-nobody-in-filter = In deze groep staat niemand.
patient-title = Patiënt
patient-name = Naam of pseudoniem
patient-birth-year = Geboortejaar
patient-birth-year-hint = 1980
patient-contact = Telefoon of e-mail
patient-flags = Houd rekening met
patient-notes = Notities
patient-plans = Plannen
patient-save = Bewaren
patient-save-and-plan = Bewaren en plan maken
patient-remove-ask = Verwijderen…
patient-remove-title = Patiënt verwijderen?
patient-remove-text = { $plans ->
    [0] De gegevens verdwijnen voorgoed. Dit kan niet ongedaan worden gemaakt.
    [one] De gegevens en { $plans } plan met alles wat erbij hoort verdwijnen voorgoed. Dit kan niet ongedaan worden gemaakt.
   *[other] De gegevens en { $plans } plannen met alles wat erbij hoort verdwijnen voorgoed. Dit kan niet ongedaan worden gemaakt.
}
patient-keep = Behouden
patient-remove = Verwijderen
patients-over = afgelopen
