import PlanModel

/// Writes days as a calendar that other programs subscribe to (iCalendar,
/// RFC 5545).
struct CalendarWriter {
    private let host: String
    private let stamp: String
    private var lines: [String]

    /// - Parameters:
    ///   - site: without a slash at the end: `https://pantau.example`.
    ///   - name: as readers see it, after `Pantau`.
    ///   - title: the same as the name of the product.
    ///   - now: UTC, as the clock gives it.
    init(site: String, name: String, title: String, now: String) {
        host = site.split(separator: "/").dropFirst().first.map(String.init) ?? "pantau"
        stamp = now.filter { $0 != "-" && $0 != ":" }
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pantau//\(title)//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:Pantau \(name)",
        ]
    }

    /// Days as a whole, without hours.
    /// - Parameter id: its parts; the same in every feed.
    mutating func add(
        id: [String], on days: ClosedRange<Day>, _ summary: String, place: String? = nil, url: String,
        isCalledOff: Bool = false
    ) {
        lines += [
            "BEGIN:VEVENT", "UID:\(id.joined(separator: "-"))@\(host)", "DTSTAMP:\(stamp)",
            "DTSTART;VALUE=DATE:\(plain(days.lowerBound))",
        ]
        // The end is the first day that is not taken (3.6.1).
        if days.lowerBound < days.upperBound {
            lines.append("DTEND;VALUE=DATE:\(plain(days.upperBound.next))")
        }
        lines.append("SUMMARY:\(escaped(summary))")
        if let place { lines.append("LOCATION:\(escaped(place))") }
        if isCalledOff { lines.append("STATUS:CANCELLED") }
        lines += ["URL:\(url)", "TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    var text: String {
        (lines + ["END:VCALENDAR"]).map(folded).joined(separator: "\r\n") + "\r\n"
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
