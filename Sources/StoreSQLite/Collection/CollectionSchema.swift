/// Rounds and returns. What is entered here is not public: only a release makes
/// observations of it.
enum CollectionSchema {
    static let tables = """
        CREATE TABLE round (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            first_period INTEGER NOT NULL,
            last_period INTEGER NOT NULL,
            opens_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            objection_days INTEGER           -- NULL: released by the state alone
        );
        CREATE TABLE round_closing (
            round_id INTEGER PRIMARY KEY REFERENCES round(id),
            closed_on TEXT NOT NULL
        );
        CREATE TABLE round_state (
            round_id INTEGER NOT NULL REFERENCES round(id),
            position INTEGER NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (round_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE round_item (
            round_id INTEGER NOT NULL REFERENCES round(id),
            position INTEGER NOT NULL,
            item TEXT NOT NULL,              -- EMP_N.micro
            kpi TEXT,
            title TEXT NOT NULL,
            unit TEXT NOT NULL,
            kind TEXT NOT NULL,              -- component, share, international
            numerator TEXT,
            denominator TEXT,
            minimum REAL,
            maximum REAL,
            PRIMARY KEY (round_id, position)
        ) WITHOUT ROWID;
        -- One saving of a cell. Rows of a cell lie together in their order.
        CREATE TABLE cell_entry (
            round_id INTEGER NOT NULL REFERENCES round(id),
            state TEXT NOT NULL,
            item TEXT NOT NULL,
            period INTEGER NOT NULL,
            number INTEGER NOT NULL,         -- 1, 2, 3 …
            value REAL,
            decimals INTEGER NOT NULL,
            text TEXT NOT NULL,              -- as entered
            absence TEXT,                    -- reason code of an empty cell
            verdict TEXT,                    -- on an international value
            status TEXT NOT NULL,            -- SDMX CL_OBS_STATUS
            source TEXT,
            definition TEXT,
            statistical_unit TEXT,
            coverage TEXT,
            standard_error REAL,
            note TEXT,
            justification TEXT,
            attachments TEXT,                -- hashes, with a space between
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            channel TEXT NOT NULL,
            is_on_behalf INTEGER NOT NULL,
            place TEXT,
            PRIMARY KEY (round_id, state, item, period, number)
        ) WITHOUT ROWID;
        -- A sign-off on an entry, or its opposite.
        CREATE TABLE cell_act (
            round_id INTEGER NOT NULL,
            state TEXT NOT NULL,
            item TEXT NOT NULL,
            period INTEGER NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            entry INTEGER NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            reason TEXT,
            PRIMARY KEY (round_id, state, item, period, position),
            FOREIGN KEY (round_id, state, item, period, entry)
                REFERENCES cell_entry(round_id, state, item, period, number)
        ) WITHOUT ROWID;
        CREATE TABLE cell_message (
            id INTEGER PRIMARY KEY,
            round_id INTEGER NOT NULL REFERENCES round(id),
            state TEXT NOT NULL,
            item TEXT NOT NULL,
            period INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL
        );
        CREATE INDEX cell_message_of_return ON cell_message(round_id, state);
        CREATE TABLE due_extension (
            id INTEGER PRIMARY KEY,
            round_id INTEGER NOT NULL REFERENCES round(id),
            state TEXT NOT NULL,
            until TEXT NOT NULL,
            reason TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            asked_by TEXT NOT NULL
        );
        CREATE TABLE due_extension_decision (
            extension_id INTEGER PRIMARY KEY REFERENCES due_extension(id),
            decision TEXT NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            answer TEXT
        );
        CREATE TABLE attachment (
            hash TEXT NOT NULL,
            state TEXT NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            content BLOB NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            PRIMARY KEY (hash, state)
        );
        CREATE TABLE planned_release (
            id INTEGER PRIMARY KEY,
            round_id INTEGER NOT NULL REFERENCES round(id),
            state TEXT NOT NULL,
            due TEXT NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL
        );
        CREATE TABLE planned_release_cell (
            planned_release_id INTEGER NOT NULL REFERENCES planned_release(id),
            item TEXT NOT NULL,
            period INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (planned_release_id, item, period)
        ) WITHOUT ROWID;
        CREATE TABLE planned_release_outcome (
            planned_release_id INTEGER PRIMARY KEY REFERENCES planned_release(id),
            outcome TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE TABLE profile (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL,
            indicator TEXT NOT NULL,
            agency TEXT NOT NULL,
            instrument TEXT NOT NULL,
            frequency TEXT NOT NULL,
            first_year INTEGER,
            legal_basis TEXT NOT NULL,
            definition TEXT NOT NULL,
            dissemination_lag INTEGER,       -- months
            planned_improvement TEXT NOT NULL,
            is_available INTEGER NOT NULL,
            reviewed_in TEXT,
            at TEXT NOT NULL,
            by TEXT NOT NULL
        );
        CREATE INDEX profile_of_state ON profile(state, indicator, id);
        CREATE TABLE dispute (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL,
            indicator TEXT NOT NULL,
            period INTEGER NOT NULL,
            note TEXT NOT NULL,              -- empty: the dispute has ended
            released_on TEXT NOT NULL
        );
        """

    /// Tables of which no row is ever changed or deleted.
    static let appendOnly = [
        "round", "round_closing", "round_state", "round_item", "cell_entry", "cell_act", "cell_message",
        "due_extension", "due_extension_decision", "attachment", "planned_release", "planned_release_cell",
        "planned_release_outcome", "profile", "dispute",
    ]
}
