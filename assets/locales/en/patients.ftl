patients-nameless = No name
patients-search = Search by name or condition
patients-new = New patient
patients-all = All
patients-attention = Needs attention
patients-running = Active
patients-without-plan = Without plan
patients-everyone = All patients
patients-rest = Others
patients-head-name = Name
patients-head-condition = Condition
patients-head-phase = Phase
patients-side-both = both sides
patients-no-plan = no plan yet
# $day (Number) - day of the phase
# $days (Number) - days in the phase
patients-day-of = day { $day } of { $days }
# $date (String) - first day
patients-begins = begins { $date }
# $date (String) - last day
patients-ended = ended { $date }
patients-when-today = today
patients-when-tomorrow = tomorrow
# $when (String) - day or word
patients-phase-ends = Phase ends { $when }
# $when (String) - day or word
patients-plan-ends = Plan ends { $when }
# $when (String) - day or word
patients-plan-ended = Plan ended { $when }
# $name (String) - the patient
patients-edit = Edit { $name }
patients-empty = No patients yet
patients-empty-text = Begin with a plan. The name can follow.
patients-nobody = Nobody found
patients-nobody-text = No name and no condition fits.
patients-nobody-in-filter = Nobody is in this group.
patient-title = Patient
patient-name = Name or pseudonym
patient-birth-year = Year of birth
patient-birth-year-hint = 1980
patient-contact = Phone or e-mail
patient-flags = Take into account
patient-notes = Notes
patient-plans = Plans
patient-save = Save
patient-save-and-plan = Save and make plan
patient-remove-ask = Remove…
patient-remove-title = Remove patient?
# $plans (Number) - how many plans go too
patient-remove-text = { $plans ->
    [0] The record disappears for good. This cannot be undone.
    [one] The record and { $plans } plan with all that belongs to it disappear for good. This cannot be undone.
   *[other] The record and { $plans } plans with all that belongs to them disappear for good. This cannot be undone.
}
patient-keep = Keep
patient-remove = Remove
patients-over = ended
