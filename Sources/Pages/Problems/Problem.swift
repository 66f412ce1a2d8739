package import PlanModel
package import Routes

/// Why a request got no page, in the words of RFC 9457.
package struct Problem: Error, Hashable, Sendable {
    /// HTTP status.
    package let status: Int
    /// Stable, documented: `unknown-indicator`.
    package let code: String
    /// The same for every problem of the code.
    package let title: String
    /// What happened here, quoting what was seen.
    package let detail: String
    /// The address that was asked for.
    package let location: String
    /// What to do.
    package let hint: String?
    /// Pages that may have been meant, nearest first.
    package let nearest: [Link]
    /// Each mistake in its place, where there are several.
    package let findings: [Finding]
    /// Of detail and hint; nil for the page's own.
    package let language: Language?

    package init(
        status: Int, code: String, title: String, detail: String, location: String, hint: String? = nil,
        nearest: [Link] = [], findings: [Finding] = [], language: Language? = nil
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.location = location
        self.hint = hint
        self.nearest = nearest
        self.findings = findings
        self.language = language
    }
}
