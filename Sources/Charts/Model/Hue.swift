package import PlanModel

/// One of ten colours for lines, each with a shape of its own.
///
/// After Okabe and Ito ("Color universal design", 2008), whose eight colours
/// are darkened on paper and lightened at night to a contrast of 3 to 1. Ten
/// colours can't all be told apart by everyone: so each has its shape, and
/// lines carry their names.
package enum Hue: Int, Hashable, Sendable, CaseIterable {
    case blue, vermilion, green, purple, orange, sky, ink, violet, brown, olive

    /// The n-th hue, counted in a circle.
    package init(index: Int) {
        let count = Self.allCases.count
        self = Self.allCases[(index % count + count) % count]
    }

    /// The same for a state wherever it is drawn; nil for other areas.
    package init?(_ area: AreaCode) {
        guard let state = MapState(area), let index = MapState.allCases.firstIndex(of: state) else {
            return nil
        }
        self.init(index: index)
    }
}
