import PlanModel

/// The base that the name of an indicator states: `constant 2015 US$` of "GDP
/// (constant 2015 US$)", `constant 2021 international $`, `constant 1990 PPP $`,
/// or `2010 = 100` of an index. Nil where it states none, as "constant LCU".
///
/// Source: the names of the World Development Indicators.
func baseStated(in name: String) -> String? {
    let bytes = Array(name.utf8)
    let word = Array("constant ".utf8)
    for start in bytes.indices where isDigit(bytes[start]) || lowercased(bytes[start]) == word[0] {
        if bytes[start...].prefix(word.count).map(lowercased) == word,
            let year = year(bytes[(start + word.count)...])
        {
            let rest = bytes[(start + word.count + 4)...].prefix { !endsBase.contains($0) }
            let unit = text(rest)
            if !unit.isEmpty { return "constant \(year) \(unit)" }
        }
        let isStart = start == 0 || !isDigit(bytes[start - 1])
        if isStart, let year = year(bytes[start...]) {
            let rest = text(bytes[(start + 4)...].prefix { !endsBase.contains($0) })
            if rest.filter({ $0 != " " }) == "=100" { return "\(year) = 100" }
        }
    }
    return nil
}

/// What follows a base in a name: `)`, `,` or `;`.
private let endsBase: Set<UInt8> = [0x29, 0x2C, 0x3B, 0x5D]

private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte + 32 : byte }

private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self).trimmed }

/// Four digits that are a year, and no digit after them.
private func year(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { isDigit($0) }
    guard digits.count == 4, let year = Int(text(digits)), Period.years.contains(year) else { return nil }
    return year
}
