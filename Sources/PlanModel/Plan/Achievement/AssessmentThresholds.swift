/// The limits that turn figures into classes: data, never code.
package struct AssessmentThresholds: Hashable, Sendable {
    package var methods: [MethodThresholds]
    package var progress: ProgressThresholds
    package var coverage: CoverageThresholds

    package init(
        methods: [MethodThresholds] = [], progress: ProgressThresholds, coverage: CoverageThresholds
    ) {
        self.methods = methods
        self.progress = progress
        self.coverage = coverage
    }

    /// The limits of a method by its name; nil where the plan has none.
    package func method(_ name: String, hasTarget: Bool) -> MethodThresholds? {
        methods.first { $0.method == name && $0.hasTarget == hasTarget }
    }
}

/// The limits of one method of achievement, with or without a target.
package struct MethodThresholds: Hashable, Sendable {
    package var method: String
    package var version: Int
    package var hasTarget: Bool
    /// The figure that is compared, in words, with its unit.
    package var measure: String
    /// From the best class to the last but one; what meets no limit is in the
    /// last class.
    package var limits: [ClassLimit]
    package var lastClass: String

    package init(
        method: String, version: Int, hasTarget: Bool = false, measure: String, limits: [ClassLimit] = [],
        lastClass: String
    ) {
        self.method = method
        self.version = version
        self.hasTarget = hasTarget
        self.measure = measure
        self.limits = limits
        self.lastClass = lastClass
    }
}

/// The bound of one class.
package struct ClassLimit: Hashable, Sendable {
    package var name: String
    package var bound: Bound
    package var value: Double

    /// How a figure is compared with the value.
    package enum Bound: String, Hashable, Sendable, CaseIterable {
        case atLeast = "at_least"
        case above
        case equal
        case atMost = "at_most"
        case below
    }

    package init(name: String, bound: Bound, value: Double) {
        self.name = name
        self.bound = bound
        self.value = value
    }

    /// Whether a figure, in the unit of the method's measure, is in the class
    /// or a better one.
    package func isMet(by figure: Double) -> Bool {
        switch bound {
        case .atLeast: figure >= value
        case .above: figure > value
        case .equal: figure == value
        case .atMost: figure <= value
        case .below: figure < value
        }
    }
}

/// The lowest SPI(t) of the green and of the amber class.
package struct ProgressThresholds: Hashable, Sendable {
    package var green: Double
    package var amber: Double

    package init(green: Double, amber: Double) {
        self.green = green
        self.amber = amber
    }
}

/// What a regional aggregate must cover to be published.
package struct CoverageThresholds: Hashable, Sendable {
    /// Least share of the weight, where a weight exists.
    package var weightShare: Fraction
    /// Least share of the group's states, rounded up, where none exists.
    package var stateShare: Fraction
    /// Years from which the latest values may be mixed.
    package var windowYears: Int

    package init(weightShare: Fraction, stateShare: Fraction, windowYears: Int) {
        self.weightShare = weightShare
        self.stateShare = stateShare
        self.windowYears = windowYears
    }

    /// How many of a group's states must have a value.
    package func leastStates(of count: Int) -> Int {
        (count * stateShare.numerator + stateShare.denominator - 1) / stateShare.denominator
    }
}

/// A share between nothing and one, written as `2/3`.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
    package let numerator: Int
    package let denominator: Int

    /// Nil unless 0 <= numerator <= denominator <= 1000 and the denominator is
    /// not 0.
    package init?(_ numerator: Int, _ denominator: Int) {
        guard (1...1000).contains(denominator), (0...denominator).contains(numerator) else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Reads `2/3` and nothing else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]) else {
            return nil
        }
        self.init(numerator, denominator)
        if description != text { return nil }
    }

    package var value: Double { Double(numerator) / Double(denominator) }
    package var description: String { "\(numerator)/\(denominator)" }
}
