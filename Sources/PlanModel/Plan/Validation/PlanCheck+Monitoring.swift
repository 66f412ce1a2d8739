extension PlanCheck {
    mutating func checkMonitoring() {
        guard let scheme = plan.monitoring else { return }
        let root = root["monitoring"]
        for (index, kind) in scheme.kinds.enumerated() {
            refer(to: kind.source, from: "monitoring kind \(kind.code)", at: root["kinds"][index])
        }
        for (index, duty) in scheme.duties.enumerated() {
            let path = root["duties"][index]
            let owner = "duty of \(duty.body)"
            refer(to: duty.body, in: known.bodies, from: owner, at: path["body"])
            refer(toAll: duty.kinds, in: known.monitoringKinds, from: owner, at: path["kinds"])
            refer(to: duty.source, from: owner, at: path)
        }
        for (index, review) in scheme.reviews.enumerated() {
            let path = root["reviews"][index]
            let owner = "review \(review.code)"
            if let body = review.body { refer(to: body, in: known.bodies, from: owner, at: path["body"]) }
            refer(to: review.source, from: owner, at: path)
            if review.due.last < plan.starts || review.due.first > plan.ends {
                error(
                    "outside-plan-years",
                    "\(owner) is due \(review.due), \(outsideYears).",
                    remedy: "Correct \"due\".", at: path["due"])
            }
        }
    }

    mutating func checkThresholds() {
        if let years = plan.baseline?.years {
            for (index, year) in years.enumerated() {
                let path = root["baseline"]["years"][index]
                if years[..<index].contains(year) {
                    error(
                        "repeated-year", "baseline: \(year) stands twice.", remedy: "Name it once.", at: path)
                }
                if year.year > plan.ends.year {
                    error(
                        "outside-plan-years", "baseline: \(year) lies after the plan's end, \(plan.ends).",
                        remedy: "Correct the year.", at: path)
                }
            }
        }
        guard let thresholds = plan.thresholds else { return }
        let root = root["thresholds"]
        if thresholds.progress.amber > thresholds.progress.green {
            error(
                "limits-out-of-order", "progress: amber begins above green.",
                remedy: "Let green begin above amber.", at: root["progress"]["amber"])
        }
        for (index, method) in thresholds.methods.enumerated() {
            checkLimits(of: method, at: root["methods"][index])
            let earlier = thresholds.methods[..<index]
            if earlier.contains(where: { $0.method == method.method && $0.hasTarget == method.hasTarget }) {
                let target = method.hasTarget ? "with" : "without"
                error(
                    "duplicate-code", "method \"\(method.method)\" stands twice \(target) a target.",
                    remedy: "Keep one of them.", at: root["methods"][index]["method"])
            }
        }
    }

    // Limits go from the best class on, so that the first one met decides.
    private mutating func checkLimits(of method: MethodThresholds, at path: PlanPath) {
        for (index, limit) in method.limits.enumerated().dropFirst() {
            let before = method.limits[index - 1]
            let isFalling = limit.bound.isLowerBound && before.bound.isLowerBound
            let isRising = limit.bound.isUpperBound && before.bound.isUpperBound
            guard (isFalling && limit.value > before.value) || (isRising && limit.value < before.value)
            else { continue }
            error(
                "limits-out-of-order",
                "method \(method.method): the limit of \"\(limit.name)\" can't be met "
                    + "after that of \"\(before.name)\".",
                remedy: "Order the limits from the best class on.", at: path["limits"][index])
        }
    }

    /// What errata and changes speak of.
    mutating func checkAmendments() {
        for (index, erratum) in plan.errata.enumerated() {
            let path = root["errata"][index]
            let owner = "erratum \(erratum.code)"
            refer(to: erratum.source, from: owner, at: path)
            refer(toItems: erratum.concerns, from: owner, at: path["concerns"])
        }
        for (index, change) in plan.changes.enumerated() {
            let path = root["changes"][index]
            let owner = "change \(change.code)"
            refer(to: change.source, from: owner, at: path)
            refer(toItems: change.concerns, from: owner, at: path["concerns"])
            if change.date.last < plan.starts || change.date.first > plan.ends {
                error(
                    "outside-plan-years", "\(owner) is dated \(change.date), \(outsideYears).",
                    remedy: "Correct \"date\".", at: path["date"])
            }
        }
    }

    private mutating func refer(toItems items: [PlanReference], from owner: String, at path: PlanPath) {
        for (index, item) in items.enumerated() {
            refer(to: item.code, in: [known[item.kind]], from: owner, at: path[index])
        }
    }
}

extension ClassLimit.Bound {
    fileprivate var isLowerBound: Bool { self == .atLeast || self == .above }
    fileprivate var isUpperBound: Bool { self == .atMost || self == .below }
}
