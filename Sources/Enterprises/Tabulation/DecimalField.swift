/// A number as a register writes it: exact, with nine decimals at most.
struct DecimalField {
    enum Kind: UInt8 {
        case missing, number, malformed, tooLong
    }

    let kind: Kind
    let whole: Int64
    /// Of the sign of the number, in billionths.
    let billionths: Int64

    @inline(__always)
    var value: Double { Double(whole) + Double(billionths) * 1e-9 }

    @inline(__always)
    var isNegative: Bool { whole < 0 || billionths < 0 }

    static let one = DecimalField(.number, 1)

    @inline(__always)
    private init(_ kind: Kind, _ whole: Int64 = 0, _ billionths: Int64 = 0) {
        self.kind = kind
        self.whole = whole
        self.billionths = billionths
    }

    /// - Parameter place: the first byte in the low 32 bits, the length in the high
    ///   ones.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ place: UInt64, mark: UInt8) {
        self.init(bytes + Int(place & 0xFFFF_FFFF), Int(truncatingIfNeeded: place >> 32), mark: mark)
    }

    /// - Parameters:
    ///   - bytes: of the field; eight bytes after its first can be read.
    ///   - mark: the decimal mark, `.` or `,`.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ count: Int, mark: UInt8) {
        if count == 0 {
            self.init(.missing)
            return
        }
        if count <= 8, let whole = Self.digits(bytes, count) {
            self.init(.number, whole)
            return
        }
        if count <= 16, count > 8, let high = Self.digits(bytes, count - 8),
            let low = Self.digits(bytes + (count - 8), 8)
        {
            self.init(.number, high &* 100_000_000 &+ low)
            return
        }
        self = Self.slow(bytes, count, mark)
    }

    /// One to eight digits at once; nil where there is anything else.
    ///
    /// The digits are moved to the end of a word of eight, zeros before them, and
    /// joined by twos, fours and eights (Lemire 2022).
    @inline(__always)
    private static func digits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        let free = UInt64(64 &- 8 &* count)
        var word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian &<< free
        if free > 0 { word |= 0x3030_3030_3030_3030 &>> (64 &- free) }
        let isDigits =
            word & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030
            && (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030
        guard isDigits else { return nil }
        word &-= 0x3030_3030_3030_3030
        word = word &* 10 &+ word &>> 8
        let pairs = word & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
        return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
    }

    /// Blanks round the number, a sign, decimals, an exponent.
    private static func slow(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ mark: UInt8) -> DecimalField {
        var (at, end) = (0, count)
        while at < end, bytes[at] == 32 { at += 1 }
        while end > at, bytes[end - 1] == 32 { end -= 1 }
        guard at < end else { return DecimalField(.missing) }
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
        var digits = Digits()
        while at < end, let digit = digit(bytes[at]) {
            digits.add(digit)
            at += 1
        }
        if at < end, bytes[at] == mark {
            at += 1
            while at < end, let digit = digit(bytes[at]) {
                digits.add(digit)
                digits.decimals += 1
                at += 1
            }
        }
        guard digits.count > 0 else { return DecimalField(.malformed) }
        if at < end {
            guard bytes[at] | 0x20 == UInt8(ascii: "e"), let power = exponent(bytes, at + 1, end) else {
                return DecimalField(.malformed)
            }
            digits.decimals -= power
        }
        guard let (whole, billionths) = digits.split else { return DecimalField(.tooLong) }
        return isNegative
            ? DecimalField(.number, -whole, -billionths) : DecimalField(.number, whole, billionths)
    }

    private static func digit(_ byte: UInt8) -> UInt8? { byte &- 48 <= 9 ? byte - 48 : nil }

    private static func exponent(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = start
        guard at < end else { return nil }
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
        guard at < end, end - at <= 3 else { return nil }
        var power = 0
        while at < end {
            guard let digit = digit(bytes[at]) else { return nil }
            power = power * 10 + Int(digit)
            at += 1
        }
        return isNegative ? -power : power
    }

    /// Digits with a place for the decimal mark.
    private struct Digits {
        var count = 0
        var decimals = 0
        private var number: Int128 = 0
        private var isTooLong = false

        mutating func add(_ digit: UInt8) {
            count += 1
            if number < 1_000_000_000_000_000_000_000_000_000_000_000_000 {
                number = number * 10 + Int128(digit)
            } else {
                isTooLong = true
            }
        }

        /// Nil for what has digits beyond the ninth decimal or is too large.
        var split: (Int64, Int64)? {
            guard !isTooLong else { return nil }
            if number == 0 { return (0, 0) }
            var (rest, decimals) = (number, decimals)
            while decimals > 9 {
                guard rest % 10 == 0 else { return nil }
                (rest, decimals) = (rest / 10, decimals - 1)
            }
            while decimals < 9 {
                let (product, isOver) = rest.multipliedReportingOverflow(by: 10)
                guard !isOver else { return nil }
                (rest, decimals) = (product, decimals + 1)
            }
            let (whole, billionths) = rest.quotientAndRemainder(dividingBy: 1_000_000_000)
            guard let whole = Int64(exactly: whole), whole != .min else { return nil }
            return (whole, Int64(billionths))
        }
    }
}
