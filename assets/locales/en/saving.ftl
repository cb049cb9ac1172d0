save-why-full = the disk is full
save-why-busy = another program holds the data
save-why-read-only = this window can only read
save-why-unreachable = the data folder cannot be reached
save-why-damaged = the data file is damaged
save-why-newer = the data file is from a newer version of Opbouw
save-why-gone = it is no longer there
# $detail (String) - what the system says
save-why-other = the system says: { $detail }
