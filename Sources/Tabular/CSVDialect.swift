/// How a CSV file is written. Quotation marks are `"`, doubled inside a quoted
/// field; lines end with LF, CR LF or CR.
package struct CSVDialect: Hashable, Sendable {
    package enum Encoding: Hashable, Sendable {
        case utf8
        /// For files without a byte-order mark, taken as little-endian. With
        /// one, UTF-16 is recognised whatever the dialect says.
        case utf16
        case windows1252
    }

    /// An ASCII byte; nil finds out which of `,` `;` tab `|` it is, and obeys
    /// a first line `sep=;` as spreadsheets do.
    package var delimiter: UInt8?
    /// A byte-order mark in the file counts for more.
    package var encoding: Encoding
    /// The longest row that is read, in bytes of UTF-8, line breaks inside
    /// quoted fields included. Memory stays in proportion to it.
    package var maximumLineBytes: Int

    package init(
        delimiter: UInt8? = nil, encoding: Encoding = .utf8, maximumLineBytes: Int = 16 << 20
    ) {
        self.delimiter = delimiter
        self.encoding = encoding
        self.maximumLineBytes = maximumLineBytes
    }
}
