import Enterprises
import PlanModel

extension DefinitionReader {
    /// The classes as printed; the names of their ranges are the variables'
    /// `printed_as`.
    ///
    /// Nil names mean that the variables could not be read: then any name is taken,
    /// so that one mistake does not make many.
    mutating func printed(_ entry: YAMLMapping, part: DefinitionPart, names: [String]?) -> [PrintedClass] {
        let fixed = ["size", "verified", "note", "excludes"]
        let seen = (entry.list("as_printed") ?? []).flatMap(keys)
        let names = names ?? seen.filter { !fixed.contains($0) }
        let entries =
            entry.mappings("as_printed", .optional, subject: "a printed class", keys: fixed + names) ?? []
        return entries.enumerated().compactMap { place, entry in
            places.record(part.field(.printed(place)), at: entry.location)
            let size = size("size", in: entry, among: EnterpriseClass.printed)
            let ranges = entry.all.filter { names.contains($0.key) }.compactMap { range($0) }
            let verified: Verification? = entry.choice("verified", .optional)
            guard let size else { return nil }
            return PrintedClass(
                size: size, ranges: ranges, verified: verified, note: entry.text("note", .optional),
                excludes: entry.text("excludes", .optional))
        }
    }

    private func keys(of value: YAMLValue) -> [String] {
        guard case .mapping(let entries) = value.content else { return [] }
        return entries.map(\.key)
    }

    private func range(_ entry: YAMLEntry) -> PrintedRange? {
        let keys = ["min", "min_inclusive", "max", "max_inclusive"]
        guard
            let body = YAMLMapping(
                entry.value, subject: "a printed range", keys: keys, collector: collector)
        else { return nil }
        let minimum = end("min", in: body)
        let maximum = end("max", in: body)
        if let low = minimum?.value, let high = maximum?.value, low > high {
            collector.error(
                "ends-before-start", "\(entry.key): min \(limitText(low)) is over max \(limitText(high)).",
                remedy: "Write the smaller figure as min.", at: body.location)
        }
        return PrintedRange(entry.key, minimum: minimum, maximum: maximum)
    }

    /// An end needs both its figure and whether the figure itself belongs to the
    /// range.
    private func end(_ key: String, in body: YAMLMapping) -> PrintedRange.End? {
        guard body.has(key) || body.has("\(key)_inclusive") else { return nil }
        let value = body.number(key)
        let isInclusive = body.flag("\(key)_inclusive")
        guard let value, let isInclusive else { return nil }
        return PrintedRange.End(value, isInclusive: isInclusive)
    }
}
