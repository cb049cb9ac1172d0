settings-practice = Praktijk
settings-practice-text = Dit staat boven elk thuisplan.
settings-practice-name = Naam van de praktijk
settings-therapist = Therapeut
settings-address = Adres
settings-phone = Telefoon
settings-window = Venster
settings-language = Taal
settings-look = Uiterlijk
settings-look-system = Systeem
settings-look-light = Licht
settings-look-dark = Donker
settings-zoom = Vergroting
settings-motion = Minder beweging
settings-storage = Opslag en eigen inhoud
settings-problems = { $n ->
    [one] { $n } probleem
   *[other] { $n } problemen
}
settings-more-problems = en nog { $n }
settings-data = Patiënten en plannen
settings-data-problem = Gegevens
settings-content = Eigen inhoud
settings-content-text = Zet hier eigen oefeningen en programma's neer. Opbouw leest ze zodra u een bestand bewaart.
settings-no-folder = geen map
settings-copy-path = { $what }: pad kopiëren
settings-problem-place = { $file }, regel { $line }, kolom { $column }
settings-left-out = Niet gebruikt
settings-about = Over Opbouw
settings-version = versie { $version }
settings-content-count = { $conditions } aandoeningen en { $exercises } oefeningen
settings-unconfirmed = { $unconfirmed } van { $all } cijfers moeten nog door een clinicus worden bevestigd
settings-reviewed = Oudste inhoud nagelezen op { $date }
settings-licences = Licenties
settings-licence-own = Opbouw is vrije software: MIT of Apache 2.0, naar keuze.
settings-sources = Bronnen ({ $n })
