/// How the numbers of a file are written and what they are multiplied by.
package struct NumberFormat: Hashable, Sendable {
    /// `.` or `,`.
    package var decimalMark: Character
    /// Texts that stand for no value, beside the empty cell and `..`.
    package var missing: [String]
    /// What a number of the file is multiplied by: `1000` for thousands.
    package var factor: DecimalNumber?
    /// Whether the digits are those of a stored `Double`, as in a workbook,
    /// which has 4.5999999999999996 where a person wrote 4.6: digits behind
    /// the 15th are then not counted as reported.
    package var areBinary = false
    private var mark: UInt8 { decimalMark == "," ? UInt8(ascii: ",") : UInt8(ascii: ".") }

    package init(decimalMark: Character = ".", missing: [String] = [], factor: DecimalNumber? = nil) {
        self.decimalMark = decimalMark
        self.missing = missing
        self.factor = factor
    }

    /// What stands in a cell.
    package enum Reading: Hashable, Sendable {
        /// The finite value nearest to what is printed, after the factor, and
        /// the digits after its mark.
        case number(Double, decimals: Int)
        /// The cell is empty or holds a text for "no value".
        case absent
        case refused(NumberFault)
    }

    /// Reads a cell. `power` further multiplies by 10^power.
    package func read(_ cell: UnsafeBufferPointer<UInt8>, power: Int = 0) -> Reading {
        switch decimal(cell) {
        case .success(let number?): finished(number.scaled(byPowerOfTen: power))
        case .success(nil): .absent
        case .failure(let fault): .refused(fault)
        }
    }

    package func read(_ text: String, power: Int = 0) -> Reading {
        var text = text
        return text.withUTF8 { read($0, power: power) }
    }

    /// The number as printed, before the factor; nil for "no value".
    func decimal(_ cell: UnsafeBufferPointer<UInt8>) -> Result<DecimalNumber?, NumberFault> {
        var start = 0
        var end = cell.count
        while start < end, cell[start] == 32 || cell[start] == 9 { start += 1 }
        while end > start, cell[end - 1] == 32 || cell[end - 1] == 9 { end -= 1 }
        let bytes = UnsafeBufferPointer(rebasing: cell[start..<end])
        if bytes.isEmpty || (bytes.count == 2 && bytes[0] == 46 && bytes[1] == 46) { return .success(nil) }
        if missing.contains(where: { $0.utf8.elementsEqual(bytes) }) { return .success(nil) }
        if let number = DecimalNumber(bytes, mark: mark) { return .success(number) }
        return .failure(NumberFault(bytes, decimalMark: decimalMark))
    }

    /// The number after the factor, unless no `Double` holds it.
    func finished(_ number: DecimalNumber) -> Reading {
        var number = number
        var factorValue = 1.0
        if let factor {
            if let power = factor.powerOfTen {
                number = number.scaled(byPowerOfTen: power)
            } else {
                factorValue = factor.value
            }
        }
        let value = number.value * factorValue
        if !value.isFinite { return .refused(.tooLarge) }
        if value == 0, !number.isZero, factorValue != 0 { return .refused(.tooSmall) }
        var decimals = number.decimals
        if areBinary, number.hasMoreDigitsThanDouble,
            let shortest = DecimalNumber(Array(value.description.utf8))
        {
            decimals = min(decimals, shortest.shortestDecimals)
        }
        return .number(value == 0 ? 0 : value, decimals: min(decimals, 308))
    }
}
