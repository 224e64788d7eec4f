/// What happens in the demo's year.
enum Plan {
    /// One case in every state first, so that a small demo has them too; then what a year leaves behind.
    private static let everyState: [History] = [
        .askedAndWaiting, .waitingToBeAllocated, .waitingForPractitioner, .waitingForPanel, .waitingForApprover,
        .followUpDue, .movingToday, .draft, .allocated, .choosing, .assessing, .agreementToSend, .closed, .died,
        .emergencyJustTaken, .agreementOut, .secondRound, .followUpLate, .rankedOnly, .followUpDone,
    ]
    private static let theRest: [History] = [
        .closedAfterTwoRounds, .emergencyRungRound, .offFramework, .offersGone, .readmitted, .priceNegotiated,
        .askedAgainAfterRefusal, .toBeArranged, .closedInBlockBed, .declined, .reserveTaken, .answersLate,
        .dischargeCancelled, .movedAway, .sentInError, .closedAfterPanel, .deferredByPanel, .startedOnly,
        .closedEmergency, .urgentWaitingToBeAllocated, .confirmedNotShown, .backInSourcing, .closedAfterChangedMind,
    ]
    private static let more: [History] = [
        .closed, .closedWithoutSurvey, .closedAfterPanel, .askedAndWaiting, .closedEmergency, .choosing, .closed,
        .closedAfterTwoRounds, .waitingForPractitioner, .closedWithoutSurvey, .declined, .waitingForApprover,
    ]

    /// The histories of so many cases.
    static func histories(_ count: Int) -> [History] {
        let known = everyState + theRest
        return (0..<max(0, count)).map { number in
            number < known.count ? known[number] : more[(number - known.count) % more.count]
        }
    }
}
