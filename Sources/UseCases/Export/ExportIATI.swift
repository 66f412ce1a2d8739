import Assessment
package import IATI
package import PlanModel

/// The plan's action lines as an IATI activity file 2.03, with what was
/// accepted of their progress and nothing else.
package struct ExportIATI: Sendable {
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

    package struct Answer: Sendable {
        /// UTF-8; empty where there are errors.
        package let bytes: [UInt8]
        package let activities: Int
        package let findings: [Finding]

        init(bytes: [UInt8] = [], activities: Int = 0, findings: [Finding]) {
            self.bytes = bytes
            self.activities = activities
            self.findings = findings
        }
    }

    package func callAsFunction(_ reporter: IATIReporter, at clock: LedgerClock = .now) async throws -> Answer
    {
        let (today, shelf, boards) = (self.clock.today, shelf, boards)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            guard let version = try reader.document(.plan, at: clock),
                let board = try boards.board(reader, references, at: clock, today: today)
            else {
                return Answer(findings: [
                    Finding(
                        .error, code: "no-plan", "The ledger holds no plan for that day.",
                        remedy: "Store one with pantau plan import, or ask for a later day.")
                ])
            }
            guard !board.lines.isEmpty else {
                return Answer(findings: [
                    Finding(
                        .error, code: "iati-no-activity",
                        "\(board.plan.title) has no action line, and an IATI file needs one.",
                        remedy: "Add action lines to the plan.")
                ])
            }
            let reported = try boards.progress(reader, plan: board.plan, at: clock)
            let make = IATIActivities(
                plan: board.plan, planRecorded: version.recordedAt, alpha2: references.alpha2)
            let activities = board.lines.lazy.flatMap { standing in
                standing.implementations.lazy.map { assessment in
                    make.activity(
                        of: standing.line, assessment, spending: reported[assessment.key]?.spending ?? [])
                }
            }
            return Answer(
                bytes: IATIDocument(reporter: reporter, publisher: board.plan.publisher).bytes(activities),
                activities: board.lines.reduce(0) { $0 + $1.implementations.count },
                findings: Self.findings(reporter, board, references, reported))
        }
    }

    /// What the file can't say, or should not be used for.
    private static func findings(
        _ reporter: IATIReporter, _ board: ProgressBoard, _ references: LedgerReferences,
        _ reported: [ImplementationKey: ReportedProgress]
    ) -> [Finding] {
        var findings: [Finding] = []
        if reporter.reference.isExample {
            findings.append(
                Finding(
                    .warning, code: "iati-example-organisation",
                    "\(reporter.reference) is an identifier for examples; the IATI Registry takes none such.",
                    remedy: "Name the organisation that reports by --reporting-org."))
        }
        let hasNationalLevel = board.lines.contains { $0.line.isNationalLevel }
        let alpha2 = references.alpha2
        for state in board.plan.states where hasNationalLevel && alpha2[state.code] == nil {
            findings.append(
                Finding(
                    .warning, code: "iati-unknown-country",
                    "\(state.code) has no code of two letters here; its activities name a region of the plan's own.",
                    remedy: "Add the state to the registry of economies."))
        }
        for standing in board.lines {
            for key in standing.implementations.map(\.key) {
                let currencies =
                    standing.line.work(in: key.state).budget.map(\.currency)
                    + (reported[key]?.spending ?? []).map(\.currency)
                for currency in Set(currencies).sorted() where !currency.isKnownToIATI {
                    findings.append(
                        Finding(
                            .warning, code: "iati-unknown-currency",
                            "\(key): \(currency) is no currency of ISO 4217; its amounts are not in the file.",
                            remedy: "Correct the currency in the plan or in the update."))
                }
            }
        }
        return findings
    }
}

extension LedgerReferences {
    /// Of the states that the list of states names.
    fileprivate var alpha2: [AreaCode: String] {
        Dictionary(states.compactMap { state in state.alpha2.map { (state.code, $0) } }) { first, _ in first }
    }
}
