package import Assessment
package import PlanModel

/// Computes a formula that somebody wrote, over the ledger's preferred series.
package struct DeriveIndicator: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.shelf = shelf
    }

    package struct Request: Hashable, Sendable {
        package var formula: String
        /// The unit that the result must have; nil for whatever comes out.
        package var unit: String?
        package var states: [AreaCode]
        package var clock: LedgerClock

        package init(formula: String, unit: String? = nil, states: [AreaCode] = [], clock: LedgerClock = .now)
        {
            self.formula = formula
            self.unit = unit
            self.states = states
            self.clock = clock
        }
    }

    package struct Answer: Sendable {
        package let unit: String
        /// One for each state that has any input.
        package let lines: [DerivedLine]
        package let findings: [Finding]
    }

    package func callAsFunction(_ request: Request) async throws -> Answer {
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            let (parsed, syntax) = Formula.parse(request.formula, file: "formula")
            guard let formula = parsed else { return Answer(unit: "", lines: [], findings: syntax) }
            let (unit, findings) = formula.unit(units: references.units)
            var all = syntax + findings + references.unknownAreas(among: request.states)
            if let declared = request.unit {
                all += formula.check(declaredUnit: declared, units: references.units)
            }
            guard !all.hasErrors else { return Answer(unit: "", lines: [], findings: all) }
            let book = try LineBook(
                reader, references: references, indicators: Set(formula.inputs.map(\.code)), at: request.clock
            )
            let states = references.states.map(\.code).filter {
                request.states.isEmpty || request.states.contains($0)
            }
            let lines = states.map { state -> DerivedLine in
                var inputs: [IndicatorCode: SeriesLine] = [:]
                for input in formula.inputs {
                    inputs[input.code] = book.lines(input.code, state, .none).first
                }
                let series = Series(
                    name: "\(state).DERIVED", indicator: IndicatorCode("DERIVED")!, area: state,
                    source: "DERIVED",
                    unit: unit.map { "\($0)" } ?? "")
                return formula.evaluate(lines: inputs, units: references.units, into: series)
            }
            return Answer(unit: unit.map { "\($0)" } ?? "", lines: lines, findings: all)
        }
    }
}
