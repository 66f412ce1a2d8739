/// A table that is read row by row, forward only.
///
/// Rows without any field (empty lines, rows of a sheet without a value) are
/// passed over; `line` counts them all the same. After a thrown problem every
/// further `next()` throws it again.
package protocol RowReader: AnyObject {
    /// Moves to the next row; false at the end. Throws `TabularProblem`, and
    /// whatever the store throws.
    func next() throws -> Bool

    /// Physical line (CSV) or row number (XLSX) where the current row starts,
    /// from 1; 0 before the first row.
    var line: Int { get }

    /// Name of the sheet; nil for CSV.
    var sheet: String? { get }

    /// Fields of the current row, empty ones included. Rows may differ.
    var fieldCount: Int { get }

    /// The field's bytes as UTF-8, unquoted; none past the end of a short row.
    /// Valid until `next()`.
    func withBytes<Result>(
        _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result

    /// The field as text; "" past the end of a short row.
    func text(_ field: Int) -> String

    /// The spreadsheet's address of the field, such as `E14`; nil for CSV.
    func cell(_ field: Int) -> String?
}

extension RowReader {
    /// The whole current row as text.
    package var texts: [String] { (0..<fieldCount).map { text($0) } }
}
