package import Enterprises
package import PlanModel

/// Reads and checks definitions of size; the format stands at the head of
/// `Data/definitions/msme_definitions.yaml`.
///
/// - `states`: the known states; by default every three-letter code is taken,
///   and only states with definitions are checked for missing years.
/// - `years`: the reference years for which a missing primary definition is
///   worth a warning.
/// - Returns: the registry, nil where a finding is an error; and all findings
///   in the order of the file. Warnings and notes tell where the completed
///   rules depart from the printed texts.
package func readDefinitions(
    file: String, text: String, states: [AreaCode]? = nil, years: ClosedRange<Int> = 2010...2025
) -> (registry: DefinitionRegistry?, findings: [Finding]) {
    let (root, findings) = YAMLSource(file: file, text: text).read()
    let collector = FindingCollector()
    collector.add(contentsOf: findings)
    guard let root,
        let top = YAMLMapping(
            root, subject: "the file of definitions",
            keys: ["version", "compiled", "definitions", "harmonised"], collector: collector)
    else { return (nil, collector.findings) }
    if let version = top.integer("version"), version != 2 {
        collector.error(
            "unknown-version", "Version \(version) of the format is not known.", remedy: "Write version: 2.",
            at: top.place(of: "version"))
    }
    let compiled = top.day("compiled")
    var reader = DefinitionReader(collector: collector, states: states)
    for value in top.list("definitions") ?? [] { reader.read(value, isNational: true) }
    for value in top.list("harmonised") ?? [] { reader.read(value, isNational: false) }
    let registry = DefinitionRegistry(reader.definitions, compiled: compiled)
    let places = reader.places
    let broken = reader.brokenStates
    let whole = (states ?? registry.states).filter { !(broken?.contains($0) ?? true) }
    collector.add(
        contentsOf: checkDefinitions(registry, states: whole, years: years) { places.location(of: $0) })
    return (collector.hasErrors ? nil : registry, inFileOrder(collector.findings))
}

/// By line and column; findings without a place come last, others keep their order.
private func inFileOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated()
        .sorted { left, right in
            let first = left.element.location
            let second = right.element.location
            return (first?.line ?? .max, first?.column ?? 0, left.offset)
                < (second?.line ?? .max, second?.column ?? 0, right.offset)
        }
        .map(\.element)
}
