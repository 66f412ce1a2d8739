/// What the classes of all methods can be read as, so that they can be laid
/// side by side.
package enum Reading: String, Hashable, Sendable, CaseIterable {
    /// Moves as wanted and fast enough, or is there.
    case onCourse = "on-course"
    /// Moves as wanted but not fast enough, or stands still.
    case slow
    /// Moves the other way.
    case away

    package var title: String {
        switch self {
        case .onCourse: "on course"
        case .slow: "too slow or standing still"
        case .away: "moving away"
        }
    }
}

/// A class of a method.
package struct AchievementClass: Hashable, Sendable {
    /// The method's own words, stable: `acceleration needed`.
    package let name: String
    /// What it can be read as. Several where the class spans them, as
    /// `stagnation or regression` does. A judgement of Pantau, not of the
    /// method's authors.
    package let readings: [Reading]

    package init(_ name: String, readings: [Reading]) {
        self.name = name
        self.readings = readings
    }

    /// The same in every method, and before all other classes.
    package static let met = AchievementClass("met", readings: [.onCourse])
}
