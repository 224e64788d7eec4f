/// What somebody is in a team. A person may hold several.
package enum Role: String, Sendable, Codable, CaseIterable, Hashable {
    case administrator
    case broker
    case seniorBroker = "senior-broker"
    case teamManager = "team-manager"
    case practitioner
    case ward
    case panelChair = "panel-chair"
    case assistantDirector = "assistant-director"
    case commissioner
    case finance

    package var inWords: String {
        switch self {
        case .administrator: "administrator"
        case .broker: "broker"
        case .seniorBroker: "senior broker"
        case .teamManager: "team manager"
        case .practitioner: "practitioner"
        case .ward: "ward"
        case .panelChair: "panel chair"
        case .assistantDirector: "assistant director"
        case .commissioner: "commissioner"
        case .finance: "finance officer"
        }
    }
}
