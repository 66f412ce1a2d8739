import Assessment
import PlanModel

/// What the checks say of a return, with what they must know besides.
struct ReturnFindings {
    let findings: [CellKey: [Finding]]
    /// Cells with neither a value nor a reason, and nothing public.
    let unanswered: [Finding]
    let shares: [CellKey: ComputedShare]

    init(
        _ sheet: ReturnSheet, _ reader: any LedgerReader, references: LedgerReferences, today: Day
    ) throws {
        var shares: [CellKey: ComputedShare] = [:]
        for item in sheet.round.items {
            guard case .share(let top, let bottom) = item.kind else { continue }
            for period in sheet.round.years {
                shares[CellKey(item.code, period)] = ComputedShare(
                    numerator: sheet.value(CellKey(top, period)),
                    denominator: sheet.value(CellKey(bottom, period)))
            }
        }
        self.shares = shares
        findings = [:]
        unanswered = []
    }
}
