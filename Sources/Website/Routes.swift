import Brokerage
import Exchange

/// Every page, form and file of the website: how it is asked for, who may, on whose data. The one file that registers
/// routes; a test compares it with the router, and another walks it as every role.
package let routes: [Route] =
    anybodysRoutes + accountRoutes + caseRoutes + referralRoutes + sourcingRoutes + choiceRoutes + fundingRoutes
    + orderRoutes + startRoutes + marketRoutes + providerRoutes

private let anybodysRoutes: [Route] = [
    .get("/health", .anybody, .none, Health.alive),
    .get("/ready", .anybody, .none, Health.ready),
    .get("/assets/{name}", .anybody, .none, PublicFile.show),
    .get("/help", .anybody, .none, PlainPages.help),
    .get("/accessibility", .anybody, .none, PlainPages.accessibility),
    .get("/privacy", .anybody, .none, PlainPages.privacy),
    .get("/sign-in", .anybody, .none, SignIn.show),
    .post("/sign-in", .anybody, .none, SignIn.take),
    .post("/sign-out", .signedIn(.useOwnAccount), .own, from: .page("/"), SignIn.out),
    .get("/account", .signedIn(.useOwnAccount), .own, OwnAccount.show),
    .post(
        "/account/sign-out-everywhere",
        .signedIn(.useOwnAccount),
        .own,
        from: .page("/account"),
        OwnAccount.signOutEverywhere
    ),
    .post("/drafts", .signedIn(.useOwnAccount), .own, from: .script, Drafts.keep),
]

private let accountRoutes: [Route] = [
    .get("/accounts", .signedIn(.keepAccounts), .ofPartnership, Accounts.list),
    .get("/accounts/new", .signedIn(.keepAccounts), .ofPartnership, Accounts.new),
    .post("/accounts/new", .signedIn(.keepAccounts), .ofPartnership, Accounts.add),
    .get("/accounts/{account}", .signedIn(.keepAccounts), .ofPartnership, Accounts.show),
    .get("/accounts/{account}/limit", .signedIn(.keepAccounts), .ofPartnership, Accounts.showLimit),
    .post("/accounts/{account}/limit", .signedIn(.keepAccounts), .ofPartnership, Accounts.setLimit),
    .post(
        "/accounts/{account}/disable",
        .signedIn(.keepAccounts),
        .ofPartnership,
        from: .page("/accounts/{account}"),
        Accounts.disable
    ),
    .post(
        "/accounts/{account}/enable",
        .signedIn(.keepAccounts),
        .ofPartnership,
        from: .page("/accounts/{account}"),
        Accounts.enable
    ),
]

private let sourcingRoutes: [Route] = [
    .get("/cases/{case}/homes", .signedIn(.seeMarket), .ofCase, Sourcing.showHomes),
    .post("/cases/{case}/homes", .signedIn(.broker), .ofCase, Sourcing.rank),
    .get("/cases/{case}/homes/{home}/discussion", .signedIn(.broker), .ofCase, Sourcing.showDiscussion),
    .post("/cases/{case}/homes/{home}/discussion", .signedIn(.broker), .ofCase, Sourcing.recordDiscussion),
    .get("/cases/{case}/commissioner", .signedIn(.giveCommissionersWord), .ofCase, Sourcing.showWaiting),
    .get("/cases/{case}/commissioner/{home}", .signedIn(.giveCommissionersWord), .ofCase, Sourcing.showWord),
    .post("/cases/{case}/commissioner/{home}", .signedIn(.giveCommissionersWord), .ofCase, Sourcing.giveWord),
    .get("/cases/{case}/rounds", .signedIn(.seeMarket), .ofCase, Sourcing.showRounds),
    .get("/cases/{case}/turn-back", .signedIn(.broker), .ofCase, Sourcing.showTurningBack),
    .post("/cases/{case}/turn-back", .signedIn(.broker), .ofCase, Sourcing.turnBack),
    .get("/cases/{case}/ask", .signedIn(.broker), .ofCase, Enquiring.show),
    .post("/cases/{case}/ask", .signedIn(.broker), .ofCase, Enquiring.take),
    .post("/cases/{case}/ask/look-up", .signedIn(.broker), .ofCase, from: .script, Enquiring.lookUp),
    .get("/cases/{case}/answers", .signedIn(.seeMarket), .ofCase, Answering.showAnswers),
    .get("/cases/{case}/options", .signedIn(.broker), .ofCase, Answering.showAnswers),
    .post("/cases/{case}/options", .signedIn(.broker), .ofCase, Answering.sendOptions),
    .get("/cases/{case}/enquiries/{enquiry}", .signedIn(.broker), .ofCase, Answering.showAnswer),
    .post("/cases/{case}/enquiries/{enquiry}", .signedIn(.broker), .ofCase, Answering.record),
    .get("/cases/{case}/offers/{offer}/withdraw", .signedIn(.broker), .ofCase, Answering.showWithdrawing),
    .post("/cases/{case}/offers/{offer}/withdraw", .signedIn(.broker), .ofCase, Answering.withdraw),
    .get("/outbox", .signedIn(.seeOutbox), .ofPartnership, OutboxPages.list),
    .get("/outbox/{letter}", .signedIn(.seeOutbox), .ofPartnership, OutboxPages.show),
]

private let choiceRoutes: [Route] = [
    .get("/cases/{case}/suitability", .signedIn(.seeCases), .ofCase, Choosing.showSuitability),
    .post("/cases/{case}/suitability", .signedIn(.confirmSuitability), .ofCase, Choosing.confirmSuitability),
    .get("/cases/{case}/present", .signedIn(.seeCases), .ofCase, Choosing.showPresenting),
    .post("/cases/{case}/present", .signedIn(.broker), .ofCase, Choosing.present),
    .get("/cases/{case}/sheet", .signedIn(.seeCases), .ofCase, Choosing.showSheet),
    .get("/cases/{case}/sheet/print", .signedIn(.seeCases), .ofCase, Choosing.printSheet),
    .get("/cases/{case}/choice", .signedIn(.seeCases), .ofCase, Choosing.showChoice),
    .post("/cases/{case}/choice", .signedIn(.broker), .ofCase, Choosing.choose),
    .get("/cases/{case}/beds/{offer}", .signedIn(.broker), .ofCase, Beds.show),
    .post("/cases/{case}/beds/{offer}", .signedIn(.broker), .ofCase, Beds.hold),
    .post(
        "/cases/{case}/beds/{offer}/release",
        .signedIn(.broker),
        .ofCase,
        from: .page("/cases/{case}/beds/{offer}"),
        Beds.release
    ),
    .get("/cases/{case}/assessment", .signedIn(.seeCases), .ofCase, Agreeing.showAssessment),
    .post("/cases/{case}/assessment", .signedIn(.broker), .ofCase, Agreeing.assess),
    .get("/cases/{case}/negotiation", .signedIn(.seeCases), .ofCase, Agreeing.showNegotiation),
    .post("/cases/{case}/negotiation", .signedIn(.broker), .ofCase, Agreeing.negotiate),
    .get("/cases/{case}/breakdown", .signedIn(.seeCases), .ofCase, Agreeing.showBreakdown),
    .post("/cases/{case}/breakdown", .signedIn(.broker), .ofCase, Agreeing.breakDown),
    .post(
        "/cases/{case}/reserve",
        .signedIn(.broker),
        .ofCase,
        from: .page("/cases/{case}/assessment"),
        Agreeing.takeReserve
    ),
]

private let fundingRoutes: [Route] = [
    .get("/funding", .signedIn(.seeMarket), .ofPartnership, FundingPages.list),
    .get("/cases/{case}/funding", .signedIn(.seeMarket), .ofCase, FundingPages.showAsking),
    .post("/cases/{case}/funding", .signedIn(.askForFunding), .ofCase, FundingPages.ask),
    .get("/cases/{case}/decision", .signedIn(.seeMarket), .ofCase, FundingPages.showDecision),
    .post("/cases/{case}/decision", .signedIn(.seeMarket), .ofCase, FundingPages.decide),
]

private let orderRoutes: [Route] = [
    .get("/cases/{case}/order", .signedIn(.seeMarket), .ofCase, OrderPages.show),
    .post("/cases/{case}/order", .signedIn(.broker), .ofCase, OrderPages.issue),
    .post(
        "/cases/{case}/order/send",
        .signedIn(.broker),
        .ofCase,
        from: .page("/cases/{case}/order"),
        OrderPages.sendAgain
    ),
    .get("/cases/{case}/orders/{order}/print", .signedIn(.seeMarket), .ofCase, OrderPages.print),
    .get("/cases/{case}/signed", .signedIn(.broker), .ofCase, OrderPages.showSigning),
    .post("/cases/{case}/signed", .signedIn(.broker), .ofCase, takesFiles: true, OrderPages.takeIn),
]

private let startRoutes: [Route] = [
    .get("/cases/{case}/discharge", .signedIn(.arrangeDischarge), .ofCase, Moving.showDischarge),
    .post("/cases/{case}/discharge", .signedIn(.arrangeDischarge), .ofCase, Moving.arrange),
    .get("/cases/{case}/discharge/cancel", .signedIn(.arrangeDischarge), .ofCase, Moving.showCallingOff),
    .post("/cases/{case}/discharge/cancel", .signedIn(.arrangeDischarge), .ofCase, Moving.callOff),
    .get("/cases/{case}/moved-in", .signedIn(.arrangeDischarge), .ofCase, Moving.showStart),
    .post("/cases/{case}/moved-in", .signedIn(.arrangeDischarge), .ofCase, Moving.confirm),
    .get("/cases/{case}/follow-up", .signedIn(.arrangeDischarge), .ofCase, FollowingUp.showCall),
    .post("/cases/{case}/follow-up", .signedIn(.arrangeDischarge), .ofCase, FollowingUp.recordCall),
    .post(
        "/cases/{case}/follow-up/no-answer",
        .signedIn(.arrangeDischarge),
        .ofCase,
        from: .page("/cases/{case}/follow-up"),
        FollowingUp.recordNoAnswer
    ),
    .get("/cases/{case}/put-right", .signedIn(.putRight), .ofCase, FollowingUp.showFindings),
    .post(
        "/cases/{case}/put-right/{finding}",
        .signedIn(.putRight),
        .ofCase,
        from: .page("/cases/{case}/put-right"),
        FollowingUp.putRight
    ),
    .get("/cases/{case}/survey", .signedIn(.arrangeDischarge), .ofCase, FollowingUp.showSending),
    .post("/cases/{case}/survey", .signedIn(.arrangeDischarge), .ofCase, FollowingUp.send),
    .get("/survey/{token}", .link, .none, Surveying.show),
    .post("/survey/{token}", .link, .none, Surveying.answer),
]

private let caseRoutes: [Route] = [
    .get("/", .signedIn(.useOwnAccount), .own, Cases.desk),
    .get("/desk/{view}", .signedIn(.seeCases), .own, Cases.otherDesk),
    .get("/cases", .signedIn(.seeCases), .own, Cases.list),
    .get("/cases/{case}", .signedIn(.seeCases), .ofCase, Cases.show),
    .post("/cases/{case}/start", .signedIn(.broker), .ofCase, from: .page("/cases/{case}"), Cases.start),
    .get("/cases/{case}/allocate", .signedIn(.allocate), .ofCase, Cases.showAllocation),
    .post("/cases/{case}/allocate", .signedIn(.allocate), .ofCase, Cases.allocate),
    .get("/cases/{case}/end", .signedIn(.endCases), .ofCase, Cases.showEnding),
    .post("/cases/{case}/end", .signedIn(.endCases), .ofCase, Cases.end),
    .post("/cases/{case}/refer-again", .signedIn(.refer), .ofCase, from: .page("/cases/{case}"), Cases.referAgain),
    .get("/cases/{case}/documents/{document}", .signedIn(.seeCases), .ofCase, Documents.give),
]

private let referralRoutes: [Route] = [
    .get("/referrals/new", .signedIn(.refer), .ofPartnership, Referring.showStart),
    .post("/referrals/new", .signedIn(.refer), .ofPartnership, Referring.start),
    .get("/referrals/telephone", .signedIn(.takeTelephoneReferrals), .ofPartnership, Referring.showTelephone),
    .post("/referrals/telephone", .signedIn(.takeTelephoneReferrals), .ofPartnership, Referring.takeTelephone),
    .get("/cases/{case}/referral", .signedIn(.fillInReferrals), .ofCase, Referring.taskList),
    .get("/cases/{case}/referral/documents", .signedIn(.fillInReferrals), .ofCase, Documents.show),
    .post("/cases/{case}/referral/documents", .signedIn(.fillInReferrals), .ofCase, takesFiles: true, Documents.add),
    .get("/cases/{case}/referral/practitioner", .signedIn(.fillInReferrals), .ofCase, Referring.showPractitioner),
    .post("/cases/{case}/referral/practitioner", .signedIn(.fillInReferrals), .ofCase, Referring.namePractitioner),
    .get("/cases/{case}/referral/{section}", .signedIn(.fillInReferrals), .ofCase, Referring.showSection),
    .post("/cases/{case}/referral/{section}", .signedIn(.fillInReferrals), .ofCase, Referring.saveSection),
    .get("/cases/{case}/send", .signedIn(.refer), .ofCase, Referring.check),
    .post("/cases/{case}/send", .signedIn(.refer), .ofCase, Referring.send),
]

private let marketRoutes: [Route] = [
    .get("/locations", .signedIn(.seeMarket), .ofPartnership, Locations.list),
    .get("/rates", .signedIn(.seeMarket), .ofPartnership, Rates.list),
    .get("/rates/new", .signedIn(.keepMarket), .ofPartnership, Rates.new),
    .post("/rates/new", .signedIn(.keepMarket), .ofPartnership, Rates.add),
    .get("/rates/{card}/end", .signedIn(.keepMarket), .ofPartnership, Rates.askEnd),
    .post("/rates/{card}/end", .signedIn(.keepMarket), .ofPartnership, Rates.end),
    .get("/block-contracts", .signedIn(.seeMarket), .ofPartnership, BlockContracts.list),
    .get("/directory", .signedIn(.importDirectory), .ofPartnership, Directory.list),
    .post(
        "/directory",
        .signedIn(.importDirectory),
        .ofPartnership,
        takesFiles: true,
        keepingUpTo: DirectoryDoor.largestFile,
        Directory.take
    ),
    .get("/directory/{staging}", .signedIn(.importDirectory), .ofPartnership, Directory.show),
    .post(
        "/directory/{staging}/confirm",
        .signedIn(.importDirectory),
        .ofPartnership,
        from: .page("/directory/{staging}"),
        Directory.confirm
    ),
]

private let providerRoutes: [Route] = [
    .get("/locations/{location}", .signedIn(.seeMarket), .ofPartnership, LocationPages.show),
    .get("/locations/{location}/vacancies/new", .signedIn(.keepMarket), .ofPartnership, Vacancies.new),
    .post("/locations/{location}/vacancies/new", .signedIn(.keepMarket), .ofPartnership, Vacancies.add),
    .get("/locations/{location}/prices/new", .signedIn(.keepMarket), .ofPartnership, Prices.new),
    .post("/locations/{location}/prices/new", .signedIn(.keepMarket), .ofPartnership, Prices.add),
    .get("/locations/{location}/ratings/new", .signedIn(.keepMarket), .ofPartnership, Ratings.new),
    .post("/locations/{location}/ratings/new", .signedIn(.keepMarket), .ofPartnership, Ratings.add),
    .get("/locations/{location}/contacts/new", .signedIn(.keepMarket), .ofPartnership, Contacts.new),
    .post("/locations/{location}/contacts/new", .signedIn(.keepMarket), .ofPartnership, Contacts.add),
    .get("/locations/{location}/contacts/{contact}/end", .signedIn(.keepMarket), .ofPartnership, Contacts.askEnd),
    .post("/locations/{location}/contacts/{contact}/end", .signedIn(.keepMarket), .ofPartnership, Contacts.end),
    .get("/locations/{location}/frameworks/new", .signedIn(.keepMarket), .ofPartnership, FrameworkMemberships.new),
    .post("/locations/{location}/frameworks/new", .signedIn(.keepMarket), .ofPartnership, FrameworkMemberships.add),
    .get(
        "/locations/{location}/frameworks/{membership}/end",
        .signedIn(.keepMarket),
        .ofPartnership,
        FrameworkMemberships.askEnd
    ),
    .post(
        "/locations/{location}/frameworks/{membership}/end",
        .signedIn(.keepMarket),
        .ofPartnership,
        FrameworkMemberships.end
    ),
    .get("/locations/{location}/suspensions/new", .signedIn(.keepMarket), .ofPartnership, Suspensions.new),
    .post("/locations/{location}/suspensions/new", .signedIn(.keepMarket), .ofPartnership, Suspensions.add),
    .get(
        "/locations/{location}/suspensions/{suspension}/lift",
        .signedIn(.keepMarket),
        .ofPartnership,
        Suspensions.askLift
    ),
    .post(
        "/locations/{location}/suspensions/{suspension}/lift",
        .signedIn(.keepMarket),
        .ofPartnership,
        Suspensions.lift
    ),
    .get("/locations/{location}/concerns/new", .signedIn(.keepMarket), .ofPartnership, Concerns.new),
    .post("/locations/{location}/concerns/new", .signedIn(.keepMarket), .ofPartnership, Concerns.add),
    .get("/locations/{location}/concerns/{concern}/close", .signedIn(.keepMarket), .ofPartnership, Concerns.askClose),
    .post("/locations/{location}/concerns/{concern}/close", .signedIn(.keepMarket), .ofPartnership, Concerns.close),
    .get(
        "/locations/{location}/block-contracts/new",
        .signedIn(.keepMarket),
        .ofPartnership,
        LocationBlockContracts.new
    ),
    .post(
        "/locations/{location}/block-contracts/new",
        .signedIn(.keepMarket),
        .ofPartnership,
        LocationBlockContracts.add
    ),
    .get(
        "/locations/{location}/block-contracts/{contract}/end",
        .signedIn(.keepMarket),
        .ofPartnership,
        LocationBlockContracts.askEnd
    ),
    .post(
        "/locations/{location}/block-contracts/{contract}/end",
        .signedIn(.keepMarket),
        .ofPartnership,
        LocationBlockContracts.end
    ),
]
