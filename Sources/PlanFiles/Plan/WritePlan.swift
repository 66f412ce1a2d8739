package import PlanModel

/// Writes a plan as the files of its folder, as path in the folder and text.
///
/// The same plan always gives the same bytes, and reading them gives an equal
/// plan. Files without content are left out, `plan.yaml` never.
package func writePlan(_ plan: Plan) -> [(path: String, text: String)] {
    let outline = plan.outline
    return PlanFile.allCases.compactMap { file in
        let fields = outline.filter { file.keys.contains($0.key) }
        guard !fields.isEmpty || file == .plan else { return nil }
        var writer = OutlineWriter()
        for line in file.heading { writer.comment(line) }
        if file == .plan { writer.write(OutlineField("format", .word(PlanFile.format)), indent: 0) }
        for field in fields { writer.write(field, indent: 0) }
        return (file.path, writer.text)
    }
}

/// Prints an outline as YAML: block style, one scalar a line, codes in lists
/// on the line of their key.
struct OutlineWriter {
    private(set) var text = ""

    static let lineLength = 110

    mutating func comment(_ line: String) {
        text += "# \(line)\n"
    }

    mutating func write(_ field: OutlineField, indent: Int, first: String = "") {
        let margin = String(repeating: " ", count: indent - first.count) + first
        let head = margin + field.key + ":"
        switch field.value {
        case .word(let word): text += "\(head) \(YAMLScalar.word(word))\n"
        case .text(let words): text += "\(head) \(YAMLScalar.text(words))\n"
        case .words(let words):
            let line = "\(head) [\(words.map(YAMLScalar.word).joined(separator: ", "))]"
            guard line.count > OutlineWriter.lineLength else {
                text += line + "\n"
                return
            }
            list(words.map(YAMLScalar.word), head: head, indent: indent)
        case .texts(let texts): list(texts.map(YAMLScalar.text), head: head, indent: indent)
        case .fields(let fields):
            text += fields.isEmpty ? "\(head) {}\n" : "\(head)\n"
            for field in fields { write(field, indent: indent + 2) }
        case .items(let items):
            text += "\(head)\n"
            for item in items {
                for (index, field) in item.fields.enumerated() {
                    write(field, indent: indent + 4, first: index == 0 ? "- " : "")
                }
            }
        }
    }

    private mutating func list(_ scalars: [String], head: String, indent: Int) {
        text += "\(head)\n"
        for scalar in scalars { text += String(repeating: " ", count: indent + 2) + "- \(scalar)\n" }
    }
}
