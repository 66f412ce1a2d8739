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
        /// Of the inputs that have size classes; nil for the one there is.
        package var sizeClass: SizeClass?
        package var clock: LedgerClock

        package init(
            formula: String, unit: String? = nil, states: [AreaCode] = [], sizeClass: SizeClass? = nil,
            clock: LedgerClock = .now
        ) {
            self.formula = formula
            self.unit = unit
            self.states = states
            self.sizeClass = sizeClass
            self.clock = clock
        }
    }

    package struct Answer: Sendable {
        package let unit: String
        /// One for each state.
        package let lines: [DerivedLine]
        package let findings: [Finding]
        /// What a state has no series of, where that leaves it without a value.
        package var missing: [AreaCode: [String]] = [:]
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
            var sizes: [IndicatorCode: SizeClass] = [:]
            for code in formula.inputs.map(\.code) {
                switch Self.size(of: code, in: book, states, asked: request.sizeClass) {
                case .success(let size): sizes[code] = size
                case .failure(let problem): all.append(problem.finding)
                }
            }
            guard !all.hasErrors else { return Answer(unit: "", lines: [], findings: all) }
            var missing: [AreaCode: [String]] = [:]
            let lines = states.map { state -> DerivedLine in
                var inputs: [IndicatorCode: SeriesLine] = [:]
                var absent: [String] = []
                for input in formula.inputs {
                    let size = sizes[input.code] ?? .none
                    inputs[input.code] = book.lines(input.code, state, size).first
                    guard inputs[input.code] == nil else { continue }
                    absent.append(input.code.text + (size == .none ? "" : ", size class \(size.rawValue)"))
                }
                let series = Series(
                    name: "\(state).DERIVED", indicator: IndicatorCode("DERIVED")!, area: state,
                    source: "DERIVED",
                    unit: unit.map { "\($0)" } ?? "")
                let line = formula.evaluate(lines: inputs, units: references.units, into: series)
                if line.line.observations.isEmpty, !absent.isEmpty { missing[state] = absent }
                return line
            }
            return Answer(
                unit: unit.map { "\($0)" } ?? "", lines: lines, findings: all, missing: missing)
        }
    }

    private struct SizeProblem: Error {
        let finding: Finding
    }

    /// The size class of which an input is read: none where it has series
    /// without one and none of the class that was asked for.
    private static func size(
        of code: IndicatorCode, in book: LineBook, _ states: [AreaCode], asked: SizeClass?
    ) -> Result<SizeClass, SizeProblem> {
        let known = Set(states.flatMap { book.lines(code, $0).map(\.series.sizeClass) })
        if let asked { return .success(known.contains(asked) || !known.contains(.none) ? asked : .none) }
        if known.isEmpty || known.contains(.none) { return .success(.none) }
        if known.count == 1 { return .success(known.first!) }
        let names = known.sorted().map(\.rawValue).joined(separator: ", ")
        return .failure(
            SizeProblem(
                finding: Finding(
                    .error, code: "several-size-classes",
                    "\(code) has series of several size classes: \(names).",
                    remedy: "Choose one of them with --size-class.")))
    }
}
