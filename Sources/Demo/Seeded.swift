/// Random numbers that come again for the same seed (SplitMix64 by Steele, Lea and Flood).
///
/// The draws below are our own, because the standard library may change how its `random(in:using:)` makes numbers from
/// bits, and the same seed must give the same demo with every compiler.
package struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A generator of its own for a part of the work, so that drawing more in one part changes nothing in another.
    package mutating func split() -> SeededGenerator {
        SeededGenerator(seed: next())
    }

    /// A number from 0 up to but not including `bound`; 0 where that is no number above 0.
    package mutating func number(below bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        // The high half of the product is even to within one part in 2^64 / bound, which no demo can tell.
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number of the range, its ends included.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        let (count, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
        guard !overflow, count < Int.max else { return range.lowerBound }
        return range.lowerBound + number(below: count + 1)
    }

    /// True so many times in a hundred.
    package mutating func chance(of percent: Int) -> Bool {
        number(below: 100) < percent
    }

    /// One of them; nothing where there are none.
    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(below: elements.count)]
    }

    /// One of the first and the rest, which can't be none.
    package mutating func pick<Element>(_ first: Element, _ rest: Element...) -> Element {
        pick([first] + rest) ?? first
    }

    /// One of them, each as often as its weight says; nothing where no weight is above 0.
    package mutating func pick<Element>(weighted elements: [(element: Element, weight: Int)]) -> Element? {
        var left = number(below: elements.reduce(0) { $0 + max($1.weight, 0) })
        for (element, weight) in elements where weight > 0 {
            if left < weight { return element }
            left -= weight
        }
        return nil
    }

    /// The same elements in another order (Fisher and Yates).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var shuffled = elements
        for last in shuffled.indices.dropFirst().reversed() { shuffled.swapAt(last, number(in: 0...last)) }
        return shuffled
    }
}
