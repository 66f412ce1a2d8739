import Enterprises

/// Which tables of a run are printed, beside the main one.
package struct PrintedTables: Hashable, Sendable {
    package var shares: Bool
    package var crosswalk: Bool

    package init(shares: Bool = false, crosswalk: Bool = false) {
        self.shares = shares
        self.crosswalk = crosswalk
    }
}

/// All tables of a tabulation as one linked system of cells.
struct TabulationSystem {
    let tabulation: Tabulation
    let printed: PrintedTables
    /// What the cells hold; nil for the enterprises themselves.
    let measures: [TabulationPlan.Measure?]
    private(set) var linked = LinkedCells()

    static let total = "_T"
    static let measures: [TabulationPlan.Measure?] = [nil] + TabulationPlan.Measure.allCases.map { $0 }

    init(
        _ tabulation: Tabulation, printed: PrintedTables,
        measures: [TabulationPlan.Measure?] = TabulationSystem.measures
    ) {
        self.measures = measures
        self.tabulation = tabulation
        self.printed = printed
        let plan = tabulation.plan
        for definition in plan.definitions.indices {
            for table in plan.tables.indices where isNew(definition, table) {
                linked.add(cellTable(definition, table))
            }
        }
        if printed.crosswalk { for table in crosswalkTables { linked.add(table) } }
        // Tables by different columns or definitions tell of their joint cells too.
        let columns = Set(plan.tables.map { Set($0.filter { $0 != .size }) })
        if columns.count > 1 || plan.hasSize && plan.definitions.count > 1 { linked.add(finest) }
        if printed.shares { addShares() }
    }

    /// A table without size is the same under every definition.
    private func isNew(_ definition: Int, _ table: Int) -> Bool {
        definition == 0 || tabulation.plan.tables[table].contains(.size)
    }

    // MARK: Names

    static func measure(_ measure: TabulationPlan.Measure?, isWeighted: Bool) -> CellMeasure {
        guard let measure else {
            return isWeighted ? CellMeasure("enterprises") : .enterprises
        }
        return CellMeasure(measure.rawValue, isSigned: measure == .valueAdded)
    }

    var cellMeasures: [CellMeasure] {
        measures.map { Self.measure($0, isWeighted: tabulation.plan.isWeighted) }
    }

    func sizeName(_ definition: Int) -> String { "size:\(tabulation.plan.definitions[definition].name)" }

    func id(_ definition: Int, _ table: Int) -> String {
        let plan = tabulation.plan
        return "\(plan.definitions[definition].name) by "
            + plan.tables[table].map(\.name).joined(separator: ",")
    }

    /// What stands behind each group that a table of the run has, by measure.
    var contributions: [CellGroup: [Contributions]] {
        let measures = cellMeasures
        var found: [CellGroup: [Contributions]] = [:]
        for cell in linked.cells {
            guard let place = measures.firstIndex(of: cell.measure) else { continue }
            found[cell.group, default: measures.map { _ in Contributions() }][place] = cell.contributions
        }
        return found
    }

    // MARK: Tables

    func cellTable(_ definition: Int, _ table: Int) -> CellTable {
        let cells = tabulation.cells(of: definition, table: table)
        let columns = tabulation.plan.tables[table]
        var groups: [[String]: [Contributions]] = [:]
        for cell in cells {
            let codes = tabulation.ownCodes(of: cell.place)
            groups[codes] = measures.map { Contributions(cell.sums, $0) }
        }
        let leaves = columns.indices.map { column in Set(groups.keys.map { $0[column] }).sorted() }
        let dimensions = zip(columns, leaves).map { column, codes -> TableDimension in
            guard column == .size else { return dimension(column.name, codes) }
            return size(definition, codes)
        }
        return CellTable(
            id: id(definition, table), dimensions: dimensions, measures: cellMeasures, groups: groups)
    }

    /// A column has a total in the system where another table is not by it; years
    /// add up to nothing.
    private func dimension(_ name: String, _ codes: [String]) -> TableDimension {
        let isInAll = tabulation.plan.tables.allSatisfy { $0.contains { $0.name == name } }
        guard !isInAll, name != "year" else { return TableDimension(name) }
        return TableDimension(name, categories: codes, total: Self.total, printsTotal: false)
    }

    private func size(_ definition: Int, _ codes: [String]) -> TableDimension {
        let name = sizeName(definition)
        let plan = tabulation.plan
        let isAlone =
            plan.definitions.count == 1 && plan.tables.allSatisfy { $0.contains(.size) } && !printed.shares
        guard !isAlone else { return TableDimension(name) }
        var sums = [TableDimension.Sum(Self.total, of: codes)]
        if printed.shares { sums += sizeSums(codes) }
        return TableDimension(name, sums: sums, total: Self.total, printed: Set(codes))
    }

    /// What shares add up: units certainly in a class, and possibly.
    private func sizeSums(_ codes: [String]) -> [TableDimension.Sum] {
        let names = EnterpriseClass.allCases.map(\.rawValue) + ["msme"]
        return names.flatMap { name -> [TableDimension.Sum] in
            let classes = Self.classes(of: name)
            let certain = codes.filter { classes.isSuperset(of: Self.possible($0)) }
            let possible = codes.filter { classes.bits & Self.possible($0).bits != 0 }
            var sums: [TableDimension.Sum] = []
            if certain.count > 1 { sums.append(TableDimension.Sum("certainly \(name)", of: certain)) }
            if possible.count > 1, possible != certain {
                sums.append(TableDimension.Sum("possibly \(name)", of: possible))
            }
            return sums
        }
    }

    static func classes(of name: String) -> PossibleClasses {
        name == "msme"
            ? PossibleClasses([.micro, .small, .medium])
            : EnterpriseClass(rawValue: name).map { PossibleClasses($0) } ?? PossibleClasses()
    }

    /// `micro, small or medium` as a set.
    static func possible(_ text: String) -> PossibleClasses {
        let words = text.split { $0 == "," || $0 == " " }
        return PossibleClasses(words.compactMap { EnterpriseClass(rawValue: String($0)) })
    }

    private var crosswalkTables: [CellTable] {
        let names = tabulation.crosswalkDimensions
        let pairs = Dictionary(grouping: tabulation.crosswalk) { [$0.from, $0.to] }
        return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, cells in
            var groups: [[String]: [Contributions]] = [:]
            for cell in cells {
                groups[cell.codes + [cell.fromClasses.text, cell.toClasses.text]] = measures.map {
                    Contributions(cell.cell.sums, $0)
                }
            }
            let ends = pair.enumerated().map { place, definition in
                let codes = Set(groups.keys.map { $0[names.count + place] }).sorted()
                return TableDimension(
                    sizeName(definition), sums: [TableDimension.Sum(Self.total, of: codes)],
                    total: Self.total, printed: Set(codes))
            }
            return CellTable(
                id: "crosswalk " + pair.map { tabulation.plan.definitions[$0].name }.joined(separator: " "),
                dimensions: names.map { TableDimension($0) } + ends, measures: cellMeasures, groups: groups)
        }
    }

    /// The joint cells, of which nothing is printed.
    private var finest: CellTable {
        let plan = tabulation.plan
        let names = plan.groupColumns
        var groups: [[String]: [Contributions]] = [:]
        for cell in tabulation.joint {
            groups[cell.codes + cell.classes.map(\.text)] = measures.map { Contributions(cell.sums, $0) }
        }
        var dimensions: [TableDimension] = []
        for (column, name) in (names + plan.definitions.indices.map(sizeName)).enumerated() {
            guard column < names.count || plan.hasSize else { continue }
            let codes = Set(groups.keys.map { $0[column] }).sorted()
            let isInAll = plan.tables.allSatisfy { $0.contains { $0.name == name } }
            let hasTotal = column >= names.count || !isInAll && name != "year"
            dimensions.append(
                TableDimension(
                    name, sums: hasTotal ? [TableDimension.Sum(Self.total, of: codes)] : [],
                    total: hasTotal ? Self.total : nil, printed: []))
        }
        return CellTable(
            id: "joint cells", dimensions: dimensions, measures: cellMeasures, groups: groups)
    }

    // MARK: Shares

    private mutating func addShares() {
        for share in tabulation.shares {
            for (place, numerator) in numerators(of: share).enumerated() {
                guard let denominator = denominator(of: share) else { continue }
                linked.add(
                    CellShare(
                        id: "\(share.kind.rawValue) \(share.size) \(place)", numerator: numerator,
                        denominator: denominator))
            }
        }
    }

    /// The cells that a share can be read for: units certainly and possibly in the
    /// class.
    func numerators(of share: KPIShare) -> [Int] {
        ["certainly \(share.size)", "possibly \(share.size)", share.size].compactMap {
            linked.place(of: group(share, size: $0), measure: measure(share))
        }
    }

    func denominator(of share: KPIShare) -> Int? {
        linked.place(of: group(share, size: nil), measure: measure(share))
    }

    private func measure(_ share: KPIShare) -> CellMeasure {
        Self.measure(share.kind.measure, isWeighted: tabulation.plan.isWeighted)
    }

    private func group(_ share: KPIShare, size: String?) -> CellGroup {
        let columns = tabulation.plan.tables[share.table].filter { $0 != .size }
        var limits: [String: String] = [:]
        for (column, code) in zip(columns, share.codes) { limits[column.name] = code }
        if let size { limits[sizeName(share.definition)] = size }
        return CellGroup(limits)
    }
}

extension Tabulation {
    /// A cell's texts by the columns of its own table.
    func ownCodes(of place: TabulationCell.Place) -> [String] {
        var codes = place.codes[...]
        return plan.tables[place.table].map { dimension in
            dimension == .size ? place.classes?.text ?? "" : codes.popFirst() ?? ""
        }
    }
}
