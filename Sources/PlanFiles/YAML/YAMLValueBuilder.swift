import PlanModel
import Yams

/// Turns the nodes of Yams into values with places, and finds duplicate keys,
/// keys that are no texts, anchors and tags.
final class YAMLValueBuilder {
    private(set) var findings: [Finding] = []
    /// True once something was seen that makes the whole file unreadable.
    private(set) var isRefused = false
    private let file: String
    /// Keys that were renamed because an equal one follows, by line and column.
    private let renamed: [Int: [Int: String]]

    init(file: String, renamed: [Int: [Int: String]]) {
        self.file = file
        self.renamed = renamed
    }

    func value(of node: Node) -> YAMLValue {
        let place = location(node.mark)
        // An anchored node is not entered: its copies could be without end.
        if node.anchor != nil { return refuse("anchor", "Anchors and aliases are not accepted", place) }
        switch node {
        case .scalar(let scalar):
            if isForeign(scalar.tag) { return refuse("tag", "Tags are not accepted", place) }
            let isNothing = scalar.style == .plain && YAMLValueBuilder.nothing.contains(scalar.string)
            return YAMLValue(isNothing ? .empty : .text(scalar.string), at: place)
        case .sequence(let sequence):
            if isForeign(sequence.tag) { return refuse("tag", "Tags are not accepted", place) }
            return YAMLValue(.list(sequence.map { value(of: $0) }), at: place)
        case .mapping(let mapping):
            if isForeign(mapping.tag) { return refuse("tag", "Tags are not accepted", place) }
            return YAMLValue(.mapping(entries(of: mapping)), at: place)
        case .alias:
            return refuse("anchor", "Anchors and aliases are not accepted", place)
        }
    }

    private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]

    private func entries(of mapping: Node.Mapping) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var firstLines: [String: Int] = [:]
        for (key, node) in mapping {
            let place = location(key.mark)
            guard let scalar = key.scalar, key.anchor == nil else {
                _ = refuse("key-kind", "A key must be a plain text", place)
                continue
            }
            let name = renamed[place.line ?? 0]?[place.column ?? 0] ?? scalar.string
            if let first = firstLines[name] {
                findings.append(
                    Finding(
                        .error, code: "duplicate-key",
                        "The key \"\(name)\" stands twice in one mapping; the first is in line \(first).",
                        remedy: "Keep one of them.", at: place))
                continue
            }
            firstLines[name] = place.line
            entries.append(YAMLEntry(key: name, keyLocation: place, value: value(of: node)))
        }
        return entries
    }

    private func isForeign(_ tag: Tag) -> Bool {
        !["", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
            .contains(tag.rawValue)
    }

    private func refuse(_ code: String, _ message: String, _ place: Location) -> YAMLValue {
        if !isRefused || !findings.contains(where: { $0.location == place }) {
            findings.append(
                Finding(
                    .error, code: code, message + ".", remedy: "Write the value out in full.", at: place))
        }
        isRefused = true
        return YAMLValue(.empty, at: place)
    }

    private func location(_ mark: Mark?) -> Location {
        Location(file: file, line: mark?.line, column: mark?.column)
    }
}
