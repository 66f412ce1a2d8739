import Assessment
import PlanModel

/// A series that speaks for a KPI in a state, with the number by which the
/// annexes name it: a state may have several.
struct ListedSeries {
    /// From 1, in the order of KPIs and states.
    let number: Int
    let kpi: KPI
    let state: AreaCode
    let line: SeriesLine
    /// Up to the year of the report; without the periods that have no value.
    let shown: [Observation]

    static func all(of reading: ReportReading) -> [ListedSeries] {
        let states = Set(reading.states)
        let spoken = reading.kpis.flatMap { kpi in
            kpi.states.filter { states.contains($0.state) }.compactMap { answer in
                answer.line.map { (kpi.kpi, answer.state, $0) }
            }
        }
        return spoken.enumerated().map { index, one in
            let (kpi, state, line) = one
            return ListedSeries(
                number: index + 1, kpi: kpi, state: state, line: line,
                shown: reading.shown(line).filter { $0.value != nil })
        }
    }
}
