package import PlanModel

/// Which areas an import accepts, and which it passes over: the member states
/// and area groups of the plan, and the other codes of the world's statistics.
///
/// Case does not matter. What a code means is found by its bytes, without a
/// `String`: most rows of a World Bank file are of other economies.
package struct AreaDirectory: Sendable {
    /// A member state with the codes and names under which files know it.
    package struct State: Hashable, Sendable {
        package let code: AreaCode
        package let alpha2: String?
        package let names: [String]

        package init(code: AreaCode, alpha2: String? = nil, names: [String] = []) {
            self.code = code
            self.alpha2 = alpha2
            self.names = names
        }
    }

    /// What a text in an area column stands for.
    package enum Meaning: Hashable, Sendable {
        case area(AreaCode)
        case otherEconomy
        case aggregate
        case unknown
    }

    package let codes: [AreaCode]
    private let names: [String]
    private let meanings: [Meaning]
    private let table: FoldedTable
    private static let unknown = Meaning.unknown

    /// A code or name that two entries share belongs to the first: states,
    /// then groups, then economies.
    package init(states: [State], groups: [AreaCode] = [], economies: [Economy] = []) {
        var table = FoldedTable()
        var meanings: [Meaning] = []
        func add(_ keys: [String?], _ meaning: Meaning) {
            meanings.append(meaning)
            for case let key? in keys where !key.isEmpty { table.insert(key, meanings.count - 1) }
        }
        for state in states { add([state.code.text, state.alpha2] + state.names, .area(state.code)) }
        for group in groups { add([group.text], .area(group)) }
        let members = Dictionary(states.map { ($0.code.text, $0.code) }) { first, _ in first }
        for economy in economies {
            // Another name of a member state is still that state: "Laos" is LAO.
            if let state = members[economy.code] {
                add([economy.name], .area(state))
                continue
            }
            let meaning: Meaning = economy.kind == .worldBankAggregate ? .aggregate : .otherEconomy
            add([economy.code, economy.alpha2, economy.name], meaning)
        }
        self.codes = states.map(\.code) + groups
        self.names = states.flatMap(\.names)
        self.meanings = meanings
        self.table = table
    }

    package func meaning(of bytes: UnsafeBufferPointer<UInt8>) -> Meaning {
        guard let index = table.find(bytes) else { return Self.unknown }
        return meanings[index]
    }

    package func meaning(of text: String) -> Meaning {
        var text = text
        return text.withUTF8 { meaning(of: $0) }
    }

    /// The state or group that is nearest to a misspelt code or name.
    package func nearest(to seen: String) -> String? {
        let word = seen.prefixText(60)
        if let code = nearestCode(to: word, among: codes.map(\.text)) { return code }
        guard let name = nearestCode(to: word, among: names), case .area(let code) = meaning(of: name) else {
            return nil
        }
        return code.text
    }
}
