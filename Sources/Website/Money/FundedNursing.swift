import Brokerage

extension FormReader {
    /// Whether NHS-funded nursing care is in an amount. Nursing care asks for it; of other care there is none, and a
    /// `yes` that came all the same is passed on, for the act to refuse.
    mutating func includesFNC(_ name: String = "includes-fnc", for category: CareCategory?) -> Bool {
        guard category?.isNursing == true else { return text(name) == "yes" }
        return yesOrNo(name, missing: "Select whether NHS-funded nursing care is in it") ?? false
    }
}
