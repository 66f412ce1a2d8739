package import PlanModel

/// Findings of one input, with a bound: of each code the first ones are kept,
/// the others counted.
package struct FindingLog: Sendable {
    /// How many of one code are kept.
    package let limit: Int
    package private(set) var findings: [Finding] = []
    /// How many of each code there were, kept or not.
    package private(set) var counts: [String: Int] = [:]
    package private(set) var errors = 0
    package private(set) var warnings = 0

    package init(limit: Int = 200) { self.limit = limit }

    package var hasErrors: Bool { errors > 0 }
    package var isEmpty: Bool { counts.isEmpty }

    package mutating func add(_ finding: Finding) {
        switch finding.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: break
        }
        let seen = counts[finding.code, default: 0] + 1
        counts[finding.code] = seen
        if seen <= limit { findings.append(finding) }
    }

    package mutating func add(contentsOf more: some Sequence<Finding>) {
        for finding in more { add(finding) }
    }

    /// The findings, and a last one for each code of which some were not kept.
    package var closed: [Finding] {
        let omitted = counts.filter { $0.value > limit }.sorted { $0.key < $1.key }
        return findings
            + omitted.compactMap { code, count in
                guard let first = findings.first(where: { $0.code == code }) else { return nil }
                return Finding(
                    first.severity, code: code,
                    "\(count - limit) more findings of this kind (\(code)) are not listed.",
                    at: first.location.map { Location(file: $0.file) })
            }
    }
}
