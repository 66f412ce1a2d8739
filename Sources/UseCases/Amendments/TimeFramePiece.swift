import PlanFiles

extension AmendmentDesk {
    /// The commonest change as the text of an amendment: another time frame of
    /// an action line. Days that follow from the printed words are left out.
    package static func timeFrame(
        of line: String, printed: String, starts: String? = nil, due: String? = nil
    ) -> String {
        let days = [("starts", starts), ("due", due)].compactMap { name, day in
            day.map { "    \(name): \(YAMLScalar.word($0))\n" }
        }
        return "action_lines:\n  - code: \(YAMLScalar.word(line))\n"
            + "    time_frame: \(YAMLScalar.text(printed))\n" + days.joined()
    }
}
