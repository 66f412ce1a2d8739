import PlanFiles
package import PlanModel

/// The commonest change as the text of an amendment: another time frame of an
/// action line, from the fields of a form.
package struct TimeFramePiece: Hashable, Sendable {
    /// The code of the line; empty where none was chosen.
    package var line: String
    /// As it is to be printed: `2016-2018`, `By 2020`, or other words with days.
    package var printed: String
    /// Nil where it follows from the printed words.
    package var starts: String?
    package var due: String?

    package init(line: String, printed: String, starts: String? = nil, due: String? = nil) {
        self.line = line
        self.printed = printed
        self.starts = starts
        self.due = due
    }

    package var isEmpty: Bool { line.isEmpty && printed.isEmpty && starts == nil && due == nil }

    /// - Throws: `Refusal` for what is missing or not known of the plan.
    package func text(in plan: Plan) throws -> String {
        func refuse(_ code: String, _ message: String, _ remedy: String) -> Refusal {
            Refusal(.invalid, code: code, message, remedy: remedy)
        }
        guard !line.isEmpty else {
            throw refuse(
                "no-line", "A time frame is given, and no action line.", "Choose the line that it is of.")
        }
        let known = plan.actionLines.map(\.code.text)
        guard known.contains(line) else {
            throw refuse(
                "unknown-line", "The plan has no action line \"\(line)\".",
                nearestCode(to: line, among: known).map { "Did you mean \($0)?" }
                    ?? "Choose one of the list.")
        }
        guard !printed.isEmpty else {
            throw refuse(
                "no-time-frame", "\(line) is chosen, and no time frame.", "Write it: 2016-2018, or By 2020.")
        }
        for (name, day) in [("starts", starts), ("due", due)] {
            guard let day, Day(day) == nil else { continue }
            throw refuse("bad-day", "\(name): \"\(day)\" is no day.", "Write it like 2020-12-31.")
        }
        guard due != nil || TimeFrame.days(of: printed) != nil else {
            throw refuse(
                "bad-time-frame", "\"\(printed)\" does not say by when the work is due.",
                "Write years, as 2016-2018 or By 2020, or give the day on which it is due.")
        }
        return AmendmentDesk.timeFrame(of: line, printed: printed, starts: starts, due: due)
    }
}

extension AmendmentDesk {
    /// Days that follow from the printed words are left out.
    static func timeFrame(
        of line: String, printed: String, starts: String? = nil, due: String? = nil
    ) -> String {
        let days = [("starts", starts), ("due", due)].compactMap { name, day in
            day.map { "    \(name): \(YAMLScalar.word($0))\n" }
        }
        return "action_lines:\n  - code: \(YAMLScalar.word(line))\n"
            + "    time_frame: \(YAMLScalar.text(printed))\n" + days.joined()
    }

    /// The text of a time frame of the plan in force.
    ///
    /// - Throws: `Refusal` for what is missing or not known of the plan.
    package func text(of piece: TimeFramePiece) async throws -> String {
        let shelf = shelf
        let plan = try await store.read { try shelf.references($0, at: .now).plan }
        guard let plan else {
            throw Refusal(
                .notFound, code: "no-plan", "The ledger holds no plan.",
                remedy: "Import one: pantau plan import DIR.")
        }
        return try piece.text(in: plan)
    }
}
