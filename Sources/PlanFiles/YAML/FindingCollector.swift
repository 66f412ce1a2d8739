package import PlanModel

/// Collects what the readers of one input find.
///
/// A class because nested readers add to one list; it stays within the
/// function that reads.
package final class FindingCollector {
    package private(set) var findings: [Finding] = []

    package init() {}

    package var hasErrors: Bool { findings.hasErrors }

    /// Keeps a finding that was made elsewhere.
    package func add(_ finding: Finding) {
        findings.append(finding)
    }

    /// Keeps findings that were made elsewhere, in their order.
    package func add(contentsOf more: [Finding]) {
        findings.append(contentsOf: more)
    }

    /// An error with its stable code.
    package func error(
        _ code: String, _ message: String, remedy: String? = nil, at location: Location?
    ) {
        findings.append(Finding(.error, code: code, message, remedy: remedy, at: location))
    }
}

/// "Did you mean …?" where a known code is near, else the known codes, else nil.
package func suggestion(for seen: String, among known: [String]) -> String? {
    if let near = nearestCode(to: seen, among: known) { return "Did you mean \"\(near)\"?" }
    guard !known.isEmpty, known.count <= 20 else { return nil }
    return "Known: \(known.joined(separator: ", "))."
}
