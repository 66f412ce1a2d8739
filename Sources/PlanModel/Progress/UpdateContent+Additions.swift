/// Items that are added one by one and numbered: two people who each add one
/// take the same number without knowing of each other.
extension UpdateContent {
    /// First parts of the names of such items.
    private static let numbered = ["risk", "decision", "link", "agenda", "resolution"]

    /// With each item that was added since `base`, and of which `theirs` has
    /// another one by the same number, under the next number that is free.
    func besides(_ theirs: UpdateContent, since base: UpdateContent) -> UpdateContent {
        var moved = self
        for kind in Self.numbered {
            let (before, others, own) = (base.items(kind), theirs.items(kind), items(kind))
            var taken = Set(before.keys).union(others.keys).union(own.keys)
            for (code, fields) in own.sorted(by: { $0.key < $1.key }) {
                guard before[code] == nil, let other = others[code], other != fields else { continue }
                let next = Self.next(after: code, taken)
                taken.insert(next)
                for (rest, value) in fields {
                    moved["\(kind)/\(code)\(rest)"] = ""
                    moved["\(kind)/\(next)\(rest)"] = value
                }
            }
        }
        return moved
    }

    /// By their codes: what follows the code in the name of each field, and what
    /// stands there.
    private func items(_ kind: String) -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for (name, value) in fields where name.hasPrefix(kind + "/") {
            let rest = name.dropFirst(kind.utf8.count + 1)
            let code = rest.prefix { $0 != "/" }
            found[String(code), default: [:]][String(rest.dropFirst(code.count))] = value
        }
        return found
    }

    /// `R3` after `R1` where there are `R1` and `R2`.
    private static func next(after code: String, _ taken: Set<String>) -> String {
        func parts(_ code: String) -> (letters: Substring, number: Int?) {
            let digits = code.reversed().prefix { $0.isASCII && $0.isNumber }.count
            return (code.dropLast(digits), Int(code.suffix(digits)))
        }
        let letters = parts(code).letters
        let numbers = taken.map(parts).filter { $0.letters == letters }.compactMap(\.number)
        return "\(letters)\((numbers.max() ?? 0) + 1)"
    }
}
