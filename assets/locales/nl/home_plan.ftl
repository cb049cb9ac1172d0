# Wat een plan zegt op een blad voor thuis.
hp-title = Thuisplan { $complaint }
hp-title-side = Thuisplan { $complaint } ({ $side })
hp-both = beide kanten
hp-dates = { $from } tot en met { $until }
hp-stop-sharp = felle of plotselinge pijn
hp-stop-swelling = nieuwe zwelling
hp-stop-numb = doof of tintelend gevoel
hp-stop-dizzy = duizeligheid
hp-stop-chest = pijn op de borst
hp-call-chest = pijn op de borst, benauwd, flauwvallen
hp-call-fever = koorts, of een gewricht dat warm, rood en dik is
hp-cooling = Koelen mag
hp-cooling-rule = doek ertussen, { $minutes } min, hoogstens { $max }× per dag
hp-therapist = uw fysiotherapeut
hp-starting = vanaf { $first }
hp-later = later: { $note }
