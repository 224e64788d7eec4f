import Database

extension Schema {
    static let placement = Migration(
        6,
        "placement",
        why: "From the choice to the follow-up call: each step a row of its own.",
        [
            """
            CREATE TABLE suitabilities (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                suitable BIGINT NOT NULL,
                words TEXT,
                inspection_checked_on TEXT,
                suspension_checked_on TEXT,
                safeguarding_checked_on TEXT,
                checked_with TEXT,
                confirmed_by TEXT NOT NULL REFERENCES accounts (id),
                confirmed_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE choice_sheets (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                offers TEXT NOT NULL,
                given_on TEXT NOT NULL,
                decide_by TEXT NOT NULL,
                presented_by TEXT NOT NULL REFERENCES accounts (id),
                presented_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE choices (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                sheet_id TEXT NOT NULL REFERENCES choice_sheets (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                reserve_id TEXT REFERENCES offers (id),
                expressed_by TEXT NOT NULL,
                capacity TEXT NOT NULL,
                expressed_on TEXT NOT NULL,
                out_of_order TEXT,
                words TEXT,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE bed_holds (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                location_id TEXT NOT NULL REFERENCES locations (id),
                block_bed_id TEXT REFERENCES block_beds (id),
                state TEXT NOT NULL,
                held_until BIGINT NOT NULL,
                held_by TEXT NOT NULL REFERENCES accounts (id),
                held_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE home_assessments (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                assessor TEXT NOT NULL,
                assessor_name TEXT NOT NULL,
                assessed_on TEXT NOT NULL,
                can_meet_need BIGINT NOT NULL,
                words TEXT,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE negotiation_rounds (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                number BIGINT NOT NULL,
                side TEXT NOT NULL,
                said_by TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                accepted BIGINT NOT NULL,
                words TEXT,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE cost_breakdowns (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                parts TEXT NOT NULL,
                submitted_by TEXT NOT NULL,
                received_on TEXT NOT NULL,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE funding_requests (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                round_id TEXT NOT NULL REFERENCES rounds (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                commissioner TEXT NOT NULL,
                route TEXT NOT NULL,
                state TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                rate BIGINT NOT NULL,
                fnc BIGINT,
                words TEXT,
                asked_by TEXT NOT NULL REFERENCES accounts (id),
                asked_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE funding_decisions (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                request_id TEXT NOT NULL REFERENCES funding_requests (id),
                outcome TEXT NOT NULL,
                conditions TEXT,
                reasons TEXT,
                sat_on TEXT,
                members TEXT,
                decided_by TEXT NOT NULL REFERENCES accounts (id),
                decided_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE orders (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                offer_id TEXT NOT NULL REFERENCES offers (id),
                funding_request_id TEXT NOT NULL REFERENCES funding_requests (id),
                location_id TEXT NOT NULL REFERENCES locations (id),
                number BIGINT NOT NULL,
                version BIGINT NOT NULL,
                state TEXT NOT NULL,
                commissioner TEXT NOT NULL,
                weekly BIGINT NOT NULL,
                includes_fnc BIGINT NOT NULL,
                parts TEXT NOT NULL,
                start_on TEXT NOT NULL,
                conditions TEXT,
                issued_by TEXT NOT NULL REFERENCES accounts (id),
                issued_at BIGINT NOT NULL,
                agreement_id TEXT REFERENCES attachments (id),
                sent_at BIGINT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE signed_orders (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                order_id TEXT NOT NULL REFERENCES orders (id),
                attachment_id TEXT NOT NULL REFERENCES attachments (id),
                signed_by TEXT NOT NULL,
                signed_on TEXT NOT NULL,
                recorded_by TEXT NOT NULL REFERENCES accounts (id),
                recorded_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE discharges (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                order_id TEXT NOT NULL REFERENCES orders (id),
                state TEXT NOT NULL,
                planned_at BIGINT NOT NULL,
                arranged_with TEXT NOT NULL,
                transport TEXT,
                along TEXT NOT NULL,
                words TEXT,
                arranged_by TEXT NOT NULL REFERENCES accounts (id),
                arranged_at BIGINT NOT NULL,
                cancelled_at BIGINT,
                change TEXT,
                change_words TEXT,
                started_at BIGINT,
                informant TEXT,
                informant_name TEXT,
                confirmed_by TEXT REFERENCES accounts (id),
                confirmed_at BIGINT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE follow_up_calls (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                discharge_id TEXT NOT NULL REFERENCES discharges (id),
                spoke_to TEXT NOT NULL,
                called_at BIGINT NOT NULL,
                replies TEXT NOT NULL,
                words TEXT,
                called_by TEXT NOT NULL REFERENCES accounts (id),
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE follow_up_attempts (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                discharge_id TEXT NOT NULL REFERENCES discharges (id),
                outcome TEXT NOT NULL,
                words TEXT,
                tried_at BIGINT NOT NULL,
                tried_by TEXT NOT NULL REFERENCES accounts (id),
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE follow_up_findings (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                discharge_id TEXT NOT NULL REFERENCES discharges (id),
                call_id TEXT NOT NULL REFERENCES follow_up_calls (id),
                question TEXT NOT NULL,
                words TEXT NOT NULL,
                goes_to TEXT NOT NULL,
                state TEXT NOT NULL,
                found_at BIGINT NOT NULL,
                settled_at BIGINT,
                settled_by TEXT REFERENCES accounts (id),
                settled_words TEXT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE invitations (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                discharge_id TEXT NOT NULL REFERENCES discharges (id),
                token TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                answered_at BIGINT,
                salt \(type: .bytes) NOT NULL
            )
            """,
            """
            CREATE TABLE survey_answers (
                id TEXT PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES cases (id),
                invitation_id TEXT NOT NULL REFERENCES invitations (id),
                told BIGINT,
                choice BIGINT,
                move BIGINT,
                words TEXT,
                answered_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX bed_holds_once ON bed_holds (block_bed_id) WHERE state IN ('held', 'used')",
            "CREATE INDEX suitabilities_round ON suitabilities (round_id)",
            "CREATE UNIQUE INDEX negotiation_rounds_number ON negotiation_rounds (offer_id, number)",
            "CREATE UNIQUE INDEX funding_requests_one ON funding_requests (case_id) WHERE state IN ('asked', 'deferred', 'agreed')",
            "CREATE UNIQUE INDEX orders_number ON orders (number, version)",
            "CREATE UNIQUE INDEX orders_one ON orders (case_id) WHERE state IN ('issued', 'signed')",
            "CREATE UNIQUE INDEX discharges_one ON discharges (case_id) WHERE state = 'arranged'",
            "CREATE INDEX follow_up_calls_discharge ON follow_up_calls (discharge_id)",
            "CREATE INDEX follow_up_attempts_discharge ON follow_up_attempts (discharge_id)",
            "CREATE INDEX follow_up_findings_discharge ON follow_up_findings (discharge_id)",
            "CREATE INDEX invitations_discharge ON invitations (discharge_id)",
            "CREATE UNIQUE INDEX invitations_token ON invitations (token)",
            "CREATE UNIQUE INDEX survey_answers_once ON survey_answers (invitation_id)",
        ]
    )
}
