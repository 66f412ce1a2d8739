import PlanModel

/// How files write a year: `2014`, `2014.0`, `YR2014`, `2014 [YR2014]`, and
/// SDMX's reporting year `2014-A1`.
enum YearLabel {
    case year(Period)
    /// Digits that are no year: `20205`.
    case impossible
    case none

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { YearLabel($0) }
    }

    init(_ all: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var end = all.count
        while start < end, all[start] == 32 || all[start] == 9 { start += 1 }
        while end > start, all[end - 1] == 32 || all[end - 1] == 9 { end -= 1 }
        if end - start > 2, all[start] == UInt8(ascii: "Y"), all[start + 1] == UInt8(ascii: "R") {
            start += 2
        }
        var digits = start
        var number = 0
        while digits < end, all[digits] &- 48 < 10 {
            number = min(number * 10 + Int(all[digits] - 48), 1_000_000)
            digits += 1
        }
        guard digits - start >= 3 else {
            self = .none
            return
        }
        guard YearLabel.isTail(UnsafeBufferPointer(rebasing: all[digits..<end]), of: number) else {
            self = .none
            return
        }
        if digits - start == 4, let period = Period(year: number) {
            self = .year(period)
        } else {
            self = .impossible
        }
    }

    /// What may follow the digits: nothing, `.0`, `-A1`, ` [YR2014]`.
    private static func isTail(_ tail: UnsafeBufferPointer<UInt8>, of year: Int) -> Bool {
        tail.isEmpty || tail.elementsEqual(".0".utf8) || tail.elementsEqual("-A1".utf8)
            || tail.elementsEqual(" [YR\(year)]".utf8)
    }
}
