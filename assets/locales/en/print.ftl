# The screen on which a sheet is chosen, seen and printed.
print-title = Print
print-no-plan = No plan is open
print-no-plan-text = Open a patient's plan first; then its sheet appears here.
print-no-plan-button = To the patients
print-no-exercise = There is nothing to print in this phase
print-no-exercise-text = Nothing is done in this phase. Choose another phase, or add exercises to the plan.
# $patient (String) - name of the patient
# $complaint (String) - name of the condition
print-about = { $patient } · { $complaint }
# $patient (String) - name of the patient
# $complaint (String) - name of the condition
# $side (String) - "right"
print-about-side = { $patient } · { $complaint }, { $side }
print-walk-in = Without a patient
print-layout = Layout
print-layout-full = Full
print-layout-compact = Compact
print-layout-grid = Tick list
print-pictures = Pictures
print-pictures-color = In colour
print-pictures-grey = In grey
print-pictures-line = Lines
print-pictures-none = None
print-phase = Phase
# $name (String) - name of the phase
# $from (String) - first day
# $until (String) - last day
print-phase-dates = { $name }, { $from } to { $until }
print-phase-now = current
print-weeks = Weeks
print-language = Language
print-named = Patient's name on the sheet
print-stop-rules = When to stop and who to call
print-next-visit = Next appointment
print-next-visit-hint = For example: Thu 26 Nov, 10:20
print-keep = Save PDF…
print-print = Print…
# $n (Number) - pages
print-pages = { $n ->
    [one] { $n } A4 page
   *[other] { $n } A4 pages
}
print-pages-unknown = A4
# $number (Number) - which page
# $of (Number) - how many pages
print-page-of = Page { $number } of { $of }
# $number (Number) - which page
print-go-to-page = To page { $number }
print-fit-page = Whole page
print-fit-width = Fit width
print-smaller = Smaller
print-larger = Larger
# $n (Number) - percent
print-percent = { $n } %
print-waiting = The page is being drawn…
print-failed = The sheet cannot be drawn
# $error (String) - what the system says
print-failed-text = Your plan is safe. Try another layout, or draw it again. { $error }
print-again = Draw again
# $characters (String) - the characters
print-unknown-characters = Our fonts do not have { $characters }: an empty box stands in its place. The file is also not suitable for reading aloud (PDF/UA).
print-no-standard = The file can be printed, but does not meet the standards for keeping (PDF/A) and reading aloud (PDF/UA).
# $exercise (Number) - number of the exercise
print-picture-left-out = A picture of exercise { $exercise } cannot be read and was left out.
print-stop-rules-left-out = Without the stop rules, only 112 and your practice are on the sheet.
print-stop-title = Leave out the stop rules?
print-stop-text = The patient then does not have on paper when to stop and who to call. Only 112 and the practice's number remain. Do this only when the patient has these rules in another way.
print-stop-leave-out = Leave out
print-stop-keep = Keep them on the sheet
print-cancel = Cancel
print-save-title = Save PDF
print-save-path = File
print-save-choose = Choose a place…
print-save-choosing = Choose in the other window, or type the place here.
print-save-no-chooser = The system's window did not open. Type the place here.
# $file (String) - name of the file
print-save-exists = { $file } is already there. Replacing it cannot be undone.
print-save-keep = Save
print-save-replace = Replace
# $path (String) - where the file is
print-saved = Saved: { $path }
print-open = Open
print-printed = The sheet is open in your PDF program. Print it from there.
# $path (String) - where the file is
print-not-opened = No PDF program opened. The sheet is ready as { $path }; open it yourself, or choose “Save PDF”.
# $why (String) - what went wrong
print-not-saved = The file was not saved, and an older file with this name is unchanged. { $why }
# $why (String) - what went wrong
print-not-printed = The sheet could not be given to the PDF program. { $why } Try “Save PDF”.
print-why-denied = You may not write in this folder. Choose another one.
print-why-no-folder = This folder does not exist. Choose another one.
print-why-is-folder = This is a folder. Type a file name after it.
print-why-full = The disk is full. Free some space, or choose another disk.
print-why-name = This name is not possible. Choose another one.
# $error (String) - what the system says
print-why-sheet = The sheet cannot be laid out ({ $error }); try another layout.
# $error (String) - what the system says
print-why-other = The system says: { $error }.
