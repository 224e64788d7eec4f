import Brokerage
import Logging

/// What a server does again and again beside answering: what time does by itself, and taking letters out.
struct Rounds {
    let partnership: Partnership
    let logger: Logger

    /// Does something every few seconds until the task is cancelled; a failure is logged and tried again.
    func keep(_ what: String, _ round: @Sendable () async throws -> Void) async {
        while !Task.isCancelled {
            do {
                try await round()
            } catch {
                logger.error(
                    "\(what) failed and will be tried again",
                    metadata: ["error": .string("\(type(of: error))")]
                )
            }
            try? await Task.sleep(for: .seconds(5))
        }
    }

    /// What time does by itself, done within a few seconds of its hour.
    func passTime() async {
        await keep("passing time") { try await partnership.runDue(until: partnership.clock()) }
    }

    /// Letters leave within a few seconds of being written.
    func deliver(by carrier: any LetterCarrier) async {
        await keep("delivering letters") { try await partnership.deliverWaiting(by: carrier) }
    }
}
