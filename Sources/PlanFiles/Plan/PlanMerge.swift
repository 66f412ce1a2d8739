package import PlanModel

/// A piece of YAML laid over the files of a plan: records are found by their
/// code, and only the keys that stand in the piece change.
///
/// What stands in a record that the piece names gets the place of that record
/// in the piece, so that a finding about the whole points at what caused it.
package struct PlanMerge {
    package let findings: [Finding]
    /// The top-level mapping of each file; nil where the piece can't be read.
    let roots: [PlanFile: YAMLValue]?
    /// As findings name the piece.
    package let file: String

    /// - Parameters:
    ///   - files: of a plan without errors.
    ///   - name: of the piece, in findings.
    package init(_ piece: String, named name: String, over files: [(path: String, text: String)]) {
        file = name
        let (value, read) = YAMLSource(file: name, text: piece).read()
        var merging = Merging(file: name, findings: read)
        guard let value else {
            (findings, roots) = (merging.findings, nil)
            return
        }
        guard case .mapping(let entries) = value.content else {
            merging.error(
                "wrong-kind", "\(value.kindSentence) where lists of records are expected.",
                remedy: "Begin with a key of the plan's files, such as action_lines:", at: value.location)
            (findings, roots) = (merging.findings, nil)
            return
        }
        var roots: [PlanFile: YAMLValue] = [:]
        for (path, text) in files {
            guard let file = PlanFile(rawValue: path) else { continue }
            roots[file] = YAMLSource(file: path, text: text).read().root
        }
        for entry in entries {
            guard let home = PlanFile.allCases.first(where: { $0.keys.contains(entry.key) }) else {
                merging.error(
                    "unknown-key", "\"\(entry.key)\" is not a key of a plan.",
                    remedy: suggestion(for: entry.key, among: PlanFile.allCases.flatMap(\.keys)),
                    at: entry.keyLocation)
                continue
            }
            let root = roots[home] ?? YAMLValue(.mapping([]), at: entry.keyLocation)
            guard case .mapping(var own) = root.content else { continue }
            merging.put(entry, into: &own)
            roots[home] = YAMLValue(.mapping(own), at: root.location)
        }
        (findings, self.roots) = (merging.findings, roots)
    }
}

/// One merging, with what it found.
private struct Merging {
    let file: String
    var findings: [Finding]

    /// What tells the records of a list apart.
    private static let identities = ["code", "number", "state"]
    /// Written in a record that goes.
    private static let removal = "remove"
    /// They say one thing together: who writes the first writes them all.
    private static let timeFrame = ["time_frame", "starts", "start_assumed", "due"]

    mutating func error(_ code: String, _ message: String, remedy: String?, at place: Location) {
        findings.append(Finding(.error, code: code, message, remedy: remedy, at: place))
    }

    /// Nothing after the colon takes a key away.
    mutating func put(_ entry: YAMLEntry, into entries: inout [YAMLEntry]) {
        guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
            if entry.value.content != .empty { entries.append(entry) }
            return
        }
        guard entry.value.content != .empty else {
            entries.remove(at: index)
            return
        }
        let value = merged(entries[index].value, entry.value, key: entry.key)
        entries[index] = YAMLEntry(key: entry.key, keyLocation: entry.keyLocation, value: value)
    }

    private mutating func merged(_ old: YAMLValue, _ new: YAMLValue, key: String) -> YAMLValue {
        switch (old.content, new.content) {
        case (.mapping(let before), .mapping(let after)): merged(before, after, at: new.location)
        case (.list(let before), .list(let after)):
            if let identity = identity(of: before), !after.isEmpty {
                merged(before, after, by: identity, of: key, at: new.location)
            } else if key == "indicators" {
                YAMLValue(
                    .list(before + after.filter { one in !before.contains { $0.text == one.text } }),
                    at: new.location)
            } else {
                new
            }
        default: new
        }
    }

    private mutating func merged(
        _ old: [YAMLEntry], _ new: [YAMLEntry], at place: Location
    ) -> YAMLValue {
        let writesTimeFrame = new.contains { $0.key == "time_frame" }
        var entries = old.filter { !(writesTimeFrame && Self.timeFrame.contains($0.key)) }
            .map { $0.moved(to: place) }
        for entry in new { put(entry, into: &entries) }
        return YAMLValue(.mapping(entries), at: place)
    }

    /// Nil for a list that is written out as a whole.
    private func identity(of records: [YAMLValue]) -> String? {
        guard !records.isEmpty else { return nil }
        return Self.identities.first { key in records.allSatisfy { $0[key]?.text != nil } }
    }

    private mutating func merged(
        _ old: [YAMLValue], _ new: [YAMLValue], by identity: String, of key: String, at place: Location
    ) -> YAMLValue {
        var records = old
        var seen: Set<String> = []
        for record in new {
            guard case .mapping(let entries) = record.content, let name = record[identity]?.text else {
                error(
                    "missing-key", "\"\(identity)\" is missing from an entry of \(key).",
                    remedy: "Add it: it says which record changes, or what a new one is called.",
                    at: record.location)
                continue
            }
            guard seen.insert(name).inserted else {
                error(
                    "duplicate-record", "\"\(name)\" stands twice among \(key).",
                    remedy: "Write its changes together.", at: record.location)
                continue
            }
            let index = records.firstIndex { $0[identity]?.text == name }
            if let removal = record[Self.removal] {
                remove(removal, entries, at: index, name, of: key, from: &records)
            } else if let index {
                guard case .mapping(let before) = records[index].content else { continue }
                records[index] = merged(before, entries, at: record.location)
            } else if key == "action_lines", record["text"] == nil {
                // Not a new one: the change of one that is not there.
                error(
                    "unknown-record", "The plan has no action line \"\(name)\".",
                    remedy: suggestion(for: name, among: records.compactMap { $0[identity]?.text })
                        ?? "Write the code of a line, or of a new one all that a line has.",
                    at: record.location)
            } else {
                records.insert(record, at: position(of: record, among: records))
            }
        }
        return YAMLValue(.list(records), at: place)
    }

    private mutating func remove(
        _ removal: YAMLValue, _ entries: [YAMLEntry], at index: Int?, _ name: String, of key: String,
        from records: inout [YAMLValue]
    ) {
        guard removal.text == "true", entries.count == 2 else {
            return error(
                "bad-removal", "A record that goes has its code and \"remove: true\", and nothing else.",
                remedy: "Write the two, or leave \"remove\" out.", at: removal.location)
        }
        guard let index else {
            let known = records.compactMap { record in
                Self.identities.lazy.compactMap { record[$0]?.text }.first
            }
            return error(
                "unknown-record", "The plan has no \"\(name)\" among its \(key) that could be removed.",
                remedy: suggestion(for: name, among: known), at: removal.location)
        }
        records.remove(at: index)
    }

    /// After the last that belongs to the same, else at the end.
    private func position(of record: YAMLValue, among records: [YAMLValue]) -> Int {
        let parent = record["belongs_to"]?.text
        let last = parent.flatMap { parent in records.lastIndex { $0["belongs_to"]?.text == parent } }
        return last.map { $0 + 1 } ?? records.count
    }
}

extension YAMLEntry {
    fileprivate func moved(to place: Location) -> YAMLEntry {
        YAMLEntry(key: key, keyLocation: place, value: value.moved(to: place))
    }
}

extension YAMLValue {
    fileprivate func moved(to place: Location) -> YAMLValue {
        switch content {
        case .empty, .text: YAMLValue(content, at: place)
        case .list(let values): YAMLValue(.list(values.map { $0.moved(to: place) }), at: place)
        case .mapping(let entries): YAMLValue(.mapping(entries.map { $0.moved(to: place) }), at: place)
        }
    }
}
