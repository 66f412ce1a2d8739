import PlanModel
import Statistics

/// What is planned for action lines, in few words.
extension PlanText {
    /// How progress is reported on, and what money is converted to.
    var rules: [String] {
        var lines: [String] = []
        if let reports = plan.monitoring?.progressReports {
            lines.append(
                "Progress reports: \(reports.frequency.words), due \(count(reports.dueDays, "day")) after")
        }
        if let money = plan.money {
            lines.append("Money: in \(money.reportingCurrency), \(count(money.rates.count, "rate"))")
        }
        return lines
    }

    /// What stands below the line's first one; nothing where nothing is known
    /// beyond its text and time frame.
    func parts(of line: ActionLine) -> [String] {
        let partners = line.partners.map { "\($0.name) (\($0.role.rawValue))" }
        let facts = [
            line.term?.words, line.taskForce.map { "task force \($0)" },
            list("moves", line.moves.map(\.text)), list("after", line.after.map(\.text)),
        ]
        let own = [
            facts.compactMap(\.self).joined(separator: "; "), list("partners:", partners) ?? "",
            sentence(line.work),
        ]
        return own.filter { !$0.isEmpty } + line.implementations.map(text)
    }

    private func text(_ implementation: Implementation) -> String {
        let frame = implementation.timeFrame.map { " (\($0.printed))" } ?? ""
        let work = sentence(implementation.work)
        return "\(implementation.state)\(frame): \(work.isEmpty ? "as the line" : work)"
    }

    private func sentence(_ work: WorkPlan) -> String {
        let parts: [String?] =
            [milestones(work.milestones)] + money(work.budget) + [
                personMonths(work.personnel), some(work.outputs.count, "output"),
                some(work.operationalIndicators.count, "operational indicator"),
                list("skills:", work.skills),
            ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    private func milestones(_ milestones: [Milestone]) -> String? {
        guard let last = milestones.map(\.due).max() else { return nil }
        return "\(count(milestones.count, "milestone")), the last on \(last)"
    }

    /// One part for each currency, as nothing is converted here.
    private func money(_ budget: [BudgetItem]) -> [String] {
        Set(budget.map(\.currency)).sorted().map { currency in
            let items = budget.filter { $0.currency == currency }
            let committed = items.compactMap(\.committed)
            return "\(amount(items.map(\.required))) \(currency) required"
                + (committed.isEmpty ? "" : ", \(amount(committed)) committed")
        }
    }

    private func personMonths(_ personnel: [PersonnelItem]) -> String? {
        personnel.isEmpty ? nil : "\(amount(personnel.map(\.personMonths))) person-months"
    }

    private func amount(_ parts: [Double]) -> String {
        var text = DecimalText.fixed(parts.reduce(0, +), decimals: 2, style: .grouped)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private func list(_ word: String, _ entries: [String]) -> String? {
        entries.isEmpty ? nil : "\(word) \(entries.joined(separator: ", "))"
    }

    private func some(_ number: Int, _ word: String) -> String? { number > 0 ? count(number, word) : nil }

    private func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)" + (number == 1 ? "" : "s")
    }
}

extension ActionTerm {
    fileprivate var words: String {
        switch self {
        case .quickWin: "quick win"
        case .medium: "medium term"
        case .long: "long term"
        }
    }
}

extension ReportingPeriod.Frequency {
    fileprivate var words: String {
        switch self {
        case .year: "each year"
        case .half: "each half-year"
        case .quarter: "each quarter"
        }
    }
}
