package import PlanModel

/// A request that is understood and not carried out: nothing was stored, and
/// who asked can do something about it.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The rights don't reach so far.
        case notAllowed
        /// There is no such thing, or none that may be known of.
        case notFound
        /// Somebody else was there first.
        case conflict
        /// What was sent can't be taken.
        case invalid
        /// Too many attempts: wait so many seconds.
        case tooMany(seconds: Int)
    }

    package let kind: Kind
    /// Stable, documented: `not-allowed`, `unknown-round`.
    package let code: String
    package let message: String
    package let remedy: String
    /// Each mistake in its place, where there are several.
    package let findings: [Finding]

    package init(
        _ kind: Kind, code: String, _ message: String, remedy: String, findings: [Finding] = []
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.remedy = remedy
        self.findings = findings
    }

    static func notAllowed(_ act: Act, on place: Rights.Place) -> Refusal {
        let there =
            switch place {
            case .whole: ""
            case .state(let state): " for \(state)"
            case .line(let line): " on \(line)"
            }
        return Refusal(
            .notAllowed, code: "not-allowed",
            "The right \"\(act.rawValue)\"\(there) is not among those of this account.",
            remedy: "Ask a Secretariat administrator for the role, or the focal point of the state.")
    }
}
