/// Proposed amendments of the plan, and what states say of them.
enum AmendmentSchema {
    static let tables = """
        -- One saving of an amendment.
        CREATE TABLE amendment_version (
            id INTEGER PRIMARY KEY,
            amendment INTEGER NOT NULL,      -- 1, 2, 3 … in the order of their beginning
            number INTEGER NOT NULL,         -- 1, 2, 3 … within an amendment
            title TEXT NOT NULL,
            reasons TEXT NOT NULL,
            effective_on TEXT NOT NULL,
            text TEXT NOT NULL,              -- YAML: the records of the plan that change
            base INTEGER NOT NULL REFERENCES document(id),
            at TEXT NOT NULL,                -- UTC
            by TEXT NOT NULL,
            UNIQUE (amendment, number)
        );
        CREATE TABLE amendment_opinion (
            id INTEGER PRIMARY KEY,
            amendment INTEGER NOT NULL,
            version INTEGER NOT NULL,
            state TEXT NOT NULL,
            word TEXT NOT NULL,              -- agrees, objects, no-comment
            comment TEXT,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            FOREIGN KEY (amendment, version) REFERENCES amendment_version(amendment, number)
        );
        CREATE INDEX amendment_opinion_of ON amendment_opinion(amendment, id);
        CREATE TABLE amendment_act (
            id INTEGER PRIMARY KEY,
            amendment INTEGER NOT NULL,
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,              -- proposed, agreed, adopted, withdrawn
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            note TEXT,
            exception TEXT,                  -- why without the agreement of every state
            FOREIGN KEY (amendment, version) REFERENCES amendment_version(amendment, number)
        );
        CREATE INDEX amendment_act_of ON amendment_act(amendment, id);
        """

    /// Tables of which no row is ever changed or deleted.
    static let appendOnly = ["amendment_version", "amendment_opinion", "amendment_act"]
}
