/// The sheets of a return workbook that are read back.
package enum ReturnFormSheet: String, Hashable, Sendable, CaseIterable {
    /// What a state counts: a line for each item, a column for each year.
    case values
    /// Where the values of an item are from: a line for each item.
    case sources
    /// What is said of single cells: a line for each.
    case notes
    /// What international sources say: a line for each value.
    case international

    var columns: [ReturnFormColumn] {
        switch self {
        case .values: [.item, .title, .unit, .line]
        case .sources:
            [.item, .title, .source, .definition, .statisticalUnit, .coverage, .publicSource]
        case .notes: [.item, .year, .status, .standardError, .note, .justification]
        case .international: [.item, .title, .unit, .year, .value, .publicSource, .verdict, .note]
        }
    }

    /// Those without which the sheet can't be read; years come beside them.
    var neededColumns: [ReturnFormColumn] {
        switch self {
        case .values: [.item, .line]
        case .sources: [.item, .source, .definition, .statisticalUnit, .coverage]
        case .notes: columns
        case .international: [.item, .year, .verdict, .note]
        }
    }
}

/// The columns of the sheets, whatever they are headed in the workbook's
/// language.
package enum ReturnFormColumn: String, Hashable, Sendable, CaseIterable {
    case item
    case title
    case unit
    /// Whether a line shows what is public, or takes what the state enters.
    case line
    case source
    case definition
    case statisticalUnit
    case coverage
    case publicSource
    case year
    case status
    case standardError
    case note
    case justification
    case value
    case verdict
}
