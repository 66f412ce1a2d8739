import PlanModel

/// Where a value is from and what it speaks of.
struct SourceFields: Hashable {
    var source: String?
    var definition: String?
    var statisticalUnit: String?
    var coverage: String?

    static var columns: [(ReturnFormColumn, WritableKeyPath<SourceFields, String?>)] {
        [
            (.source, \.source), (.definition, \.definition), (.statisticalUnit, \.statisticalUnit),
            (.coverage, \.coverage),
        ]
    }

    init() {}

    init(_ content: CellContent) {
        source = content.source
        definition = content.definition
        statisticalUnit = content.statisticalUnit
        coverage = content.coverage
    }

    /// What the line of an item shows: the fields of its newest value that has
    /// any. Values of other years may have others, and keep them.
    init(newestOf contents: [CellContent]) {
        let newest = contents.last { $0.value != nil && SourceFields($0) != SourceFields() }
        self = newest.map(SourceFields.init) ?? SourceFields()
    }

    func fill(_ content: inout CellContent) {
        content.source = source
        content.definition = definition
        content.statisticalUnit = statisticalUnit
        content.coverage = coverage
    }
}
