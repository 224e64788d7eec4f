import Database

extension Schema {
    static let market = Migration(
        3,
        "market",
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
                service_types TEXT NOT NULL,
                categories TEXT NOT NULL,
                specialisms TEXT NOT NULL,
                latitude BIGINT,
                longitude BIGINT,
                approximate BIGINT NOT NULL,
                registration TEXT NOT NULL,
                checked_on TEXT,
                listed TEXT NOT NULL,
                found_by TEXT NOT NULL
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
                recorded_by TEXT REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
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
                end_source TEXT,
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
                end_source TEXT,
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
            """
            CREATE TABLE listing_changes (
                id TEXT PRIMARY KEY,
                location_id TEXT NOT NULL REFERENCES locations (id),
                import_id TEXT NOT NULL REFERENCES directory_imports (id),
                kind TEXT NOT NULL,
                facts TEXT NOT NULL,
                was TEXT
            )
            """,
            """
            CREATE TABLE directory_stagings (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                state TEXT NOT NULL,
                digest TEXT,
                file_date TEXT,
                rows_read BIGINT NOT NULL,
                listed_count BIGINT NOT NULL,
                refused_count BIGINT NOT NULL,
                outside_count BIGINT NOT NULL,
                staged_by TEXT REFERENCES accounts (id),
                staged_at BIGINT NOT NULL,
                import_id TEXT REFERENCES directory_imports (id),
                refusal TEXT
            )
            """,
            """
            CREATE TABLE staged_locations (
                staging_id TEXT NOT NULL REFERENCES directory_stagings (id),
                id TEXT NOT NULL,
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
                service_types TEXT NOT NULL,
                categories TEXT NOT NULL,
                specialisms TEXT NOT NULL,
                latitude BIGINT,
                longitude BIGINT,
                approximate BIGINT NOT NULL,
                registration TEXT NOT NULL,
                checked_on TEXT,
                listed TEXT NOT NULL,
                found_by TEXT NOT NULL,
                PRIMARY KEY (staging_id, id)
            )
            """,
            """
            CREATE TABLE staged_refusals (
                staging_id TEXT NOT NULL REFERENCES directory_stagings (id),
                ordinal BIGINT NOT NULL,
                line BIGINT NOT NULL,
                location_id TEXT,
                sentence TEXT NOT NULL,
                PRIMARY KEY (staging_id, ordinal)
            )
            """,
            "CREATE INDEX locations_registration ON locations (registration, name)",
            "CREATE INDEX listing_changes_location ON listing_changes (location_id)",
            "CREATE INDEX listing_changes_import ON listing_changes (import_id)",
            "CREATE INDEX staged_refusals_location ON staged_refusals (staging_id, location_id)",
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
