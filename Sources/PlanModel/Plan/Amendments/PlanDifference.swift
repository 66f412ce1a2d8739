/// What distinguishes two plans, field by field: what an import would amend.
///
/// Complete because it compares outlines: two plans without a difference are
/// written as the same files. The order is that of the new plan; what was
/// removed comes after its neighbours.
package struct PlanDifference: Hashable, Sendable {
    /// What became of a field.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case added
        case removed
        case changed
    }

    /// One field of one item.
    package struct Entry: Hashable, Sendable {
        package let kind: Kind
        /// The items from the outside in: `goal A`, `outcome A-1`; empty for
        /// the plan itself.
        package let path: [String]
        /// `due`, `availability.states`, `order of goals`.
        package let field: String
        package let old: String?
        package let new: String?

        /// As a person reads it: `changed  action line A-1-2.1, due: … -> …`.
        package var line: String {
            let item = path.isEmpty ? "plan" : path.joined(separator: " > ")
            let values = [old, new].compactMap(\.self).joined(separator: " -> ")
            let gap = String(repeating: " ", count: 9 - kind.rawValue.count)
            return "\(kind.rawValue)\(gap)\(item), \(field): \(values)"
        }
    }

    package private(set) var entries: [Entry] = []

    package init(from old: Plan, to new: Plan) {
        compare(old.outline, new.outline, path: [], prefix: "")
    }

    package var isEmpty: Bool { entries.isEmpty }
    package var lines: [String] { entries.map(\.line) }

    private mutating func compare(
        _ old: [OutlineField], _ new: [OutlineField], path: [String], prefix: String
    ) {
        for field in new {
            let before = old.first { $0.key == field.key }?.value
            compare(before, field.value, path: path, field: prefix + field.key)
        }
        for field in old where !new.contains(where: { $0.key == field.key }) {
            compare(field.value, nil, path: path, field: prefix + field.key)
        }
    }

    private mutating func compare(
        _ old: OutlineValue?, _ new: OutlineValue?, path: [String], field: String
    ) {
        guard old != new else { return }
        switch (old, new) {
        case (.fields(let old)?, .fields(let new)?):
            compare(old, new, path: path, prefix: field + ".")
        case (.items(let old)?, .items(let new)?):
            compareItems(old, new, path: path, field: field)
        case (nil, let new?): list(new, .added, path: path, field: field)
        case (let old?, nil): list(old, .removed, path: path, field: field)
        case (let old?, let new?):
            guard let before = old.leaf, let after = new.leaf else {
                list(old, .removed, path: path, field: field)
                list(new, .added, path: path, field: field)
                return
            }
            entries.append(Entry(kind: .changed, path: path, field: field, old: before, new: after))
        case (nil, nil): return
        }
    }

    private mutating func compareItems(
        _ old: [OutlineItem], _ new: [OutlineItem], path: [String], field: String
    ) {
        let before = Dictionary(uniqueKeysWithValues: zip(names(of: old), old))
        let after = Dictionary(uniqueKeysWithValues: zip(names(of: new), new))
        for (name, item) in zip(names(of: new), new) {
            if let earlier = before[name] {
                compare(earlier.fields, item.fields, path: path + [name], prefix: "")
            } else {
                list(.fields(item.fields), .added, path: path + [name], field: "")
            }
        }
        for (name, item) in zip(names(of: old), old) where after[name] == nil {
            list(.fields(item.fields), .removed, path: path + [name], field: "")
        }
        let keptBefore = names(of: old).filter { after[$0] != nil }
        let keptAfter = names(of: new).filter { before[$0] != nil }
        if keptBefore != keptAfter {
            entries.append(
                Entry(
                    kind: .changed, path: path, field: "order of \(field)",
                    old: keptBefore.joined(separator: ", "), new: keptAfter.joined(separator: ", ")))
        }
    }

    // A label that occurs again is numbered, so that none is lost.
    private func names(of items: [OutlineItem]) -> [String] {
        var seen: [String: Int] = [:]
        return items.map { item in
            let count = seen[item.label, default: 0] + 1
            seen[item.label] = count
            return count == 1 ? item.label : "\(item.label) (\(count))"
        }
    }

    private mutating func list(_ value: OutlineValue, _ kind: Kind, path: [String], field: String) {
        switch value {
        case .fields(let fields):
            for inner in fields {
                list(
                    inner.value, kind, path: path, field: field.isEmpty ? inner.key : "\(field).\(inner.key)")
            }
        case .items(let items):
            for (name, item) in zip(names(of: items), items) {
                list(.fields(item.fields), kind, path: path + [name], field: "")
            }
        case .word, .text, .words, .texts:
            let text = value.leaf
            entries.append(
                Entry(
                    kind: kind, path: path, field: field, old: kind == .removed ? text : nil,
                    new: kind == .added ? text : nil))
        }
    }
}

extension OutlineValue {
    /// The value on one line; nil for what has parts.
    var leaf: String? {
        switch self {
        case .word(let word): word
        case .text(let text): quoted(text)
        case .words(let words): "[\(words.joined(separator: ", "))]"
        case .texts(let texts): "[\(texts.map(quoted).joined(separator: ", "))]"
        case .fields, .items: nil
        }
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
