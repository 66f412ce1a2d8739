extension PlanCheck {
    /// The plan's indicators must be in the registry.
    mutating func checkIndicators(in registry: Set<IndicatorCode>) {
        for (index, code) in plan.indicators.enumerated() {
            guard let id = IndicatorCode(sourceCode: code), !registry.contains(id) else { continue }
            let near = nearestCode(to: id.text, among: registry.map(\.text).sorted())
            error(
                "unregistered-indicator", "indicator \"\(code)\" is not in the indicator registry.",
                remedy: near.map { "Did you mean \"\($0)\"?" } ?? "Add it to the registry.",
                at: root["indicators"][index])
        }
    }

    mutating func checkKPIs() {
        for (index, kpi) in plan.kpis.enumerated() {
            let path = root["kpis"][index]
            let owner = "KPI \(kpi.number)"
            if let goal = kpi.goal { refer(to: goal, in: known.goals, from: owner, at: path["goal"]) }
            refer(to: kpi.indicator.text, in: [known.indicators], from: owner, at: path["indicator"])
            checkSeries(of: kpi, owner: owner, at: path)
            checkValidity(of: kpi, owner: owner, at: path)
            checkTargets(of: kpi, owner: owner, at: path["targets"])
            for other in plan.kpis[..<index]
            where other.indicator == kpi.indicator && overlaps(kpi, other) {
                error(
                    "shared-indicator",
                    "\(owner) and KPI \(other.number) have the indicator \"\(kpi.indicator)\" at one time.",
                    remedy: "Give each its own indicator, or end one before the other begins.",
                    at: path["indicator"])
            }
            if let claim = kpi.availability {
                checkAvailability(claim, owner: owner, at: path["availability"])
            }
        }
    }

    private func overlaps(_ one: KPI, _ other: KPI) -> Bool {
        one.isValid(on: max(one.validFrom.first, other.validFrom.first))
            && other.isValid(on: max(one.validFrom.first, other.validFrom.first))
    }

    private mutating func checkSeries(of kpi: KPI, owner: String, at path: PlanPath) {
        switch kpi.series {
        case .source(let code):
            refer(to: code, in: [known.series], from: owner, at: path["series"]["code"])
            let isKnown = known.series.has(code) && known.indicators.has(kpi.indicator.text)
            if isKnown, IndicatorCode(sourceCode: code) != kpi.indicator {
                error(
                    "series-mismatch",
                    "\(owner): the series \"\(code)\" is not that of its indicator, \"\(kpi.indicator)\".",
                    remedy: "Correct the series or the indicator.", at: path["series"]["code"])
            }
        case .formula(let formula):
            for name in seriesNames(in: formula) {
                refer(to: name, in: [known.series], from: "\(owner), formula", at: path["series"]["formula"])
            }
        case .national: break
        }
        if case .weighted(let weight) = kpi.aggregation {
            refer(to: weight, in: [known.series], from: "\(owner), weight", at: path["aggregation"]["weight"])
        }
        for (index, proxy) in kpi.proxies.enumerated() {
            let path = path["proxies"][index]
            refer(to: proxy, in: [known.series], from: "\(owner), proxies", at: path)
            if IndicatorCode(sourceCode: proxy) == kpi.indicator {
                error(
                    "own-proxy", "\(owner): \"\(proxy)\" is its own indicator and cannot be barred from it.",
                    remedy: "Remove it from \"proxies\".", at: path)
            }
        }
        if let ended = kpi.ended, let end = PartialDate(ended.endedOn), end.last.year < ended.lastPeriod.year
        {
            error(
                "end-before-start",
                "\(owner): the source ended in \(ended.endedOn), before its last year, \(ended.lastPeriod).",
                remedy: "Correct one of the two.", at: path["ended"]["source_ended"])
        }
    }

    /// The names of series in a formula: words with a letter in them.
    private func seriesNames(in formula: String) -> [String] {
        formula.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
            .map(String.init).filter { $0.contains(where: \.isLetter) }
    }

    private mutating func checkValidity(of kpi: KPI, owner: String, at path: PlanPath) {
        if let validTo = kpi.validTo {
            checkOrder(kpi.validFrom.first, validTo.last, of: owner, at: path["valid_to"])
        }
        if liesOutside(kpi.validFrom.first, kpi.validFrom.first) {
            error(
                "outside-plan-years",
                "\(owner) is valid from \(kpi.validFrom), \(outsideYears).",
                remedy: "Correct \"valid_from\".", at: path["valid_from"])
        }
        guard let replaced = kpi.replaces else { return }
        refer(to: replaced, in: known.kpis, from: owner, at: path["replaces"])
        // One that replaces itself is a cycle and has its finding.
        guard replaced != kpi.number, let other = plan.kpi(replaced) else { return }
        if other.validTo == nil || other.isValid(on: kpi.validFrom.first) {
            error(
                "overlapping-validity",
                "\(owner) replaces KPI \(replaced) from \(kpi.validFrom), while that is still valid.",
                remedy: "Let \"valid_to\" of KPI \(replaced) end before.", at: path["replaces"])
        }
    }

    private mutating func checkAvailability(_ claim: AvailabilityClaim, owner: String, at path: PlanPath) {
        refer(toAll: claim.states, in: known.states, from: "\(owner), availability", at: path["states"])
        guard let count = Int(claim.printed.prefix { $0.isNumber }), count != claim.states.count else {
            return
        }
        error(
            "availability-count",
            "\(owner): \"\(claim.printed)\" is printed, but \(claim.states.count) states are listed.",
            remedy: "Correct one of the two.", at: path["states"])
    }

    mutating func checkClaims() {
        let areas = [known.states, known.areaGroups]
        for (index, claim) in plan.claims.enumerated() {
            let path = root["claims"][index]
            let owner = "claim \(claim.code)"
            refer(to: claim.area.text, in: areas, from: owner, at: path["area"])
            refer(to: claim.indicator.text, in: [known.indicators], from: owner, at: path["indicator"])
            refer(to: claim.source, from: owner, at: path)
            if case .range(let lowest, let highest) = claim.value, highest.value < lowest.value {
                error(
                    "empty-range", "\(owner): the highest value, \(highest), is under the lowest, \(lowest).",
                    remedy: "Exchange or correct them.", at: path["highest"])
            }
            for (key, number) in claim.value.numbers
            where number.value > 100 && claim.unit.hasPrefix("percent") {
                error(
                    "impossible-share", "\(owner): \(number) percent is more than the whole.",
                    remedy: "Correct the value or the unit.", at: path[key])
            }
            let document = plan.document(claim.source.document)
            if let year = claim.referencePeriod, let document, document.published.day < Day(firstOf: year) {
                error(
                    "impossible-date",
                    "\(owner) speaks of \(year), but its document is of \(document.published.day).",
                    remedy: "Correct the period or the document.", at: path["reference_period"])
            }
        }
    }
}

extension Day {
    fileprivate init(firstOf period: Period) {
        self = Day(year: period.year, month: 1, day: 1)!
    }
}

extension ClaimedValue {
    fileprivate var numbers: [(key: String, number: ReportedNumber)] {
        switch self {
        case .exactly(let number): [("value", number)]
        case .range(let lowest, let highest): [("lowest", lowest), ("highest", highest)]
        case .moreThan(let number): [("more_than", number)]
        }
    }
}
