package import Assessment
package import PlanModel

/// Action lines with how they stand, chosen by what the plan marks them with.
package struct ShowPortfolio: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf
    let boards: ProgressBoards

    package init(
        store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf(),
        boards: ProgressBoards = ProgressBoards()
    ) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
        self.boards = boards
    }

    /// - Parameter choice: the version of the plan that reports are held
    ///   against.
    /// - Returns: nil in a ledger without a plan.
    package func callAsFunction(
        _ filter: PortfolioFilter = PortfolioFilter(), at clock: LedgerClock = .now,
        against choice: PlanChoice = .amended
    ) async throws -> PortfolioAnswer? {
        let (today, shelf, boards) = (self.clock.today, shelf, boards)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            let board = try boards.board(reader, references, at: clock, today: today, against: choice)
            let version = choice == .amended ? nil : try choice.version(reader, at: clock)
            return board.map { board in
                PortfolioAnswer(
                    board: board, references: references, filter: filter,
                    heldAgainst: version.map { HeldAgainst(since: $0.effectiveOn, reason: $0.reason) })
            }
        }
    }

    /// The same lines as of two days.
    /// - Returns: nil in a ledger without a plan.
    package func slipped(
        from first: Day, to last: Day?, knownOn: Day? = nil
    ) async throws -> SlippedAnswer? {
        let (today, shelf, boards) = (self.clock.today, shelf, boards)
        return try await store.read { reader in
            let before = LedgerClock(asOf: first, knownOn: knownOn)
            let after = LedgerClock(asOf: last, knownOn: knownOn)
            let references = try shelf.references(reader, at: after)
            guard let now = try boards.board(reader, references, at: after, today: today) else { return nil }
            let then = try boards.board(
                reader, try shelf.references(reader, at: before), at: before, today: today)
            return SlippedAnswer(then: then, now: now, references: references)
        }
    }
}

/// Which action lines are wanted; nil is all.
package struct PortfolioFilter: Hashable, Sendable {
    package var goal: PlanCode?
    package var champion: AreaCode?
    /// Those that the state implements: national-level lines.
    package var state: AreaCode?
    package var measureType: PlanCode?
    package var pathway: PlanCode?
    package var crossCuttingGroup: PlanCode?
    package var progressClass: ProgressClass?

    package init() {}

    package var isEmpty: Bool { self == PortfolioFilter() }

    func takes(_ standing: LineStanding) -> Bool {
        let line = standing.line
        if let goal, standing.goal != goal { return false }
        if let champion, !line.champions.contains(champion) { return false }
        if let measureType, !line.measureTypes.contains(measureType) { return false }
        if let pathway, !line.pathways.contains(pathway) { return false }
        if let crossCuttingGroup, line.crossCuttingGroup != crossCuttingGroup { return false }
        if let state, !line.isNationalLevel || standing.assessment(in: state) == nil { return false }
        return progressClass.map { $0 == shownClass(of: standing) } ?? true
    }

    /// Of the state that was chosen, else of the line.
    package func shownClass(of standing: LineStanding) -> ProgressClass {
        state.flatMap { standing.assessment(in: $0)?.progressClass } ?? standing.progressClass
    }
}

extension PortfolioFilter {
    /// What the fields of a form or the options of a command choose.
    ///
    /// - Returns: also the fields whose value is no code.
    package static func reading(
        _ field: (String) -> String?
    ) -> (filter: PortfolioFilter, unread: [(name: String, value: String)]) {
        var filter = PortfolioFilter()
        var unread: [(name: String, value: String)] = []
        func code<Code>(_ name: String, _ read: (String) -> Code?) -> Code? {
            guard let text = field(name) else { return nil }
            let found = read(text)
            if found == nil { unread.append((name, text)) }
            return found
        }
        filter.goal = code("goal") { PlanCode($0) }
        filter.champion = code("champion") { AreaCode($0) }
        filter.state = code("state") { AreaCode($0) }
        filter.measureType = code("measure-type") { PlanCode($0) }
        filter.pathway = code("pathway") { PlanCode($0) }
        filter.crossCuttingGroup = code("group") { PlanCode($0) }
        filter.progressClass = code("class") { ProgressClass(rawValue: $0) }
        return (filter, unread)
    }

    /// - Throws: `Refusal` where a value is no code.
    package init(fields: [(name: String, value: String)]) throws {
        let (filter, unread) = Self.reading { name in fields.first { $0.name == name }?.value }
        if let first = unread.first {
            throw Refusal(
                .invalid, code: "bad-choice", "\(first.name): \"\(first.value)\" is not known.",
                remedy: first.name == "class"
                    ? "Known: \(ProgressClass.allCases.map(\.rawValue).joined(separator: ", "))."
                    : "Write a code of the plan.")
        }
        self = filter
    }
}

/// The chosen lines.
package struct PortfolioAnswer: Sendable {
    package let board: ProgressBoard
    package let references: LedgerReferences
    package let filter: PortfolioFilter
    /// In the plan's order.
    package let lines: [LineStanding]
    /// How many of the chosen lines are in each class.
    package let counts: [ProgressClass: Int]
    /// The version of the plan that reports are held against; nil for the one
    /// in force.
    package let heldAgainst: HeldAgainst?

    init(
        board: ProgressBoard, references: LedgerReferences, filter: PortfolioFilter,
        heldAgainst: HeldAgainst? = nil
    ) {
        self.heldAgainst = heldAgainst
        self.board = board
        self.references = references
        self.filter = filter
        lines = filter.isEmpty ? board.lines : board.lines.filter(filter.takes)
        counts = lines.reduce(into: [:]) { $0[filter.shownClass(of: $1), default: 0] += 1 }
    }

    package var plan: Plan { board.plan }
}

/// What became later, worse or overdue between two days.
package struct SlippedAnswer: Sendable {
    package let from: Day
    package let to: Day
    package let plan: Plan
    package let references: LedgerReferences
    /// False where there was no plan on the first day.
    package let hadPlan: Bool
    /// The largest slip first.
    package let lines: [Slip]
    /// Decisions that became late since, with their lines.
    package let lateDecisions: [(key: ImplementationKey, late: DecisionHealth.Late)]

    package struct Slip: Sendable {
        package let standing: LineStanding
        package let before: LineStanding
        /// Days by which the expected finish moved later.
        package let days: Int
        package let becameWorse: Bool
        /// Milestones that fell due since and were not reached.
        package let missed: [(key: ImplementationKey, milestone: MilestoneStanding)]
    }

    init(then: ProgressBoard?, now: ProgressBoard, references: LedgerReferences) {
        from = then?.asOf ?? now.asOf
        to = now.asOf
        plan = now.plan
        self.references = references
        hadPlan = then != nil
        var slips: [Slip] = []
        for standing in now.lines {
            guard let before = then?[standing.line.code] else { continue }
            let days = standing.delay.expectedFinish.days(after: before.delay.expectedFinish)
            let becameWorse =
                standing.progressClass.isAssessed && before.progressClass.isAssessed
                && standing.progressClass.rank < before.progressClass.rank
            let missed = standing.implementations.flatMap { assessment in
                let known = Set(
                    before.assessment(in: assessment.key.state)?.scheduleHealth?.overdue.map(\.code) ?? [])
                return (assessment.scheduleHealth?.overdue ?? []).filter { !known.contains($0.code) }
                    .map { (key: assessment.key, milestone: $0) }
            }
            guard days > 0 || becameWorse || !missed.isEmpty else { continue }
            slips.append(
                Slip(
                    standing: standing, before: before, days: max(days, 0), becameWorse: becameWorse,
                    missed: missed))
        }
        lines = slips.sorted { $0.days > $1.days }
        lateDecisions = now.lines.flatMap { standing in
            standing.implementations.flatMap { assessment in
                let known = Set(
                    then?[standing.line.code]?.assessment(in: assessment.key.state)?.decisions.late.map(
                        \.decision.code) ?? [])
                return assessment.decisions.late.filter { !known.contains($0.decision.code) }
                    .map { (key: assessment.key, late: $0) }
            }
        }
    }
}

extension ProgressClass {
    /// From the worst; the order of the roll-up rule.
    fileprivate var rank: Int { ProgressClass.allCases.firstIndex(of: self) ?? 0 }
}
