import GRDB

/// The tables. Values are never changed or deleted: triggers refuse it.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 ledger of statements") { db in
            try db.execute(sql: sources)
            try db.execute(sql: series)
            try db.execute(sql: observations)
            try db.execute(sql: documents)
            for table in [
                "source_file", "series", "publication", "observation", "observation_detail", "confirmation",
                "vintage", "frozen_baseline", "document", "document_file",
            ] {
                try db.execute(sql: appendOnly(table))
            }
            try db.execute(sql: closedImport)
        }
        migrator.registerMigration("2 audit trail and collection") { db in
            try db.execute(sql: AuditSchema.tables)
            try db.execute(sql: CollectionSchema.tables)
            for table in ["audit_entry"] + CollectionSchema.appendOnly {
                try db.execute(sql: appendOnly(table))
            }
        }
        migrator.registerMigration("3 accounts") { db in try db.execute(sql: AccountSchema.tables) }
        migrator.registerMigration("4 progress of action lines") { db in
            try db.execute(sql: ProgressSchema.tables)
            for table in ProgressSchema.appendOnly { try db.execute(sql: appendOnly(table)) }
        }
        migrator.registerMigration("5 meetings") { db in
            try db.execute(sql: MeetingSchema.tables)
            for table in MeetingSchema.appendOnly { try db.execute(sql: appendOnly(table)) }
        }
        migrator.registerMigration("6 amendments") { db in
            try db.execute(sql: AmendmentSchema.tables)
            for table in AmendmentSchema.appendOnly { try db.execute(sql: appendOnly(table)) }
        }
        migrator.registerMigration("7 files hashed while they are read") { db in
            try db.execute(sql: "DROP TRIGGER source_file_is_not_changed")
            try db.execute(sql: completedFile)
        }
        return migrator
    }

    private static let sources = """
        CREATE TABLE source_file (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,       -- SHA-256 of the bytes
            name TEXT NOT NULL,
            byte_count INTEGER NOT NULL,
            source_name TEXT NOT NULL,
            licence TEXT,
            received_at TEXT NOT NULL,       -- UTC
            received_from TEXT NOT NULL,
            content BLOB                     -- as it arrived; NULL where too large to keep
        );
        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            source_file_id INTEGER NOT NULL REFERENCES source_file(id),
            layout TEXT NOT NULL,
            options TEXT NOT NULL,
            published_on TEXT,
            published_precision TEXT,
            recorded_at TEXT NOT NULL,       -- recording clock, UTC
            recorded_by TEXT NOT NULL,
            count_new INTEGER NOT NULL DEFAULT 0,
            count_revised INTEGER NOT NULL DEFAULT 0,
            count_unchanged INTEGER NOT NULL DEFAULT 0,
            count_withdrawn INTEGER NOT NULL DEFAULT 0,
            count_past INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX import_of_file ON import(source_file_id);
        """

    private static let series = """
        CREATE TABLE indicator (
            code TEXT PRIMARY KEY,
            source_code TEXT NOT NULL,
            name TEXT NOT NULL,
            unit TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE series (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            indicator TEXT NOT NULL,
            area TEXT NOT NULL,
            size_class TEXT NOT NULL,
            sector TEXT NOT NULL,
            source TEXT NOT NULL,
            definition TEXT,
            base TEXT,
            unit TEXT NOT NULL,
            statistical_unit TEXT,
            coverage TEXT,
            denominator TEXT,
            source_type TEXT,
            preference INTEGER NOT NULL      -- 0 is the preferred claim
        );
        CREATE INDEX series_of_quantity ON series(indicator, area, size_class, sector, preference, name);
        """

    /// The layout before the first release; it cannot be brought up to date.
    static let early = "1 ledger"

    private static let observations = """
        -- What one import states as of one day.
        CREATE TABLE publication (
            id INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES import(id),
            published_on TEXT NOT NULL,      -- public clock
            published_precision TEXT NOT NULL,
            UNIQUE (import_id, published_on, published_precision)
        );
        -- A statement of a value. Only changes are rows: a vintage that repeats a value is a confirmation.
        CREATE TABLE observation (
            id INTEGER PRIMARY KEY,          -- series, year, number of the statement: 12 2019 0001
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            value REAL,                      -- NULL: stated missing, or no longer given
            decimals INTEGER NOT NULL,
            status TEXT NOT NULL,            -- SDMX CL_OBS_STATUS
            original_text TEXT NOT NULL,
            line INTEGER NOT NULL,
            column_name TEXT NOT NULL,
            is_remarked INTEGER NOT NULL,    -- 1 where the detail qualifies the value
            series_id INTEGER NOT NULL AS (\(ObservationKey.series)) VIRTUAL REFERENCES series(id),
            period INTEGER NOT NULL AS (\(ObservationKey.period)) VIRTUAL,  -- calendar year
            CHECK (\(ObservationKey.isNumbered))
        );
        CREATE VIEW statement AS
            SELECT o.*, p.import_id, p.published_on, p.published_precision
            FROM observation o JOIN publication p ON p.id = o.publication_id;
        CREATE TABLE observation_detail (
            observation_id INTEGER PRIMARY KEY REFERENCES observation(id),
            sheet TEXT,
            cell TEXT,
            source_title TEXT,
            source_locator TEXT,
            source_grade TEXT,
            note TEXT,
            comparable_with_previous TEXT,
            standard_error REAL,
            interval_low REAL,
            interval_high REAL,
            sample_size INTEGER,
            estimation_method TEXT
        );
        CREATE TABLE confirmation (
            id INTEGER PRIMARY KEY,
            observation_id INTEGER NOT NULL REFERENCES observation(id),
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            line INTEGER NOT NULL,
            column_name TEXT NOT NULL,
            sheet TEXT,
            cell TEXT
        );
        CREATE INDEX confirmation_of_observation ON confirmation(observation_id);
        -- The span that a vintage speaks of. Where it states absence, a period without a value has none.
        CREATE TABLE vintage (
            series_id INTEGER NOT NULL REFERENCES series(id),
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            first_period INTEGER NOT NULL,
            last_period INTEGER NOT NULL,
            states_absence INTEGER NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (series_id, publication_id, first_period)
        ) WITHOUT ROWID;
        CREATE TABLE frozen_baseline (
            id INTEGER PRIMARY KEY,
            series TEXT NOT NULL,
            period INTEGER NOT NULL,
            value REAL NOT NULL,
            decimals INTEGER NOT NULL,
            observations TEXT NOT NULL,      -- rows of observation, comma-separated
            published_on TEXT NOT NULL,
            published_precision TEXT NOT NULL,
            agreed_on TEXT NOT NULL,
            agreed_by TEXT NOT NULL
        );
        CREATE INDEX frozen_baseline_of_series ON frozen_baseline(series, period, agreed_on);
        """

    private static let documents = """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            effective_on TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            recorded_by TEXT NOT NULL,
            reason TEXT NOT NULL
        );
        CREATE TABLE document_file (
            document_id INTEGER NOT NULL REFERENCES document(id),
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document_id, position)
        ) WITHOUT ROWID;
        """

    /// The row of an import is completed once, when its file has been read.
    private static let closedImport = """
        CREATE TRIGGER import_is_not_changed BEFORE UPDATE ON import WHEN old.layout <> ''
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER import_is_not_deleted BEFORE DELETE ON import
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """

    /// The hash of a file is completed once, when it has been read.
    private static let completedFile = """
        CREATE TRIGGER source_file_is_not_changed BEFORE UPDATE ON source_file WHEN old.hash <> ''
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """

    private static func appendOnly(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_is_not_changed BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """
    }
}
