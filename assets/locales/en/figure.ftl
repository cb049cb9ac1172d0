# $exercise (String) - an exercise
# $pose (String) - what is done in this pose
figure-name = { $exercise }: { $pose }
figure-play = Play the movement
figure-pause = Pause
# $speed (String) - "½×"
figure-speed = Speed { $speed }
figure-show-left = Show the left side
figure-show-right = Show the right side
figure-previous-pose = Previous pose
figure-next-pose = Next pose
# $pose (Number) - which pose
# $caption (String) - what is done in it
figure-pose = { $pose }. { $caption }
