import Brokerage

/// The pages about the market, for those who may see them.
func marketTabs(_ visit: Visit, current: Path) -> HTML {
    let pages: [(Link, Permission)] = [
        (Link("Locations", to: "/locations"), .seeMarket),
        (Link("Rates", to: "/rates"), .seeMarket),
        (Link("Block contracts", to: "/block-contracts"), .seeMarket),
        (Link("Regulator’s directory", to: "/directory"), .importDirectory),
    ]
    return tabs(pages.filter { visit.may($0.1) }.map(\.0), current: current, label: "The market")
}

/// Whose facts the regulator's are, as its licence asks.
let regulatorsLicence: HTML = """
    <p class="cb-card__foot">Contains information from the Care Quality Commission, licensed under the Open Government \
    Licence v3.0.</p>
    """
