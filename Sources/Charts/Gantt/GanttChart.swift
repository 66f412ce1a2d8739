package import Markup
package import PlanModel

/// Work against its plan, one row for each piece of it: what was planned as an
/// outline, what was done solid, what is forecast dashed.
///
/// Linear in rows and milestones; a caller that has thousands shows them page
/// by page.
package struct GanttChart: Chart {
    package struct Milestone: Hashable, Sendable {
        /// Code and words: `M2 Guide printed`.
        package let text: String
        package let due: Day
        /// Nil where it was not reached.
        package let reached: Day?

        package init(_ text: String, due: Day, reached: Day? = nil) {
            self.text = text
            self.due = due
            self.reached = reached
        }
    }

    package enum Finish: Hashable, Sendable {
        case actual(Day)
        case forecast(Day)
        /// Why nothing is known of it, in words; nothing is drawn.
        case unknown(String)

        var day: Day? {
            switch self {
            case .actual(let day), .forecast(let day): day
            case .unknown: nil
            }
        }
    }

    /// One piece of work.
    package struct Row: Hashable, Sendable {
        /// May be empty: `A-1-2.1`.
        package let code: String
        package let label: String
        package let address: String?
        package let starts: Day
        /// The plan prints no start, so another day stands for it.
        package let isStartAssumed: Bool
        package let due: Day
        package let finish: Finish
        package let milestones: [Milestone]
        package let classification: ChartClass
        /// At the end of the row: `38 days late`.
        package let note: String

        package init(
            code: String = "", label: String, address: String? = nil, starts: Day,
            isStartAssumed: Bool = false, due: Day, finish: Finish, milestones: [Milestone] = [],
            classification: ChartClass, note: String = ""
        ) {
            self.code = code
            self.label = label
            self.address = address
            self.starts = starts
            self.isStartAssumed = isStartAssumed
            self.due = due
            self.finish = finish
            self.milestones = milestones
            self.classification = classification
            self.note = note
        }

        var name: String { code.isEmpty ? label : "\(code) \(label)" }
        /// To the last milestone that was reached, or to the actual finish.
        var doneThrough: Day? {
            if case .actual(let day) = finish { return day }
            return milestones.lazy.compactMap(\.reached).max()
        }
    }

    /// What stands below each other.
    package enum Item: Hashable, Sendable {
        /// A title over the items that follow: a goal (depth 0), an outcome (1).
        case group(String, depth: Int)
        /// Indented by its depth.
        case row(Row, depth: Int)
    }

    package let heading: ChartHeading
    package let items: [Item]
    package let today: Day
    /// How days are written for readers.
    let dayText: @Sendable (Day) -> String

    package init(
        heading: ChartHeading, items: [Item], today: Day,
        dayText: @escaping @Sendable (Day) -> String = { $0.description }
    ) {
        self.heading = heading
        self.items = items
        self.today = today
        self.dayText = dayText
    }

    package var rows: [Row] {
        items.compactMap { item in
            if case .row(let row, _) = item { return row }
            return nil
        }
    }

    /// What the chart shows, for the words of its title and its alternative.
    package struct Finding: Hashable, Sendable {
        package let rows: Int
        package let finished: Int
        /// Rows of which nobody knows when they end.
        package let unknown: Int
        /// Rows that ended, or are forecast to end, after their due day.
        package let late: Int
        /// Of these the one with most days, the first of several.
        package let latest: Row?
        package let latestDays: Int
    }

    package var finding: Finding {
        let rows = rows
        var (finished, unknown, late, latest, most) = (0, 0, 0, nil as Row?, 0)
        for row in rows {
            if case .actual = row.finish { finished += 1 }
            guard let day = row.finish.day else {
                unknown += 1
                continue
            }
            let days = day.days(after: row.due)
            if days > 0 { late += 1 }
            if days > most { (latest, most) = (row, days) }
        }
        return Finding(
            rows: rows.count, finished: finished, unknown: unknown, late: late, latest: latest,
            latestDays: most)
    }

    /// Each piece of work, then each of its milestones.
    package var table: ChartTable {
        let words = heading.words.gantt
        let columns: [ChartTable.Column] = [
            .init(words.group), .init(words.code), .init(heading.words.item), .init(words.kind),
            .init(words.starts), .init(words.due), .init(words.finish), .init(words.finishKind),
            .init(words.daysLate, isNumber: true), .init(heading.words.classification),
        ]
        var groups: [String] = []
        var rows: [[ChartTable.Cell]] = []
        for item in items {
            switch item {
            case .group(let title, let depth):
                groups.removeLast(max(0, groups.count - max(0, depth)))
                groups.append(title)
            case .row(let row, _):
                rows += cells(row, group: groups.joined(separator: " / "))
            }
        }
        return ChartTable(caption: heading.tableCaption, columns: columns, rows: rows)
    }

    private func cells(_ row: Row, group: String) -> [[ChartTable.Cell]] {
        typealias Cell = ChartTable.Cell
        let words = heading.words.gantt
        func day(_ day: Day?) -> Cell { day.map { Cell(dayText($0), number: "\($0)") } ?? Cell("") }
        func late(_ day: Day?, _ due: Day) -> Cell {
            day.map { Cell("\($0.days(after: due))", number: "\($0.days(after: due))") } ?? Cell("")
        }
        let kind =
            switch row.finish {
            case .actual: words.actual
            case .forecast: words.forecast
            case .unknown(let reason): reason
            }
        let work = [
            Cell(group), Cell(row.code), Cell(row.label, address: row.address), Cell(words.work),
            day(row.starts), day(row.due), day(row.finish.day), Cell(kind), late(row.finish.day, row.due),
            Cell(row.classification.name),
        ]
        let milestones = row.milestones.map { one in
            [
                Cell(group), Cell(row.code), Cell(one.text), Cell(words.milestone), Cell(""), day(one.due),
                day(one.reached), Cell(one.reached == nil ? "" : words.actual), late(one.reached, one.due),
                Cell(""),
            ]
        }
        return [work] + milestones
    }

    package func svg(style: ChartStyle) -> HTML {
        ChartFrame(heading: heading, style: style).document(GanttDrawing(self, style).drawing())
    }
}
