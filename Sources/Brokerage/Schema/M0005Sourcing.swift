import Database

extension Schema {
    static let sourcing = Migration(
        5, "sourcing",
        why: "Rounds with their evidence, homes asked, what they answered; the outbox.",
        [
            """
            CREATE TABLE rounds (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                number BIGINT NOT NULL,
                state TEXT NOT NULL,
                ranking_id TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                ended_at BIGINT,
                turn_back_reason TEXT,
                turn_back_words TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE rankings (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                number BIGINT NOT NULL,
                need TEXT NOT NULL,
                policy_hash TEXT NOT NULL,
                pathway TEXT NOT NULL,
                farthest_metres BIGINT,
                evidence TEXT NOT NULL,
                lines TEXT NOT NULL,
                left_out TEXT NOT NULL,
                ranked_at BIGINT NOT NULL,
                ranked_by TEXT NOT NULL REFERENCES accounts (id),
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE commissioner_discussions (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                location_id TEXT NOT NULL REFERENCES locations (id),
                about TEXT NOT NULL,
                spoke_with TEXT NOT NULL,
                held_on TEXT NOT NULL,
                outcome TEXT NOT NULL,
                words TEXT,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE pen_pictures (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                text TEXT NOT NULL,
                outward TEXT NOT NULL,
                kept TEXT NOT NULL,
                written_by TEXT NOT NULL REFERENCES accounts (id),
                written_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE enquiries (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                ranking_id TEXT NOT NULL REFERENCES rankings (id),
                location_id TEXT NOT NULL REFERENCES locations (id),
                pen_picture_id TEXT NOT NULL REFERENCES pen_pictures (id),
                state TEXT NOT NULL,
                clause TEXT NOT NULL,
                rank BIGINT NOT NULL,
                channel TEXT NOT NULL,
                asked_at BIGINT NOT NULL,
                asked_by TEXT NOT NULL REFERENCES accounts (id),
                answer_due_at BIGINT NOT NULL,
                out_of_order TEXT,
                out_of_order_words TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE offers (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                enquiry_id TEXT NOT NULL REFERENCES enquiries (id),
                location_id TEXT NOT NULL REFERENCES locations (id),
                state TEXT NOT NULL,
                decline_reason TEXT,
                words TEXT,
                weekly BIGINT,
                includes_fnc BIGINT NOT NULL,
                parts TEXT NOT NULL,
                earliest_start TEXT,
                conditions TEXT,
                stands_until BIGINT,
                answered_by TEXT NOT NULL,
                channel TEXT NOT NULL,
                answered_at BIGINT NOT NULL,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                option_since BIGINT,
                ended_at BIGINT,
                withdrawal TEXT,
                withdrawal_words TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE messages (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                case_id TEXT REFERENCES cases (id),
                enquiry_id TEXT REFERENCES enquiries (id),
                address TEXT,
                addressee TEXT NOT NULL,
                subject TEXT NOT NULL,
                body TEXT NOT NULL,
                attachment_id TEXT REFERENCES attachments (id),
                written_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX rounds_number ON rounds (case_id, number)",
            "CREATE UNIQUE INDEX rounds_one_open ON rounds (case_id) WHERE state = 'open'",
            "CREATE UNIQUE INDEX enquiries_once ON enquiries (round_id, location_id)",
            "CREATE INDEX offers_round ON offers (round_id)",
            "CREATE INDEX offers_enquiry ON offers (enquiry_id)",
            """
            CREATE UNIQUE INDEX offers_one_answer ON offers (enquiry_id)
                WHERE state IN ('standing', 'declined', 'chosen', 'placed')
            """,
            "CREATE UNIQUE INDEX rankings_number ON rankings (round_id, number)",
            "CREATE INDEX discussions_case ON commissioner_discussions (case_id)",
            "CREATE INDEX messages_case ON messages (case_id)",
            "CREATE INDEX messages_written ON messages (written_at)",
            """
            CREATE TABLE deliveries (
                message_id TEXT PRIMARY KEY REFERENCES messages (id),
                state TEXT NOT NULL,
                attempts BIGINT NOT NULL,
                next_at BIGINT NOT NULL,
                said TEXT
            )
            """,
            "CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE state = 'waiting'",
        ]
    )
}
