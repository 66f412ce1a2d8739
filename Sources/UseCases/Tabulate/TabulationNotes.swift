package import Enterprises
import PlanModel

extension Tabulation {
    /// What a reader of the tables has to know: what was not seen in a source, what
    /// stands in for what, which money was compared with which.
    package var notes: [String] {
        usedDefinitions.flatMap { notes(of: $0) } + statesWithoutDefinition + moneyNotes + weightNotes
    }

    /// The definitions behind the classes, those of `national` by the states and
    /// years of the register as far as the tables tell them.
    package var usedDefinitions: [Definition] {
        guard plan.hasSize else { return [] }
        var found: [Definition] = []
        func add(_ definition: Definition) {
            if !found.contains(where: { $0.id == definition.id }) { found.append(definition) }
        }
        for choice in plan.definitions {
            switch choice {
            case .one(let definition): add(definition)
            case .national:
                let seen = moments
                let isKnown = !seen.contains { $0.state == nil || $0.year == nil }
                if isKnown {
                    seen.compactMap { plan.registry.primary(state: $0.state!, year: $0.year!) }.forEach(add)
                } else {
                    let states = Set(seen.compactMap(\.state))
                    plan.registry.definitions.filter { definition in
                        guard let national = definition.national, national.isPrimary else { return false }
                        return states.isEmpty || states.contains(national.state)
                    }.forEach(add)
                }
            }
        }
        return found
    }

    private struct Moment: Hashable {
        let state: AreaCode?
        let year: Int?
    }

    /// The states and years of the cells.
    private var moments: [Moment] {
        let country = plan.groupColumns.firstIndex(of: "country")
        let year = plan.groupColumns.firstIndex(of: "year")
        let codes = Set(joint.map { cell in [country.map { cell.codes[$0] }, year.map { cell.codes[$0] }] })
        let all = codes.map { Moment(state: $0[0].flatMap { AreaCode($0) }, year: $0[1].flatMap { Int($0) }) }
        return Set(all).sorted {
            ($0.state?.text ?? "", $0.year ?? 0) < ($1.state?.text ?? "", $1.year ?? 0)
        }
    }

    private func notes(of definition: Definition) -> [String] {
        var notes: [String] = []
        let unverified = definition.unverified
        if !unverified.isEmpty {
            notes.append("\(definition.id): not seen in a source: \(unverified.joined(separator: "; ")).")
        }
        let persons = definition.bases.first { $0.criterion == .persons }
        if let persons, persons.basis.lowercased().contains("employee"),
            !persons.basis.hasPrefix("persons")
        {
            notes.append("\(definition.id): persons engaged stand in for \(persons.basis).")
        }
        return notes
    }

    private var statesWithoutDefinition: [String] {
        guard plan.hasSize, plan.definitions.contains(.national) else { return [] }
        let open = moments.filter { moment in
            guard let state = moment.state, let year = moment.year else { return false }
            return plan.registry.primary(state: state, year: year) == nil
        }
        return Dictionary(grouping: open, by: \.state).sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }
            .map { state, moments in
                let years = moments.compactMap(\.year).map(String.init).joined(separator: ", ")
                return "national: no primary definition of \(state?.text ?? "") is known for \(years); "
                    + "its enterprises are undetermined."
            }
    }

    private var moneyNotes: [String] {
        var notes: [String] = []
        let money = usedDefinitions.filter(\.comparesMoney)
        let states = Set(moments.compactMap(\.state))
        if !plan.has("currency"), !money.isEmpty {
            for state in states.sorted() {
                guard let taken = plan.registry.currency(of: state), let own = nationalCurrencies[state.text],
                    taken != own
                else { continue }
                notes.append(
                    "\(state.text): amounts are taken to be in \(taken), the currency of its definition; "
                        + "a column or constant \"currency\" says otherwise.")
            }
        }
        if let conversion = plan.conversion {
            let kind = conversion.kind == .official ? "official exchange rates" : "purchasing power parities"
            notes.append(
                "Limits were converted by \(kind) of \(conversion.year) (World Bank, "
                    + "\(conversion.kind == .official ? "PA.NUS.FCRF" : "PA.NUS.PPP")).")
        }
        let fixed = plan.definitions.compactMap { choice -> Definition? in
            if case .one(let definition) = choice, definition.comparesMoney { return definition }
            return nil
        }
        for definition in fixed {
            let foreign = states.filter { state in
                guard let own = definition.currency, let other = plan.registry.currency(of: state) else {
                    return false
                }
                return own != other && plan.conversion?.factor(from: own, to: other) == nil
            }
            guard !foreign.isEmpty else { continue }
            let names = foreign.map(\.text).sorted().joined(separator: ", ")
            notes.append(
                "\(definition.id): amounts of \(names) are in another currency than its limits and count as "
                    + "missing; --convert official:YEAR or ppp:YEAR compares them.")
        }
        notes += foreignNotes
        if cells.contains(where: \.mixesCurrencies) {
            notes.append("Amounts in several currencies are not added: such cells show none.")
        }
        return notes
    }

    /// Currencies of rows that a state's own definition can't be compared in.
    private var foreignNotes: [String] {
        guard plan.hasSize, plan.definitions.contains(.national),
            let column = plan.groupColumns.firstIndex(of: "currency"),
            let country = plan.groupColumns.firstIndex(of: "country")
        else { return [] }
        let seen = Set(joint.map { [$0.codes[country], $0.codes[column]] })
        let foreign = seen.filter { codes in
            guard let own = AreaCode(codes[0]).flatMap(plan.registry.currency(of:)), !codes[1].isEmpty else {
                return false
            }
            return own != codes[1] && plan.conversion?.factor(from: own, to: codes[1]) == nil
        }
        return Dictionary(grouping: foreign) { $0[0] }.sorted { $0.key < $1.key }.map { state, codes in
            let names = codes.map { $0[1] }.sorted().joined(separator: ", ")
            return
                "\(state): amounts in \(names) can't be compared with the limits of its definition and count "
                + "as missing; --convert official:YEAR or ppp:YEAR compares currencies whose rate is known."
        }
    }

    private var weightNotes: [String] {
        plan.isWeighted ? ["Each enterprise counts with its weight."] : []
    }
}
