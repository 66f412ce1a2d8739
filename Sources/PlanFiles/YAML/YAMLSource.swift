package import PlanModel
import Yams

/// A YAML file, its text given by the caller, read into values with places.
///
/// Plain YAML only: one document, no anchors, no tags. A mistake of YAML
/// itself ends the reading of its file, so there is one such finding at most;
/// duplicate keys are all found, each with the place of the second one, and
/// the first one counts.
package struct YAMLSource {
    package let file: String
    package let text: String

    /// Files above this size are refused unread.
    package static let maximumBytes = 16_000_000

    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    /// Nil where the text is not YAML that we accept; a finding says why.
    package func read() -> (root: YAMLValue?, findings: [Finding]) {
        guard text.utf8.count <= YAMLSource.maximumBytes else {
            return (nil, [refusal("file-too-large", "The file is larger than 16 MB.", "Split it.")])
        }
        // A byte-order mark is no part of the text.
        var parsed = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        var renamed: [Int: [Int: String]] = [:]
        var rounds = 0
        while true {
            do {
                let parser = try Parser(yaml: parsed, resolver: .basic, encoding: .utf8)
                guard let node = try parser.singleRoot() else {
                    return (
                        nil, [refusal("empty-file", "The file is empty.", "Write its keys, or remove it.")]
                    )
                }
                let builder = YAMLValueBuilder(file: file, renamed: renamed)
                // The parser owns the anchors that the builder looks for.
                let root = withExtendedLifetime(parser) { builder.value(of: node) }
                return builder.isRefused ? (nil, builder.findings) : (root, builder.findings)
            } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
                rounds += 1
                guard rounds <= 100, let key = duplicates.first,
                    let next = renaming(key, at: context.mark, in: parsed, round: rounds)
                else {
                    let message = "The key \"\(duplicates.first ?? "")\" stands twice in one mapping."
                    return (nil, [finding("duplicate-key", message, "Keep one of them.", context.mark)])
                }
                parsed = next
                renamed[context.mark.line, default: [:]][context.mark.column] = key
            } catch {
                return (nil, [finding(for: error)])
            }
        }
    }

    // Yams refuses a mapping with two equal keys as a whole, and says where
    // the first one is. So the first character of that key is replaced by one
    // of private use and the text is read again: all else stays in its place.
    private func renaming(_ key: String, at mark: Mark, in yaml: String, round: Int) -> String? {
        guard let start = position(of: mark, in: yaml) else { return nil }
        var scalars = yaml.unicodeScalars
        var place = start
        if scalars[place] == "\"" || scalars[place] == "'" { place = scalars.index(after: place) }
        guard place < scalars.endIndex, key.unicodeScalars.first == scalars[place],
            let mark = Unicode.Scalar(0xF0000 + round)
        else { return nil }
        scalars.replaceSubrange(place...place, with: CollectionOfOne(mark))
        return String(scalars)
    }

    private func position(of mark: Mark, in yaml: String) -> String.UnicodeScalarView.Index? {
        let scalars = yaml.unicodeScalars
        var index = scalars.startIndex
        var line = 1
        while line < mark.line {
            guard index < scalars.endIndex else { return nil }
            let scalar = scalars[index]
            scalars.formIndex(after: &index)
            if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { line += 1 }
        }
        return scalars.index(index, offsetBy: mark.column - 1, limitedBy: scalars.endIndex)
            .flatMap { $0 < scalars.endIndex ? $0 : nil }
    }

    private func finding(for error: any Error) -> Finding {
        switch error {
        case let YamlError.scanner(context, problem, mark, _),
            let YamlError.parser(context, problem, mark, _):
            let words = [context?.text, problem].compactMap(\.self).joined(separator: ": ")
            return finding(
                "yaml-syntax", "This is not YAML (\(words)).",
                "Check indentation, quotes and colons here and in the line before.", mark)
        case let YamlError.composer(_, problem, mark, _):
            return finding(
                "yaml-syntax", "This YAML is not accepted (\(problem)).",
                "Write one document without anchors.", mark)
        case let YamlError.reader(problem, offset, _, _):
            let before = text.prefix(offset ?? 0)
            let line = 1 + before.count(where: \.isNewline)
            let place = Location(file: file, line: line)
            return Finding(
                .error, code: "yaml-characters", "A character here cannot stand in YAML (\(problem)).",
                remedy: "Save the file as UTF-8 and remove control characters.", at: place)
        default:
            return refusal("yaml-syntax", "This is not YAML that can be read.", nil)
        }
    }

    private func finding(_ code: String, _ message: String, _ remedy: String?, _ mark: Mark) -> Finding {
        let place = Location(file: file, line: mark.line, column: mark.column)
        return Finding(.error, code: code, message, remedy: remedy, at: place)
    }

    private func refusal(_ code: String, _ message: String, _ remedy: String?) -> Finding {
        Finding(.error, code: code, message, remedy: remedy, at: Location(file: file, line: 1))
    }
}
