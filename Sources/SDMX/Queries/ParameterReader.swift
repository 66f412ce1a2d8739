import PlanModel

/// Takes the parameters of a query one by one; what is left over is none that
/// is known.
struct ParameterReader {
    private var rest: [(name: String, value: String)]

    init(_ parameters: [(name: String, value: String)]) { rest = parameters }

    /// - Throws: `SDMXRefusal` where the parameter stands twice.
    mutating func take(_ name: String) throws(SDMXRefusal) -> String? {
        let found = rest.filter { $0.name == name }
        rest.removeAll { $0.name == name }
        guard found.count <= 1 else {
            throw SDMXRefusal(400, "\(name) stands \(found.count) times.", remedy: "State it once.")
        }
        return found.first?.value
    }

    mutating func choice<Word: RawRepresentable>(
        _ name: String, _ words: [Word]
    ) throws(SDMXRefusal) -> Word? where Word.RawValue == String {
        guard let text = try take(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        throw SDMXRefusal(
            422, "\(name)=\(text.prefix(100)) is not known.",
            remedy: "Take one of \(words.map(\.rawValue).joined(separator: ", ")).")
    }

    mutating func truth(_ name: String) throws(SDMXRefusal) -> Bool {
        switch try take(name) {
        case nil, "false": return false
        case "true": return true
        case let text?:
            throw SDMXRefusal(
                422, "\(name)=\(text.prefix(100)) is neither true nor false.", remedy: "Write true or false.")
        }
    }

    /// A whole number, `least` or more.
    mutating func count(_ name: String, from least: Int) throws(SDMXRefusal) -> Int? {
        guard let text = try take(name) else { return nil }
        guard let number = Int(text), number >= least else {
            throw SDMXRefusal(
                422, "\(name)=\(text.prefix(100)) is no whole number from \(least) on.",
                remedy: "Write a whole number.")
        }
        return number
    }

    mutating func references() throws(SDMXRefusal) -> [StructureQuery.References] {
        guard let text = try take("references") else { return [] }
        var found: [StructureQuery.References] = []
        for word in text.split(separator: ",") {
            // What is not offered at all is not there to be brought along.
            if SDMXRequest.notOffered.contains(String(word)) { continue }
            guard let one = StructureQuery.References(String(word)) else {
                throw SDMXRefusal(
                    422, "references=\(text.prefix(100)) is not known.",
                    remedy: "Take one of \(StructureQuery.References.words.joined(separator: ", ")).")
            }
            found.append(one)
        }
        return found
    }

    /// A moment in UTC as `2026-11-21T09:30:00Z`; a day is its first moment.
    mutating func moment(_ name: String) throws(SDMXRefusal) -> String? {
        guard let text = try take(name) else { return nil }
        guard let moment = Self.moment(text) else {
            throw SDMXRefusal(
                422, "\(name)=\(text.prefix(100)) is no moment.",
                remedy: "Write 2026-11-21 or 2026-11-21T09:30:00Z.")
        }
        return moment
    }

    /// With an offset (`+07:00`) it is taken to UTC. Without one it is UTC, as
    /// everything in the ledger.
    private static func moment(_ text: String) -> String? {
        guard let day = Day(text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else { return "\(day)T00:00:00Z" }
        guard rest.first == "T" || rest.first == " " else { return nil }
        let zone = rest.dropFirst().firstIndex { "Z+-".contains($0) || $0 == " " }
        let clock = rest.dropFirst().prefix(upTo: zone ?? rest.endIndex)
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...24).contains(hour), (0...59).contains(minute)
        else { return nil }
        let second = parts.count == 3 ? Double(parts[2]).map { Int($0) } : 0
        guard let second, (0...60).contains(second), let shift = offset(zone.map { rest[$0...] } ?? "Z")
        else {
            return nil
        }
        let minutes = day.daysSince1970 * 1440 + hour * 60 + minute - shift
        let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
        guard let moved = Day(daysSince1970: days) else { return nil }
        let left = minutes - days * 1440
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(moved)T\(two(left / 60)):\(two(left % 60)):\(two(min(second, 59)))Z"
    }

    /// Minutes east of Greenwich, at most fourteen hours (XML Schema 1.1, part 2,
    /// D.2.1). A plus sign may have become a space.
    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(digits), number <= 1400, number % 100 < 60
        else { return nil }
        let minutes = number / 100 * 60 + number % 100
        return text.first == "-" ? -minutes : minutes
    }

    /// The rest of the names, taken as well.
    mutating func filters() throws(SDMXRefusal) -> [(component: String, text: String)] {
        var found: [(String, String)] = []
        for (name, value) in rest where name.hasPrefix("c[") && name.hasSuffix("]") {
            let component = String(name.dropFirst(2).dropLast())
            guard !found.contains(where: { $0.0 == component }) else {
                throw SDMXRefusal(
                    400, "c[\(component)] stands twice.",
                    remedy: "State it once: with commas for alternatives, with + for all of them.")
            }
            found.append((component, value))
        }
        rest.removeAll { $0.name.hasPrefix("c[") && $0.name.hasSuffix("]") }
        return found
    }

    func finish() throws(SDMXRefusal) {
        if let unknown = rest.first {
            throw SDMXRefusal(
                422, "The parameter \"\(unknown.name.prefix(100))\" is not known here.",
                remedy: "Leave it out; Documentation/sdmx.md lists those that are.")
        }
    }
}
