import PlanModel
import UseCases

/// A return in which a third of the cells was entered and a third is public.
enum Sample {
    private static let classes: [SizeClass] = [.micro, .small, .medium, .msme, .large, .total]

    private static let items: [ReturnItem] = (0..<60).map { number in
        let indicator = IndicatorCode("NATIONAL_\(number / 6)")!
        return ReturnItem(
            ItemCode(indicator, classes[number % 6]), kpi: PlanCode("\(number / 6 + 1)"),
            title: "What is asked of the enterprises, number \(number)", unit: "persons",
            kind: number >= 54 ? .international : .component, minimum: 0)
    }

    static let round = CollectionRound(
        code: RoundCode("2026-1")!, title: "First round", items: items,
        periods: Period(year: 2013)!...Period(year: 2024)!, states: [AreaCode("LAO")!],
        opensOn: Day(year: 2026, month: 11, day: 1)!, dueOn: Day(year: 2027, month: 1, day: 31)!)

    static let sheet: ReturnSheet = {
        var known: [CellKey: KnownValue] = [:]
        var cells: [CellKey: CellRecord] = [:]
        for (row, item) in items.enumerated() {
            for (column, period) in round.years.enumerated() {
                let key = CellKey(item.code, period)
                let value = Double(10_000 + row * 977 + column * 131)
                if (row + column) % 3 == 0 || item.isInternational {
                    known[key] = KnownValue(
                        value: value, decimals: 0, status: .normal, series: "LAO", source: "LSB",
                        definition: nil, publishedOn: round.opensOn)
                } else if (row + column) % 3 == 1 {
                    cells[key] = record(key, value + Double(row % 4) / 4)
                }
            }
        }
        return ReturnSheet(
            round: round, state: AreaCode("LAO")!, stateName: "Lao PDR", known: known, cells: cells,
            definitions: ["LAO-2017", "LAO-2004"])
    }()

    private static func record(_ key: CellKey, _ value: Double) -> CellRecord {
        let isNoted = Int(value) % 5 == 0
        let content = CellContent(
            value: value, decimals: 2, text: "\(value)", status: isNoted ? .estimated : .normal,
            source: "Labour force survey", note: isNoted ? "Estimated from the quarters; see the annex." : nil
        )
        return CellRecord(
            key: key,
            entries: [
                CellEntry(
                    number: 1, content: content, at: "2026-11-21T09:30:00Z", by: AccountName("lao")!,
                    channel: .grid)
            ])
    }
}
