import PlanModel

/// Documents, bodies, areas and phases: what stands in `plan.yaml`.
extension PlanReading {
    func documents(_ map: YAMLMapping) -> [PlanDocument] {
        let keys = ["code", "title", "publisher", "published", "precision", "note"]
        return items(map, "documents", subject: "a document", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let title = map.words("title")
            let publisher = map.words("publisher")
            let day = map.day("published")
            let precision: DayPrecision? = map.choice("precision")
            let note = map.optionalWords("note")
            guard let code, let day, let precision else { return nil }
            return PlanDocument(
                code: code, title: title, publisher: publisher,
                published: PublicationDay(day: day, precision: precision), note: note)
        }
    }

    func appendices(_ map: YAMLMapping) -> [Appendix] {
        let keys = ["code", "title", "published_here", "note"]
        return items(map, "appendices", subject: "an appendix", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let title = map.words("title")
            let isPublished = map.flag("published_here")
            let note = map.optionalWords("note")
            guard let code, let isPublished else { return nil }
            return Appendix(code: code, title: title, isPublishedHere: isPublished, note: note)
        }
    }

    func bodies(_ map: YAMLMapping) -> [PlanBody] {
        let keys = ["code", "name", "former_name", "role", "reports_to", "meets", "note"]
        return items(map, "bodies", subject: "a body", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let role = map.words("role")
            let former = map.optionalWords("former_name")
            let superior = map.code("reports_to", .optional)
            let meets = map.optionalWords("meets")
            let note = map.optionalWords("note")
            guard let code else { return nil }
            return PlanBody(
                code: code, name: name, formerName: former, role: role, reportsTo: superior, meets: meets,
                note: note)
        }
    }

    func history(_ map: YAMLMapping) -> [PlanEvent] {
        let keys = ["date", "name", "place", "document", "locator", "erratum"]
        return items(map, "history", subject: "an event", keys: keys, at: PlanPath()) { map, _ in
            let date = map.date("date")
            let name = map.words("name")
            let place = map.optionalWords("place")
            let source = map.source()
            let erratum = map.code("erratum", .optional)
            guard let date, let source else { return nil }
            return PlanEvent(date: date, name: name, place: place, source: source, erratum: erratum)
        }
    }

    func quotations(_ map: YAMLMapping) -> [PlanQuotation] {
        let keys = ["subject", "quote", "document", "locator", "note"]
        return items(map, "quotations", subject: "a quotation", keys: keys, at: PlanPath()) { map, _ in
            let subject = map.words("subject")
            let quote = map.words("quote")
            let source = map.source()
            let note = map.optionalWords("note")
            return source.map { PlanQuotation(subject: subject, quote: quote, source: $0, note: note) }
        }
    }

    func states(_ map: YAMLMapping) -> [MemberState] {
        let keys = ["code", "name", "other_names"]
        return items(map, "states", subject: "a state", keys: keys, at: PlanPath()) { map, _ in
            let code = map.area("code")
            let name = map.words("name")
            let others = map.wordList("other_names")
            return code.map { MemberState(code: $0, name: name, otherNames: others) }
        }
    }

    func areaGroups(_ map: YAMLMapping) -> [AreaGroup] {
        let keys = ["code", "name", "members", "note"]
        return items(map, "area_groups", subject: "an area group", keys: keys, at: PlanPath()) { map, path in
            let code = map.area("code")
            let name = map.words("name")
            let members = codes(
                map, "members", .required, expected: Expected.area, at: path, { AreaCode($0) })
            let note = map.optionalWords("note")
            return code.map { AreaGroup(code: $0, name: name, members: members, note: note) }
        }
    }

    func phases(_ map: YAMLMapping) -> [Phase] {
        let keys = ["code", "name", "starts", "ends", "aim"]
        return items(map, "phases", subject: "a phase", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let starts = map.day("starts")
            let ends = map.day("ends")
            let aim = map.words("aim")
            guard let code, let starts, let ends else { return nil }
            return Phase(code: code, name: name, starts: starts, ends: ends, aim: aim)
        }
    }

    func pathways(_ map: YAMLMapping) -> [Pathway] {
        let keys = ["code", "name", "text", "note"]
        return items(map, "pathways", subject: "a pathway", keys: keys, at: PlanPath()) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let text = map.words("text")
            let note = map.optionalWords("note")
            return code.map { Pathway(code: $0, name: name, text: text, note: note) }
        }
    }
}
