yes = Yes
no = No
# $name (String) - what the stepper sets
stepper-less = { $name }, less
# $name (String) - what the stepper sets
stepper-more = { $name }, more
# $value (String) - the value before the change
stepper-was = was { $value }
search-clear = Clear search
# $name (String) - what the chip stands for
chip-remove = Remove { $name }
close = Close
more-choices = More…
date-today = Today
date-previous-month = Previous month
date-next-month = Next month
# $name (String) - what the date is for
date-open-calendar = { $name }, open calendar
date-hint = dd-mm-yyyy
date-unreadable = Not a date; type for example 25-11-2026
days-of-week = Days of the week
state-planned = planned
state-done = done
state-partly = partly
state-skipped = skipped
state-missed = missed
state-rest = rest day
load-limit = limit
# $name (String) - the phase that ends here
# $date (String) - the day it ends
ribbon-boundary = End of { $name }, { $date }
body-map = Where does it hurt?
body-front = front
body-back = back
side-left-letter = L
side-right-letter = R
side-left = left
side-right = right
spot-neck = neck
spot-shoulder = shoulder
spot-upper-back = upper back
spot-low-back = lower back
spot-buttock = buttock
spot-hip-outer = outer hip
spot-groin = groin
spot-thigh-front = thigh
spot-thigh-back = thigh
spot-knee-front = knee
spot-knee-outer = outer knee
spot-shin = shin
spot-calf = calf
spot-achilles = Achilles tendon
spot-ankle = ankle
spot-heel = heel
spot-foot = foot
spot-wrist-hand = wrist and hand
# $spot (String) - a place on the body
spot-of-left = left { $spot }
# $spot (String) - a place on the body
spot-of-right = right { $spot }
# $spot (String) - a place on the body with its side
# $view (String) - front or back
spot-in-view = { $spot }, { $view }
# $name (String) - what the message says
toast-dismiss = Dismiss: { $name }
