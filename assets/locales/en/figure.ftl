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
person-title = The person in the pictures
person-text = So looks whoever does the exercises, on screen and on paper.
person-skin = Skin
# $name (String) - a colour
person-skin-named = skin { $name }
person-skin-1 = very light
person-skin-2 = light
person-skin-3 = light brown
person-skin-4 = brown
person-skin-5 = dark brown
person-hair = Hair
person-hair-short = short
person-hair-ponytail = ponytail
person-hair-bun = bun
person-hair-bob = bob
person-hair-color = Hair colour
# $name (String) - a colour
person-hair-named = hair { $name }
person-hair-1 = dark brown
person-hair-2 = black
person-hair-3 = brown
person-hair-4 = blond
person-hair-5 = grey
person-hair-6 = white
person-shirt = Shirt
# $name (String) - a colour
person-shirt-named = shirt { $name }
person-shirt-1 = teal
person-shirt-2 = raspberry
person-shirt-3 = blue
person-shirt-4 = yellow
person-shirt-5 = purple
person-build = Build
person-build-slim = slim
person-build-average = average
person-build-sturdy = sturdy
