import Assessment
import PlanModel

extension LedgerReferences {
    /// Everything that the indicators are computed from, and themselves.
    func inputs(of wanted: Set<IndicatorCode>) -> Set<IndicatorCode> {
        var all = wanted
        var open = Array(wanted)
        while let code = open.popLast() {
            for input in formulas[code]?.inputs ?? [] where all.insert(input.code).inserted {
                open.append(input.code)
            }
        }
        return all
    }
}
