# $n (Number) - days
w-length-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
# $n (Number) - weeks
w-length-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
# $n (Number) - months
w-length-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
# $from (Number) - at least
# $to (Number) - at most
w-length-days-range = { $from } to { $to } days
# $from (Number) - at least
# $to (Number) - at most
w-length-weeks-range = { $from } to { $to } weeks
# $from (Number) - at least
# $to (Number) - at most
w-length-months-range = { $from } to { $to } months
# $n (Number) - days
w-length-days-short = { $n } d
# $n (Number) - weeks
w-length-weeks-short = { $n } wk
begin-again = Start over
begin-without-patient = started without a patient, the name can follow
begin-where = Where does it hurt?
begin-which = Which variant?
begin-safe = Safe to start?
begin-for-whom = For whom?
begin-change = Change
begin-search = Condition, in your own words
# $found (Number) - conditions that fit
# $all (Number) - all conditions
begin-found = { $found } of { $all } conditions
# $n (Number) - how many variants
begin-variants = { $n ->
    [one] { $n } variant
   *[other] { $n } variants
}
# $n (Number) - how many others
begin-other-conditions = { $n ->
    [one] { $n } other condition
   *[other] { $n } other conditions
}
begin-nothing-found = No condition fits. Try another word or choose a place on the body.
# $weeks (String) - length of the programme
# $length (String) - how long recovery takes
begin-expected = { $weeks } · { $length }
begin-refused = The programme cannot be made like this
begin-all-no = All no, read
begin-all-no-done = All no
begin-condition-first = Choose a condition first.
# $date (String) - the day
# $flag (String) - the red flag in a few words
# $urgency (String) - how soon to whom
begin-red-flag-note = { $date }: red flag “{ $flag }”, plan not started. { $urgency }.
# $name (String) - the patient
begin-note = Note for { $name }
# $name (String) - the patient
begin-noted = Noted for { $name }
begin-copy-referral = Copy text
begin-side = Side
begin-side-both = Both
begin-side-none = None
begin-start = Start
begin-name = Patient
begin-name-hint = Name or pseudonym
begin-known = Already known
begin-goal = Own goal
begin-goal-hint = For example: run 5 km again
begin-more = Days, parts of day, injury date, language
begin-days = Days that suit
begin-parts = Parts of the day
begin-injury = Date of the injury
begin-injury-time = Time
begin-injury-time-hint = hh:mm
begin-handout-language = Language of the home plan
begin-programme = The programme
begin-programme-empty = Choose a condition and a variant. The programme grows here: phases, load and exercises.
# $length (String) - length without maintenance
begin-and-maintenance = { $length } + maintenance
begin-load-a-week = Load per week
begin-limit = limit 100 %
begin-limit-tip = 100 % is 8 exercises or 45 minutes on one day
# $n (Number) - week of the plan
begin-week = wk { $n }
# $n (Number) - week of the plan
# $percent (Number) - part of the limit
begin-week-load = Week { $n }: { $percent } %
# $n (Number) - minutes
begin-minutes-a-day = { $n } min a day
# $phase (String) - the phase and its length
# $first (String) - its first day
# $last (String) - its last day
begin-phase-tip = { $phase }, { $first } to { $last }
# $n (Number) - exercises
begin-load-green = { $n ->
    [one] { $n } exercise a day: easy to keep up
   *[other] { $n } exercises a day: easy to keep up
}
# $n (Number) - exercises
begin-load-amber = { $n } exercises a day: rather many. Most people keep up 2 to 4
# $n (Number) - exercises
begin-load-red = { $n } exercises a day: too many for most people, who keep up 2 to 4
# $name (String) - the exercise
begin-change-exercise = { $name }: swap or remove
# $name (String) - the easier exercise
begin-easier = Easier: { $name }
# $name (String) - the harder exercise
begin-harder = Harder: { $name }
begin-remove-exercise = Remove
# $name (String) - the exercise
begin-add-exercise = Add { $name }
# $n (Number) - how many
begin-also-possible = Also possible ({ $n })
# $condition (String) - what must be true first
begin-gate = If: { $condition }
begin-stopped = Stopped by a red flag: refer first
# $n (Number) - steps
# $what (String) - the first of them
begin-missing = { $n ->
    [one] { $n } step left: { $what }
   *[other] { $n } steps left, first: { $what }
}
begin-missing-condition = where does it hurt?
begin-missing-variant = which variant?
begin-missing-safety = safe to start?
begin-missing-side = which side?
begin-missing-days = choose at least one day
begin-missing-parts = choose at least one part of the day
begin-read-only = This window can only read; the plan cannot be saved here
begin-make = Make plan
