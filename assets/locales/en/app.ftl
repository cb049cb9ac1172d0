# $why (String) - the reason
read-only = Read only: { $why }
read-only-elsewhere = open in another window
read-only-not-writable = the folder cannot be written to
# $why (String) - what went wrong
not-saved-toast = Not saved: { $why }. Your change is still in this window and will be tried again.
content-read-again = Own content read again, no problems
# $n (Number) - how many problems
content-read-with-problems = { $n ->
    [one] Own content read, { $n } problem
   *[other] Own content read, { $n } problems
}
content-show-problems = Show
plan-made = Plan made
# $why (String) - what went wrong
plan-not-opened = The plan cannot be opened: { $why }. Nothing was changed.
patient-forgotten = Patient removed, with all plans
patient-no-name = Enter a name or pseudonym.
patient-name-too-long = A name has at most 300 characters.
# $year (String) - what was entered
patient-birth-year-wrong = Year of birth { $year } cannot be right.
close-unsaved-title = Not everything is saved yet
# $why (String) - what went wrong
close-unsaved = The last changes could not be saved: { $why }. If you close now, those changes are lost.
close-stay = Keep open
close-anyway = Close anyway
first-run-title = Welkom bij Opbouw · Welcome
first-run-text = In welke taal wilt u werken? · Which language do you want to work in?
trouble-damaged = The data file cannot be read
trouble-damaged-what = The file with patients and plans is damaged, or is not an Opbouw file.
trouble-damaged-do = Restore a backup of the file and choose Try again. If you have none, give the file another name; Opbouw then starts with an empty file and your old file stays.
trouble-newer = The data are from a newer version
trouble-newer-what = The file was written by a newer version of Opbouw than this one.
trouble-newer-do = Install the newest version of Opbouw on this computer.
trouble-full = The disk is full
trouble-full-what = There is no room left to open the data file.
trouble-full-do = Free some room on the disk and choose Try again.
trouble-other = The data cannot be opened
trouble-other-what = Opbouw cannot open or create the data file.
trouble-other-do = Check that the folder exists and that you may write there. Then choose Try again.
trouble-kept-title = What was kept
trouble-kept = Opbouw has changed nothing. The file is still there, just as it was.
trouble-where-title = Where it is
trouble-do-title = What you can do
trouble-again = Try again
trouble-copy = Copy message
# $copy (String) - where the copy is
trouble-damaged-copy = There is a backup: { $copy }. Give the damaged file another name, put the copy in its place and choose Try again.
