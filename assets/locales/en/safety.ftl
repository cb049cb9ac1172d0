# Safety rules in words: what happened, and what to do.
# $runs (Number) - how many
# $date (String) - date
# $limit (Number) - at most
warn-many-runs-here = { $runs } runs in the week of { $date }. At most { $limit } in this phase.
# $date (String) - date
warn-one-rest-day = The week of { $date } has one day free of running and strength. Two are better.
# $minutes (Number) - how many
# $date (String) - date
# $before (Number) - how much before
warn-more-running = { $minutes } minutes of running in the week of { $date }, after { $before } at most in the four weeks before. Add no more than 10% a week.
# $minutes (Number) - how many
# $date (String) - date
# $before (Number) - how much before
warn-long-run = A run of { $minutes } minutes on { $date }; the longest of the last 30 days was { $before }. Make it shorter: at most 10% more.
# $exercise (String) - exercise
# $date (String) - date
warn-strength-before-run = { $exercise } comes before the run on { $date }. Run first, or move the strength to after it.
# $exercise (String) - exercise
# $date (String) - date
warn-heavy-before-speed = { $exercise } comes less than 24 hours before fast running on { $date }. Do it a day earlier, or after the run.
# $date (String) - date
warn-farther-faster = In the week of { $date } running gets both longer and faster. Choose one and keep the other the same.
# $exercise (String) - exercise
# $date (String) - date
# $jumps (Number) - how many
# $before (Number) - how much before
warn-more-jumps = { $exercise } on { $date }: { $jumps } jumps, { $before } the time before. Add 10 to 20 a week.
# $exercise (String) - exercise
# $date (String) - date
# $wanted (Number) - how many
warn-twice-a-day = { $exercise } stands twice on { $date }. It needs { $wanted } days between.
# $exercise (String) - exercise
# $date (String) - date
# $days (Number) - how many
# $wanted (Number) - how many
warn-too-soon = { $exercise } on { $date } comes after { $days ->
    [one] { $days } day
   *[other] { $days } days
}. It needs { $wanted } days.
# $exercise (String) - exercise
warn-other-rhythm = { $exercise } has another rhythm than its own. Extender twice a day, diver every second day, glider every third day.
# $n (Number) - how many
# $date (String) - date
warn-many-heavy = { $n } heavy exercises for the same muscles on { $date }. Move one to another day: three is the most.
# $date (String) - date
warn-training-ill = Training stands on { $date } although the patient was ill. Leave it out, or do at most half.
# $phase (String) - phase
# $met (Number) - how many
# $of (Number) - how many
warn-criteria-open = { $phase } has begun while { $met } of { $of } conditions are met. Wait, or go on with a reason.
# $phase (String) - phase
# $days (Number) - how many
warn-old-measurement = A condition of { $phase } was judged { $days } days ago. After 14 days it no longer counts: measure again.
# $phase (String) - phase
warn-phase-skipped = { $phase } is missing from the plan. Skipping a phase needs a reason.
# $exercise (String) - exercise
warn-forbidden-here = { $exercise } does not belong in this phase, or not while a red flag is open. Take it out of the plan.
# $exercise (String) - exercise
# $date (String) - date
# $until (String) - date, with the hour where it matters
warn-soon-after-injury = { $exercise } on { $date } is too soon after the injury. Wait until { $until }.
# $phase (String) - phase
warn-check-open = { $phase } has begun without the check it asks for. Record who did it and when.
# $phase (String) - phase
warn-length-open = { $phase } has begun, but full length and normal walking are not both ticked. Until they are, go on with gentle stretching and walking.
# $phase (String) - phase
# $date (String) - date
warn-walking-hurts = In { $phase } running starts on { $date }, but pain-free walking is not ticked. Until it is, walk or cycle.
# $date (String) - date
warn-length-not-full = By { $date } the muscle should have its full length, and that is not ticked. Stretch more often and more gently, and look again.
# $days (Number) - how many
warn-days-in-bed = { $days } days in bed one after the other. Get up and alternate lying and walking: from day 3 on, look again.
# $date (String) - date
warn-cooling-long = On { $date } cooling still stands in the plan, after two weeks. Ask whether it is needed.
# $exercise (String) - exercise
# $date (String) - date
# $until (String) - date, with the hour where it matters
warn-after-injection = { $exercise } on { $date } is a heavy load soon after an injection. Plan it from { $until } on.
# $days (Number) - how many
warn-tape-long = The tape stays on for { $days } days. Check after four weeks whether it still helps.
# $pain (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
# $limit (Number) - at most
warn-pain-above = Pain { $pain } during { $exercise } on { $date }, where at most { $limit } is allowed. Do less or lighter.
# $pain (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
# $times (Number) - how many
warn-pain-often = Pain { $pain } during { $exercise } on { $date }: above the limit on { $times } of the last 14 days. Make nothing harder, and consider the earlier phase.
# $after (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
# $before (Number) - how much before
warn-pain-morning = Pain { $after } on the morning after { $exercise } on { $date }, and { $before } before it. Go one step back.
# $pain (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
warn-pain-bone = Pain { $pain } with { $exercise } on { $date }. A healing bone may not hurt at all: stop this activity. Sore muscles up to 2 are allowed.
# $pain (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
warn-pain-none = Pain { $pain } during { $exercise } on { $date }. Stop this activity and choose one that does not hurt, or set a limit yourself.
# $date (String) - date
warn-pain-spreads = The pain reached further down the leg on { $date }. Stop that direction: with loss of strength, the GP is called.
# $pain (Number) - how many
# $exercise (String) - exercise
# $date (String) - date
warn-pain-allowed = Pain { $pain } during { $exercise } on { $date } is allowed. Go on when it settles: stepping back is not needed.
# $exercise (String) - exercise
# $date (String) - date
# $red (String) - date
warn-harder-red = { $exercise } gets harder on { $date }, within a week of too much pain on { $red }. Repeat the same dose or a lighter one.
# $exercise (String) - exercise
# $steps (Number) - how many
# $date (String) - date
warn-harder-fast = { $exercise } gets { $steps } steps harder within a week on { $date }. Choose one and keep the rest the same.
# $minutes (Number) - how many
# $limit (Number) - at most
warn-cools-long = Cooling lasts { $minutes } minutes. At most { $limit }, and stop earlier when the skin turns red, white or numb.
# $times (Number) - how many
# $limit (Number) - at most
warn-cools-often = Cooling stands { $times } times a day. At most { $limit }, with two hours between.
# $km (Number) - how many
warn-shoes = The running shoes have done { $km } km. Plan new ones from 700 km and replace them at 800 km.
# $exercise (String) - exercise
# $flag (String) - property of the patient
warn-flag-forbids = { $exercise } does not go with { $flag }. Choose another exercise.
# $exercise (String) - exercise
# $flag (String) - property of the patient
warn-flag-dose = The dose of { $exercise } is heavy with { $flag }. Make it lighter and ask the doctor.
# $flag (String) - property of the patient
warn-flag-asks = There is { $flag }. Exercise only as agreed with the doctor or surgeon.
# $date (String) - date
# $short (String) - a red flag in a few words
# $action (String) - what to do
warn-red-flag = Warning sign on { $date }: { $short }. { $action }
# $id (String) - its id
# $date (String) - date
warn-red-flag-other = Warning sign { $id } on { $date }. Stop the programme and refer.
# $date (String) - date
warn-paused = Training stands on { $date } while a warning sign is open. The plan pauses until someone clears it, with a reason.
# $days (Number) - how many
# $to (String) - to whom
warn-no-progress = No clear progress after { $days } days. Refer to { $to }.
w-with-pregnant = pregnancy or recent birth
w-with-over-65 = an age over 65 or a risk of falling
w-with-adolescent = a body that is still growing
w-with-osteoporosis = osteoporosis
w-with-diabetes = diabetes or less feeling in the feet
w-with-blood-thinners = blood thinners
w-with-heart-disease = heart disease or high blood pressure
w-with-hypermobility = very flexible joints
w-with-quinolone-or-cortisone = a quinolone antibiotic or long use of prednisone
w-with-joint-replacement = a joint replacement
# $date (String) - date
rejected-not-yet = { $date } is still to come.
# $rule (String) - rule
label-accept = Warning { $rule } accepted
label-record = Finding recorded
