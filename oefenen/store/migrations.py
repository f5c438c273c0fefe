"""The schema of the database, as numbered steps; PRAGMA user_version says how many have been taken."""

MIGRATIONS = (
    # 1: conversations and their choices. Scores are not here: they are replayed.
    """
    CREATE TABLE gesprek (
        id INTEGER PRIMARY KEY,
        scenario TEXT NOT NULL,
        bestand TEXT NOT NULL,
        titel TEXT NOT NULL,
        persona TEXT NOT NULL,
        stand TEXT NOT NULL,
        klok INTEGER NOT NULL,
        seed INTEGER NOT NULL,
        inhoud_hash TEXT NOT NULL,
        begonnen TEXT NOT NULL,
        afgelopen TEXT,
        einde TEXT,
        oordeel TEXT
    );
    CREATE INDEX gesprek_scenario ON gesprek (scenario, id);
    CREATE TABLE keuze (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        keuze TEXT NOT NULL,
        PRIMARY KEY (gesprek, nummer)
    ) WITHOUT ROWID;
    """,
    # 2: what was computed about a scenario and is dear to compute again, by content hash.
    """
    CREATE TABLE berekend (
        inhoud_hash TEXT NOT NULL,
        soort TEXT NOT NULL,
        gegevens TEXT NOT NULL,
        PRIMARY KEY (inhoud_hash, soort)
    ) WITHOUT ROWID;
    """,
    # 3: the settings that the app remembers.
    """
    CREATE TABLE instelling (naam TEXT PRIMARY KEY, waarde TEXT NOT NULL) WITHOUT ROWID;
    """,
    # 4: what was agreed, who writes the report, and what of it the trainee put in or left out.
    """
    CREATE TABLE verslag (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        verslag_door TEXT NOT NULL,
        woord TEXT NOT NULL
    );
    CREATE TABLE afspraak (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        wie TEXT NOT NULL,
        wat TEXT NOT NULL,
        wanneer TEXT NOT NULL,
        terugkijken TEXT NOT NULL,
        mee INTEGER NOT NULL,
        keuze TEXT NOT NULL,
        PRIMARY KEY (gesprek, nummer)
    ) WITHOUT ROWID;
    CREATE TABLE verslagpunt (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        punt TEXT NOT NULL,
        mee INTEGER NOT NULL,
        PRIMARY KEY (gesprek, punt)
    ) WITHOUT ROWID;
    """,
    # 5: what the trainee would have said, before choice *nummer*; *lijkt_op* is NULL until it is known, "" for none of the choices.
    """
    CREATE TABLE eigen_zin (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        tekst TEXT NOT NULL,
        lijkt_op TEXT,
        PRIMARY KEY (gesprek, nummer)
    ) WITHOUT ROWID;
    """,
    # 6: which conversation another one branched off from and after how many choices, and another opening than that of the story.
    """
    CREATE TABLE vertakking (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        vorig INTEGER REFERENCES gesprek (id) ON DELETE SET NULL,
        vanaf INTEGER NOT NULL
    );
    CREATE TABLE opening (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        stand TEXT NOT NULL,
        erbij INTEGER NOT NULL,
        PRIMARY KEY (gesprek, stand)
    ) WITHOUT ROWID;
    """,
)
