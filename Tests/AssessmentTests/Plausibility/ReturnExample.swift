import Assessment
import PlanModel

/// Items and cells to build returns from.
enum ReturnExample {
    static func code(_ text: String) -> ItemCode { ItemCode(text)! }

    static func key(_ item: String, _ year: Int) -> CellKey { CellKey(code(item), Period(year: year)!) }

    static func item(
        _ text: String, unit: String = "persons", minimum: Double? = nil, maximum: Double? = nil,
        kind: ReturnItem.Kind = .component
    ) -> ReturnItem {
        ReturnItem(
            code(text), kpi: PlanCode("8"), title: "Persons employed (\(text))", unit: unit, kind: kind,
            minimum: minimum, maximum: maximum)
    }

    static let share = item(
        "EMP_SHARE.msme", unit: "%", kind: .share(of: code("EMP.msme"), in: code("EMP.total")))

    static func value(
        _ value: Double, decimals: Int = 0, status: ObservationStatus = .normal, source: String? = "LFS",
        definition: String? = nil, note: String? = nil, justification: String? = nil,
        standardError: Double? = nil
    ) -> CellContent {
        CellContent(
            value: value, decimals: decimals, status: status, source: source, definition: definition,
            standardError: standardError, note: note, justification: justification)
    }

    /// The findings of the cell as `severity code`.
    static func codes(
        _ key: CellKey, items: [ReturnItem], _ contents: [CellKey: CellContent],
        known: [CellKey: PublicFigure] = [:], history: [ItemCode: [Period: Double]] = [:],
        others: [ItemCode: [AreaCode: [Period: Double]]] = [:], claims: [CellKey: [PublicFigure]] = [:],
        definitions: [String] = []
    ) -> [String] {
        findings(
            key, items: items, contents, known: known, history: history, others: others, claims: claims,
            definitions: definitions
        ).map { "\($0.severity.rawValue) \($0.code)" }
    }

    static func findings(
        _ key: CellKey, items: [ReturnItem], _ contents: [CellKey: CellContent],
        known: [CellKey: PublicFigure] = [:], history: [ItemCode: [Period: Double]] = [:],
        others: [ItemCode: [AreaCode: [Period: Double]]] = [:], claims: [CellKey: [PublicFigure]] = [:],
        definitions: [String] = []
    ) -> [Finding] {
        let evidence = ReturnEvidence(
            items: items, contents: contents, known: known, history: history, others: others, claims: claims,
            definitions: definitions, year: Period(year: 2026)!)
        return ReturnCheck(evidence).findings()[key] ?? []
    }

    static func years(_ values: [Int: Double]) -> [Period: Double] {
        Dictionary(uniqueKeysWithValues: values.map { (Period(year: $0.key)!, $0.value) })
    }
}
