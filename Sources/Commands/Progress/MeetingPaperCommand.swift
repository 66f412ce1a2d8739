import ArgumentParser
import Assessment
import Markup
import PlanModel
import UseCases

struct MeetingPaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Print the paper of a meeting as of the day of its papers.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @Argument(help: "The code of the meeting.")
    var code: MeetingCode

    @Option(name: .long, help: "How to print.")
    var format = Format.text

    @OptionGroup var output: OutputOption
    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.reading()
        let answer = try await MeetingPaper(desk)(code, by: actor)
        switch format {
        case .csv: try Output(path: output.output).write(csv(answer.records))
        case .json:
            let body = JSON.array(answer.records.map { .object($0) }).document()
            try Output(path: output.output).write(body)
        case .text: try Output(path: output.output).write(text(answer))
        }
    }

    private func text(_ answer: MeetingPaper.Answer) -> String {
        var lines = ["\(answer.meeting.title): as of \(answer.day)"]
        if answer.isProvisional { lines.append("The day is not over: the paper may still change.") }
        guard answer.board != nil else {
            lines.append("The ledger held no plan on that day.")
            return lines.joined(separator: "\n") + "\n"
        }
        func add(_ title: String, _ header: [String], _ rows: [[String]]) {
            lines += ["", rows.isEmpty ? "\(title): none" : title]
            guard !rows.isEmpty else { return }
            var table = TextTable(header: header)
            for row in rows { table.append(row) }
            lines += table.lines
        }
        add(
            "Lines by class", ["class", "lines"],
            answer.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                [$0.key.rawValue, "\($0.value)"]
            })
        add(
            "Behind or at risk", ["line", "class", "due", "text"],
            answer.behind.map { standing in
                [
                    standing.line.code.text, standing.progressClass.rawValue,
                    "\(standing.line.timeFrame.due)", standing.line.paraphrase ?? standing.line.text,
                ]
            })
        add(
            answer.previous.map { "Slipped since \($0.code)" } ?? "Slipped (no earlier meeting)",
            ["line", "days", "class before", "class"],
            (answer.slipped?.lines ?? []).map { slip in
                [
                    slip.standing.line.code.text, "\(slip.days)", slip.before.progressClass.rawValue,
                    slip.standing.progressClass.rawValue,
                ]
            })
        add(
            "Late decisions", ["line", "due", "days late", "by", "decision"],
            answer.lateDecisions.map { late in
                let decision = late.late.decision
                return [
                    late.key.description, "\(decision.due)", "\(late.late.days)", decision.by, decision.text,
                ]
            })
        add(
            "Open decisions and recommendations", ["open", "due", "days late", "by", "what"],
            answer.open.map { open in
                [
                    "\(open.meeting.code)/\(open.resolution.number)", "\(open.resolution.due)",
                    "\(open.daysLate)", open.resolution.owner, open.resolution.text,
                ]
            })
        add(
            answer.owed.map { "Updates owed for \($0.period), due \($0.dueOn)" } ?? "Updates owed",
            ["line", "stage"], (answer.owed?.rows ?? []).map { [$0.key.description, $0.stage.rawValue] })
        return lines.joined(separator: "\n") + "\n"
    }
}
