/// Where a method's form and thresholds come from.
package struct MethodProvenance: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable {
        /// Read in the named source.
        case seen
        /// The primary source has yet to be read and cited.
        case fieldKnowledge = "field knowledge"
        /// The source is named; whether it was read is not stated.
        case named
    }

    package let source: String
    package let standing: Standing

    package init(source: String, standing: Standing) {
        self.source = source
        self.standing = standing
    }

    /// `seen: open-sdg/open-sdg, docs/progress-methodology.md`
    package var text: String { standing.rawValue + ": " + source }
}

/// A method of achievement: is the indicator moving as it should?
///
/// A method is a value with a name, a version and its thresholds. A change of
/// form or threshold is a new version.
package protocol AchievementMethod: Sendable {
    /// Stable, stands in addresses: `escap-status`.
    var name: String { get }
    var version: Int { get }
    var title: String { get }
    /// The form in words.
    var form: String { get }
    var provenance: MethodProvenance { get }
    /// Nil where the method needs a target.
    var scaleWithoutTarget: ClassScale? { get set }
    var scaleWithTarget: ClassScale { get set }
    /// False where the class does not depend on the baseline.
    var usesBaseline: Bool { get }
    /// What the method adds to the figures of a target that is met.
    var figuresWhenMet: [Figure] { get }

    /// The figures of a course whose target, if any, is not met. The last one
    /// is the figure that is classed.
    func figures(of course: Course) throws(NotAssessedReason) -> [Figure]
}

extension AchievementMethod {
    package var usesBaseline: Bool { true }
    package var figuresWhenMet: [Figure] { [] }

    package func scale(hasTarget: Bool) -> ClassScale? { hasTarget ? scaleWithTarget : scaleWithoutTarget }

    /// The class of a course. A target that is met comes before all else.
    package func assess(_ course: Course) -> MethodResult {
        if let target = course.target, course.latest.meets(target, direction: course.direction) {
            return met(course.latest, target)
        }
        guard let scale = scale(hasTarget: course.target != nil) else { return .notAssessed(.noTarget) }
        do {
            let figures = try figures(of: course)
            guard figures.allSatisfy(\.value.isFinite), let classed = figures.last else {
                return .notAssessed(.figureTooLarge)
            }
            return .assessed(
                scale.classify(classed.value), Figures(own: figures, thresholds: scale.thresholds))
        } catch {
            return .notAssessed(error)
        }
    }

    /// The result where the latest value meets the target; it needs no baseline.
    package func met(_ latest: DatedValue, _ target: DatedValue) -> MethodResult {
        let figures = [Figure("latest", latest.value), Figure("target", target.value)]
        return .assessed(.met, Figures(own: figures + figuresWhenMet))
    }
}

/// The methods that Pantau has, in the order in which they are shown.
package enum AchievementMethods {
    package static let all: [any AchievementMethod] = [
        EurostatMethod(), StatcanMethod(), UnsdMethod(), EscapStatusMethod(), EscapAnticipatedMethod(),
        DestatisMethod(),
    ]

    package static func named(_ name: String) -> (any AchievementMethod)? { all.first { $0.name == name } }
}
