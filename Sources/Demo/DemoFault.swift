import Brokerage

/// Something in the demo didn't go as its plan says, which is a fault in the plan or in what it calls.
struct DemoFault: Error, CustomStringConvertible {
    let description: String

    init(_ what: String) {
        description = "The demo could not be made: \(what)"
    }
}
