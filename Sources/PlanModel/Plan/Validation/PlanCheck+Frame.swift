extension PlanCheck {
    /// The plan's years, its bodies, areas and phases.
    mutating func checkFrame() {
        checkOrder(plan.starts, plan.ends, of: "the plan", at: root["ends"])
        checkDocuments()
        for (index, body) in plan.bodies.enumerated() {
            guard let superior = body.reportsTo else { continue }
            let path = root["bodies"][index]["reports_to"]
            refer(to: superior, in: known.bodies, from: "body \(body.code)", at: path)
        }
        for (index, event) in plan.history.enumerated() {
            let path = root["history"][index]
            refer(to: event.source, from: "event \(event.date)", at: path)
            if let erratum = event.erratum {
                refer(to: erratum, in: known.errata, from: "event \(event.date)", at: path["erratum"])
            }
        }
        for (index, quotation) in plan.quotations.enumerated() {
            refer(
                to: quotation.source, from: "quotation on \(quotation.subject)",
                at: root["quotations"][index])
        }
        for (index, group) in plan.areaGroups.enumerated() {
            refer(
                toAll: group.members, in: known.states, from: "area group \(group.code)",
                at: root["area_groups"][index]["members"])
        }
        checkPhases()
    }

    /// Today is not known here, but no document of a plan is published more than
    /// 20 years before it starts or after it ends.
    private mutating func checkDocuments() {
        guard plan.starts <= plan.ends else { return }
        for (index, document) in plan.documents.enumerated() {
            let day = document.published.day
            let isEarly = plan.starts.comes(moreThan: 20, yearsAfter: day)
            guard isEarly || day.comes(moreThan: 20, yearsAfter: plan.ends) else { continue }
            let side =
                isEarly ? "before the plan starts on \(plan.starts)" : "after the plan ends on \(plan.ends)"
            error(
                "impossible-date",
                "document \(document.code) is published on \(day), more than 20 years \(side).",
                remedy: "Correct \"published\".", at: root["documents"][index]["published"])
        }
    }

    private mutating func checkPhases() {
        for (index, phase) in plan.phases.enumerated() {
            let path = root["phases"][index]
            checkOrder(phase.starts, phase.ends, of: "phase \(phase.code)", at: path["ends"])
            if liesOutside(phase.starts, phase.ends) {
                error(
                    "outside-plan-years",
                    "phase \(phase.code) lies \(outsideYears).",
                    remedy: "Correct its days.", at: path["starts"])
            }
            for other in plan.phases[..<index] where other.starts <= phase.ends && phase.starts <= other.ends
            {
                error(
                    "overlapping-phases", "phase \(phase.code) overlaps with phase \(other.code).",
                    remedy: "Let one end before the other starts.", at: path["starts"])
            }
        }
    }

    /// Champions of goals, and codes that stand under the wrong parent.
    mutating func checkGoals() {
        for (index, goal) in plan.goals.enumerated() {
            let path = root["goals"][index]
            refer(toAll: goal.champions, in: known.states, from: "goal \(goal.code)", at: path["champions"])
            for (index, outcome) in goal.outcomes.enumerated() {
                let path = path["outcomes"][index]
                checkParent(
                    of: outcome.code, .outcome, is: goal.code, .goal, among: plan.goals.map(\.code),
                    at: path["code"])
                for (index, action) in outcome.actions.enumerated() {
                    checkParent(
                        of: action.code, .action, is: outcome.code, .outcome,
                        among: plan.outcomes.map(\.code), at: path["actions"][index]["code"])
                }
            }
        }
    }

    /// A code that begins with the code of another item of its parent's kind
    /// stands in the wrong place. Codes that follow no such pattern are free.
    mutating func checkParent(
        of code: PlanCode, _ kind: PlanItemKind, is parent: PlanCode, _ parentKind: PlanItemKind,
        among others: [PlanCode], at path: PlanPath
    ) {
        func begins(with other: PlanCode) -> Bool {
            code.text.hasPrefix(other.text + "-") || code.text.hasPrefix(other.text + ".")
        }
        guard !begins(with: parent), let other = others.first(where: { begins(with: $0) }) else { return }
        error(
            "misplaced-code",
            "\(kind.name) \"\(code)\" belongs to \(parentKind.name) \"\(parent)\" here, but its code "
                + "begins with \"\(other)\".",
            remedy: "Move it, or correct the code.", at: path)
    }
}

extension Day {
    fileprivate func comes(moreThan years: Int, yearsAfter other: Day) -> Bool {
        (year - years, month, day) > (other.year, other.month, other.day)
    }
}
