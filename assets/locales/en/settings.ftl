settings-practice = Practice
settings-practice-text = This appears at the top of every home plan.
settings-practice-name = Name of the practice
settings-therapist = Therapist
settings-address = Address
settings-phone = Phone
settings-window = Window
settings-language = Language
settings-look = Appearance
settings-look-system = System
settings-look-light = Light
settings-look-dark = Dark
settings-zoom = Zoom
settings-motion = Less motion
settings-storage = Storage and own content
# $n (Number) - how many
settings-problems = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
}
# $n (Number) - how many more
settings-more-problems = and { $n } more
settings-data = Patients and plans
settings-data-problem = Data
settings-content = Own content
settings-content-text = Put your own exercises and programmes here. Opbouw reads them as soon as you save a file.
settings-no-folder = no folder
# $what (String) - which folder
settings-copy-path = { $what }: copy path
# $file (String) - the file
# $line (Number) - line
# $column (Number) - column
settings-problem-place = { $file }, line { $line }, column { $column }
settings-left-out = Not used
settings-about = About Opbouw
# $version (String) - the version
settings-version = version { $version }
# $conditions (Number) - how many
# $exercises (Number) - how many
settings-content-count = { $conditions } conditions and { $exercises } exercises
# $unconfirmed (Number) - how many
# $all (Number) - how many in all
settings-unconfirmed = { $unconfirmed } of { $all } figures still have to be confirmed by a clinician
# $date (String) - a day
settings-reviewed = Oldest content reviewed on { $date }
settings-licences = Licences
settings-licence-own = Opbouw is free software: MIT or Apache 2.0, at your option.
# $n (Number) - how many
settings-sources = Sources ({ $n })
