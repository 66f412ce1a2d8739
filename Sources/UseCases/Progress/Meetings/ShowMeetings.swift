package import PlanModel

/// Meetings, and what they left open.
package struct ShowMeetings: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let book: MeetingBook
        /// Of all meetings, the longest due first.
        package let open: [OpenResolution]
        package let today: Day
        /// Nil in a ledger without one.
        package let plan: Plan?
        package let mayKeep: Bool
    }

    package func callAsFunction(by actor: Actor) async throws -> Answer {
        try actor.require(.readMeetings)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let book = try MeetingBook(reader)
            return Answer(
                book: book, open: book.open(on: today), today: today,
                plan: try desk.shelf.references(reader, at: .now).plan, mayKeep: actor.may(.keepMeetings))
        }
    }

    package struct One: Sendable {
        package let record: MeetingRecord
        package let meeting: Meeting
        /// What does not fit the rest.
        package let warnings: [Finding]
        /// Of earlier meetings of the series, as they stand today.
        package let left: [OpenResolution]
        package let previous: Meeting?
        package let today: Day
        package let plan: Plan?
        package let mayKeep: Bool
    }

    /// - Throws: `Refusal` with the code `unknown-meeting`.
    package func callAsFunction(_ code: MeetingCode, by actor: Actor) async throws -> One {
        try actor.require(.readMeetings)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let book = try MeetingBook(reader)
            guard let record = try reader.meeting(code), let meeting = book[code] else {
                throw Refusal.unknownMeeting(code)
            }
            let plan = try desk.shelf.references(reader, at: .now).plan
            return One(
                record: record, meeting: meeting, warnings: book.warnings(meeting, plan: plan),
                left: book.open(on: today, before: meeting), previous: book.previous(of: meeting),
                today: today, plan: plan, mayKeep: actor.may(.keepMeetings))
        }
    }
}
