package import PlanModel

/// Rounds as a calendar that other programs subscribe to: openings and due days
/// as days, without any value.
package struct RoundCalendar: Sendable {
    /// Of the site, without a slash at the end: `https://pantau.example`.
    let site: String

    package init(site: String) { self.site = site }

    /// - Parameter now: UTC, as the clock gives it.
    package func text(_ standings: [RoundStanding], names: [AreaCode: String], now: String) -> String {
        var calendar = CalendarWriter(
            site: site, name: "collection rounds", title: "Collection rounds", now: now)
        func event(_ id: [String], _ day: Day, _ summary: String, _ url: String) {
            calendar.add(id: id, on: day...day, summary, url: url)
        }
        for standing in standings {
            let round = standing.round
            let url = "\(site)/rounds/\(round.code)"
            event([round.code.text, "opens"], round.opensOn, "\(round.title) opens", url)
            event([round.code.text, "due"], round.dueOn, "\(round.title) is due", url)
            for state in standing.states where state.dueOn != round.dueOn {
                event(
                    [round.code.text, "due", state.state.text], state.dueOn,
                    "\(round.title) is due for \(names[state.state] ?? state.state.text)",
                    "\(site)/returns/\(round.code)/\(state.state)")
            }
        }
        return calendar.text
    }
}
