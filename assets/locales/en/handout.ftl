# The fixed words of the sheet for home: short sentences, no jargon.
handout-pain-title = Pain from 0 to 10
handout-pain-ends = 0 = none, 10 = worst
# $from (Number) - the lowest score that is always too much
handout-pain-grey = Grey (from { $from }) is always too much.
handout-pain-each = The limit is given with each exercise.
# $n (Number) - the highest score allowed
handout-pain-up-to = pain up to { $n } is fine
# $n (Number) - points above the score at the start
handout-pain-above-start = pain: at most { $n } more than at the start
# $numbers (String) - numbers of exercises: "1 and 2"
# $limit (String) - the limit in words
handout-pain-group = Exercise { $numbers }: { $limit }.
# $limit (String) - the limit in words
handout-pain-all = With every exercise: { $limit }.
handout-and = and
handout-aim = Aim:
handout-exercise = Exercise
handout-mistake = Common mistake:
handout-stop-title = Stop exercising if you get
handout-call-title = Who do you call?
handout-call-emergency = 112, at once:
handout-call-urgent = Emergency department, today:
handout-call-doctor = GP, today:
handout-call-practice = Practice, if in doubt:
handout-call-therapist = your physiotherapist
# $n (Number) - points on the pain scale
handout-next-morning-question = { $n } points more pain the next morning?
handout-next-morning-answer = Take one step back: 1 set fewer of each exercise. Twice in one week? Call us.
handout-stop-short = stop rules and 112: sheet
handout-next-appointment = Next appointment:
handout-bring = Bring this sheet:
# $sources (String) - publications, separated by semicolons
handout-sources = Sources: { $sources }.
# $by (String) - name of the therapist
# $on (String) - a date in words
# $version (Number) - version of the plan
handout-made = Personal plan, made by { $by } on { $on } · version { $version }.
handout-disclaimer = This sheet does not replace a consultation.
handout-page = sheet
handout-page-of = of
# $n (Number) - weeks on the sheet
handout-ticks-title = { $n ->
    [1] Tick list, 1 week
   *[other] Tick list, { $n } weeks
}
handout-ticks-intro = Tick what you have done.
# $n (Number) - the how manieth week
handout-ticks-week = Week { $n }
handout-ticks-legend = Each box is one session, from morning to evening. Grey: not on that day.
handout-ticks-pain = Pain from 0 to 10. Write down one number a day.
handout-ticks-before = Before
handout-ticks-before-note = at the start
handout-ticks-during = During
handout-ticks-during-note = the highest number
handout-ticks-morning = Next morning
handout-ticks-morning-note = when you get up
# $n (Number) - month from 1
handout-month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# $day (Number) - day of the month
# $month (Number) - month from 1
# $year (String) - the year
handout-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# $n (Number) - day of the week from Monday = 1
handout-weekday-letter = { $n ->
    [1] M
    [2] T
    [3] W
    [4] T
    [5] F
    [6] S
   *[7] S
}
# $posture (String) - code of the posture
handout-posture = { $posture ->
    [standing] standing
    [one-leg] on one leg
    [step] on a step
    [sitting] sitting
    [lying] lying on your back
    [side] lying on your side
    [prone] lying on your belly
    [plank] in a plank
    [all-fours] on hands and knees
    [kneeling] kneeling
    [cycling] on a bicycle
    [walking] walking or running
    [water] in water
   *[any] any position
}
