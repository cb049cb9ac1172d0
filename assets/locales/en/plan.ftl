# The plan screen: calendar, inspector, phase.
plan-none-title = No plan is open
plan-none-text = Choose a patient, or begin a new plan.
plan-no-name = No name
plan-tab-calendar = Calendar
plan-tab-phase = Phase
plan-tabs = Part of the plan
plan-print = Print
plan-view-month = Month
plan-view-week = Week
plan-view-day = Day
plan-views = View
plan-earlier = Earlier
plan-later = Later
plan-load-head = load
# $n (Number) - which week of the plan
plan-week-short = wk { $n }
# $n (Number) - which week of the plan
# $percent (Number) - percent of the limit
plan-week-load = week { $n }, load { $percent } % of the limit
# $n (Number) - percent
plan-percent = { $n } %
# $n (Number) - minutes
plan-minutes = { $n } min
# $n (Number) - exercises
plan-exercises = { $n ->
    [one] { $n } exercise
   *[other] { $n } exercises
}
# $reason (String) - why nothing is done
plan-day-cancelled = day off { $reason }
plan-skipped-short = skipped
plan-rest-day = Rest day
plan-day-off = Day off
# $from (String) - first day
# $until (String) - last day
plan-from-until = { $from } to { $until }
# $n (Number) - which day of the phase
# $date (String) - the day
plan-flag = { $date } · day { $n }
# $n (Number) - weeks
plan-weeks-short = { $n } wk
# $n (Number) - days
plan-days-short = { $n } d
plan-ribbon = Phases of the plan
plan-mark-strength = strength, not daily
plan-mark-running = running
plan-mark-moved = moved
plan-open-inspector = Open
plan-day-earlier = One day earlier
plan-day-later = One day later
plan-leave-out = Skip
plan-cancel-day = Day off…
plan-restore-day = Restore day
plan-calendar = Calendar
plan-override-title = Do it anyway, with a reason
# $rule (String) - the rule's number
plan-rule = rule { $rule }
plan-reason = Reason
plan-reason-kept = The reason is kept with the plan.
plan-override-move = Move
plan-override-only = Set the rule aside
plan-back = Back
plan-days-off-title = Days off
plan-days-off-from = From
plan-days-off-until = Until
plan-days-off-reason = Reason, if you want to give one
plan-days-off-go = Set days off
plan-fits = This fits
plan-hint-release = release
plan-hint-place = place it
plan-hint-place-anyway = place it anyway
plan-hint-place-reason = place it with a reason
plan-hint-back = back
# $phase (String) - the phase's name
# $days (Number) - its days
# $until (String) - its last day
plan-drawn = { $phase }: { $days } days, until { $until }.
# $n (Number) - which exercise of the day
# $all (Number) - how many there are
plan-nth = { $n } of { $all }
plan-next-exercise = Next exercise
plan-previous-exercise = Previous exercise
plan-field-sets = Sets
plan-field-reps = Repetitions
plan-field-hold = Hold
plan-field-duration = Duration
plan-field-build-up-from = Duration at the start
plan-field-build-up-to = Duration at the end
plan-field-distance = Distance
plan-field-sessions = Per level
# $n (Number) - which set
plan-field-pyramid = Set { $n }
plan-field-weight = Weight
plan-field-rest = Rest
plan-field-pain = Pain limit
plan-field-tempo-out = Out
plan-field-tempo-hold = Keep still
plan-field-tempo-back = Back
# $field (String) - the name of a number
plan-field-from = { $field } from
# $field (String) - the name of a number
plan-field-to = { $field } to
plan-field-load = Load
plan-field-tempo = Tempo
plan-unit-each-side = each side
plan-unit-maximum = RM
plan-unit-seconds = sec
plan-unit-minutes = min
plan-unit-times = times
plan-unit-days = days
plan-unit-of-ten = of 10
plan-unit-above-start = above start
plan-load-kilograms = kilograms
plan-load-weight = suitable weight
plan-tempo-none = own tempo
plan-tempo-counted = counted
plan-rhythm = How often
plan-rhythm-daily = Every day
plan-rhythm-every = Every so many days
plan-rhythm-week = Days a week
plan-rhythm-weekdays = Fixed days
plan-every-n-days = Every
plan-days-a-week = Per week
plan-times-a-day = Per day
plan-gap = Time between
plan-side = Side
plan-side-none = no side
plan-part = Part of day
plan-part-usual = usual time
plan-easier = Easier
plan-harder = Harder
plan-steps = Steps and cues
plan-mistakes = What often goes wrong
plan-sources = Sources
plan-others = Also in this phase
plan-others-none = This phase has no exercises that are switched off.
plan-add = Add an exercise…
plan-add-title = Add an exercise
plan-add-search = Find an exercise
plan-remove = Take out of the plan
plan-keep = Keep it in the plan
plan-removed = leaves the plan
plan-past-day = This day is past. What happened does not change.
plan-nothing-due = Nothing is due on this day.
plan-outside-title = Outside the plan
plan-outside = The plan does not run on this day.
plan-reach = The change applies to
# $n (Number) - changes
plan-changes = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
plan-reach-day = This day only
plan-reach-from-today = From today
# $date (String) - the day
plan-reach-from = From { $date }
plan-reach-phase = Whole phase
plan-reset = Reset
plan-apply = Apply
# $n (Number) - sessions
plan-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
plan-preview-none = No session changes.
# $before (Number) - percent now
# $after (Number) - percent then
plan-preview-load = Weekly load { $before } → { $after } %.
# $percent (Number) - percent
plan-preview-same-load = Weekly load stays { $percent } %.
plan-preview-no-warning = No new warning.
# $n (Number) - other warnings
plan-more-warnings = { $n ->
    [one] { $n } more warning.
   *[other] { $n } more warnings.
}
plan-load-body = body weight
plan-field-tempo-lower = Lowering
plan-hint-copy = copy
plan-hint-session = whole session
# $from (String) - the day it comes from
# $to (String) - the day it goes to
plan-drag-to = from { $from } to { $to }
# $from (String) - the day it comes from
plan-drag-from = from { $from }
plan-fits-here = fits here
# $percent (Number) - percent of the limit
plan-day-load = load { $percent } % of the limit
plan-give-reason = Give a reason…
plan-show-day = Show the day
plan-warnings = Warnings
plan-phase-length = Length
# $min (Number) - days at least
# $default (Number) - days by default
# $max (Number) - days at most
plan-phase-limits = According to the source { $min } to { $max } days, usually { $default }
plan-criteria = To go on
plan-criteria-none = This phase has no criteria: it is the last one.
plan-judge-home = judged by the patient at home
plan-judge-therapist = judged by you
plan-never-a-stop = never a reason to stop
plan-goals = Aim
plan-allowed = Allowed
plan-avoid = Avoid
plan-step-back = Back or stop when
plan-response-lower = lower dose
plan-response-back = step back
plan-response-review = review
plan-response-gp = see the GP
plan-response-gp-today = GP today
plan-response-emergency = emergency department
plan-response-112 = call 112
plan-modifiers = Form of the complaint
plan-suits = Days that suit
plan-suits-from = From
plan-later-title = Later or off
plan-shift = Days later
plan-shift-go = Shift
plan-shift-about = Once a plan has begun, its current phase gets longer or shorter.
plan-holiday = Holiday…
plan-notes = Notes
plan-notes-hint = For you only; not on the home plan
# $rung (String) - the rung of a ladder
plan-rung = level { $rung }
