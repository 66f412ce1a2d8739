import PlanModel

/// Claims, errata and changes.
extension PlanReading {
    func claims() -> [RegionalClaim] {
        let keys = [
            "code", "area", "indicator", "size_class", "value", "lowest", "highest", "more_than", "unit",
            "reference_period", "cited_source", "document", "locator", "quote", "note",
        ]
        return items(root(.claims), "claims", subject: "a claim", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let area = map.area("area")
            let indicator = map.indicator("indicator")
            let sizeClass: SizeClass? = map.choice("size_class")
            let value = claimedValue(map)
            let unit = map.words("unit")
            let period = referencePeriod(map)
            let cited = map.optionalWords("cited_source")
            let source = map.source()
            let quote = map.words("quote")
            let note = map.optionalWords("note")
            guard let code, let area, let indicator, let sizeClass, let value, let source else { return nil }
            return RegionalClaim(
                code: code, area: area, indicator: indicator, sizeClass: sizeClass, value: value, unit: unit,
                referencePeriod: period, citedSource: cited, source: source, quote: quote, note: note)
        }
    }

    private func referencePeriod(_ map: YAMLMapping) -> Period? {
        let read: Period?? = map.parsed("reference_period", expected: "a year, or \"not stated\"") { text in
            text == "not stated" ? .some(nil) : Period(text).map { .some($0) }
        }
        return read ?? nil
    }

    private func claimedValue(_ map: YAMLMapping) -> ClaimedValue? {
        let given = ["value", "lowest", "highest", "more_than"].filter { map.has($0) }
        switch given {
        case ["value"]: return map.reported("value").map { .exactly($0) }
        case ["more_than"]: return map.reported("more_than").map { .moreThan($0) }
        case ["lowest", "highest"]:
            let lowest = map.reported("lowest")
            let highest = map.reported("highest")
            guard let lowest, let highest else { return nil }
            return .range(lowest: lowest, highest: highest)
        default:
            let seen = given.isEmpty ? "no value" : given.map { "\"\($0)\"" }.joined(separator: ", ")
            collector.error(
                "claim-value", "A claim has \(seen).",
                remedy: "Write \"value\", or \"lowest\" and \"highest\", or \"more_than\".", at: map.location)
            return nil
        }
    }

    func errata() -> [Erratum] {
        let keys = ["code", "kind", "printed", "reading", "reason", "concerns", "document", "locator"]
        return items(root(.errata), "errata", subject: "an erratum", keys: keys, at: PlanPath()) {
            map, path in
            let code = map.code("code")
            let kind: Erratum.Kind? = map.choice("kind")
            let printed = map.words("printed")
            let reading = map.words("reading")
            let reason = map.words("reason")
            let concerns = references(map, at: path)
            let source = map.source()
            guard let code, let kind, let source else { return nil }
            return Erratum(
                code: code, kind: kind, printed: printed, reading: reading, reason: reason,
                concerns: concerns,
                source: source)
        }
    }

    func changes() -> [PlanChange] {
        let keys = ["code", "title", "date", "text", "quote", "concerns", "document", "locator", "note"]
        return items(root(.changes), "changes", subject: "a change", keys: keys, at: PlanPath()) {
            map, path in
            let code = map.code("code")
            let title = map.words("title")
            let date = map.date("date")
            let text = map.words("text")
            let quote = map.optionalWords("quote")
            let concerns = references(map, at: path)
            let source = map.source()
            let note = map.optionalWords("note")
            guard let code, let date, let source else { return nil }
            return PlanChange(
                code: code, title: title, date: date, text: text, quote: quote, concerns: concerns,
                source: source, note: note)
        }
    }

    private func references(_ map: YAMLMapping, at path: PlanPath) -> [PlanReference] {
        let kinds = PlanItemKind.allCases.map(\.rawValue)
        return entries(map, "concerns", .optional, at: path) { value, _ in
            guard let text = collector.text(value, name: "an entry of concerns") else { return nil }
            if let reference = PlanReference(text) { return reference }
            let kind = String(text.prefix { $0 != " " })
            collector.error(
                "wrong-value",
                "an entry of concerns: \"\(text)\" is not a kind and a code such as \"kpi 6\".",
                remedy: kinds.contains(kind)
                    ? nil
                    : nearestCode(to: kind, among: kinds).map { "Did you mean \"\($0)\"?" }
                        ?? "Kinds: \(kinds.joined(separator: ", ")).", at: value.location)
            return nil
        }
    }
}
