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
hp-stop-chest = pain in the chest
hp-call-chest = pain in the chest, short of breath, fainting
hp-call-fever = fever, or a joint that is hot, red and swollen
hp-cooling = Cooling is allowed
# $minutes (String) - minutes
# $max (Number) - times a day
hp-cooling-rule = a cloth in between, { $minutes } min, at most { $max }× a day
hp-therapist = your physiotherapist
# $first (String) - date
hp-starting = from { $first }
# $note (String) - remark
hp-later = later: { $note }
