/// Updates on action lines, with their evidence and what is said of them.
enum ProgressSchema {
    static let tables = """
        -- One saving of an update.
        CREATE TABLE progress_update (
            id INTEGER PRIMARY KEY,
            implementation TEXT NOT NULL,    -- A-1-2.1, or A-2-2.1:LAO of a national-level line
            period TEXT NOT NULL,            -- SDMX: 2018, 2018-S1, 2018-Q3
            number INTEGER NOT NULL,         -- 1, 2, 3 … within an update
            content TEXT NOT NULL,           -- JSON object of field names and texts
            at TEXT NOT NULL,                -- UTC
            by TEXT NOT NULL,
            UNIQUE (implementation, period, number)
        );
        -- A sign-off, or its opposite, on one saving.
        CREATE TABLE progress_act (
            id INTEGER PRIMARY KEY,
            implementation TEXT NOT NULL,
            period TEXT NOT NULL,
            kind TEXT NOT NULL,              -- submitted, returned, accepted
            number INTEGER NOT NULL,         -- of the saving
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            reason TEXT
        );
        CREATE INDEX progress_act_of_update ON progress_act(implementation, period, id);
        CREATE INDEX progress_act_of_period ON progress_act(period, implementation, id);
        CREATE INDEX progress_update_of_period ON progress_update(period, implementation, number);
        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY,
            implementation TEXT NOT NULL,
            hash TEXT NOT NULL,              -- SHA-256 of the bytes
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,        -- as found by looking at the bytes
            bytes BLOB NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            UNIQUE (implementation, hash)
        );
        CREATE TABLE progress_comment (
            id INTEGER PRIMARY KEY,
            implementation TEXT NOT NULL,
            text TEXT NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL
        );
        CREATE INDEX progress_comment_of ON progress_comment(implementation, id);
        """

    /// Tables of which no row is ever changed or deleted.
    static let appendOnly = ["progress_update", "progress_act", "evidence", "progress_comment"]
}
