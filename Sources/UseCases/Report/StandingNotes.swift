import Assessment
import PlanModel

/// What has to be said beside the values of a KPI whoever reads them: in the
/// report, in a workbook.
struct StandingNotes {
    let kpi: KPI
    /// Nil where the source goes on.
    let ended: SourceLife?
    /// The series that speak for the states.
    let series: [Series]

    var sentences: [String] {
        var notes: [String] = []
        if let footnote = kpi.footnote { notes.append("The plan says: \(footnote)") }
        if let note = kpi.note { notes.append(note) }
        if let ended {
            notes.append("The source ended with \(ended.lastPeriod): \(ended.reason) Nothing is projected.")
        }
        if case .labelled(let gaps) = LevelView(of: series) {
            let said = gaps.prefix(3).map(\.sentence).joined(separator: " ")
            let more = gaps.count > 3 ? " And \(gaps.count - 3) more differences." : ""
            notes.append("Levels may not be compared across states. \(said)\(more)")
        }
        return notes
    }
}
