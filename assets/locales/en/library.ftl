library-conditions = Conditions
library-exercises = Exercises
library-search = Search by name or in your own words
library-nothing = Nothing found
library-nothing-text = Try another word.
library-where = Where it hurts
library-symptoms = How you notice it
library-causes = What causes it
library-at-once = Do at once
library-own-role = What you can do yourself
library-self-care = Limits of self-care
library-to-physiotherapist = the physiotherapist
library-to-doctor = the GP
library-to-emergency = the emergency department
library-to-sports-physician = the sports physician
# $to (String) - to whom
library-at-once-to = Go to { $to } at once.
# $length (String) - after how long
# $to (String) - to whom
library-after-to = After { $length }, go to { $to }.
# $to (String) - to whom
library-to = Go to { $to }.
library-red-flags = Red flags
library-variants = Variants and phases
# $days (Number) - by default
# $min (Number) - at least
# $max (Number) - at most
library-days = { $days } days ({ $min } to { $max })
library-or = or
# $text (String) - how long recovery takes
library-prognosis = Expected: { $text }
library-prevention = Prevention
library-evidence = Evidence
library-sources = Sources
# $version (Number) - version of the content
# $date (String) - a day
library-reviewed = Version { $version }, reviewed on { $date }
library-needed = Needed
library-trains = Trains
library-how = How to do it
library-mistakes = What often goes wrong
library-dose = Dose
library-easier = Easier
library-harder = Harder
# $exercise (String) - the harder exercise
# $when (String) - what must be true first
library-only-when = { $exercise }, only when: { $when }
library-not-for = Not, or with care, for
library-used = Used for
library-step-start = starting position
library-step-cue = pay attention
library-step-breathing = breathing
library-step-safety = safety
library-count = { $n ->
    [one] { $n } exercise
   *[other] { $n } exercises
}
library-count-of = { $n } of { $all } exercises
library-clear-filters = Clear filters
library-none-fits = No exercise fits
library-none-fits-text = Clear a filter or try another word.
library-show-all = Show all exercises
library-back = Back to the exercises
library-filter-region = Region
library-all-regions = All regions
library-filter-kind = Kind
library-all-kinds = All kinds
library-filter-position = Position
library-all-positions = All positions
library-filter-equipment = Equipment
library-all-equipment = All equipment
library-no-equipment = without equipment
library-posture-standing = standing
library-posture-sitting = sitting
library-posture-back = on the back
library-posture-side = on the side
library-posture-belly = on the belly
library-posture-hands = on hands or forearms
library-posture-kneeling = kneeling
library-posture-cycling = on a bicycle
library-posture-water = in water
library-posture-running = running
library-posture-any = any position
