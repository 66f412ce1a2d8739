import Tabular

/// Where a table has what plays one role: in a column, in a constant of the
/// mapping, or nowhere.
struct TableField {
    let role: ColumnRole
    /// The column's own header, or the name by which the role is known.
    let header: String
    let column: Int?
    let constant: String?

    var isThere: Bool { column != nil || constant != nil }

    /// What stands in the current row, without white space around it; nil
    /// where there is nothing but that.
    func text(in rows: some RowReader) -> String? {
        guard let column else { return constant }
        return rows.withBytes(column) { bytes in
            guard let first = bytes.first, let last = bytes.last else { return nil }
            let text = String(decoding: bytes, as: UTF8.self)
            if first &- 33 < 94, last &- 33 < 94 { return text }
            let trimmed = text.trimmed
            return trimmed.isEmpty ? nil : trimmed
        }
    }
}

extension HeaderPlan {
    func field(_ role: ColumnRole) -> TableField {
        TableField(role: role, header: header(role), column: columns[role], constant: constants[role])
    }
}

extension RowReader {
    /// Whether no field from `start` on holds anything but white space.
    func isBlank(from start: Int = 0) -> Bool {
        var index = start
        while index < fieldCount {
            if !withBytes(index, { $0.allSatisfy { $0 == 32 || $0 == 9 } }) { return false }
            index += 1
        }
        return true
    }
}
