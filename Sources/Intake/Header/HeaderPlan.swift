import PlanModel

/// What the header of a table, a mapping and the request together say of its
/// columns.
struct HeaderPlan {
    /// A column that holds the values of one year.
    struct YearColumn {
        let index: Int
        let period: Period
        let header: String
    }

    /// The header's texts, white space around them left out.
    let headers: [String]
    private(set) var columns: [ColumnRole: Int] = [:]
    private(set) var constants: [ColumnRole: String] = [:]
    private(set) var years: [YearColumn] = []
    /// Columns headed by digits that are no year.
    private(set) var impossibleYears: [Int] = []
    /// Columns whose header says nothing known.
    private(set) var unknown: [Int] = []
    /// Columns that repeat an earlier one, with the first.
    private(set) var repeated: [(index: Int, first: Int)] = []
    /// Columns that the mapping names and the header has not.
    private(set) var unmatched: [(role: ColumnRole, header: String)] = []

    init(_ fields: [String], mapping: ColumnMapping?) {
        headers = fields.map(\.trimmed)
        constants = mapping?.constants ?? [:]
        var mapped: [Int: ColumnRole] = [:]
        let wanted = (mapping?.columns ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
        for (role, header) in wanted {
            if let index = HeaderPlan.index(of: header, in: headers) {
                mapped[index] = role
                columns[role] = index
            } else {
                unmatched.append((role, header))
            }
        }
        for (index, header) in headers.enumerated() where mapped[index] == nil && !header.isEmpty {
            take(index, header)
        }
    }

    /// The header itself, else one that differs in case, spaces or marks only.
    private static func index(of header: String, in headers: [String]) -> Int? {
        if let index = headers.firstIndex(of: header.trimmed) { return index }
        let folded = ColumnRole.folded(header)
        return folded.isEmpty ? nil : headers.firstIndex { ColumnRole.folded($0) == folded }
    }

    private mutating func take(_ index: Int, _ header: String) {
        if let role = ColumnRole.named(header) {
            if role == .ignored || constants[role] != nil { return }
            if let first = columns[role] { repeated.append((index, first)) } else { columns[role] = index }
            return
        }
        switch YearLabel(header) {
        case .year(let period):
            if let first = years.first(where: { $0.period == period }) {
                repeated.append((index, first.index))
            }
            years.append(YearColumn(index: index, period: period, header: header))
        case .impossible: impossibleYears.append(index)
        case .none: unknown.append(index)
        }
    }

    /// A single unknown column beside area and period holds the values.
    mutating func takeOnlyUnknownAsValue() {
        guard columns[.value] == nil, unknown.count == 1 else { return }
        columns[.value] = unknown.removeFirst()
    }

    /// A column that a layout reads without its header being a known name.
    mutating func take(_ index: Int, as role: ColumnRole) {
        columns[role] = index
        unknown.removeAll { $0 == index }
    }

    var areaColumn: Int? { columns[.area] ?? columns[.areaName] }
    var hasArea: Bool { areaColumn != nil || constants[.area] != nil }
    var hasIndicator: Bool { columns[.indicator] != nil || constants[.indicator] != nil }
    var hasPeriod: Bool { columns[.period] != nil || constants[.period] != nil }
    var hasYears: Bool { !years.isEmpty }

    func header(_ role: ColumnRole) -> String {
        columns[role].map { headers[$0] } ?? role.concept
    }
}
