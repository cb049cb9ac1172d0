today-due = Review now
today-this-week = This week
today-nobody = Nobody needs attention today
today-nobody-text = When a phase or a plan ends, the patient appears here.
