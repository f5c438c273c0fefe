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
    # 7: the observation forms that people filled in: *wie* is 'zelf' or 'collega', *nummer* the choice where an item was seen.
    """
    CREATE TABLE waarneming (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        wie TEXT NOT NULL,
        naam TEXT NOT NULL,
        compliment TEXT NOT NULL,
        tip TEXT NOT NULL,
        antwoord_groei TEXT NOT NULL,
        antwoord_vaker TEXT NOT NULL,
        PRIMARY KEY (gesprek, wie)
    ) WITHOUT ROWID;
    CREATE TABLE waarneming_punt (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        wie TEXT NOT NULL,
        punt TEXT NOT NULL,
        oordeel TEXT NOT NULL,
        nummer INTEGER,
        PRIMARY KEY (gesprek, wie, punt)
    ) WITHOUT ROWID;
    """,
    # 8: what the trainee thought of a conversation before seeing the figures; of those that were finished before, they were shown.
    """
    CREATE TABLE zelfbeeld (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        gewonnen INTEGER,
        verloren INTEGER,
        compliment TEXT NOT NULL DEFAULT '',
        tip TEXT NOT NULL DEFAULT '',
        als TEXT NOT NULL DEFAULT '',
        dan TEXT NOT NULL DEFAULT '',
        waarom_bij INTEGER,
        waarom TEXT NOT NULL DEFAULT '',
        gezien INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE schatting (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        vaardigheid TEXT NOT NULL,
        punten INTEGER NOT NULL,
        UNIQUE (gesprek, vaardigheid)
    );
    INSERT INTO zelfbeeld (gesprek, gezien) SELECT id, 1 FROM gesprek WHERE afgelopen IS NOT NULL;
    """,
    # 9: what a trainer wrote about a conversation, its mark in files, and which conversations came from a file.
    """
    CREATE TABLE opdracht (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        tekst TEXT NOT NULL,
        naam TEXT NOT NULL,
        na INTEGER NOT NULL
    );
    CREATE TABLE opmerking (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        volgorde INTEGER NOT NULL,
        nummer INTEGER NOT NULL,
        tekst TEXT NOT NULL,
        PRIMARY KEY (gesprek, volgorde)
    ) WITHOUT ROWID;
    CREATE TABLE kenmerk (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        kenmerk TEXT NOT NULL UNIQUE
    );
    CREATE TABLE ingenomen (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        kenmerk TEXT NOT NULL,
        naam TEXT NOT NULL,
        vingerafdruk TEXT NOT NULL UNIQUE
    );
    """,
    # 10: how much time the clock gave, in percent of that of the scenario.
    """
    ALTER TABLE gesprek ADD COLUMN tempo INTEGER NOT NULL DEFAULT 100;
    """,
    # 11: the time-outs that were taken, in their order, by the number of the choice that came after.
    """
    CREATE TABLE hulp (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        keer INTEGER NOT NULL,
        nummer INTEGER NOT NULL,
        PRIMARY KEY (gesprek, keer)
    ) WITHOUT ROWID;
    """,
    # 12: what every finished conversation measured, with the content and the way of scoring that it was computed by.
    """
    CREATE TABLE meting (
        gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE,
        inhoud_hash TEXT NOT NULL,
        versie INTEGER NOT NULL,
        alles TEXT NOT NULL,
        eigen TEXT NOT NULL,
        focus TEXT NOT NULL
    );
    """,
    # 13: single turns to practise again: where they come from, every answer with when it comes back, and whose turns were chosen.
    """
    CREATE TABLE minuutbeurt (
        id INTEGER PRIMARY KEY,
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        bestand TEXT NOT NULL,
        persona TEXT NOT NULL,
        beurt TEXT NOT NULL,
        vaardigheid TEXT NOT NULL,
        gemaakt TEXT NOT NULL,
        eerst_op TEXT NOT NULL,
        UNIQUE (bestand, persona, beurt, vaardigheid)
    );
    CREATE TABLE minuutbeurt_antwoord (
        minuutbeurt INTEGER NOT NULL REFERENCES minuutbeurt (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        moment TEXT NOT NULL,
        keuze TEXT NOT NULL,
        uitkomst TEXT NOT NULL,
        seconden INTEGER NOT NULL,
        eigen_zin TEXT NOT NULL,
        kaart TEXT NOT NULL,
        klaar_op TEXT NOT NULL,
        PRIMARY KEY (minuutbeurt, nummer)
    ) WITHOUT ROWID;
    CREATE TABLE minuutbeurt_bron (gesprek INTEGER PRIMARY KEY REFERENCES gesprek (id) ON DELETE CASCADE);
    """,
    # 14: the turns whose score the trainee sees otherwise, and why.
    """
    CREATE TABLE oneens (
        gesprek INTEGER NOT NULL REFERENCES gesprek (id) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        waarom TEXT NOT NULL,
        PRIMARY KEY (gesprek, nummer)
    ) WITHOUT ROWID;
    """,
)
