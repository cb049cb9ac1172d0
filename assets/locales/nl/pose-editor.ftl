pose-copy = Kopieer als eigen oefening
pose-copy-text = De kopie komt in uw eigen map. De oefening van Opbouw blijft zoals zij is.
pose-copy-name-nl = Naam in het Nederlands
pose-copy-name-en = Naam in het Engels
pose-copy-make = Kopie maken
pose-copy-suggested-nl = { $name } (eigen)
pose-copy-suggested-en = { $name } (own)
pose-copied = Kopie gemaakt
pose-own = Eigen
pose-own-tip = Komt uit uw eigen map
pose-edit = Figuur bewerken
pose-no-folder = Er is geen map voor eigen oefeningen
pose-no-name = Geef de oefening een naam met letters
pose-in-the-way = { $file } staat in de weg en bevat een fout. Verbeter dat bestand eerst.
pose-not-kept = Niet bewaard: { $why }
pose-screen = Figuur bewerken
pose-tip = De figuur van een oefening bewerken
pose-nothing = Kies eerst een oefening in de bibliotheek
pose-makes-own = Bewaren maakt uw eigen versie van deze oefening
pose-save = Bewaren
pose-saved = Figuur bewaard
pose-cancel = Annuleren
pose-unsaved-title = Wijzigingen bewaren?
pose-unsaved-text = De figuur is veranderd en nog niet bewaard.
pose-discard = Niet bewaren
pose-stay = Verder bewerken
pose-part = { $name ->
    [poses] Houdingen
    [caption] Onderschrift
    [posture] Houding
    [joints] Gewrichten
    [contact] Contact
    [props] Attributen
    [camera] Camera
   *[picture] Beeld
}
pose-poses = Houdingen
pose-number = Houding { $n }
pose-add = Houding toevoegen
pose-duplicate = Verdubbelen
pose-remove = Verwijderen
pose-earlier = Eerder
pose-later = Later
pose-full = Een figuur heeft hooguit vier houdingen
pose-caption-nl = Onderschrift, Nederlands
pose-caption-en = Onderschrift, Engels
pose-hold = Deze houding vasthouden
pose-stage = Figuur, sleep om de camera te draaien
pose-stage-hint = Sleep om te draaien
pose-play = Afspelen
pose-stop = Stoppen
pose-from = Kijkrichting
pose-view-front = Voor
pose-view-side = Zij
pose-view-back = Achter
pose-drawing = Tekenen…
pose-tabs = Wat u bewerkt
pose-tab-posture = Houding
pose-tab-joints = Gewrichten
pose-tab-contact = Contact
pose-tab-props = Attributen
pose-tab-picture = Beeld
pose-base = Beginhouding
pose-rest = Wat het lichaam draagt
pose-rest-usual = Zoals gewoonlijk
pose-arms = Armen
pose-arms-usual = Zoals de beginhouding
pose-lean = Romp voorover
pose-lean-free = De gewrichten bepalen de romp
pose-roll = Kantelen naar rechts
pose-turn = Draaien naar rechts
pose-balance = Zoek het evenwicht met de enkel
pose-anchored = Blijf op de plaats van de eerste houding
pose-frees = Voet zweeft vrij
pose-moves = Mag van zijn plaats
pose-both-sides = Links en rechts samen
pose-reset = { $joint }: terug naar de beginhouding
pose-held-by-pin = Romp, steun of contact bepaalt hier mee
pose-joint-side = { $joint }, { $side }
pose-joint-dof = { $joint }: { $dof }
pose-now = getekend: { $value }
pose-held = Plaats
pose-free = Vrij
pose-no-props = Nog geen attributen
pose-prop-add = Attribuut toevoegen
pose-prop-remove = { $prop } weghalen
pose-prop-own = Alleen in deze houding anders
pose-automatic = Automatisch
pose-field-automatic = { $field }, automatisch
pose-azimuth = Draaien
pose-elevation = Van boven
pose-close-up = Van dichtbij
pose-close-up-none = De hele figuur
pose-muscles = Spieren kleuren
pose-muscle-add = Spier toevoegen
pose-close-up-add = Lichaamsdeel toevoegen
pose-arrow = Pijl
pose-arrow-automatic = Automatisch
pose-arrow-none = Geen pijl
pose-arrow-of = Volgt { $point }
pose-barefoot = Blote voeten
pose-playback = Volgorde van afspelen
pose-back-and-forth = Heen en terug
pose-cycle = Rond
pose-side-which = Welke kant
pose-both = Beide
pose-right = Rechts
pose-left = Links
pose-on-side = { $what } { $side ->
    [right] rechts
    [left] links
   *[both] beide kanten
}
pose-yes-forward = Naar voren
pose-yes-back = Naar achteren
pose-none = Geen
pose-axis-x = { $field }, naar voren
pose-axis-y = { $field }, omhoog
pose-axis-z = { $field }, naar rechts
pose-anchor-place = Plaats in de ruimte
pose-anchor-body = Op het lichaam
pose-anchor-point = { $field }, punt
pose-via-add = Punt toevoegen
pose-via-remove = Punt { $n } weghalen
pose-via = Punt { $n }
pose-findings = Bevindingen
pose-findings-none = Geen bevindingen: dit kan een lichaam
pose-findings-busy = Wordt nagekeken…
pose-on-the-way = Tussen { $from } en { $to }
pose-fault-range = { $joint } staat op { $value }. Zo ver komt een gewricht niet.
pose-fault-reach = { $part } komt { $cm } cm tekort.
pose-fault-stay = { $part } kan niet blijven waar de eerste houding hem zette ({ $cm } cm).
pose-fault-pitch = Deze steunpunten kunnen niet allebei op de vloer: { $what }.
pose-fault-prop = Er is geen attribuut met de naam { $name }.
pose-fault-floor = { $part } zit { $cm } cm onder de vloer.
pose-fault-wall = { $part } zit { $cm } cm in de muur.
pose-fault-collision = { $a } en { $b } gaan { $cm } cm door elkaar heen.
pose-fault-balance = De persoon valt om: het zwaartepunt ligt { $cm } cm buiten de voeten.
pose-fault-slides = { $part } glijdt onderweg { $cm } cm.
pose-fault-still = Er beweegt niets tussen deze houdingen.
pose-fault-count = Een figuur heeft één tot vier houdingen.
pose-fault-number = Een getal klopt niet.
pose-fault-hidden-muscle = De gekleurde spier is nauwelijks te zien. Draai de camera.
pose-fault-hidden-move = De beweging gaat naar de kijker toe of van hem af. Draai de camera.
pose-base-name = { $name ->
    [Standing] Staand
    [Sitting] Zittend op een stoel
    [LongSitting] Zittend met gestrekte benen
    [Supine] Op de rug
    [HookLying] Op de rug, knieën gebogen
    [Prone] Op de buik
    [SideLyingRight] Op de rechterzij
    [SideLyingLeft] Op de linkerzij
    [Quadruped] Op handen en knieën
    [Kneeling] Op beide knieën
    [HalfKneelingRight] Op één knie, rechtervoet voor
    [HalfKneelingLeft] Op één knie, linkervoet voor
    [Plank] Plank op onderarmen
   *[HighPlank] Plank op handen
}
pose-rest-name = { $name ->
    [Flat] Platte voetzolen
    [Ball] Bal van de voet
    [On] Twee steunpunten
    [Kneel] Knieën en onderbenen
    [Seat] Een zitting
    [Lie] De vloer, liggend
   *[Drop] De vloer, zittend
}
pose-arms-name = { $name ->
    [AtSides] Langs het lichaam
    [HandsOnHips] Handen in de zij
    [Forward] Naar voren
    [Out] Opzij
    [Overhead] Boven het hoofd
    [Crossed] Gekruist voor de borst
   *[Clasped] Handen in elkaar
}
pose-joint = { $name ->
    [hip] Heup
    [knee] Knie
    [ankle] Enkel
    [toes] Tenen
    [trunk] Romp
    [neck] Nek
    [girdle] Schoudergordel
    [shoulder] Schouder
    [elbow] Elleboog
    [forearm] Onderarm
    [wrist] Pols
   *[fingers] Vingers
}
pose-dof = { $name ->
    [hip-flex] been naar voren
    [hip-abd] been opzij
    [hip-er] been naar buiten draaien
    [knee-flex] buigen
    [ankle-df] voet omhoog
    [ankle-inv] zool naar binnen
    [toes-ext] omhoog
    [toes-big] grote teen omhoog
    [trunk-flex] vooroverbuigen
    [trunk-side] naar rechts buigen
    [trunk-rot] naar rechts draaien
    [trunk-upper] bovenrug bollen
    [trunk-lower] onderrug bollen
    [trunk-belly] buik bollen (inademen)
    [neck-flex] kin naar de borst
    [neck-side] naar rechts buigen
    [neck-rot] naar rechts draaien
    [girdle-forward] naar voren
    [girdle-up] omhoog
    [shoulder-flex] arm naar voren
    [shoulder-abd] arm opzij
    [shoulder-er] arm naar buiten draaien
    [elbow-flex] buigen
    [forearm-pron] handpalm omlaag draaien
    [wrist-flex] hand naar de palm
    [fingers-curl] krommen
   *[fingers-hook] toppen haken
}
pose-point = { $name ->
    [pelvis] bekken
    [lumbar] onderrug
    [thorax] borstkas
    [neck] nek
    [head] hoofd, onderkant
    [headc] hoofd
    [hip] heup
    [knee] knie
    [ankle] enkel
    [heel] hiel
    [mtp] bal van de voet
    [toe] tenen
    [sole] voetzool
    [shoulder] schouder
    [elbow] elleboog
    [wrist] pols
    [foot] voet
   *[hand] hand
}
pose-segment = { $name ->
    [pelvis] bekken
    [lumbar] onderrug
    [trunk] romp
    [neck] nek
    [head] hoofd
    [thigh] bovenbeen
    [shank] onderbeen
    [foot] voet
    [toes] tenen
    [bigtoe] grote teen
    [uparm] bovenarm
    [farm] onderarm
   *[hand] hand
}
pose-muscle = { $name ->
    [quads] voorkant bovenbeen
    [hamstrings] achterkant bovenbeen
    [adductors] binnenkant bovenbeen
    [itb] buitenkant bovenbeen
    [calf] kuit
    [soleus] diepe kuit
    [achilles] achillespees
    [tibialis] scheenbeenspier
    [peroneals] buitenkant onderbeen
    [deltoid] schouderspier
    [biceps] biceps
    [triceps] triceps
    [forearm] onderarm
    [abs] buik
    [obliques] schuine buikspieren
    [lowback] onderrug
    [upperback] bovenrug
    [glutes] bil
    [glute_med] buitenkant heup
    [chest] borst
    [hipflexor] heupbuiger
    [plantar] voetzool
    [trapezius] monnikskapspier
   *[neck_flexors] voorkant nek
}
pose-prop = { $name ->
    [Mat] Mat
    [Chair] Stoel
    [Bench] Bank
    [Box] Kist
    [Step] Opstap
    [Table] Tafel
    [Bed] Bed of behandelbank
    [Wall] Muur
    [Doorway] Deuropening
    [Mirror] Spiegel
    [Pillow] Kussen
    [Foam] Balansmat
    [Ball] Bal
    [Roller] Rol of fles
    [Bosu] Halve bal
    [BalanceBoard] Balansbord
    [Dumbbell] Dumbbell
    [Kettlebell] Kettlebell of tas
    [Backpack] Rugzak
    [Band] Elastiek
    [Loop] Elastische lus
    [Strap] Riem
    [Towel] Handdoek
    [Rope] Touw
    [Bar] Stang of stok
    [Crutch] Kruk
    [Pack] Koud of warm pakking
    [Bandage] Zwachtel
    [Tape] Tape
    [Treadmill] Loopband
    [Bike] Hometrainer
    [Elliptical] Crosstrainer
    [Water] Water
    [Cone] Pion
    [FloorLine] Lijn op de vloer
    [Shoe] Schoen
    [Clock] Klok
    [Paper] Papier
   *[Screen] Scherm
}
pose-pin = { $name ->
    [Floor] Op de vloer
    [Prop] Op een attribuut
    [Wall] Tegen de muur
    [At] Op een plaats
   *[Body] Op het lichaam
}
pose-sole-name = { $name ->
    [Flat] Hele voetzool
    [Heel] Hiel omhoog
    [Top] Wreef
    [Toes] Op de tenen
    [Follow] Zoals de enkel zegt
   *[Wall] Plat tegen de muur
}
pose-hand-name = { $name ->
    [Down] Palm omlaag
    [In] Palm naar binnen
    [InDown] Palm naar binnen, vingers omlaag
    [Grip] Vastpakken
    [DownBack] Palm omlaag, vingers naar achteren
   *[DownOut] Palm omlaag, vingers naar buiten
}
pose-contact = { $name ->
    [back] bovenrug
    [sacrum] heiligbeen
    [chest] borst
    [belly] buik
    [seat] zitvlak
    [foot] voet
    [ball] bal van de voet
    [toes] tenen
    [knee] knie
    [heel] hiel
    [hand] hand
   *[elbow] onderarm
}
pose-snap-name = { $name ->
    [None] Nergens
    [Back] Achter de rug
    [Knees] Tussen de knieën
    [Hands] Tussen de handen
   *[At] Bij een punt
}
pose-choice = { $name ->
    [Knee] Boven de knieën
    [Ankle] Boven de enkels
    [Cold] Koud
   *[Warm] Warm
}
pose-field = { $name ->
    [x] Naar voren
    [y] Boven de vloer
    [z] Naar rechts
    [h] Hoogte
    [l] Lengte
    [w] Breedte
    [d] Doorsnede
    [r] Dikte
    [gap] Opening
    [dir] Kant
    [facing] Gericht
    [back] Rugleuning
    [snap] Tegen het lichaam
    [tilt] Kanteling
    [turn] Draaiing
    [crank] Stand van de trapper
    [hand] Hand
    [size] Grootte
    [from] Van
    [to] Tot
    [via] Punten
    [at] Waar
    [t] Plaats langs het bot
    [kind] Soort
    [wood] Van hout
    [angle] Hoek rond het been
    [sole] Voetzool
    [heel] Hiel omhoog
    [df] Voet omhoog
    [inv] Zool naar binnen
    [out] Tenen naar buiten
    [knee_out] Knie naar buiten
    [curl] Vingers krommen
    [pole] Elleboog of knie wijst
    [on] Attribuut
    [dx] Verder naar voren
    [dh] Erboven
    [off] Verschuiving
    [fingers] Vingers wijzen
    [palm] Palm wijst
    [foot] Voet
    [feet] Voeten plat
    [edge] Hiel over de rand
   *[contacts] Steunpunten
}
