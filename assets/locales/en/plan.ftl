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
plan-leave-out = Leave out
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
plan-days-off-go = Give off
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
