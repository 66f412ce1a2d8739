/// A workbook of which several sheets are read: what they share is read once.
package final class XLSXWorkbook {
    /// A sheet by its tab.
    package struct Tab: Hashable, Sendable {
        package let name: String
        package let isHidden: Bool
    }

    /// The sheets with cells, in the order of their tabs.
    package let tabs: [Tab]
    private let package: XLSXPackage
    private let strings: SharedStrings
    private let styles: StylesPart
    private let maximumRowBytes: Int

    /// `maximumTextBytes` bounds the shared texts, `maximumRowBytes` a row.
    package init(
        _ store: some ByteStore, limits: ExpansionLimits = .init(), maximumTextBytes: Int = 128 << 20,
        maximumRowBytes: Int = 16 << 20
    ) throws {
        package = try XLSXPackage(store, limits: limits)
        strings = try package.sharedStrings(limit: maximumTextBytes)
        styles = try package.styles()
        self.maximumRowBytes = maximumRowBytes
        tabs = package.sheets.map { Tab(name: $0.name, isHidden: $0.isHidden) }
    }

    /// Reads the sheet of that tab, counted from 0. A formula without a result
    /// is a cell of the kind `uncomputed` instead of a problem.
    package func reader(tab: Int) throws -> XLSXReader {
        try XLSXReader(
            package, package.sheets[tab], strings: strings, styles: styles, maximumRowBytes: maximumRowBytes,
            takesUncomputed: true)
    }
}

/// What a workbook takes a cell for.
package enum SheetCellKind: UInt8, Hashable, Sendable {
    case empty
    case number
    /// A number that is shown as a day.
    case day
    case boolean
    case text
    /// `#N/A`
    case error
    /// A formula whose result is not in the file.
    case uncomputed
}
