import PlanModel

/// The files of a plan while they are read: their values, what was found, and
/// which entries of a list could not be used.
final class PlanReading {
    let collector = FindingCollector()
    /// Top-level keys of which the value, or entries with codes that are not
    /// known, could not be read.
    private(set) var incomplete: Set<String> = []
    /// The codes of entries that were left out or read in part, by top-level key.
    private(set) var unread: [String: Set<String>] = [:]
    private var roots: [PlanFile: YAMLMapping] = [:]
    private var values: [String: YAMLValue] = [:]
    // Positions in the file of the entries that were kept, where some were not.
    private var kept: [PlanPath: [Int]] = [:]

    init(files: [(path: String, text: String)]) {
        var seen: Set<String> = []
        for (path, text) in files {
            guard let file = PlanFile(rawValue: path) else {
                let known = PlanFile.allCases.map(\.path)
                collector.error(
                    "unknown-file", "\"\(path)\" is no file of a plan.",
                    remedy: suggestion(for: path, among: known), at: Location(file: path))
                continue
            }
            guard seen.insert(path).inserted else {
                collector.error(
                    "duplicate-file", "\"\(path)\" was given twice.", remedy: "Give it once.",
                    at: Location(file: path))
                continue
            }
            read(file, text)
        }
        if !seen.contains(PlanFile.plan.path) {
            collector.error(
                "missing-file", "There is no \"plan.yaml\".",
                remedy: "Add it: it names the plan and its years.", at: Location(file: PlanFile.plan.path))
            incomplete.formUnion(PlanFile.plan.keys)
        }
    }

    /// Of values that were read already.
    init(roots: [PlanFile: YAMLValue]) {
        for file in PlanFile.allCases {
            if let root = roots[file] { take(root, of: file) }
        }
    }

    private func read(_ file: PlanFile, _ text: String) {
        let (value, findings) = YAMLSource(file: file.path, text: text).read()
        collector.add(contentsOf: findings)
        take(value, of: file)
    }

    private func take(_ value: YAMLValue?, of file: PlanFile) {
        guard let value, let mapping = mapping(value, of: file) else {
            incomplete.formUnion(file.keys)
            return
        }
        roots[file] = mapping
        for entry in mapping.all { values[entry.key] = entry.value }
    }

    private func mapping(_ value: YAMLValue, of file: PlanFile) -> YAMLMapping? {
        guard case .mapping(let entries) = value.content else {
            return YAMLMapping(value, subject: file.path, keys: file.keys, collector: collector)
        }
        let own = entries.filter { entry in
            let home = PlanFile.allCases.first { $0 != file && $0.keys.contains(entry.key) }
            if let home {
                collector.error(
                    "misplaced-key", "\"\(entry.key)\" does not stand in \(file.path).",
                    remedy: "Move it to \(home.path).", at: entry.keyLocation)
            }
            return home == nil
        }
        return YAMLMapping(
            YAMLValue(.mapping(own), at: value.location), subject: file.path, keys: file.keys,
            collector: collector)
    }

    /// The top-level mapping of a file; nil where there is none to read.
    func root(_ file: PlanFile) -> YAMLMapping? { roots[file] }

    /// The entries of a list that can be read. Others have their findings and
    /// are left out.
    func items<Item>(
        _ mapping: YAMLMapping?, _ key: String, subject: String, keys: [String], at path: PlanPath,
        _ read: (YAMLMapping, PlanPath) -> Item?
    ) -> [Item] {
        entries(mapping, key, .optional, at: path) { value, path in
            YAMLMapping(value, subject: subject, keys: keys, collector: collector).flatMap { read($0, path) }
        }
    }

    /// The codes of a list, each read in the same way.
    func codes<Code>(
        _ mapping: YAMLMapping, _ key: String, _ presence: Presence = .optional, expected: String,
        at path: PlanPath, _ parse: (String) -> Code?
    ) -> [Code] {
        entries(mapping, key, presence, at: path) { value, _ in
            collector.parsed(value, name: "an entry of \(key)", expected: expected, parse)
        }
    }

    /// The values of a list that can be read, each in its own way.
    func entries<Item>(
        _ mapping: YAMLMapping?, _ key: String, _ presence: Presence, at path: PlanPath,
        _ read: (YAMLValue, PlanPath) -> Item?
    ) -> [Item] {
        guard let mapping else { return [] }
        guard let values = mapping.list(key, presence) else {
            if mapping.has(key) { leaveOut(nil, of: path[key]) }
            return []
        }
        let list = path[key]
        var items: [Item] = []
        var positions: [Int] = []
        for (position, value) in values.enumerated() {
            guard let item = read(value, list[items.count]) else {
                leaveOut(value, of: list)
                continue
            }
            items.append(item)
            positions.append(position)
        }
        // Also where nothing was left out: an item before may have had the same place.
        kept[list] = positions.count < values.count ? positions : nil
        return items
    }

    /// The value of a top-level key; a placeholder where it can't be read, so
    /// that the rest of the plan is still checked.
    func value<Value>(_ value: Value?, of key: String, else placeholder: Value) -> Value {
        if value == nil { incomplete.insert(key) }
        return value ?? placeholder
    }

    /// Leaves a top-level key without a value, because its own can't be read.
    func standsIn(key: String) {
        incomplete.insert(key)
    }

    /// Keeps an entry of which a part can't be read: what stands in for that
    /// part must not be compared with other entries.
    func standsIn(_ code: PlanCode, in list: String) {
        unread[list, default: []].insert(code.text)
    }

    /// An entry that can't be read may still be pointed at by its code. Where
    /// that is not known, nothing can be said of what points into the list.
    private func leaveOut(_ entry: YAMLValue?, of list: PlanPath) {
        let key = list.steps[0]
        guard list.steps.count == 1 || ["outcomes", "actions", "kinds", "reviews"].contains(list.steps.last)
        else { return }
        let code = entry.flatMap { ($0["code"] ?? $0["number"])?.text }
        let isArea = key == "states" || key == "area_groups"
        if let code, isArea ? AreaCode(code) != nil : PlanCode(code) != nil {
            unread[key, default: []].insert(code)
        } else {
            incomplete.insert(key)
        }
    }

    /// Whether every entry of a list could be read.
    func isWhole(_ list: PlanPath) -> Bool { kept[list] == nil }

    /// Where a field of the plan stands; nil where it is not written.
    func location(of path: PlanPath) -> Location? {
        guard let key = path.steps.first, var value = values[key] else {
            return path.steps.isEmpty ? roots[.plan]?.location : nil
        }
        var prefix = PlanPath([key])
        for step in path.steps.dropFirst() {
            var place = step
            if let positions = kept[prefix], let index = Int(step), positions.indices.contains(index) {
                place = String(positions[index])
            }
            guard let next = value[place] else { return nil }
            value = next
            prefix = prefix[step]
        }
        return value.location
    }
}
