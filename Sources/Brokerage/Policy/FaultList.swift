import Yams

/// What reading one file has found wrong so far. Reading goes on past a fault, so that all of them are shown at once.
final class FaultList {
    private let file: String
    private var faults: [PolicyFault] = []

    init(file: String) {
        self.file = file
    }

    func add(at mark: Mark?, _ sentence: String) {
        add(line: mark?.line ?? 1, column: mark?.column ?? 1, sentence)
    }

    func add(line: Int, column: Int, _ sentence: String) {
        faults.append(PolicyFault(file: file, line: line, column: column, sentence: sentence))
    }

    /// Notes every value after the first of its like, in a sentence that is given the line of the first.
    func addRepeats<Value: Hashable>(
        among values: [(value: Value, mark: Mark?)],
        sentence: (Value, _ firstLine: Int) -> String
    ) {
        var lines: [Value: Int] = [:]
        for (value, mark) in values {
            if let line = lines[value] {
                add(at: mark, sentence(value, line))
            } else {
                lines[value] = mark?.line ?? 1
            }
        }
    }

    /// All of them, in the order they stand in the file; nothing where there is none.
    var all: PolicyFaults? {
        guard !faults.isEmpty else { return nil }
        return PolicyFaults(
            faults: faults.sorted { ($0.line, $0.column, $0.sentence) < ($1.line, $1.column, $1.sentence) }
        )
    }
}
