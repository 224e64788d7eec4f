import Database

extension Schema {
    static let accounts = Migration(
        2,
        "accounts",
        why: "Who signs in, with which roles, from which devices; sessions, guesses and drafts are bookkeeping.",
        [
            """
            CREATE TABLE organisations (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                kind TEXT NOT NULL,
                commissioner TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE teams (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisations (id),
                name TEXT NOT NULL,
                brokers BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE accounts (
                id TEXT PRIMARY KEY,
                email TEXT NOT NULL,
                name TEXT NOT NULL,
                telephone TEXT,
                password TEXT,
                totp TEXT,
                disabled_at BIGINT,
                version BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE account_roles (
                id TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES accounts (id),
                team_id TEXT NOT NULL REFERENCES teams (id),
                role TEXT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE approval_limits (
                id TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES accounts (id),
                commissioner TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE policies (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                text TEXT NOT NULL,
                loaded_by TEXT REFERENCES accounts (id),
                loaded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE role_rules (
                id TEXT PRIMARY KEY,
                role TEXT NOT NULL UNIQUE,
                second_factor BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX accounts_email ON accounts (email)",
            "CREATE UNIQUE INDEX account_roles_once ON account_roles (account_id, team_id, role)",
            "CREATE UNIQUE INDEX approval_limits_once ON approval_limits (account_id, commissioner)",
            """
            CREATE TABLE devices (
                token TEXT NOT NULL,
                account_id TEXT NOT NULL REFERENCES accounts (id),
                signed_in_at BIGINT NOT NULL,
                PRIMARY KEY (token, account_id)
            )
            """,
            """
            CREATE TABLE sessions (
                token TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES accounts (id),
                started_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX sessions_account ON sessions (account_id)",
            """
            CREATE TABLE guesses (
                bucket TEXT NOT NULL,
                at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX guesses_bucket ON guesses (bucket, at)",
            """
            CREATE TABLE drafts (
                account_id TEXT NOT NULL REFERENCES accounts (id),
                form TEXT NOT NULL,
                body TEXT NOT NULL,
                saved_at BIGINT NOT NULL,
                PRIMARY KEY (account_id, form)
            )
            """,
        ]
    )
}
