import Database

extension Schema {
    static let cases = Migration(
        4,
        "cases",
        why: "A person's way from the referral to the placement.",
        [
            """
            CREATE TABLE people (
                id TEXT PRIMARY KEY,
                details TEXT NOT NULL,
                family_name TEXT,
                given_name TEXT,
                nhs_number TEXT,
                birth_date TEXT,
                postcode TEXT,
                version BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE cases (
                id TEXT PRIMARY KEY,
                number BIGINT NOT NULL,
                person_id TEXT NOT NULL REFERENCES people (id),
                state TEXT NOT NULL,
                priority TEXT NOT NULL,
                category TEXT,
                policy_hash TEXT,
                pathway TEXT,
                commissioner TEXT,
                referred_by TEXT NOT NULL REFERENCES accounts (id),
                referring_team_id TEXT NOT NULL REFERENCES teams (id),
                practitioner_id TEXT REFERENCES accounts (id),
                practitioner_team_id TEXT REFERENCES teams (id),
                brokerage_id TEXT REFERENCES organisations (id),
                brokerage_team_id TEXT REFERENCES teams (id),
                broker_id TEXT REFERENCES accounts (id),
                hospital_id TEXT REFERENCES organisations (id),
                ward TEXT,
                round_id TEXT,
                opened_at BIGINT NOT NULL,
                received_at BIGINT,
                ended_at BIGINT,
                ending TEXT,
                ending_words TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE referrals (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                situation TEXT NOT NULL,
                needs TEXT NOT NULL,
                wishes TEXT NOT NULL,
                funding TEXT NOT NULL,
                versions TEXT NOT NULL,
                by_telephone BIGINT NOT NULL,
                caller TEXT,
                caller_telephone TEXT,
                version BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE clocks (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                kind TEXT NOT NULL,
                basis TEXT,
                started_at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                waits_for TEXT NOT NULL,
                holder_id TEXT REFERENCES accounts (id),
                stopped_at BIGINT,
                stop_reason TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE timers (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                subject TEXT NOT NULL,
                due_at BIGINT NOT NULL,
                done_at BIGINT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE attachments (
                id TEXT PRIMARY KEY,
                case_id TEXT REFERENCES cases (id),
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                type TEXT NOT NULL,
                size BIGINT NOT NULL,
                digest TEXT NOT NULL,
                added_by TEXT REFERENCES accounts (id),
                added_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE attachment_chunks (
                id TEXT PRIMARY KEY,
                digest TEXT NOT NULL,
                ordinal BIGINT NOT NULL,
                bytes \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX cases_number ON cases (number)",
            "CREATE INDEX cases_person ON cases (person_id)",
            "CREATE UNIQUE INDEX cases_one_open ON cases (person_id) WHERE state NOT IN ('closed', 'ended')",
            "CREATE INDEX cases_broker ON cases (broker_id, state)",
            "CREATE INDEX cases_hospital ON cases (hospital_id, state)",
            "CREATE INDEX cases_practitioner ON cases (practitioner_id)",
            "CREATE INDEX people_family_name ON people (family_name)",
            "CREATE INDEX people_birth_date ON people (birth_date)",
            "CREATE INDEX people_given_name ON people (given_name)",
            "CREATE INDEX people_postcode ON people (postcode)",
            "CREATE INDEX people_nhs_number ON people (nhs_number)",
            "CREATE UNIQUE INDEX referrals_case ON referrals (case_id)",
            "CREATE INDEX clocks_case ON clocks (case_id)",
            "CREATE INDEX clocks_running ON clocks (due_at) WHERE stopped_at IS NULL",
            "CREATE INDEX timers_due ON timers (due_at) WHERE done_at IS NULL",
            "CREATE UNIQUE INDEX attachment_chunks_once ON attachment_chunks (digest, ordinal)",
            "CREATE INDEX attachments_case ON attachments (case_id)",
        ]
    )
}
