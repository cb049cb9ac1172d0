# Vaste woorden van het blad voor thuis. Aan de patiënt: u, korte zinnen, niveau B1.
handout-pain-title = Pijn van 0 tot 10
handout-pain-ends = 0 = geen, 10 = ergste
handout-pain-grey = Grijs (vanaf { $from }) is altijd te veel.
handout-pain-each = De grens staat bij elke oefening.
handout-pain-up-to = pijn t/m { $n } mag
handout-pain-above-start = pijn: hoogstens { $n } meer dan bij het begin
handout-pain-group = Oefening { $numbers }: { $limit }.
handout-pain-all = Bij elke oefening: { $limit }.
handout-and = en
handout-aim = Doel:
handout-exercise = Oefening
handout-mistake = Vaak fout:
handout-stop-title = Stop met oefenen bij
handout-call-title = Wie belt u?
handout-call-emergency = 112, meteen:
handout-call-urgent = Spoedeisende hulp, vandaag nog:
handout-call-doctor = Huisarts, vandaag nog:
handout-call-practice = Praktijk, bij twijfel:
handout-call-therapist = uw fysiotherapeut
handout-next-morning-question = Volgende ochtend { $n } punten meer pijn?
handout-next-morning-answer = Doe één stap terug: 1 serie minder per oefening. Twee keer in een week? Bel ons.
handout-stop-short = stopregels en 112: blad
handout-next-appointment = Volgende afspraak:
handout-bring = Neem dit blad mee:
handout-sources = Bronnen: { $sources }.
handout-made = Persoonlijk plan, gemaakt door { $by } op { $on } · versie { $version }.
handout-disclaimer = Dit blad vervangt geen consult.
handout-page = blad
handout-page-of = van
handout-ticks-title = { $n ->
    [1] Afvinklijst, 1 week
   *[other] Afvinklijst, { $n } weken
}
handout-ticks-intro = Vink af wat u hebt gedaan.
handout-ticks-week = Week { $n }
handout-ticks-legend = Elk vakje is één keer oefenen, van ochtend naar avond. Grijs: die dag niet.
handout-ticks-pain = Pijn van 0 tot 10. Schrijf elke dag een cijfer.
handout-ticks-before = Vóór
handout-ticks-before-note = bij het begin
handout-ticks-during = Tijdens
handout-ticks-during-note = het hoogste cijfer
handout-ticks-morning = Volgende ochtend
handout-ticks-morning-note = bij het opstaan
handout-month-short = { $n ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
handout-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
handout-weekday-letter = { $n ->
    [1] m
    [2] d
    [3] w
    [4] d
    [5] v
    [6] z
   *[7] z
}
handout-posture = { $posture ->
    [standing] staand
    [one-leg] op één been
    [step] op een trede
    [sitting] zittend
    [lying] liggend op uw rug
    [side] liggend op uw zij
    [prone] liggend op uw buik
    [plank] steunend
    [all-fours] op handen en knieën
    [kneeling] geknield
    [cycling] op de fiets
    [walking] lopend of rennend
    [water] in het water
   *[any] elke houding
}
