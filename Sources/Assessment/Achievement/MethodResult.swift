/// A named number behind a class.
package struct Figure: Hashable, Sendable {
    package let name: String
    package let value: Double

    package init(_ name: String, _ value: Double) {
        self.name = name
        self.value = value
    }
}

/// What a method says of a course: a class with the figures behind it and the
/// thresholds applied, in a fixed order, or why there is none.
package enum MethodResult: Hashable, Sendable {
    case assessed(AchievementClass, figures: [Figure])
    case notAssessed(NotAssessedReason)

    package var achievementClass: AchievementClass? {
        if case .assessed(let achievementClass, _) = self { return achievementClass }
        return nil
    }

    package var figures: [Figure] {
        if case .assessed(_, let figures) = self { return figures }
        return []
    }

    package var reason: NotAssessedReason? {
        if case .notAssessed(let reason) = self { return reason }
        return nil
    }

    package func figure(_ name: String) -> Double? { figures.first { $0.name == name }?.value }
}
