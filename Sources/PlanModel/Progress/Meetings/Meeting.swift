/// A meeting of those who carry the plan: what it is, when, who came, and what
/// it decided.
package struct Meeting: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The coordinating committee; twice a year, under a chair that rotates
        /// yearly.
        case accmsme
        case taskForce = "task-force"
        /// Senior economic officials.
        case seom
        case dialogue
        case roundTable = "round-table"
        case knowledgeTransfer = "knowledge-transfer"
        case other
    }

    package struct AgendaItem: Hashable, Sendable {
        package let number: Int
        package let text: String
        /// Where its paper lies, or what it is called.
        package let paper: String?
    }

    package struct Attendance: Hashable, Sendable {
        package let state: AreaCode
        /// Nil where only names are known.
        package let count: Int?
        package let names: String?
    }

    /// What those who came said of it.
    package struct Feedback: Hashable, Sendable {
        /// How many gave 1, 2, 3 and 4, of which 4 is the best.
        package let counts: [Int]
        package let words: String?

        package var answers: Int { counts.reduce(0, +) }
        /// Nil where nobody gave a rating.
        package var mean: Double? {
            guard answers > 0 else { return nil }
            let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
            return Double(sum) / Double(answers)
        }
    }

    /// A file that was kept with it.
    package struct Material: Hashable, Sendable {
        package let hash: String
        package let name: String
    }

    package let code: MeetingCode
    package let kind: Kind
    package let title: String
    /// Of a knowledge-transfer session above all.
    package let topic: String?
    /// Of the plan.
    package let body: PlanCode?
    package let first: Day
    /// The same as the first where it took a day.
    package let last: Day
    package let place: String?
    package let chair: AreaCode?
    /// As of which day its papers are made; nil for its first day.
    package let papersOn: Day?
    package let isCalledOff: Bool
    package let agenda: [AgendaItem]
    package let attendance: [Attendance]
    package let links: [String]
    package let materials: [Material]
    /// Nil where none was kept.
    package let feedback: Feedback?
    package let resolutions: [Resolution]

    /// Meetings of one series follow each other: those of a body; without one,
    /// those of a kind.
    package var series: String { body.map { "body \($0)" } ?? "kind \(kind.rawValue)" }

    /// As of which day its papers are made.
    package var paperDay: Day { papersOn ?? first }

    /// Whether it comes before another one, by its first day.
    package func isBefore(_ other: Meeting) -> Bool {
        first == other.first ? code < other.code : first < other.first
    }
}

/// What a meeting decided or recommended; it reappears until it is closed.
package struct Resolution: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case decision
        case recommendation
    }

    /// Within its meeting, from 1.
    package let number: Int
    package let kind: Kind
    package let text: String
    /// Who shall carry it out.
    package let owner: String
    package let due: Day
    package let closed: Closing?

    /// When it was closed, and what came of it.
    package struct Closing: Hashable, Sendable {
        package let day: Day
        package let outcome: String
    }

    package func isOpen(on day: Day) -> Bool { closed.map { $0.day > day } ?? true }

    /// Days by which it is late on a day, or was when it was closed; 0 where it
    /// is not.
    package func daysLate(on day: Day) -> Int {
        let until = closed.map { min($0.day, day) } ?? day
        return max(0, until.days(after: due))
    }
}
