/// A named number behind a class.
package struct Figure: Hashable, Sendable {
    package let name: String
    package let value: Double

    package init(_ name: String, _ value: Double) {
        self.name = name
        self.value = value
    }
}

/// The figures behind a class, and the thresholds that were applied.
package struct Figures: Hashable, Sendable {
    let own: [Figure]
    var thresholds: [Figure] = []

    /// In a fixed order.
    package var all: [Figure] { own + thresholds }
}

/// What a method says of a course: a class with the figures behind it, or why
/// there is none.
package enum MethodResult: Hashable, Sendable {
    case assessed(AchievementClass, Figures)
    case notAssessed(NotAssessedReason)

    package var achievementClass: AchievementClass? {
        if case .assessed(let achievementClass, _) = self { return achievementClass }
        return nil
    }

    package var figures: [Figure] {
        if case .assessed(_, let figures) = self { return figures.all }
        return []
    }

    package var reason: NotAssessedReason? {
        if case .notAssessed(let reason) = self { return reason }
        return nil
    }

    package func figure(_ name: String) -> Double? { figures.first { $0.name == name }?.value }
}
