/// What the safety rules need to know of the enterprises behind one cell of one
/// measure: how many they are, their total, and the two largest amounts.
///
/// Summaries merge in any order to the same bits: totals are kept as whole
/// multiples of 2^-30 (about one billionth of the measure's unit), not as
/// floating-point sums.
package struct Contributions: Hashable, Sendable {
    /// Enterprises with a known value; zeros count.
    package private(set) var count = 0
    /// The largest absolute amount, 0 of none.
    package private(set) var largest = 0.0
    /// The second largest absolute amount, 0 where there is none.
    package private(set) var second = 0.0
    /// The sum of the enterprises' marks. Where there is one enterprise it says
    /// which; 0 says that no marks were given.
    package private(set) var units: UInt64 = 0
    private var sum: Int128 = 0
    private var absoluteSum: Int128 = 0

    package init() {}

    /// Of sums that were added up elsewhere.
    init(count: Int, total: Double, absolute: Double, first: Double, second: Double, units: UInt64) {
        self.count = count
        self.units = units
        sum = steps(min(max(total, -Contributions.ceiling), Contributions.ceiling))
        absoluteSum = steps(min(absolute, Contributions.ceiling))
        take(first)
        take(second)
    }

    /// Adds one enterprise.
    ///
    /// - Parameters:
    ///   - value: its amount; what is not a number adds nothing, and what is beyond
    ///     10^21 counts as 10^21.
    ///   - unit: a mark of the enterprise, such as a hash of its identifier, the same
    ///     in all cells.
    package mutating func add(_ value: Double, unit: UInt64 = 0) {
        guard !value.isNaN else { return }
        let amount = min(max(value, -Contributions.ceiling), Contributions.ceiling)
        count += 1
        units &+= unit
        sum += steps(amount)
        absoluteSum += steps(abs(amount))
        take(abs(amount))
    }

    package mutating func merge(_ other: Contributions) {
        count += other.count
        units &+= other.units
        sum += other.sum
        absoluteSum += other.absoluteSum
        take(other.largest)
        take(other.second)
    }

    /// The sum of the amounts, in the measure's unit.
    package var total: Double { Double(sum) / Contributions.resolution }
    /// The sum of the absolute amounts, X in the safety rules.
    package var absoluteTotal: Double { Double(absoluteSum) / Contributions.resolution }
    /// What all but the two largest add up to: X − x1 − x2.
    package var rest: Double {
        Double(max(0, absoluteSum - steps(largest) - steps(second))) / Contributions.resolution
    }

    private static let resolution = 1_073_741_824.0
    private static let ceiling = 1e21

    private func steps(_ amount: Double) -> Int128 {
        Int128((amount * Contributions.resolution).rounded(.toNearestOrEven))
    }

    private mutating func take(_ amount: Double) {
        if amount > largest {
            second = largest
            largest = amount
        } else if amount > second {
            second = amount
        }
    }
}

extension Contributions {
    /// The contributions of so many enterprises to a table that counts them.
    ///
    /// - Parameter units: the sum of their marks, 0 without marks.
    package static func counted(_ enterprises: Int, units: UInt64 = 0) -> Contributions {
        var contributions = Contributions()
        for _ in 0..<min(enterprises, 2) { contributions.take(1) }
        contributions.count = enterprises
        contributions.units = units
        contributions.sum = Int128(enterprises) * Int128(Contributions.resolution)
        contributions.absoluteSum = contributions.sum
        return contributions
    }
}
