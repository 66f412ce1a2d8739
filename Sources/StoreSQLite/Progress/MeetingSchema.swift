/// Meetings with their files.
enum MeetingSchema {
    static let tables = """
        -- One saving of a meeting.
        CREATE TABLE meeting_entry (
            id INTEGER PRIMARY KEY,
            meeting TEXT NOT NULL,           -- accmsme-2026-1
            number INTEGER NOT NULL,         -- 1, 2, 3 … within a meeting
            content TEXT NOT NULL,           -- JSON object of field names and texts
            at TEXT NOT NULL,                -- UTC
            by TEXT NOT NULL,
            UNIQUE (meeting, number)
        );
        CREATE TABLE meeting_file (
            id INTEGER PRIMARY KEY,
            meeting TEXT NOT NULL,
            hash TEXT NOT NULL,              -- SHA-256 of the bytes
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,        -- as found by looking at the bytes
            bytes BLOB NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            UNIQUE (meeting, hash)
        );
        """

    /// Tables of which no row is ever changed or deleted.
    static let appendOnly = ["meeting_entry", "meeting_file"]
}
