import Assessment
package import PlanModel

/// The rounds, and for each who owes what. Counts of cells of a state are shown
/// to those who may see its return.
package struct ShowRounds: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    package struct Answer: Sendable {
        /// The newest first.
        package let rounds: [RoundStanding]
        package let names: [AreaCode: String]
        package let today: Day
    }

    package func callAsFunction(by actor: Actor) async throws -> Answer {
        try actor.require(.readRounds)
        let today = clock.today
        return try await store.read { reader in
            Answer(
                rounds: try reader.rounds().map {
                    try RoundStanding(reader, $0, for: actor, on: today)
                }, names: try Self.names(reader), today: today)
        }
    }

    /// - Throws: `Refusal` with the code `unknown-round`.
    package func callAsFunction(_ code: RoundCode, by actor: Actor) async throws -> Answer {
        try actor.require(.readRounds)
        let today = clock.today
        return try await store.read { reader in
            let round = try reader.knownRound(code)
            return Answer(
                rounds: [try RoundStanding(reader, round, for: actor, on: today)],
                names: try Self.names(reader), today: today)
        }
    }

    private static func names(_ reader: any LedgerReader) throws -> [AreaCode: String] {
        let states = try LedgerReferences(reader).states
        return Dictionary(states.map { ($0.code, $0.name) }) { first, _ in first }
    }
}

/// A round with where each of its states stands.
package struct RoundStanding: Hashable, Sendable {
    package let round: CollectionRound
    package let phase: CollectionRound.Phase
    /// In the round's order.
    package let states: [StateStanding]
    package let extensions: [DueExtension]

    init(_ reader: any LedgerReader, _ round: CollectionRound, for actor: Actor, on today: Day) throws {
        self.round = round
        phase = round.phase(on: today)
        let extensions = try reader.extensions(of: round.code)
        let stages = try reader.stages(of: round.code)
        let unanswered = phase == .closed ? [] : try Self.unanswered(round, stages, reader)
        states = round.states.map { state in
            StateStanding(
                round: round, state: state, stages: stages[state] ?? [:], hasGaps: unanswered.contains(state),
                dueOn: round.dueOn(for: state, extensions: extensions),
                maySee: actor.may(.readReturns, on: .state(state)), today: today)
        }
        self.extensions = extensions.filter {
            actor.may(.readReturns, on: .state($0.key.state)) || actor.may(.keepRounds)
        }
    }

    /// States that handed in what they had, while cells remain that have
    /// neither an answer nor a public value.
    private static func unanswered(
        _ round: CollectionRound, _ stages: [AreaCode: [CellStage: Int]], _ reader: any LedgerReader
    ) throws -> Set<AreaCode> {
        let begun = round.states.filter { stages[$0]?.isEmpty == false }
        guard !begun.isEmpty else { return [] }
        let book = try LineBook(
            reader, references: LedgerReferences(reader), indicators: Set(round.items.map(\.code.indicator)),
            areas: Set(begun), at: .now)
        return Set(
            try begun.filter { state in
                let cells = try reader.cells(of: ReturnKey(round.code, state))
                let evidence = ReturnEvidence(
                    items: round.items, contents: cells.compactMapValues { $0.current?.content },
                    known: ReturnSheet.known(round, state, book).mapValues(\.figure),
                    year: round.periods.upperBound)
                return !ReturnCheck(evidence).missingCells(in: round.years).isEmpty
            })
    }
}

extension RoundStanding {
    /// Of a round whose states are nobody's business.
    init(daysOf round: CollectionRound) {
        self.round = round
        phase = .open
        states = []
        extensions = []
    }
}

/// What a state owes in a round.
package struct StateStanding: Hashable, Sendable {
    /// Who has to act next.
    package enum Next: String, Hashable, Sendable {
        /// The state's agency or focal point hands in.
        case state
        /// The Secretariat judges.
        case secretariat
        /// The state releases what was accepted.
        case release
        case nobody
    }

    package let state: AreaCode
    /// With granted extensions.
    package let dueOn: Day
    package let isOverdue: Bool
    package let next: Next
    /// Cells by stage; nil for who may not see the return.
    package let stages: [CellStage: Int]?
    /// Cells that are asked of the state.
    package let asked: Int

    init(
        round: CollectionRound, state: AreaCode, stages: [CellStage: Int], hasGaps: Bool, dueOn: Day,
        maySee: Bool, today: Day
    ) {
        self.state = state
        self.dueOn = dueOn
        asked = round.items.filter { !$0.isInternational }.count * round.years.count
        let isWaiting = stages[.submitted, default: 0] > 0
        let isOpen =
            stages.isEmpty || hasGaps || stages[.draft, default: 0] + stages[.returned, default: 0] > 0
        next =
            isWaiting
            ? .secretariat : isOpen ? .state : stages[.accepted, default: 0] > 0 ? .release : .nobody
        isOverdue = next == .state && today > dueOn
        self.stages = maySee ? stages : nil
    }
}

extension CollectionRound {
    /// With what was granted to the state.
    func dueOn(for state: AreaCode, extensions: [DueExtension]) -> Day {
        extensions.filter { $0.key.state == state && $0.decision == .granted }.map(\.until).max()
            .map { max($0, dueOn) } ?? dueOn
    }
}

extension CollectionReader {
    /// - Throws: `Refusal` with the code `unknown-round`.
    func knownRound(_ code: RoundCode) throws -> CollectionRound {
        if let round = try round(code) { return round }
        let near = nearestCode(to: code.text, among: try rounds().map(\.code.text))
        throw Refusal(
            .notFound, code: "unknown-round", "There is no round \(code).",
            remedy: near.map { "Did you mean \($0)?" } ?? "See the list of rounds.")
    }
}
