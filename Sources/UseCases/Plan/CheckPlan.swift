import Assessment
import PlanFiles
package import PlanModel

/// Reads a plan and reports every mistake: of form, of meaning, and of what
/// other rooms must make of it (thresholds, formulas).
///
/// - Parameters:
///   - files: paths as they shall stand in findings, and texts.
///   - indicators: the registry; empty leaves codes and formulas unasked.
package func checkPlan(
    files: [DocumentFile], indicators: [Indicator]
) -> (plan: Plan?, findings: [Finding]) {
    let registry = indicators.isEmpty ? nil : Set(indicators.map(\.code))
    return readPlan(files: files.map { ($0.path, $0.text) }, registry: registry) { plan, locate in
        findings(of: plan, files: files, indicators: indicators, locate: locate)
    }
}

/// Reads the plan that a piece of YAML makes of the plan in force, and reports
/// every mistake in the same way, placed in the piece.
func checkAmendment(
    _ piece: DocumentFile, over files: [DocumentFile], indicators: [Indicator]
) -> (plan: Plan?, findings: [Finding]) {
    let registry = indicators.isEmpty ? nil : Set(indicators.map(\.code))
    let base = files.map { ($0.path, $0.text) }
    let merge = PlanMerge(piece.text, named: piece.path, over: base)
    return readPlan(merge, over: base, registry: registry) { plan, locate in
        findings(of: plan, files: files + [piece], indicators: indicators, locate: locate)
    }
}

/// What other rooms have to say of a plan.
private func findings(
    of plan: Plan, files: [DocumentFile], indicators: [Indicator], locate: (PlanPath) -> Location?
) -> [Finding] {
    var findings: [Finding] = []
    if let thresholds = plan.thresholds {
        let place = locate(PlanPath(["thresholds"]))
        findings += AchievementMethods.adjusted(by: thresholds).findings.map { finding in
            Finding(
                finding.severity, code: finding.code, finding.message, remedy: finding.remedy,
                at: finding.location ?? place)
        }
    }
    guard !indicators.isEmpty else { return findings }
    let listed = Set(plan.indicators.compactMap { IndicatorCode(sourceCode: $0) })
    let formulas = plan.kpis.enumerated().compactMap { index, kpi -> WrittenFormula? in
        guard case .formula(let text) = kpi.series else { return nil }
        let path = PlanPath(["kpis", String(index), "series", "formula"])
        let written = WrittenFormula(
            text, of: kpi.indicator, unit: kpi.unit,
            at: locate(path) ?? Location(file: "kpis.yaml"), in: files)
        // Codes that the plan does not list have their findings already.
        return written.parsed?.inputs.allSatisfy { listed.contains($0.code) } == false ? nil : written
    }
    return findings + formulas.findings(indicators: indicators)
}

/// Reads the indicator registry and checks its formulas.
package func checkIndicators(_ file: DocumentFile) -> (indicators: [Indicator]?, findings: [Finding]) {
    let (read, findings) = readIndicators(file: file.path, text: file.text)
    guard let indicators = read else { return (nil, findings) }
    let root = YAMLSource(file: file.path, text: file.text).read().root
    let formulas = indicators.enumerated().compactMap { index, indicator -> WrittenFormula? in
        guard let text = indicator.formula else { return nil }
        let place = root?["indicators"]?[String(index)]?["formula"]?.location
        return WrittenFormula(
            text, of: indicator.code, unit: indicator.unit, at: place ?? Location(file: file.path),
            in: [file])
    }
    let all = findings + formulas.findings(indicators: indicators)
    return (all.hasErrors ? nil : indicators, all)
}
