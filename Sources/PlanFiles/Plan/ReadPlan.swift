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
    read(PlanReading(files: files), registry: registry, also: check)
}

/// Reads the plan that a piece of YAML makes of another plan, in the same way.
///
/// Findings that the piece did not cause are left out; those about what it
/// leaves as it was are placed at its beginning and say where they stand.
package func readPlan(
    _ merge: PlanMerge, over files: [(path: String, text: String)], registry: Set<IndicatorCode>? = nil,
    also check: (_ plan: Plan, _ locate: (PlanPath) -> Location?) -> [Finding] = { _, _ in [] }
) -> (plan: Plan?, findings: [Finding]) {
    guard let roots = merge.roots, !merge.findings.hasErrors else { return (nil, merge.findings) }
    let known = Set(
        readPlan(files: files, registry: registry, also: check).findings.map { [$0.code, $0.message] })
    let (plan, found) = read(PlanReading(roots: roots), registry: registry, also: check)
    let caused = found.filter { !known.contains([$0.code, $0.message]) }.map { finding -> Finding in
        guard let place = finding.location, place.file != merge.file else { return finding }
        let line = place.line.map { ":\($0)" } ?? ""
        return Finding(
            finding.severity, code: finding.code,
            "\(finding.message) (\(place.file)\(line) of the plan in force)", remedy: finding.remedy,
            at: Location(file: merge.file, line: 1))
    }
    return (caused.hasErrors ? nil : plan, merge.findings + caused)
}

private func read(
    _ reading: PlanReading, registry: Set<IndicatorCode>?,
    also check: (_ plan: Plan, _ locate: (PlanPath) -> Location?) -> [Finding]
) -> (plan: Plan?, findings: [Finding]) {
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
