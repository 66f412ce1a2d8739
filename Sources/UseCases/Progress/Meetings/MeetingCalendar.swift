package import PlanModel

/// The days of meetings, which everybody may know: no agenda, no names.
package struct MeetingDays: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    package struct Entry: Hashable, Sendable {
        package let code: MeetingCode
        package let kind: Meeting.Kind
        package let title: String
        package let days: ClosedRange<Day>
        package let place: String?
        package let isCalledOff: Bool
    }

    /// By their first day.
    package func callAsFunction() async throws -> [Entry] {
        try await store.read { reader in
            try MeetingBook(reader).meetings.map { meeting in
                Entry(
                    code: meeting.code, kind: meeting.kind, title: meeting.title,
                    days: meeting.first...meeting.last,
                    place: meeting.place, isCalledOff: meeting.isCalledOff)
            }
        }
    }
}

extension MeetingDays {
    /// The last meeting of the committee that was over before a day; without
    /// one, the last of any kind.
    package func last(before day: Day) async throws -> Entry? {
        let held = try await self().filter { !$0.isCalledOff && $0.days.upperBound < day }
        return held.last { $0.kind == .accmsme } ?? held.last
    }
}

/// Meetings as a calendar that other programs subscribe to.
package struct MeetingCalendar: Sendable {
    /// Of the site, without a slash at the end: `https://pantau.example`.
    let site: String

    package init(site: String) { self.site = site }

    /// - Parameter now: UTC, as the clock gives it.
    package func text(_ meetings: [MeetingDays.Entry], now: String) -> String {
        var calendar = CalendarWriter(site: site, name: "meetings", title: "Meetings", now: now)
        for meeting in meetings {
            calendar.add(
                id: ["meeting", meeting.code.text], on: meeting.days, meeting.title, place: meeting.place,
                url: "\(site)/meetings/\(meeting.code)", isCalledOff: meeting.isCalledOff)
        }
        return calendar.text
    }
}
