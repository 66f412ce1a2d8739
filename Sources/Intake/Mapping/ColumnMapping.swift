package import Tabular

/// What the columns of a table mean, for tables whose header says it in words
/// of its own; made from a mapping file (`Documentation/import-mapping.md`).
package struct ColumnMapping: Hashable, Sendable {
    package var layout: Layout?
    /// Header of the column that plays a role. Other columns are taken by
    /// their known names.
    package var columns: [ColumnRole: String]
    /// What holds for every row; counts for more than a column taken by its
    /// known name.
    package var constants: [ColumnRole: String]
    package var numbers: NumberFormat
    /// An ASCII byte; nil finds it out.
    package var delimiter: UInt8?
    package var encoding: CSVDialect.Encoding?
    package var sheet: String?
    /// Lines above the header, blank ones counted.
    package var skipLines: Int

    package init(
        layout: Layout? = nil, columns: [ColumnRole: String] = [:], constants: [ColumnRole: String] = [:],
        numbers: NumberFormat = .init(), delimiter: UInt8? = nil, encoding: CSVDialect.Encoding? = nil,
        sheet: String? = nil, skipLines: Int = 0
    ) {
        self.layout = layout
        self.columns = columns
        self.constants = constants
        self.numbers = numbers
        self.delimiter = delimiter
        self.encoding = encoding
        self.sheet = sheet
        self.skipLines = skipLines
    }
}
