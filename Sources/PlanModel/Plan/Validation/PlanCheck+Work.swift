extension PlanCheck {
    /// The milestones, money, people and outputs of one implementation.
    mutating func check(_ work: WorkPlan, of line: ActionLine, owner: String, at path: PlanPath) {
        checkWeights(of: work.milestones, owner: owner, at: path["milestones"])
        check(work.budget, of: line, owner: owner, at: path["budget"])
        check(work.personnel, owner: owner, at: path["personnel"])
        unique("\(owner): output", work.outputs.map(\.code), at: path["outputs"])
        for (index, output) in work.outputs.enumerated() {
            unique(
                "\(owner): output \(output.code), criterion", output.criteria.map(\.code),
                at: path["outputs"][index]["criteria"])
        }
        unique(
            "\(owner): operational indicator", work.operationalIndicators.map(\.code),
            at: path["operational_indicators"])
    }

    private mutating func checkWeights(of milestones: [Milestone], owner: String, at path: PlanPath) {
        unique("\(owner): milestone", milestones.map(\.code), at: path)
        var sum = 0.0
        var arePositive = true
        for (index, milestone) in milestones.enumerated() {
            sum += milestone.weight
            guard milestone.weight <= 0 else { continue }
            arePositive = false
            error(
                "weight-not-positive",
                "\(owner): milestone \(milestone.code) has the weight \(milestone.weight.shortest).",
                remedy: "Write its share of the work, above 0.", at: path[index]["weight"])
        }
        // Decimal digits that miss 1 by exactly 0.000001 may do so.
        guard arePositive, !milestones.isEmpty, isWhole(at: path), abs(sum - 1) > 1.000_001e-6 else { return }
        let rounded = (sum * 1e6).rounded() / 1e6
        error(
            "weight-sum", "\(owner): the weights of its milestones sum to \(rounded.shortest), not to 1.",
            remedy: "Correct them.", at: path)
    }

    /// Warns of milestones that are due before the work begins or after it ends.
    mutating func checkDays(
        of milestones: [Milestone], within frame: TimeFrame?, of line: ActionLine, owner: String,
        at place: (Int) -> PlanPath
    ) {
        guard let frame, frame.starts <= frame.due, isRead(line.code.text, in: known.actionLines) else {
            return
        }
        for (index, milestone) in milestones.enumerated()
        where milestone.due < frame.starts || milestone.due > frame.due {
            warning(
                "milestone-outside-time-frame",
                "\(owner): milestone \(milestone.code) is due on \(milestone.due), outside of the time "
                    + "frame, \(frame.starts) to \(frame.due).",
                remedy: "Check the days.", at: place(index))
        }
    }

    private mutating func check(_ budget: [BudgetItem], of line: ActionLine, owner: String, at path: PlanPath)
    {
        var seen: Set<BudgetKey> = []
        for (index, item) in budget.enumerated() {
            let path = path[index]
            let owner = "\(owner), budget of \(item.year)"
            checkAmount(item.required, owner: owner, at: path["required"])
            if let committed = item.committed {
                checkAmount(committed, owner: owner, at: path["committed"])
                if committed > item.required, item.required >= 0 {
                    warning(
                        "committed-above-required",
                        "\(owner): \(committed.shortest) \(item.currency) are committed, but only "
                            + "\(item.required.shortest) required.",
                        remedy: "Check the amounts.", at: path["committed"])
                }
            }
            if plan.starts <= plan.ends, line.outsidePlanYears == nil,
                isRead(line.code.text, in: known.actionLines),
                !(plan.starts.year...plan.ends.year).contains(item.year)
            {
                warning(
                    "outside-plan-years", "\(owner): the year lies \(outsideYears).",
                    remedy: "Check the year.", at: path["year"])
            }
            if !seen.insert(BudgetKey(item)).inserted {
                warning(
                    "repeated-budget", "\(owner): \(item.currency) from \"\(item.source)\" stand twice.",
                    remedy: "Check that both are meant; they are added.", at: path)
            }
        }
    }

    private mutating func check(_ personnel: [PersonnelItem], owner: String, at path: PlanPath) {
        var seen: Set<String> = []
        for (index, item) in personnel.enumerated() {
            let path = path[index]
            checkAmount(item.personMonths, owner: "\(owner), \(item.role)", at: path["person_months"])
            if !seen.insert(item.role).inserted {
                warning(
                    "repeated-role", "\(owner): the role \"\(item.role)\" stands twice.",
                    remedy: "Check that both are meant; they are added.", at: path["role"])
            }
        }
    }

    private mutating func checkAmount(_ amount: Double, owner: String, at path: PlanPath) {
        guard amount < 0 else { return }
        error(
            "negative-amount", "\(owner): \(amount.shortest) is less than nothing.",
            remedy: "Write 0 or more.", at: path)
    }
}

/// What reports of spending tell the items of a budget apart by.
private struct BudgetKey: Hashable {
    let year: Int
    let currency: CurrencyCode
    let source: String

    init(_ item: BudgetItem) {
        year = item.year
        currency = item.currency
        source = item.source
    }
}
