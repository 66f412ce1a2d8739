import Enterprises
import PlanModel

/// Reads definitions one after the other, and keeps those that have no error
/// of form, with the places of their parts.
struct DefinitionReader {
    let collector: FindingCollector
    /// The known states; nil takes every three-letter code.
    let states: [AreaCode]?
    private(set) var definitions: [Definition] = []
    /// The states of definitions that were left out, whose years can't be judged;
    /// nil once such a state is not known.
    private(set) var brokenStates: Set<AreaCode>? = []
    var places = DefinitionPlaces()
    private var firstPlaces: [String: Location] = [:]

    init(collector: FindingCollector, states: [AreaCode]?) {
        self.collector = collector
        self.states = states
    }

    mutating func read(_ value: YAMLValue, isNational: Bool) {
        let before = errorCount
        let subject = isNational ? "a national definition" : "a harmonised definition"
        let keys = commonKeys + (isNational ? nationalKeys : [])
        guard let entry = YAMLMapping(value, subject: subject, keys: keys, collector: collector) else {
            return
        }
        let id = entry.parsed("id", expected: "an id of letters, digits, \"-\" and \"_\"", idText)
        if let id { recordPlaces(of: id, entry) }
        let national = isNational ? standing(entry) : nil
        let title = entry.text("title")
        let verified: Verification? = entry.choice("verified")
        let ruleVerified: Verification? = entry.choice("rule_verified")
        let ruleNote = entry.text("rule_note")
        let bases = bases(entry)
        let names = bases.map { $0.map(\.printedAs) }
        let groups = groups(entry, id: id ?? "", printedNames: names)
        let readings = readings(entry, id: id ?? "", groups: groups.map { $0.map(\.id) })
        let sources = sources(entry)
        let notes = entry.text("notes")
        guard errorCount == before, let id, let title, let verified, let ruleVerified, let bases, let groups
        else {
            if isNational { leaveOut(national?.state) }
            return
        }
        definitions.append(
            Definition(
                id: id, title: title, national: national, verified: verified, ruleVerified: ruleVerified,
                ruleNote: ruleNote ?? "", bases: bases, groups: groups, readings: readings,
                sources: sources, notes: notes ?? ""))
    }

    private mutating func leaveOut(_ state: AreaCode?) {
        if let state { brokenStates?.insert(state) } else { brokenStates = nil }
    }

    private var commonKeys: [String] {
        [
            "id", "title", "verified", "rule_verified", "rule_note", "variables", "groups", "readings",
            "sources", "notes",
        ]
    }

    private var errorCount: Int { collector.findings.count { $0.severity == .error } }

    private mutating func recordPlaces(of id: String, _ entry: YAMLMapping) {
        let here = entry.place(of: "id")
        if let first = firstPlaces[id] {
            collector.error(
                "duplicate-id", "The id \(id) stands here and in line \(first.line ?? 0).",
                remedy: "Give each definition an id of its own.", at: here)
            return
        }
        firstPlaces[id] = here
        places.record(DefinitionPart(definition: id), at: here)
        let fields: [(DefinitionPart.Field, String)] = [
            (.primary, "primary"), (.validFrom, "valid_from"), (.validTo, "valid_to"),
            (.statisticalFrom, "statistical_from"), (.statisticalTo, "statistical_to"),
        ]
        for (field, key) in fields {
            places.record(DefinitionPart(definition: id, field: field), at: entry.place(of: key))
        }
    }

    /// The criteria with their basis in law; nil where one could not be read.
    ///
    /// A name that rules can't compare must be unused.
    private func bases(_ entry: YAMLMapping) -> [CriterionBasis]? {
        guard let value = entry.value("variables") else { return nil }
        guard case .mapping(let entries) = value.content else {
            collector.wrongKind(value, name: "variables", expected: "a mapping")
            return nil
        }
        let bases = entries.compactMap(basis)
        for (place, basis) in bases.enumerated()
        where bases[..<place].contains(where: { $0.printedAs == basis.printedAs }) {
            collector.error(
                "duplicate-name", "Two variables are printed as \"\(basis.printedAs)\".",
                remedy: "Give each the name that as_printed uses for it alone.", at: value.location)
        }
        return bases.count == entries.count ? bases : nil
    }

    private func basis(_ variable: YAMLEntry) -> CriterionBasis? {
        let body = YAMLMapping(
            variable.value, subject: "the variable \(variable.key)", keys: ["basis", "printed_as", "unused"],
            collector: collector)
        guard let body else { return nil }
        let basis = body.text("basis")
        let printedAs = body.text("printed_as")
        let isUnused = body.flag("unused", .optional) ?? false
        if Criterion(rawValue: variable.key) == nil, !isUnused {
            collector.error(
                "unknown-variable", "\"\(variable.key)\" is no variable of the rules.",
                remedy: suggestion(for: variable.key, among: Criterion.allCases.map(\.rawValue)),
                at: variable.keyLocation)
        }
        guard let printedAs else { return nil }
        return CriterionBasis(
            name: variable.key, basis: basis ?? "", printedAs: printedAs, isUnused: isUnused)
    }

    private func sources(_ entry: YAMLMapping) -> [DefinitionSource] {
        let sources = entry.mappings("sources", subject: "a source", keys: ["locator", "covers"]) ?? []
        if sources.isEmpty, entry.has("sources") {
            collector.error(
                "no-sources", "The definition names no source.",
                remedy: "Say where it was seen, and what that place covers.", at: entry.place(of: "sources"))
        }
        return sources.compactMap { source in
            let locator = source.text("locator")
            let covers = source.text("covers")
            guard let locator, let covers else { return nil }
            return DefinitionSource(locator: locator, covers: covers)
        }
    }
}

/// An id that can stand in addresses and before a colon.
func idText(_ text: String) -> String? {
    TextShape.isID(text) ? text : nil
}
