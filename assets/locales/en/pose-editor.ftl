pose-copy = Copy as own exercise
pose-copy-text = The copy goes into your own folder. The exercise of Opbouw stays as it is.
pose-copy-name-nl = Name in Dutch
pose-copy-name-en = Name in English
pose-copy-make = Make copy
# $name (String) - of the exercise
pose-copy-suggested-nl = { $name } (eigen)
# $name (String) - of the exercise
pose-copy-suggested-en = { $name } (own)
pose-copied = Copy made
pose-own = Own
pose-own-tip = Comes from your own folder
pose-edit = Edit figure
pose-no-folder = There is no folder for own exercises
pose-no-name = Give the exercise a name with letters
# $file (String) - path
pose-in-the-way = { $file } stands in the way and has a mistake. Mend that file first.
# $why (String) - reason
pose-not-kept = Not saved: { $why }
pose-screen = Edit figure
pose-tip = Edit the figure of an exercise
pose-nothing = Choose an exercise in the library first
pose-makes-own = Saving makes your own version of this exercise
pose-save = Save
pose-saved = Figure saved
pose-cancel = Cancel
pose-unsaved-title = Save the changes?
pose-unsaved-text = The figure has changed and is not saved yet.
pose-discard = Do not save
pose-stay = Keep editing
# $name (String) - spelling in a file
pose-part = { $name ->
    [poses] Poses
    [caption] Caption
    [posture] Posture
    [joints] Joints
    [contact] Contact
    [props] Props
    [camera] Camera
   *[picture] Picture
}
pose-poses = Poses
# $n (Number) - from 1
pose-number = Pose { $n }
pose-add = Add pose
pose-duplicate = Duplicate
pose-remove = Remove
pose-earlier = Earlier
pose-later = Later
pose-full = A figure has at most four poses
pose-caption-nl = Caption, Dutch
pose-caption-en = Caption, English
pose-hold = Hold this pose
pose-stage = Figure, drag to turn the camera
pose-stage-hint = Drag to turn
pose-play = Play
pose-stop = Stop
pose-from = View from
pose-view-front = Front
pose-view-side = Side
pose-view-back = Back
pose-drawing = Drawing…
pose-tabs = What you edit
pose-tab-posture = Posture
pose-tab-joints = Joints
pose-tab-contact = Contact
pose-tab-props = Props
pose-tab-picture = Picture
pose-base = Starting position
pose-rest = What carries the body
pose-rest-usual = As usual
pose-arms = Arms
pose-arms-usual = As the starting position
pose-lean = Trunk forward
pose-lean-free = The joints decide the trunk
pose-roll = Tilt to the right
pose-turn = Turn to the right
pose-balance = Find the balance with the ankle
pose-anchored = Stay on the place of the first pose
pose-frees = Foot hangs free
pose-moves = May leave its place
pose-both-sides = Left and right together
# $joint (String) - joint
pose-reset = { $joint }: back to the starting position
pose-held-by-pin = Trunk, support or contact has a say here
# $joint (String) - joint
# $side (String) - side
pose-joint-side = { $joint }, { $side }
# $joint (String) - joint with its side
# $dof (String) - movement
pose-joint-dof = { $joint }: { $dof }
# $value (String) - solved angle
pose-now = drawn: { $value }
pose-held = Place
pose-free = Free
pose-no-props = No props yet
pose-prop-add = Add prop
# $prop (String) - prop
pose-prop-remove = Remove { $prop }
pose-prop-own = Different in this pose only
pose-automatic = Automatic
# $field (String) - name of a value
pose-field-automatic = { $field }, automatic
pose-azimuth = Turn
pose-elevation = From above
pose-close-up = Close-up
pose-close-up-none = The whole figure
pose-muscles = Muscles in color
pose-muscle-add = Add muscle
pose-close-up-add = Add body part
pose-arrow = Arrow
pose-arrow-automatic = Automatic
pose-arrow-none = No arrow
# $point (String) - point of the body
pose-arrow-of = Follows { $point }
pose-barefoot = Barefoot
pose-playback = Order of playing
pose-back-and-forth = There and back
pose-cycle = In a circle
pose-side-which = Which side
pose-both = Both
pose-right = Right
pose-left = Left
# $what (String) - part
# $side (String) - right, left or both
pose-on-side = { $side ->
    [right] right
    [left] left
   *[both] both sides:
} { $what }
pose-yes-forward = Forward
pose-yes-back = Backward
pose-none = None
# $field (String) - name of a value
pose-axis-x = { $field }, forward
# $field (String) - name of a value
pose-axis-y = { $field }, up
# $field (String) - name of a value
pose-axis-z = { $field }, to the right
pose-anchor-place = Place in space
pose-anchor-body = On the body
# $field (String) - name of a value
pose-anchor-point = { $field }, point
pose-via-add = Add point
# $n (Number) - from 1
pose-via-remove = Remove point { $n }
# $n (Number) - from 1
pose-via = Point { $n }
pose-findings = Findings
pose-findings-none = No findings: a body can do this
pose-findings-busy = Checking…
# $from (Number) - pose
# $to (Number) - pose
pose-on-the-way = Between { $from } and { $to }
# $joint (String) - joint and movement
# $value (String) - angle
pose-fault-range = { $joint } is at { $value }. No joint goes that far.
# $part (String) - hand or foot
# $cm (String) - centimetres
pose-fault-reach = { $part } stays { $cm } cm short.
# $part (String) - hand or foot
# $cm (String) - centimetres
pose-fault-stay = { $part } cannot stay where the first pose put it ({ $cm } cm).
# $what (String) - contacts
pose-fault-pitch = These contacts cannot both reach the floor: { $what }.
# $name (String) - name
pose-fault-prop = There is no prop named { $name }.
# $part (String) - part
# $cm (String) - centimetres
pose-fault-floor = { $part } is { $cm } cm under the floor.
# $part (String) - part
# $cm (String) - centimetres
pose-fault-wall = { $part } is { $cm } cm inside the wall.
# $a (String) - part
# $b (String) - part
# $cm (String) - centimetres
pose-fault-collision = { $a } and { $b } go { $cm } cm through one another.
# $cm (String) - centimetres
pose-fault-balance = The person falls over: the center of mass is { $cm } cm outside the feet.
# $part (String) - part
# $cm (String) - centimetres
pose-fault-slides = { $part } slides { $cm } cm on the way.
pose-fault-still = Nothing moves between these poses.
pose-fault-count = A figure has one to four poses.
pose-fault-number = A number is not right.
pose-fault-hidden-muscle = The colored muscle can hardly be seen. Turn the camera.
pose-fault-hidden-move = The movement goes toward or away from the viewer. Turn the camera.
# $name (String) - spelling in a file
pose-base-name = { $name ->
    [Standing] Standing
    [Sitting] Sitting on a chair
    [LongSitting] Sitting with straight legs
    [Supine] On the back
    [HookLying] On the back, knees bent
    [Prone] On the belly
    [SideLyingRight] On the right side
    [SideLyingLeft] On the left side
    [Quadruped] On hands and knees
    [Kneeling] On both knees
    [HalfKneelingRight] On one knee, right foot in front
    [HalfKneelingLeft] On one knee, left foot in front
    [Plank] Plank on forearms
   *[HighPlank] Plank on hands
}
# $name (String) - spelling in a file
pose-rest-name = { $name ->
    [Flat] Flat soles
    [Ball] Balls of the feet
    [On] Two contacts
    [Kneel] Knees and lower legs
    [Seat] A seat
    [Lie] The floor, lying
   *[Drop] The floor, sitting
}
# $name (String) - spelling in a file
pose-arms-name = { $name ->
    [AtSides] At the sides
    [HandsOnHips] Hands on the hips
    [Forward] Forward
    [Out] Out to the side
    [Overhead] Overhead
    [Crossed] Crossed on the chest
   *[Clasped] Hands clasped
}
# $name (String) - spelling in a file
pose-joint = { $name ->
    [hip] Hip
    [knee] Knee
    [ankle] Ankle
    [toes] Toes
    [trunk] Trunk
    [neck] Neck
    [girdle] Shoulder girdle
    [shoulder] Shoulder
    [elbow] Elbow
    [forearm] Forearm
    [wrist] Wrist
   *[fingers] Fingers
}
# $name (String) - spelling in a file
pose-dof = { $name ->
    [hip-flex] leg forward
    [hip-abd] leg to the side
    [hip-er] turn leg outward
    [knee-flex] bend
    [ankle-df] foot up
    [ankle-inv] sole inward
    [toes-ext] up
    [toes-big] big toe up
    [trunk-flex] bend forward
    [trunk-side] bend to the right
    [trunk-rot] turn to the right
    [trunk-upper] round the upper back
    [trunk-lower] round the lower back
    [trunk-belly] belly out (breathe in)
    [neck-flex] chin to the chest
    [neck-side] bend to the right
    [neck-rot] turn to the right
    [girdle-forward] forward
    [girdle-up] up
    [shoulder-flex] arm forward
    [shoulder-abd] arm to the side
    [shoulder-er] turn arm outward
    [elbow-flex] bend
    [forearm-pron] turn palm down
    [wrist-flex] hand toward the palm
    [fingers-curl] curl
   *[fingers-hook] hook the tips
}
# $name (String) - spelling in a file
pose-point = { $name ->
    [pelvis] pelvis
    [lumbar] lower back
    [thorax] rib cage
    [neck] neck
    [head] base of the head
    [headc] head
    [hip] hip
    [knee] knee
    [ankle] ankle
    [heel] heel
    [mtp] ball of the foot
    [toe] toes
    [sole] sole
    [shoulder] shoulder
    [elbow] elbow
    [wrist] wrist
    [foot] foot
   *[hand] hand
}
# $name (String) - spelling in a file
pose-segment = { $name ->
    [pelvis] pelvis
    [lumbar] lower back
    [trunk] trunk
    [neck] neck
    [head] head
    [thigh] thigh
    [shank] lower leg
    [foot] foot
    [toes] toes
    [bigtoe] big toe
    [uparm] upper arm
    [farm] forearm
   *[hand] hand
}
# $name (String) - spelling in a file
pose-muscle = { $name ->
    [quads] front of the thigh
    [hamstrings] back of the thigh
    [adductors] inner thigh
    [itb] outer thigh
    [calf] calf
    [soleus] deep calf
    [achilles] Achilles tendon
    [tibialis] shin muscle
    [peroneals] outer lower leg
    [deltoid] shoulder muscle
    [biceps] biceps
    [triceps] triceps
    [forearm] forearm
    [abs] belly
    [obliques] obliques
    [lowback] lower back
    [upperback] upper back
    [glutes] buttock
    [glute_med] outer hip
    [chest] chest
    [hipflexor] hip flexor
    [plantar] sole
    [trapezius] trapezius
   *[neck_flexors] front of the neck
}
# $name (String) - spelling in a file
pose-prop = { $name ->
    [Mat] Mat
    [Chair] Chair
    [Bench] Bench
    [Box] Box
    [Step] Step
    [Table] Table
    [Bed] Bed or treatment table
    [Wall] Wall
    [Doorway] Doorway
    [Mirror] Mirror
    [Pillow] Pillow
    [Foam] Balance pad
    [Ball] Ball
    [Roller] Roller or bottle
    [Bosu] Half ball
    [BalanceBoard] Balance board
    [Dumbbell] Dumbbell
    [Kettlebell] Kettlebell or bag
    [Backpack] Backpack
    [Band] Elastic band
    [Loop] Band loop
    [Strap] Strap
    [Towel] Towel
    [Rope] Rope
    [Bar] Bar or stick
    [Crutch] Crutch
    [Pack] Cold or warm pack
    [Bandage] Bandage
    [Tape] Tape
    [Treadmill] Treadmill
    [Bike] Exercise bike
    [Elliptical] Elliptical trainer
    [Water] Water
    [Cone] Cone
    [FloorLine] Line on the floor
    [Shoe] Shoe
    [Clock] Clock
    [Paper] Paper
   *[Screen] Screen
}
# $name (String) - spelling in a file
pose-pin = { $name ->
    [Floor] On the floor
    [Prop] On a prop
    [Wall] Against the wall
    [At] At a place
   *[Body] On the body
}
# $name (String) - spelling in a file
pose-sole-name = { $name ->
    [Flat] Whole sole
    [Heel] Heel up
    [Top] Instep
    [Toes] On the toes
    [Follow] As the ankle says
   *[Wall] Flat against the wall
}
# $name (String) - spelling in a file
pose-hand-name = { $name ->
    [Down] Palm down
    [In] Palm inward
    [InDown] Palm inward, fingers down
    [Grip] Grip
    [DownBack] Palm down, fingers back
   *[DownOut] Palm down, fingers outward
}
# $name (String) - spelling in a file
pose-contact = { $name ->
    [back] upper back
    [sacrum] sacrum
    [chest] chest
    [belly] belly
    [seat] seat
    [foot] foot
    [ball] ball of the foot
    [toes] toes
    [knee] knee
    [heel] heel
    [hand] hand
   *[elbow] forearm
}
# $name (String) - spelling in a file
pose-snap-name = { $name ->
    [None] Nowhere
    [Back] Behind the back
    [Knees] Between the knees
    [Hands] Between the hands
   *[At] At a point
}
# $name (String) - spelling in a file
pose-choice = { $name ->
    [Knee] Above the knees
    [Ankle] Above the ankles
    [Cold] Cold
   *[Warm] Warm
}
# $name (String) - spelling in a file
pose-field = { $name ->
    [x] Forward
    [y] Above the floor
    [z] To the right
    [h] Height
    [l] Length
    [w] Width
    [d] Diameter
    [r] Thickness
    [gap] Opening
    [dir] Side
    [facing] Facing
    [back] Backrest
    [snap] Against the body
    [tilt] Tilt
    [turn] Turn
    [crank] Pedal position
    [hand] Hand
    [size] Size
    [from] From
    [to] To
    [via] Points
    [at] Where
    [t] Place along the bone
    [kind] Kind
    [wood] Wooden
    [angle] Angle round the limb
    [sole] Sole
    [heel] Heel up
    [df] Foot up
    [inv] Sole inward
    [out] Toes outward
    [knee_out] Knee outward
    [curl] Curl fingers
    [pole] Elbow or knee points
    [on] Prop
    [dx] Further forward
    [dh] Above it
    [off] Offset
    [fingers] Fingers point
    [palm] Palm faces
    [foot] Foot
    [feet] Feet flat
    [edge] Heel over the edge
   *[contacts] Contacts
}
