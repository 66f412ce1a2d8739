/// Accounts and the ways in. Of every secret only a digest is here; what was
/// done with accounts stands in the audit trail.
enum AccountSchema {
    static let tables = """
        CREATE TABLE account (
            name TEXT PRIMARY KEY,
            display_name TEXT NOT NULL,
            email TEXT,
            created_at TEXT NOT NULL,        -- UTC
            created_by TEXT NOT NULL,
            closed_at TEXT                   -- NULL while open
        ) WITHOUT ROWID;
        CREATE TRIGGER account_is_not_deleted BEFORE DELETE ON account
            BEGIN SELECT RAISE(ABORT, 'accounts are closed, never deleted'); END;
        CREATE TRIGGER account_keeps_its_name BEFORE UPDATE OF name, created_at, created_by ON account
            BEGIN SELECT RAISE(ABORT, 'the name of an account never changes'); END;
        CREATE TABLE account_grant (
            account TEXT NOT NULL REFERENCES account(name),
            role TEXT NOT NULL,              -- as written: focal-point:LAO
            granted_at TEXT NOT NULL,
            granted_by TEXT NOT NULL,
            PRIMARY KEY (account, role)
        ) WITHOUT ROWID;
        CREATE TABLE credential (
            account TEXT PRIMARY KEY REFERENCES account(name),
            password TEXT,                   -- scrypt with its parameters and salt
            code_secret TEXT,                -- base32
            pending_secret TEXT,
            last_step INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE recovery_code (
            account TEXT NOT NULL REFERENCES account(name),
            digest TEXT NOT NULL,            -- SHA-256
            PRIMARY KEY (account, digest)
        ) WITHOUT ROWID;
        CREATE TABLE one_time_link (
            digest TEXT PRIMARY KEY,         -- SHA-256
            account TEXT NOT NULL REFERENCES account(name),
            made_at TEXT NOT NULL,
            made_by TEXT NOT NULL,
            expires INTEGER NOT NULL,        -- seconds since 1970, UTC
            is_used INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID;
        CREATE TABLE session (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            digest TEXT NOT NULL UNIQUE,     -- SHA-256
            account TEXT NOT NULL REFERENCES account(name),
            started INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            origin TEXT NOT NULL,
            agent TEXT NOT NULL,
            awaits_code INTEGER NOT NULL
        );
        CREATE INDEX session_of_account ON session(account);
        CREATE TABLE api_token (
            id INTEGER PRIMARY KEY,
            digest TEXT NOT NULL UNIQUE,     -- SHA-256
            account TEXT NOT NULL REFERENCES account(name),
            name TEXT NOT NULL,
            acts TEXT,                       -- NULL: all that the account may do
            made_at TEXT NOT NULL,
            expires INTEGER NOT NULL,
            is_revoked INTEGER NOT NULL DEFAULT 0,
            seen INTEGER
        );
        CREATE INDEX api_token_of_account ON api_token(account);
        CREATE TABLE sign_in_attempt (
            key TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt(last);
        """
}
