import Database

/// Block contracts with their beds, and who has which. At one location, or everywhere.
package struct ListBlockContracts: Query {
    package let locationID: Identifier<Location>?

    package static let permission = Permission.seeMarket

    package init(at locationID: Identifier<Location>? = nil) {
        self.locationID = locationID
    }

    package func answer(in reading: Reading) throws -> [BlockContractLine]? {
        try reading.blockContracts(at: locationID)
    }
}

package struct BlockContractLine: Sendable {
    package struct Bed: Sendable, Hashable {
        package enum State: Sendable, Hashable {
            case free
            /// Until then, for somebody who is to move in.
            case held(until: Instant)
            case livedIn
        }

        package let name: String
        package let state: State
        /// The case it is held or used for, where the actor may see it.
        package let caseID: Identifier<Case>?
        package let caseNumber: Int?

        package init(name: String, state: State, caseID: Identifier<Case>? = nil, caseNumber: Int? = nil) {
            self.name = name
            self.state = state
            self.caseID = caseID
            self.caseNumber = caseNumber
        }
    }

    package let contract: BlockContract
    package let locationName: String
    package let beds: [Bed]
    package let standing: DatedStanding
    package let recordedBy: String?

    package var free: Int { beds.filter { $0.state == .free }.count }
}

extension Reading {
    func blockContracts(at locationID: Identifier<Location>?) throws -> [BlockContractLine] {
        let of: SQL = locationID.map { "WHERE k.location_id = \($0)" } ?? ""
        let contracts = try rows(
            """
            SELECT k.*, l.name AS location_name FROM block_contracts k JOIN locations l ON l.id = k.location_id \
            \(of) ORDER BY l.name, k.starts_on DESC, k.id
            """
        )
        var beds: [String: [BlockContractLine.Bed]] = [:]
        let seen: SQL = standing.may(.seeCases) ? reaches(.seeCases) : "1 = 0"
        try forEachRow(
            """
            SELECT b.contract_id, b.name, h.state, h.held_until, c.id AS case_id, c.number FROM block_beds b \
            JOIN block_contracts k ON k.id = b.contract_id \
            LEFT JOIN bed_holds h ON h.block_bed_id = b.id AND h.state IN ('held', 'used') \
            LEFT JOIN cases c ON c.id = h.case_id AND \(seen) \(of) ORDER BY b.name, b.id
            """
        ) { row in
            let state: BlockContractLine.Bed.State =
                switch try row.textIfAny("state").flatMap(BedHold.State.init) {
                case .held: .held(until: Instant(milliseconds: try row.integer("held_until")))
                case .used: .livedIn
                default: .free
                }
            beds[try row.text("contract_id"), default: []].append(
                BlockContractLine.Bed(
                    name: try row.text("name"),
                    state: state,
                    caseID: try row.textIfAny("case_id").map { Identifier(known: $0) },
                    caseNumber: try row.integerIfAny("number").map(Int.init)
                )
            )
        }
        let decoder = RowDecoder()
        let decoded = try contracts.map { row in
            (try decoder.decode(BlockContract.self, from: row), try row.text("location_name"))
        }
        let names = try names(of: decoded.map(\.0.recordedBy))
        return decoded.map { contract, locationName in
            BlockContractLine(
                contract: contract,
                locationName: locationName,
                beds: beds[contract.id.text] ?? [],
                standing: contract.standing(on: now.london.date),
                recordedBy: contract.recordedBy.flatMap { names[$0] }
            )
        }
    }
}
