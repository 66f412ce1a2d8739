import Enterprises
import PlanModel

extension DefinitionReader {
    /// The classes of a group or of a group of a reading.
    mutating func rule(_ entry: YAMLMapping, part: DefinitionPart) -> SizeRule {
        places.record(part.field(.classes), at: entry.place(of: "classes"))
        places.record(part.field(.otherwise), at: entry.place(of: "otherwise"))
        let entries =
            entry.mappings(
                "classes", subject: "a class", keys: ["class", "when", "verified", "derived"]) ?? []
        let classes = entries.enumerated().compactMap { place, entry -> ClassRule? in
            places.record(part.field(.classRule(place)), at: entry.location)
            let size = size("class", in: entry, among: EnterpriseClass.named)
            let when = entry.value("when").flatMap { condition($0, depth: 0) }
            let verified: Verification? = entry.choice("verified", .optional)
            let isDerived = entry.flag("derived", .optional) ?? false
            guard let size, let when else { return nil }
            return ClassRule(size, when: when, verified: verified, isDerived: isDerived)
        }
        let otherwise = size("otherwise", in: entry, among: EnterpriseClass.remainders)
        return SizeRule(classes, otherwise: otherwise ?? .undetermined)
    }

    /// One of the class names that may stand here.
    func size(_ key: String, in entry: YAMLMapping, among sizes: [EnterpriseClass]) -> EnterpriseClass? {
        guard let value = entry.value(key), let text = collector.text(value, name: key) else { return nil }
        if let size = EnterpriseClass(rawValue: text), sizes.contains(size) { return size }
        collector.error(
            "unknown-word", "\"\(key)\": \"\(text)\" is not known here.",
            remedy: suggestion(for: text, among: sizes.map(\.rawValue)), at: value.location)
        return nil
    }

    /// `{all: [..]}`, `{any: [..]}`, `{variable: {le: x}}` or `{variable: {lt:
    /// x}}`.
    private func condition(_ value: YAMLValue, depth: Int) -> Condition? {
        guard case .mapping(let entries) = value.content, entries.count == 1, let entry = entries.first else {
            return notCondition(value, "A condition has exactly one key.")
        }
        if let criterion = Criterion(rawValue: entry.key) {
            return bound(criterion, entry.value).map { .bound($0) }
        }
        guard entry.key == "all" || entry.key == "any" else {
            let known = ["all", "any"] + Criterion.allCases.map(\.rawValue)
            collector.error(
                "unknown-key", "\"\(entry.key)\" is not a key of a condition.",
                remedy: suggestion(for: entry.key, among: known), at: entry.keyLocation)
            return nil
        }
        guard case .list(let values) = entry.value.content, !values.isEmpty else {
            return notCondition(entry.value, "\"\(entry.key)\" needs a list of conditions.")
        }
        guard depth < DefinitionReader.maximumDepth else {
            return notCondition(value, "Conditions stand within each other more than 8 deep.")
        }
        let parts = values.map { condition($0, depth: depth + 1) }
        let known = parts.compactMap(\.self)
        guard known.count == parts.count else { return nil }
        return entry.key == "all" ? .all(known) : .any(known)
    }

    private static let maximumDepth = 8

    private func bound(_ criterion: Criterion, _ value: YAMLValue) -> Bound? {
        guard case .mapping(let entries) = value.content, entries.count == 1, let entry = entries.first else {
            collector.error(
                "not-an-upper-limit", "\"\(criterion.rawValue)\" has exactly one upper limit.",
                remedy: "Write {\(criterion.rawValue): {le: 50}}, or lt where 50 itself is over it.",
                at: value.location)
            return nil
        }
        guard entry.key == "le" || entry.key == "lt" else {
            collector.error(
                "not-an-upper-limit", "\"\(entry.key)\" is not an upper limit.",
                remedy: "Write le (at most) or lt (under); lower limits follow from the smaller classes.",
                at: entry.keyLocation)
            return nil
        }
        guard let limit = collector.number(entry.value, name: entry.key) else { return nil }
        guard limit > 0 else {
            collector.error(
                "not-an-upper-limit", "The limit \(limitText(limit)) is not above 0.",
                remedy: "Write the printed maximum.", at: entry.value.location)
            return nil
        }
        return entry.key == "le" ? Bound(criterion, atMost: limit) : Bound(criterion, under: limit)
    }

    private func notCondition(_ value: YAMLValue, _ message: String) -> Condition? {
        collector.error(
            "not-a-condition", message,
            remedy: "Write {all: [..]}, {any: [..]} or a limit such as {persons: {le: 50}}.",
            at: value.location
        )
        return nil
    }
}
