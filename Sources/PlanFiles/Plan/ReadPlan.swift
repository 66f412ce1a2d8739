package import PlanModel

/// Reads the files of a plan's folder, given as path in the folder and text.
///
/// All mistakes are found at once, those of the files and those of meaning,
/// in the order of the files and their lines. The plan is nil when one of
/// them is an error. With a registry, the plan's indicators must be in it.
/// `check` adds what else is to be said of the plan, as far as it can be read,
/// and is told where its fields stand.
package func readPlan(
    files: [(path: String, text: String)], registry: Set<IndicatorCode>? = nil,
    also check: (_ plan: Plan, _ locate: (PlanPath) -> Location?) -> [Finding] = { _, _ in [] }
) -> (plan: Plan?, findings: [Finding]) {
    let reading = PlanReading(files: files)
    let plan = reading.plan()
    reading.collector.add(
        contentsOf: plan.findings(
            incomplete: reading.incomplete, unread: reading.unread, registry: registry,
            isWhole: { reading.isWhole($0) }, locate: { reading.location(of: $0) }))
    reading.collector.add(contentsOf: check(plan, { reading.location(of: $0) }))
    let findings = inOrder(reading.collector.findings)
    return (findings.hasErrors ? nil : plan, findings)
}

private func inOrder(_ findings: [Finding]) -> [Finding] {
    // Findings of one place stay in the order in which they were made.
    findings.enumerated().map { FindingPosition(of: $0.element, made: $0.offset) }.sorted()
        .map { findings[$0.made] }
}

private struct FindingPosition: Comparable {
    let file: Int
    let path: String
    let line: Int
    let column: Int
    let made: Int

    init(of finding: Finding, made: Int) {
        path = finding.location?.file ?? ""
        file = PlanFile(rawValue: path).flatMap(PlanFile.allCases.firstIndex(of:)) ?? PlanFile.allCases.count
        line = finding.location?.line ?? 0
        column = finding.location?.column ?? 0
        self.made = made
    }

    static func < (left: FindingPosition, right: FindingPosition) -> Bool {
        (left.file, left.path, left.line, left.column, left.made)
            < (right.file, right.path, right.line, right.column, right.made)
    }
}
