import PlanModel

/// Something that can be found, with every text that it is found by.
struct SearchEntry: Hashable, Sendable {
    struct Field: Hashable, Sendable {
        let part: SearchPart
        let text: String
    }

    let subject: SearchSubject
    let title: String
    let fields: [Field]

    /// - Parameter details: nil and empty texts are left out, the others keep
    ///   their order; the first is shown where none matches.
    init(
        _ subject: SearchSubject, title: String, as part: SearchPart = .title, codes: [String] = [],
        details: [(SearchPart, String?)] = []
    ) {
        self.subject = subject
        self.title = title
        var fields = [Field(part: part, text: title)]
        fields += codes.map { Field(part: .code, text: $0) }
        for case (let part, let text?) in details where !text.isEmpty && text != title {
            fields.append(Field(part: part, text: text))
        }
        fields.append(Field(part: .kind, text: subject.kind.words))
        self.fields = fields
    }
}
