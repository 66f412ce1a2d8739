package import PlanModel

/// What a query wants of one component: `ge:2010+le:2015,2020`.
package struct ComponentFilter: Hashable, Sendable {
    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "eq"
        case notEqual = "ne"
        case less = "lt"
        case atMost = "le"
        case greater = "gt"
        case atLeast = "ge"
        case contains = "co"
        case lacks = "nc"
        case startsWith = "sw"
        case endsWith = "ew"
    }

    package struct Condition: Hashable, Sendable {
        package let comparison: Comparison
        package let value: String

        package init(_ comparison: Comparison, _ value: String) {
            self.comparison = comparison
            self.value = value
        }
    }

    package let component: String
    /// One of them must hold; each holds where all of its conditions do.
    package let alternatives: [[Condition]]

    package init(_ component: String, _ alternatives: [[Condition]]) {
        self.component = component
        self.alternatives = alternatives
    }

    /// Reads the text of `c[COMPONENT]=`.
    package init(_ component: String, text: String) throws(SDMXRefusal) {
        self.component = component
        var alternatives: [[Condition]] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            var all: [Condition] = []
            for piece in part.split(separator: "+", omittingEmptySubsequences: false) {
                all.append(try Self.condition(piece, component))
            }
            alternatives.append(all)
        }
        self.alternatives = alternatives
    }

    private static func condition(
        _ text: Substring, _ component: String
    ) throws(SDMXRefusal) -> Condition {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let comparison = Comparison(rawValue: String(parts[0])) {
            return Condition(comparison, String(parts[1]))
        }
        guard !text.isEmpty else {
            throw SDMXRefusal(
                400, "c[\(component)] has an empty value.",
                remedy: "Write values with commas between them: c[REF_AREA]=KHM,LAO.")
        }
        return Condition(.equal, String(text))
    }

    /// The codes that can match, where only equality is asked for; nil where
    /// any may.
    package var codes: Set<String>? {
        var codes: Set<String> = []
        for all in alternatives {
            guard let equal = all.first(where: { $0.comparison == .equal }) else { return nil }
            codes.insert(equal.value)
        }
        return codes
    }

    package func holds(_ text: String?) -> Bool {
        alternatives.contains { all in
            all.allSatisfy { condition in
                guard let text else { return [.notEqual, .lacks].contains(condition.comparison) }
                return condition.holds(text)
            }
        }
    }

    package func holds(_ number: Double?) -> Bool {
        alternatives.contains { all in
            all.allSatisfy { condition in
                guard let number, let limit = Double(condition.value) else {
                    return condition.comparison == .notEqual
                }
                return condition.comparison.holds(number, limit)
            }
        }
    }

    package func holds(_ period: Period) -> Bool {
        let span = TimeSpan(period)
        return alternatives.contains { all in
            all.allSatisfy { condition in
                guard let limit = TimeSpan(condition.value) else {
                    return condition.holds(period.description)
                }
                return switch condition.comparison {
                case .equal: span == limit
                case .notEqual: span != limit
                case .atLeast: span.first >= limit.first
                case .greater: span.first > limit.last
                case .atMost: span.last <= limit.last
                case .less: span.last < limit.first
                default: condition.holds(period.description)
                }
            }
        }
    }
}

extension ComponentFilter.Condition {
    fileprivate func holds(_ text: String) -> Bool {
        switch comparison {
        case .contains: text.contains(value)
        case .lacks: !text.contains(value)
        case .startsWith: text.hasPrefix(value)
        case .endsWith: text.hasSuffix(value)
        default: comparison.holds(text, value)
        }
    }
}

extension ComponentFilter.Comparison {
    fileprivate func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        case .contains, .lacks, .startsWith, .endsWith: false
        }
    }
}
