/// What can be done on a case from its page. The raw value is the last part of the page's address where it is done:
/// `/cases/{case}/rank`.
package enum CaseAct: String, Sendable, CaseIterable, Hashable {
    case fillIn = "referral"
    case checkAndSend = "send"
    case allocate
    case startWork = "start"
    case rank = "homes"
    case giveWord = "commissioner"
    case ask
    case answer = "answers"
    case sendOptions = "options"
    case confirmSuitability = "suitability"
    case present
    case choose = "choice"
    case assess = "assessment"
    case breakdown
    case askForFunding = "funding"
    case decideFunding = "decision"
    case order
    case signOrder = "signed"
    case arrangeDischarge = "discharge"
    case confirmStart = "moved-in"
    case followUp = "follow-up"
    case putRight = "put-right"
    case sendSurvey = "survey"
    case turnBack = "turn-back"
    case end
}
