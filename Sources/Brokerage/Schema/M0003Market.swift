import Database

extension Schema {
    static let market = Migration(
        3, "market",
        why: "The regulator's directory, and what the brokerage knows beside it, from-to.",
        [
            """
            CREATE TABLE locations (
                id TEXT PRIMARY KEY,
                provider_id TEXT NOT NULL,
                provider_name TEXT NOT NULL,
                name TEXT NOT NULL,
                address TEXT NOT NULL,
                postcode TEXT NOT NULL,
                town TEXT,
                telephone TEXT,
                website TEXT,
                local_authority TEXT,
                region TEXT,
                categories TEXT NOT NULL,
                specialisms TEXT NOT NULL,
                latitude BIGINT,
                longitude BIGINT,
                approximate BIGINT NOT NULL,
                registration TEXT NOT NULL,
                checked_on TEXT
            )
            """,
            """
            CREATE TABLE location_ratings (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                rating TEXT,
                reported_on TEXT NOT NULL,
                beds BIGINT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE location_contacts (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                name TEXT NOT NULL,
                post TEXT,
                email TEXT,
                telephone TEXT,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE suspensions (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                source TEXT NOT NULL,
                words TEXT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE concerns (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                kind TEXT NOT NULL,
                raised_on TEXT NOT NULL,
                closed_on TEXT,
                source TEXT NOT NULL,
                words TEXT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE framework_memberships (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                framework TEXT NOT NULL,
                tier BIGINT,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE rate_cards (
                id TEXT PRIMARY KEY,
                commissioner TEXT NOT NULL,
                category TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE block_contracts (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                commissioner TEXT NOT NULL,
                category TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE block_beds (
                id TEXT PRIMARY KEY,
                contract_id TEXT NOT NULL REFERENCES block_contracts (id),
                name TEXT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE home_prices (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                category TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                said_by TEXT NOT NULL,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE vacancies (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                category TEXT NOT NULL,
                beds BIGINT NOT NULL,
                said_by TEXT NOT NULL,
                said_at BIGINT NOT NULL,
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE directory_imports (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                digest TEXT NOT NULL,
                file_date TEXT,
                new_count BIGINT NOT NULL,
                changed_count BIGINT NOT NULL,
                gone_count BIGINT NOT NULL,
                refused_count BIGINT NOT NULL,
                taken_in_by TEXT REFERENCES accounts (id),
                taken_in_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE INDEX location_ratings_location ON location_ratings (location_id, reported_on)",
            "CREATE INDEX location_contacts_location ON location_contacts (location_id)",
            "CREATE INDEX suspensions_location ON suspensions (location_id)",
            "CREATE INDEX concerns_location ON concerns (location_id)",
            "CREATE INDEX framework_memberships_location ON framework_memberships (location_id)",
            "CREATE INDEX rate_cards_category ON rate_cards (commissioner, category)",
            "CREATE INDEX block_contracts_location ON block_contracts (location_id)",
            "CREATE INDEX block_beds_contract ON block_beds (contract_id)",
            "CREATE INDEX home_prices_location ON home_prices (location_id, category)",
            "CREATE INDEX vacancies_location ON vacancies (location_id, category, said_at)",
        ]
    )
}
