/// The audit trail: one row an act, each chained to the one before.
enum AuditSchema {
    static let tables = """
        CREATE TABLE audit_entry (
            id INTEGER PRIMARY KEY,          -- 1, 2, 3 … without gaps
            at TEXT NOT NULL,                -- UTC
            by TEXT NOT NULL,
            way TEXT NOT NULL,               -- session, token NAME, terminal, clock
            origin TEXT NOT NULL,            -- network address
            act TEXT NOT NULL,
            subject TEXT NOT NULL,
            state TEXT,                      -- whose unreleased values stand in before and after
            before TEXT,
            after TEXT,
            hash TEXT NOT NULL               -- SHA-256 over the hash before and this row
        );
        CREATE INDEX audit_entry_by ON audit_entry(by, id);
        CREATE INDEX audit_entry_act ON audit_entry(act, id);
        -- The end of the chain, so that rows missing from it are noticed.
        CREATE TABLE audit_head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            id INTEGER NOT NULL,
            hash TEXT NOT NULL
        );
        """
}
