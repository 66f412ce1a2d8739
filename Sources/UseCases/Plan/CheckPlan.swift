import Assessment
import PlanFiles
package import PlanModel

/// Reads a plan and reports every mistake: of form, of meaning, and of what
/// other rooms must make of it (thresholds, formulas).
///
/// - Parameters:
///   - files: paths as they shall stand in findings, and texts.
///   - units: units of the indicators that formulas may name.
package func checkPlan(
    files: [DocumentFile], units: [IndicatorCode: String]
) -> (plan: Plan?, findings: [Finding]) {
    let (read, form) = readPlan(files: files.map { ($0.path, $0.text) })
    var findings = form
    guard let plan = read else { return (nil, findings) }
    if let thresholds = plan.thresholds {
        findings += AchievementMethods.adjusted(by: thresholds).findings.map {
            $0.placed(in: files, near: "thresholds:")
        }
    }
    for kpi in plan.kpis {
        guard case .formula(let text) = kpi.series, !units.isEmpty else { continue }
        let place = files.place(of: text)
        findings +=
            Formula.check(
                text, declaredUnit: kpi.unit, units: units, file: place?.file ?? "kpis.yaml",
                line: place?.line
            ).findings
    }
    return (findings.hasErrors ? nil : plan, findings)
}

extension [DocumentFile] {
    /// The first line that holds the text.
    fileprivate func place(of text: String) -> Location? {
        for file in self {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            if let index = lines.firstIndex(where: { $0.contains(text) }) {
                return Location(file: file.path, line: index + 1)
            }
        }
        return nil
    }
}

extension Finding {
    fileprivate func placed(in files: [DocumentFile], near text: String) -> Finding {
        Finding(severity, code: code, message, remedy: remedy, at: location ?? files.place(of: text))
    }
}
