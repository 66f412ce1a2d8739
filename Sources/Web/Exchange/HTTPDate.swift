import PlanModel

private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// A moment of the ledger, `2026-11-21T09:30:00Z`, as HTTP writes it (RFC 9110):
/// `Sat, 21 Nov 2026 09:30:00 GMT`. Nil for what is no moment.
func httpDate(_ moment: String) -> String? {
    guard let day = Day(moment.prefix(10)), moment.utf8.count >= 19 else { return nil }
    // 1970-01-01 was a Thursday.
    let weekday = weekdays[((day.daysSince1970 + 3) % 7 + 7) % 7]
    let clock = moment.dropFirst(11).prefix(8)
    return
        "\(weekday), \(day.day < 10 ? "0" : "")\(day.day) \(months[day.month - 1]) \(day.year) \(clock) GMT"
}

/// The moment of such a date; nil for what is none.
func moment(ofHTTPDate text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let date = Int(words[1]), let year = Int(words[3]),
        let month = months.firstIndex(of: String(words[2])), words[4].utf8.count == 8,
        let day = Day(year: year, month: month + 1, day: date)
    else { return nil }
    return "\(day)T\(words[4])Z"
}

extension SiteRequest {
    /// Whether the asker holds an answer from no earlier than the last change.
    func isNewer(than changed: String?) -> Bool {
        guard let changed, let held = headers["if-modified-since"].flatMap(moment(ofHTTPDate:)) else {
            return false
        }
        return held.prefix(19) >= changed.prefix(19)
    }
}
