package import PlanModel

/// Reads the indicator registry (`Data/indicators.yaml`; the format stands at
/// its head).
///
/// - Returns: the indicators in file order, nil where a finding is an error.
package func readIndicators(file: String, text: String) -> (indicators: [Indicator]?, findings: [Finding]) {
    let (root, findings) = YAMLSource(file: file, text: text).read()
    let collector = FindingCollector()
    collector.add(contentsOf: findings)
    guard let root,
        let top = YAMLMapping(
            root, subject: "the indicator registry", keys: ["version", "indicators"], collector: collector)
    else { return (nil, collector.findings) }
    if let version = top.integer("version"), version != 1 {
        collector.error(
            "unknown-version", "Version \(version) of the registry is not known.",
            remedy: "Write version: 1.",
            at: top.place(of: "version"))
    }
    let keys = ["code", "name", "unit", "modelled", "ended", "formula", "note"]
    var seen: [IndicatorCode: Location] = [:]
    let entries = top.mappings("indicators", subject: "an indicator", keys: keys) ?? []
    let indicators = entries.compactMap { entry -> Indicator? in
        guard let indicator = indicator(entry) else { return nil }
        if let first = seen[indicator.code] {
            collector.error(
                "duplicate-code",
                "\(indicator.sourceCode) stands here and in line \(first.line ?? 0), both with the id "
                    + "\(indicator.code).",
                remedy: "Keep one of them.", at: entry.place(of: "code"))
        }
        seen[indicator.code] = entry.place(of: "code")
        return indicator
    }
    return (collector.hasErrors ? nil : indicators, collector.findings)
}

private func indicator(_ entry: YAMLMapping) -> Indicator? {
    let sourceCode = entry.text("code")
    let name = entry.text("name")
    let unit = entry.text("unit")
    let isModelled = entry.flag("modelled", .optional) ?? false
    let ended = entry.mapping(
        "ended", .optional, subject: "the end of a source", keys: ["last_year", "ended_on", "reason"])
    let life = ended.flatMap(sourceLife)
    let formula = entry.text("formula", .optional)
    let note = entry.text("note", .optional)
    guard let sourceCode, let code = IndicatorCode(sourceCode: sourceCode), let name, let unit else {
        return nil
    }
    return Indicator(
        code: code, sourceCode: sourceCode, name: name, unit: unit, isModelled: isModelled, ended: life,
        formula: formula, note: note)
}

private func sourceLife(_ entry: YAMLMapping) -> SourceLife? {
    let period = entry.parsed("last_year", expected: "a year from 1900 to 2199") { Period($0) }
    let endedOn = entry.text("ended_on")
    let reason = entry.text("reason")
    guard let period, let endedOn, let reason else { return nil }
    return SourceLife(lastPeriod: period, endedOn: endedOn, reason: reason)
}
