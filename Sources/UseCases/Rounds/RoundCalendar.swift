package import PlanModel

/// Rounds as a calendar that other programs subscribe to (iCalendar, RFC 5545):
/// openings and due days as days, without any value.
package struct RoundCalendar: Sendable {
    /// Of the site, without a slash at the end: `https://pantau.example`.
    let site: String

    package init(site: String) { self.site = site }

    /// - Parameter now: UTC, as the clock gives it.
    package func text(_ standings: [RoundStanding], names: [AreaCode: String], now: String) -> String {
        let stamp = now.filter { $0 != "-" && $0 != ":" }
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pantau//Collection rounds//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:Pantau collection rounds",
        ]
        func event(_ id: [String], _ day: Day, _ summary: String, _ url: String) {
            lines += [
                "BEGIN:VEVENT", "UID:\(id.joined(separator: "-"))@\(host)", "DTSTAMP:\(stamp)",
                "DTSTART;VALUE=DATE:\(plain(day))",
                "SUMMARY:\(escaped(summary))", "URL:\(url)", "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
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
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined(separator: "\r\n") + "\r\n"
    }

    private var host: String {
        let afterScheme = site.split(separator: "/").dropFirst().first.map(String.init)
        return afterScheme ?? "pantau"
    }

    private func plain(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// RFC 5545, 3.3.11.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    /// Lines have at most 75 bytes (RFC 5545, 3.1); a character is not split.
    private func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
