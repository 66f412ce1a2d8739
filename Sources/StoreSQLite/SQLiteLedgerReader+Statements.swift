import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func statements(
        of indicator: IndicatorCode, areas: Set<AreaCode>?, at clock: LedgerClock
    ) throws -> [SeriesStatements] {
        let select = try ObservationSelect(db, among: publications(at: clock))
        return try stored(LineFilter(indicators: [indicator], areas: areas)).compactMap { stored in
            let found = try select.statements(of: stored.id)
            return found.isEmpty ? nil : SeriesStatements(series: stored.series, statements: found)
        }
    }
}
