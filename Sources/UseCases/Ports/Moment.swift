import PlanModel

/// A moment in seconds, for spans of hours and days.
package struct Moment: Hashable, Comparable, Sendable {
    /// Since the beginning of 1970, UTC.
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    /// Reads `2026-11-21T09:30:00Z`; nil for anything else.
    package init?(_ timestamp: String) {
        let bytes = Array(timestamp.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            let day = Day(timestamp.prefix(10))
        else { return nil }
        func number(_ index: Int) -> Int { (Int(bytes[index]) - 48) * 10 + Int(bytes[index + 1]) - 48 }
        seconds = day.daysSince1970 * 86_400 + number(11) * 3_600 + number(14) * 60 + number(17)
    }

    /// As `2026-11-21T09:30:00Z`.
    package var text: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        let day = Day(daysSince1970: days)?.description ?? "9999-12-31"
        return "\(day)T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
    package static func + (moment: Moment, seconds: Int) -> Moment {
        Moment(seconds: moment.seconds + seconds)
    }
    package static func - (left: Moment, right: Moment) -> Int { left.seconds - right.seconds }
}

extension WallClock {
    /// The present moment.
    package var now: Moment { Moment(timestamp()) ?? Moment(seconds: 0) }
}
