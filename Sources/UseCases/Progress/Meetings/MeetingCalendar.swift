package import PlanModel

/// The days of meetings, which everybody may know: no agenda, no names.
package struct MeetingDays: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    package struct Entry: Hashable, Sendable {
        package let code: MeetingCode
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
                    code: meeting.code, title: meeting.title, days: meeting.first...meeting.last,
                    place: meeting.place, isCalledOff: meeting.isCalledOff)
            }
        }
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
