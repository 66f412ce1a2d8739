/// The thresholds of a method as data: which figure is classed, and where
/// each class begins.
package struct ClassScale: Hashable, Sendable {
    /// One class with the bound that admits a figure to it.
    package struct Step: Hashable, Sendable {
        package let achievementClass: AchievementClass
        package let bound: Bound

        package init(_ achievementClass: AchievementClass, _ bound: Bound) {
            self.achievementClass = achievementClass
            self.bound = bound
        }
    }

    package enum Bound: Hashable, Sendable {
        case atLeast(Double)
        case above(Double)
        case exactly(Double)
        case atMost(Double)
        case below(Double)
        case allElse

        /// Whether a figure lies within. Published values are decimals, so a
        /// figure as near to a bound as a trillionth of it lies on it; near
        /// zero there is no such room.
        package func admits(_ figure: Double) -> Bool {
            switch self {
            case .atLeast(let bound): figure >= bound || isOn(bound, figure)
            case .above(let bound): figure > bound && !isOn(bound, figure)
            case .exactly(let bound): isOn(bound, figure)
            case .atMost(let bound): figure <= bound || isOn(bound, figure)
            case .below(let bound): figure < bound && !isOn(bound, figure)
            case .allElse: true
            }
        }

        private func isOn(_ bound: Double, _ figure: Double) -> Bool {
            abs(figure - bound) <= 1e-12 * abs(bound)
        }

        fileprivate var threshold: (words: String, value: Double)? {
            switch self {
            case .atLeast(let bound): ("from", bound)
            case .above(let bound): ("above", bound)
            case .exactly(let bound): ("at", bound)
            case .atMost(let bound): ("up to", bound)
            case .below(let bound): ("below", bound)
            case .allElse: nil
            }
        }
    }

    /// Name of the figure that is compared.
    package let figure: String
    /// Plans write the limits of this figure in percent: 1.5 for 0.015.
    package let isWrittenInPercent: Bool
    /// Best class first; the first whose bound admits the figure holds. The
    /// last admits all else.
    package let steps: [Step]
    /// The thresholds as figures: `on track from`, 0.95.
    package let thresholds: [Figure]

    package init(
        figure: String, isWrittenInPercent: Bool = false, steps: [Step], last: AchievementClass
    ) {
        self.figure = figure
        self.isWrittenInPercent = isWrittenInPercent
        self.steps = steps + [Step(last, .allElse)]
        thresholds = steps.compactMap { step in
            step.bound.threshold.map { Figure("\(step.achievementClass.name) \($0.words)", $0.value) }
        }
    }

    package var classes: [AchievementClass] { steps.map(\.achievementClass) }

    package func classify(_ figure: Double) -> AchievementClass {
        let step = steps.first { $0.bound.admits(figure) } ?? steps[steps.count - 1]
        return step.achievementClass
    }
}
