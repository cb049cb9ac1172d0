# What a plan says on a sheet for home.
# $complaint (String) - name of the condition
hp-title = Home plan: { $complaint }
# $complaint (String) - name of the condition
# $side (String) - "right"
hp-title-side = Home plan: { $complaint } ({ $side })
hp-both = both sides
# $from (String) - date
# $until (String) - date
hp-dates = { $from } to { $until }
hp-stop-sharp = sharp or sudden pain
hp-stop-swelling = new swelling
hp-stop-numb = numbness or tingling
hp-stop-dizzy = dizziness
hp-stop-chest = chest pain
hp-call-chest = chest pain, breathlessness, fainting
hp-call-fever = fever, or a joint that is hot, red and swollen
hp-cooling = Cooling is allowed
# $minutes (String) - minutes
# $max (Number) - times a day
hp-cooling-rule = a cloth in between, { $minutes } min, at most { $max }× a day
hp-therapist = your physiotherapist
# $first (String) - date
hp-starting = from { $first }
# $complaint (String) - name of the condition
# $side (String) - "right"
hp-title-comma-side = Home plan: { $complaint }, { $side }
# $reps (String) - repetitions
hp-heavy = so heavy that you can only just do it { $reps } times
hp-grows = a little longer each week
hp-then = After that:
# $first (String) - date
# $dose (String) - dose from that day on
hp-from-day = from { $first } { $dose }
hp-file = Home plan
hp-as-tolerated = if it feels fine
hp-now = First:
# $caption (String) - "Hips up"
# $exercise (String) - name of the exercise
hp-picture = { $exercise }, picture: { $caption }.
# $caption (String) - "Hips up"
# $exercise (String) - name of the exercise
# $number (Number) - which picture
# $of (Number) - how many pictures
hp-picture-of = { $exercise }, picture { $number } of { $of }: { $caption }.
hp-picture-left = Drawn for the left side.
hp-picture-right = Drawn for the right side.
