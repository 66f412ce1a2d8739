/// Where a cell stands in a sheet: column from 0, row from 1.
struct CellAddress: Hashable {
    var column: Int
    var row: Int

    /// The size of a sheet in Excel since 2007: columns A to XFD.
    static let columns = 16_384
    static let rows = 1_048_576

    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads `E14`; nil for anything else, and outside a sheet.
    init?(_ text: UnsafePointer<CChar>) {
        var position = 0
        var column = 0
        while case let byte = UInt8(bitPattern: text[position]) & 0xDF, (65...90).contains(byte), position < 3
        {
            column = column * 26 + Int(byte - 64)
            position += 1
        }
        let letters = position
        var row = 0
        while case let byte = UInt8(bitPattern: text[position]), (48...57).contains(byte), row <= Self.rows {
            row = row * 10 + Int(byte - 48)
            position += 1
        }
        guard letters > 0, text[position] == 0, (1...Self.columns).contains(column),
            (1...Self.rows).contains(row)
        else { return nil }
        self.column = column - 1
        self.row = row
    }

    /// `E14`
    var text: String { letters + String(row) }

    /// `E`
    var letters: String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
