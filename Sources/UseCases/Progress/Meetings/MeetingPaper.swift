package import Assessment
package import PlanModel

/// The paper that a meeting works with: what the ledger held on a day.
///
/// Once that day is over it stays what it was: nothing that is learnt later
/// enters it, neither updates nor a changed plan nor what other meetings do.
package struct MeetingPaper: Sendable {
    let desk: ProgressDesk
    let boards: ProgressBoards

    package init(_ desk: ProgressDesk, boards: ProgressBoards = ProgressBoards()) {
        self.desk = desk
        self.boards = boards
    }

    package struct Answer: Sendable {
        package let meeting: Meeting
        /// The end of this day is meant.
        package let day: Day
        /// The day that was asked for is still to come, or runs: the paper will
        /// change.
        package let isProvisional: Bool
        package let previous: Meeting?
        package let references: LedgerReferences
        /// Nil where the ledger held no plan yet.
        package let board: ProgressBoard?
        /// Behind, then at risk; each in the plan's order.
        package let behind: [LineStanding]
        /// Since the papers of the meeting before; nil without one.
        package let slipped: SlippedAnswer?
        package let lateDecisions: [(key: ImplementationKey, late: DecisionHealth.Late)]
        /// Of all meetings.
        package let open: [OpenResolution]
        package let owed: Owed?

        package var counts: [ProgressClass: Int] {
            (board?.lines ?? []).reduce(into: [:]) { $0[$1.progressClass, default: 0] += 1 }
        }
    }

    /// Updates that were owed on the day, of the last period that was over.
    package struct Owed: Sendable {
        package let period: ReportingPeriod
        package let dueOn: Day
        package let rows: [Row]

        package struct Row: Hashable, Sendable {
            package let key: ImplementationKey
            package let line: ActionLine
            package let stage: UpdateStage
        }
    }

    /// - Throws: `Refusal` with the code `unknown-meeting`.
    package func callAsFunction(_ code: MeetingCode, by actor: Actor) async throws -> Answer {
        try actor.require(.readMeetings)
        let (desk, boards, today) = (desk, boards, desk.clock.today)
        return try await desk.store.read { reader in
            guard let current = try reader.meeting(code)?.current,
                let meeting = MeetingReading(current.content, of: code).meeting
            else { throw Refusal.unknownMeeting(code) }
            let day = min(meeting.paperDay, today)
            let book = try MeetingBook(reader, asOf: day)
            let previous = book.previous(of: meeting)
            func state(_ day: Day) throws -> (LedgerClock, LedgerReferences, ProgressBoard?) {
                let clock = LedgerClock(asOf: day, knownOn: day)
                let references = try desk.shelf.references(reader, at: clock)
                return (clock, references, try boards.board(reader, references, at: clock, today: day))
            }
            let (clock, references, board) = try state(day)
            let then = try previous.map { try state(min($0.paperDay, day)).2 }
            return Answer(
                meeting: meeting, day: day, isProvisional: meeting.paperDay >= today, previous: previous,
                references: references, board: board, behind: Self.behind(board),
                slipped: board.flatMap { board in
                    then.map { SlippedAnswer(then: $0, now: board, references: references) }
                }, lateDecisions: Self.lateDecisions(board), open: book.open(on: day),
                owed: try board.flatMap { try Self.owed($0.plan, on: day, at: clock, reader, desk) })
        }
    }

    private static func behind(_ board: ProgressBoard?) -> [LineStanding] {
        let lines = board?.lines ?? []
        return lines.filter { $0.progressClass == .red } + lines.filter { $0.progressClass == .amber }
    }

    private static func lateDecisions(
        _ board: ProgressBoard?
    ) -> [(key: ImplementationKey, late: DecisionHealth.Late)] {
        (board?.lines ?? []).flatMap { line in
            line.implementations.flatMap { assessment in
                assessment.decisions.late.map { (key: assessment.key, late: $0) }
            }
        }
    }

    private static func owed(
        _ plan: Plan, on day: Day, at clock: LedgerClock, _ reader: any LedgerReader, _ desk: ProgressDesk
    ) throws -> Owed? {
        guard let period = plan.reportingPeriods(on: day).last else { return nil }
        let asked = OwedUpdates.asked(
            for: period, plan, try desk.reported.progress(reader, plan: plan, at: clock),
            stages: try reader.updateStages(of: period, asOf: day))
        return Owed(
            period: period, dueOn: plan.updateDue(for: period),
            rows: asked.filter(\.isOwed).map { Owed.Row(key: $0.key, line: $0.line, stage: $0.stage) })
    }
}
