import PlanModel

extension PlanReading {
    func kpis() -> [KPI] {
        let keys = [
            "number", "goal", "name", "printed_name", "unit", "direction", "indicator", "size_class",
            "series",
            "plan_source", "availability", "footnote", "proxies", "aggregation", "valid_from", "valid_to",
            "replaces", "ended", "targets", "note",
        ]
        return items(root(.kpis), "kpis", subject: "a KPI", keys: keys, at: PlanPath()) { map, path in
            let number = map.code("number")
            let goal = map.code("goal", .optional)
            let names = [map.words("name"), map.words("unit"), map.words("plan_source")]
            let printedName = map.optionalWords("printed_name")
            let direction: Direction? = map.choice("direction")
            let indicator = map.indicator("indicator")
            let sizeClass: SizeClass? = map.choice("size_class", .optional)
            let series = series(map)
            let availability = availability(map, at: path)
            let footnote = map.optionalWords("footnote")
            let proxies = codes(
                map, "proxies", expected: Expected.series, at: path, Expected.seriesCode)
            let aggregation = aggregation(map)
            let validFrom = map.date("valid_from")
            let validTo = map.date("valid_to", .optional)
            let replaces = map.code("replaces", .optional)
            let ended = ended(map)
            let targets = targets(map, at: path)
            let note = map.optionalWords("note")
            guard let number, let indicator, let validFrom else { return nil }
            // What can't be read has its finding; what stands in for it asks
            // for nothing, so that the rest of the KPI is still checked.
            return KPI(
                number: number, goal: goal, name: names[0], printedName: printedName, unit: names[1],
                direction: direction ?? .increase, indicator: indicator, sizeClass: sizeClass ?? .none,
                series: series ?? .national,
                planSource: names[2], availability: availability, footnote: footnote, proxies: proxies,
                aggregation: aggregation ?? .none, validFrom: validFrom, validTo: validTo, replaces: replaces,
                ended: ended, targets: targets, note: note)
        }
    }

    private func series(_ map: YAMLMapping) -> KPISeries? {
        let keys = ["kind", "code", "formula"]
        guard let map = map.mapping("series", subject: "the series", keys: keys) else { return nil }
        guard let kind: SeriesKind = map.choice("kind") else { return nil }
        switch kind {
        case .source:
            refuse(["formula"], in: map, of: kind)
            return map.seriesCode("code").map { .source(code: $0) }
        case .formula:
            refuse(["code"], in: map, of: kind)
            let formula = map.words("formula")
            return .formula(formula)
        case .national:
            refuse(["code", "formula"], in: map, of: kind)
            return .national
        }
    }

    private enum SeriesKind: String, CaseIterable {
        case source
        case formula
        case national
    }

    private func refuse(_ keys: [String], in map: YAMLMapping, of kind: SeriesKind) {
        for key in keys where map.has(key) {
            collector.error(
                "unknown-key", "A series of kind \"\(kind.rawValue)\" has no \"\(key)\".",
                remedy: "Remove it, or change the kind.", at: map.place(of: key))
        }
    }

    private func availability(_ map: YAMLMapping, at path: PlanPath) -> AvailabilityClaim? {
        let keys = ["printed", "confirmed", "states"]
        guard let map = map.mapping("availability", .optional, subject: "the availability", keys: keys) else {
            return nil
        }
        let printed = map.words("printed")
        let isConfirmed = map.flag("confirmed")
        let states = codes(
            map, "states", expected: Expected.area, at: path["availability"], { AreaCode($0) })
        return AvailabilityClaim(printed: printed, isConfirmed: isConfirmed ?? true, states: states)
    }

    private func aggregation(_ map: YAMLMapping) -> AggregationRule? {
        guard let map = map.mapping("aggregation", subject: "the aggregation", keys: ["rule", "weight"])
        else {
            return nil
        }
        let weight = map.seriesCode("weight", .optional)
        guard let value = map.value("rule"), let name = collector.text(value, name: "rule") else {
            return nil
        }
        if let rule = AggregationRule(name: name, weight: weight) { return rule }
        let isKnown = AggregationRule.names.contains(name)
        guard isKnown else {
            collector.error(
                "unknown-word", "\"rule\": \"\(name)\" is not known here.",
                remedy: suggestion(for: name, among: AggregationRule.names), at: value.location)
            return nil
        }
        if weight == nil, map.has("weight") { return nil }
        collector.error(
            "wrong-weight",
            name == "weighted"
                ? "The rule \"weighted\" has no weight." : "The rule \"\(name)\" has no use for a weight.",
            remedy: name == "weighted" ? "Add \"weight\", the code of a series." : "Remove \"weight\".",
            at: name == "weighted" ? value.location : map.place(of: "weight"))
        return nil
    }

    private func ended(_ map: YAMLMapping) -> SourceLife? {
        let keys = ["last_year", "source_ended", "reason"]
        guard let map = map.mapping("ended", .optional, subject: "the end of the source", keys: keys) else {
            return nil
        }
        let last = map.year("last_year")
        let end = map.date("source_ended")
        let reason = map.words("reason")
        guard let last, let end else { return nil }
        return SourceLife(lastPeriod: last, endedOn: end.description, reason: reason)
    }

    private func targets(_ map: YAMLMapping, at path: PlanPath) -> [KPITarget] {
        let keys = ["area", "by", "value", "agreed_on", "document", "locator", "note"]
        return items(map, "targets", subject: "a target", keys: keys, at: path) { map, _ in
            let area = map.area("area")
            let year = map.year("by")
            let value = map.reported("value", .required)
            let agreedOn = map.day("agreed_on", .optional)
            let source = map.optionalSource()
            let note = map.optionalWords("note")
            guard let area, let year, let value else { return nil }
            return KPITarget(
                area: area, by: year, value: value, agreedOn: agreedOn, source: source, note: note)
        }
    }
}
