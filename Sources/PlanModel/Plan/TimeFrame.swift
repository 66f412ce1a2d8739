/// When an action line is to be done: as printed, and as days.
package struct TimeFrame: Hashable, Sendable {
    /// `By 2020`, `2018`, `2016-2018`.
    package var printed: String
    package var starts: Day
    /// No start is printed, so the plan's first day stands for it; for the
    /// implementation in one state the start of the action line.
    package var isStartAssumed: Bool
    package var due: Day

    package init(printed: String, starts: Day, isStartAssumed: Bool = false, due: Day) {
        self.printed = printed
        self.starts = starts
        self.isStartAssumed = isStartAssumed
        self.due = due
    }

    /// The days that the printed words mean: the due year ends on 31 December,
    /// a first year starts on 1 January. Nil for other words, whose days are
    /// then taken as written.
    package static func days(of printed: String) -> (starts: Day?, due: Day)? {
        func first(_ year: Substring) -> Day? { Int(year).flatMap { Day(year: $0, month: 1, day: 1) } }
        func last(_ year: Substring) -> Day? { Int(year).flatMap { Day(year: $0, month: 12, day: 31) } }
        if let match = printed.wholeMatch(of: /(?:By )?(\d{4})/) {
            return last(match.1).map { (nil, $0) }
        }
        if let match = printed.wholeMatch(of: /(\d{4})[-\u{2013}](\d{4})/),
            let starts = first(match.1), let due = last(match.2)
        {
            return (starts, due)
        }
        return nil
    }
}
