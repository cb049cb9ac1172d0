# Domain values in words: doses, frequencies, sides, rules.
# $from (String) - a number
# $to (String) - a number
w-range = { $from }–{ $to }
# $n (String) - minutes or a range
w-minutes = { $n } min
# $from (Number) - minutes at the start
# $to (Number) - minutes to reach
w-minutes-build-up = { $from } to { $to } min
# $n (String) - seconds or a range
w-seconds = { $n } s
# $n (String) - metres or a range
w-metres = { $n } m
# $n (String) - repetition maximum
w-rm = { $n } reps maximum
# $first (String) - first rung
# $last (String) - last rung
w-rungs = level { $first } to { $last }
w-as-tolerated = as symptoms allow
w-advice = advice
# $n (String) - seconds
w-hold-each = hold { $n } s each
# $n (String) - sets
# $work (String) - work
w-sets-of = { $n } × { $work }
# $n (Number) - repetitions
w-reps-word = { $n ->
    [one] { $n } repetition
   *[other] { $n } repetitions
}
# $n (String) - seconds
w-rest = rest { $n } s
# $n (String) - minutes
w-rest-minutes = rest { $n } min
# $kg (String) - kilograms
w-kilograms = { $kg } kg
w-body-weight = body weight
w-band-light = light band
w-band-medium = medium band
w-band-heavy = heavy band
w-weight = a weight that makes the last repetition just possible
w-backpack = weight in a backpack
# $n (String) - percent
w-percent-maximum = { $n } % of your maximum
# $n (String) - percent
w-percent-effort = push at { $n } % of your strength
# $out (Number) - seconds out
# $hold (Number) - seconds held
# $back (Number) - seconds back
w-tempo = { $out } s out, { $hold } s hold, { $back } s back
# $out (Number) - seconds out
# $back (Number) - seconds back
w-tempo-no-hold = { $out } s out, { $back } s back
# $back (Number) - seconds back
w-tempo-back = lower in { $back } s
w-tempo-slow = slowly
w-tempo-hold = hold still
w-tempo-quick = quickly
w-tempo-elastic = springy
w-tempo-stick = land and stand still
w-tempo-controlled = with control
w-tempo-talking = at talking pace
# $n (Number) - pain score
w-pain-nrs = pain up to { $n }
# $n (Number) - points
w-pain-above = at most { $n } more pain than at the start
w-every-day = every day
# $n (String) - times
w-times-a-day = { $n }× a day
# $times (String) - "2× a day"
w-times-every-day = { $times }, every day
w-every-second-day = every other day
w-every-third-day = every third day
# $n (Number) - days
w-every-n-days = every { $n } days
# $n (String) - days
w-days-a-week = { $n } days a week
w-one-day-a-week = 1 day a week
# $days (String) - "3 days a week"
# $hours (Number) - hours
w-with-gap = { $days }, at least { $hours } hours apart
# $days (String) - "1 day a week"
# $n (Number) - days a week
w-growing = { $days }, rising to { $n }
# $days (String) - days
# $times (String) - "2× a day"
w-and-times = { $days }, { $times }
w-day-a = on A days
w-day-b = on B days
# $n (Number) - times a day
w-as-needed-max = as needed, at most { $n }× a day
w-as-needed = as needed
# $n (Number) - minutes
w-every-minutes = every { $n } minutes when sitting for long
w-after-activity = after activity
w-after-run = after running
w-with-cooling = during cooling
w-with-run = during the run
w-before-first-step = before the first steps in the morning
w-not-after-rising = not in the first 2 hours after getting up
w-lasting = lasting
w-once = once
w-side-left = left
w-side-right = right
w-side-each = each side
w-side-both = both sides together
w-side-both-then-each = both together first, later each side
w-side-alternating = left and right in turn
# $n (Number) - sets
w-side-weaker = weaker side first, stronger side { $n } sets
w-side-affected = painful side
w-part-morning = morning
w-part-midday = afternoon
w-part-evening = evening
w-phase-acute = acute phase
w-phase-rest = relative rest
w-phase-build-up = build-up
w-phase-sport = return to sport
w-phase-maintenance = maintenance
w-phase-awareness = awareness
w-phase-activation = activation
w-phase-integration = integration
w-region-foot-ankle = foot and ankle
w-region-lower-leg = lower leg
w-region-knee = knee
w-region-thigh = thigh
w-region-hip = hip
w-region-groin = groin
w-region-back = lower back
w-region-trunk = trunk
w-region-upper-back = upper back
w-region-neck = neck
w-region-shoulder = shoulder
w-region-wrist-hand = wrist and hand
w-region-lower-limb = leg
w-region-whole-body = whole body
w-kind-running = running
w-kind-cardio = endurance
w-kind-mobility = mobility
w-kind-neurodynamic = nerve mobility
w-kind-balance = balance
w-kind-coordination = coordination
w-kind-strength = strength
w-kind-isometric = strength without movement
w-kind-eccentric = eccentric strength
w-kind-heavy-slow = heavy and slow
w-kind-plyometric = jumping
w-kind-stretch = stretching
w-kind-measure = measure
w-kind-advice = advice
w-level-info = note
w-level-warn = warning
w-level-block = not advised
w-level-stop = stop
w-urgency-week = GP this week
w-urgency-two-days = GP within 2 days
w-urgency-today = call the GP today
w-urgency-emergency = emergency department now
w-urgency-112 = call 112
w-unit-nrs = pain
w-unit-repetitions = repetitions
w-unit-seconds = seconds
w-unit-minutes = minutes
w-unit-days = days
w-unit-weeks = weeks
w-unit-centimetres = cm
w-unit-other-side = % of the other side
w-unit-difference = % difference between left and right
w-unit-percent = %
w-unit-steps = steps
w-unit-points = points
# $value (String) - value and unit
w-target-at-least = at least { $value }
# $value (String) - value and unit
w-target-at-most = at most { $value }
# $lines (String) - line numbers of the document
# $document (String) - its name
w-source-seed = { $document }, lines { $lines }
# $what (String) - what is to be confirmed
w-source-unconfirmed = to be confirmed: { $what }
w-unconfirmed = to be confirmed
# $exercise (String) - exercise
# $before (String) - exercise of the day before
# $date (String) - date
warn-consecutive-strength = { $exercise } on { $date } comes one day after { $before }. Strength for the same region needs a day between.
# $date (String) - date
warn-consecutive-runs = Running on { $date } comes one day after another run. Keep a day between.
# $date (String) - date
warn-consecutive-jumps = Jumping on { $date } comes one day after jumping. Keep a day between.
# $date (String) - date
warn-no-rest-day = The week of { $date } has no day free of running and strength. Keep at least one free.
# $date (String) - date
# $exercises (Number) - how many
# $minutes (Number) - how many
warn-much = { $exercises } exercises and { $minutes } minutes on { $date }. Most people keep up 2 to 4 exercises.
# $date (String) - date
# $runs (Number) - how many
warn-many-runs = { $runs } runs in the week of { $date }. At most 3 until you run 30 minutes without a break.
# $phase (String) - phase
# $days (Number) - days planned
# $cap (Number) - days at most
warn-over-cap = { $phase } lasts { $days } days; the source says { $cap } at most. Review before going on.
# $days (Number) - days planned
# $cap (Number) - days at most
warn-together-over-cap = Acute phase and relative rest together last { $days } days; at most { $cap }, unless you give a reason.
# $phase (String) - phase
# $days (Number) - days planned
# $min (Number) - days at least
warn-under-minimum = { $phase } lasts { $days } days; the source says at least { $min }.
# $exercise (String) - exercise
warn-forbidden = { $exercise } does not suit this form of the complaint.
# $exercise (String) - exercise
# $wanted (Number) - days asked for
# $found (Number) - days found
unmet-days = { $exercise }: { $found } of { $wanted } days fall on days that suit.
rejected-unknown = That is not in the content of this plan.
rejected-not-in-plan = That is no longer in the plan.
rejected-injury = The injury cannot be later than the start of the plan.
# $date (String) - date
rejected-past = { $date } is past. What happened is not changed.
# $date (String) - date
rejected-outside-plan = { $date } is outside the plan.
# $date (String) - date
rejected-outside-phase = { $date } is in another phase. Make the phase longer first.
# $date (String) - date
rejected-day-cancelled = { $date } is a day off. Restore the day first.
rejected-nothing = Nothing is planned there.
# $n (Number) - days
rejected-too-short = This phase lasts at least { $n } days.
rejected-phase-over = This phase is over and stays as it was.
# $why (String) - why
rejected-blocked = Not with this form of the complaint: { $why }
rejected-reason = Give a reason; it is kept with the plan.
rejected-one-day = A frequency cannot be changed for a single day.
rejected-ends-first = The last day comes before the first.
rejected-track = This way of building up belongs to another form of the complaint.
label-dosage = Dose changed
label-frequency = Frequency changed
label-side = Side changed
label-part = Part of day changed
label-swap = Exercise swapped
label-switch-on = Exercise switched on
label-switch-off = Exercise switched off
label-add = Exercise added
label-reorder = Order changed
# $date (String) - date
label-move = Moved to { $date }
# $date (String) - date
label-copy = Copied to { $date }
# $date (String) - date
label-leave-out = Skipped on { $date }
# $date (String) - date
label-cancel-day = Day off { $date }
# $from (String) - date
# $until (String) - date
label-cancel-days = Days off { $from } to { $until }
# $date (String) - date
label-restore = { $date } restored
label-availability = Days that suit changed
label-phase-days = Length of phase changed
label-shift = Plan shifted
label-track = Way of building up changed
label-modifier = Form of the complaint changed
label-affected = Painful side changed
label-goals = Goals changed
label-notes = Notes changed
label-red-flags = Red flags read
# $rule (String) - rule
label-override = Rule { $rule } set aside
