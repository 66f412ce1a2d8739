import PlanModel
import UseCases

/// A return of five years with something of everything in it.
enum WorkbookExample {
    static func code(_ text: String) -> ItemCode { ItemCode(text)! }
    static func key(_ item: String, _ year: Int) -> CellKey { CellKey(code(item), Period(year: year)!) }

    static let items = [
        item("EMP.micro"), item("EMP.msme"), item("EMP.total", kpi: nil),
        item(
            "EMP_SHARE.msme", unit: "percent", kind: .share(of: code("EMP.msme"), in: code("EMP.total")),
            minimum: 0, maximum: 100),
        item("CREDIT.msme", unit: "billion kip"), item("IC_REG_DURS", unit: "days", kind: .international),
    ]

    private static func item(
        _ text: String, kpi: String? = "8", unit: String = "persons", kind: ReturnItem.Kind = .component,
        minimum: Double? = nil, maximum: Double? = nil
    ) -> ReturnItem {
        ReturnItem(
            code(text), kpi: kpi.flatMap { PlanCode($0) }, title: "Asked: \(text)", unit: unit, kind: kind,
            minimum: minimum, maximum: maximum)
    }

    static let round = CollectionRound(
        code: RoundCode("2026-1")!, title: "First round", items: items,
        periods: Period(year: 2020)!...Period(year: 2024)!, states: [AreaCode("LAO")!],
        opensOn: Day(year: 2026, month: 11, day: 1)!, dueOn: Day(year: 2027, month: 1, day: 31)!)

    static func known(_ value: Double, decimals: Int = 0) -> KnownValue {
        KnownValue(
            value: value, decimals: decimals, status: .normal, series: "LAO.EMP", source: "LSB",
            definition: "LAO-2017", publishedOn: Day(year: 2025, month: 3, day: 1)!)
    }

    static func value(
        _ value: Double, decimals: Int = 0, text: String? = nil, source: String? = "LFS 2022"
    ) -> CellContent {
        CellContent(value: value, decimals: decimals, text: text ?? "\(value)", source: source)
    }

    /// The entries of each cell, oldest first.
    static func sheet(
        _ contents: [CellKey: [CellContent]], submitted: Set<CellKey> = [],
        known: [CellKey: KnownValue] = standardKnown, round: CollectionRound = round, state: String = "LAO"
    ) -> ReturnSheet {
        var cells: [CellKey: CellRecord] = [:]
        let by = AccountName("lao")!
        for (key, entries) in contents {
            var record = CellRecord(key: key)
            for (index, content) in entries.enumerated() {
                record.append(
                    CellEntry(
                        number: index + 1, content: content, at: "2026-11-21T09:30:00Z", by: by,
                        channel: .grid))
            }
            if submitted.contains(key) {
                record.append(
                    CellAct(.submitted, entry: entries.count, at: "2026-11-21T10:00:00Z", by: by))
            }
            cells[key] = record
        }
        return ReturnSheet(
            round: round, state: AreaCode(state)!, stateName: "Lao PDR", known: known, cells: cells,
            definitions: ["LAO-2017", "LAO-2004"])
    }

    static let standardKnown = [
        key("EMP.micro", 2020): known(101_234), key("EMP_SHARE.msme", 2021): known(97.25, decimals: 2),
        key("IC_REG_DURS", 2020): known(173), key("IC_REG_DURS", 2021): known(60.5, decimals: 1),
    ]

    static var standard: [CellKey: [CellContent]] {
        var estimated = value(1234.5, decimals: 2, text: "1,234.50")
        estimated.status = .estimated
        estimated.standardError = 12.25
        estimated.note = "Preliminary;\nsee annex"
        estimated.justification = "=SUM(A1) is no formula"
        return [
            key("EMP.micro", 2021): [value(103_500), value(103_511)],
            key("EMP.micro", 2022): [value(105_220)],
            key("EMP.micro", 2023): [value(107_003, source: "Register 2023")],
            key("EMP.msme", 2021): [
                CellContent(text: "not-collected", absence: .notCollected, status: .existsNotCollected)
            ],
            key("CREDIT.msme", 2022): [estimated],
            key("IC_REG_DURS", 2021): [
                CellContent(verdict: .disputed, note: "Registration has been online since 2018.")
            ],
        ]
    }
}
