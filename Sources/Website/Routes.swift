import Brokerage

/// Every page, form and file of the website: how it is asked for, who may, on whose data. The one file that registers
/// routes; a test compares it with the router, and another walks it as every role.
package let routes: [Route] =
    anybodysRoutes + accountRoutes

private let anybodysRoutes: [Route] = [
    .get("/health", .anybody, .none, Health.alive),
    .get("/ready", .anybody, .none, Health.ready),
    .get("/assets/{name}", .anybody, .none, PublicFile.show),
    .get("/", .signedIn(.useOwnAccount), .own, PlainPages.home),
    .get("/help", .anybody, .none, PlainPages.help),
    .get("/accessibility", .anybody, .none, PlainPages.accessibility),
    .get("/privacy", .anybody, .none, PlainPages.privacy),
    .get("/sign-in", .anybody, .none, SignIn.show),
    .post("/sign-in", .anybody, .none, SignIn.take),
    .post("/sign-out", .signedIn(.useOwnAccount), .own, SignIn.out),
    .get("/account", .signedIn(.useOwnAccount), .own, OwnAccount.show),
    .post("/account/sign-out-everywhere", .signedIn(.useOwnAccount), .own, OwnAccount.signOutEverywhere),
    .post("/drafts", .signedIn(.useOwnAccount), .own, Drafts.keep),
]

private let accountRoutes: [Route] = [
    .get("/accounts", .signedIn(.keepAccounts), .ofPartnership, Accounts.list),
    .get("/accounts/new", .signedIn(.keepAccounts), .ofPartnership, Accounts.new),
    .post("/accounts/new", .signedIn(.keepAccounts), .ofPartnership, Accounts.add),
    .get("/accounts/{account}", .signedIn(.keepAccounts), .ofPartnership, Accounts.show),
    .post("/accounts/{account}/disable", .signedIn(.keepAccounts), .ofPartnership, Accounts.disable),
    .post("/accounts/{account}/enable", .signedIn(.keepAccounts), .ofPartnership, Accounts.enable),
]
