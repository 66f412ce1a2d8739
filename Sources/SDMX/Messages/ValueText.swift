import PlanModel

extension [UInt8] {
    /// The shortest text that reads back as the same number.
    mutating func append(_ value: Double) {
        if appendDecimal(value) { return }
        self += value.description.utf8
    }

    /// Numbers of few decimals, by whole steps; false for others.
    ///
    /// A quotient of whole numbers below 10^15 by a power of ten is what the
    /// decimal text reads back as, and no shorter text does.
    private mutating func appendDecimal(_ value: Double) -> Bool {
        var scale = 1.0
        for places in 0...6 {
            let steps = value * scale
            let whole = steps.rounded()
            guard abs(whole) < 1e15 else { return false }
            if whole / scale == value {
                appendSteps(Int(whole), places: places)
                return true
            }
            scale *= 10
        }
        return false
    }

    private mutating func appendSteps(_ steps: Int, places: Int) {
        guard places > 0 else { return append(steps) }
        if steps < 0 { append(UInt8(ascii: "-")) }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let magnitude = Swift.abs(steps)
        append(magnitude / scale)
        append(UInt8(ascii: "."))
        var rest = magnitude % scale
        for _ in 0..<places {
            scale /= 10
            append(48 + UInt8(truncatingIfNeeded: rest / scale))
            rest %= scale
        }
    }

    mutating func append(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        if rest < 10 { return append(48 + UInt8(truncatingIfNeeded: rest)) }
        let start = count
        while rest > 0 {
            append(48 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        var low = start
        var high = count - 1
        while low < high {
            swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    mutating func append(_ period: Period) { append(period.year) }

    /// `2020-06-30`
    mutating func append(_ day: Day) {
        append(day.year)
        for part in [day.month, day.day] {
            append(UInt8(ascii: "-"))
            append(48 + UInt8(truncatingIfNeeded: part / 10))
            append(48 + UInt8(truncatingIfNeeded: part % 10))
        }
    }

    /// A field of CSV (RFC 4180), in quotes where it must be.
    mutating func append(field text: String) {
        let needsQuotes = text.utf8.contains { $0 == 44 || $0 == 34 || $0 == 13 || $0 == 10 }
        guard needsQuotes else {
            self += text.utf8
            return
        }
        let quote = UInt8(ascii: "\"")
        append(quote)
        for byte in text.utf8 {
            if byte == quote { append(quote) }
            append(byte)
        }
        append(quote)
    }
}
