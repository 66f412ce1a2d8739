import Markup
import Pages
import Routes
import UseCases

extension Site {
    func glossaryPage() -> PageAnswer {
        let glossary = glossary
        return PageAnswer(
            title: texts[.glossary],
            document: { frame, texts in
                let isEmpty = glossary.sections.isEmpty
                let model = GlossaryPage.Model(
                    lead: [.text(texts[isEmpty ? .glossaryEmpty : .glossaryLead])],
                    sections: glossary.sections.map(\.onPage))
                return GlossaryPage.document(model, frame: frame, texts: texts)
            },
            records: { glossary.records })
    }
}

extension Glossary.Section {
    /// Sections and words share the places of the page, so a section's own says
    /// what it is.
    fileprivate var onPage: GlossaryPage.Section {
        GlossaryPage.Section(
            id: "section-" + anchor(of: title), title: .english(title), lead: .english(lead ?? ""),
            words: entries.map { entry in
                GlossaryPage.Word(
                    anchor: anchor(of: entry.word), word: .english(entry.word),
                    meaning: .english(entry.meaning))
            })
    }
}

extension Glossary {
    /// One for each word.
    fileprivate var records: [[JSON.Member]] {
        sections.flatMap { section in
            section.entries.map { entry in
                [
                    .init("WORD", .string(entry.word)), .init("MEANING", .string(entry.meaning)),
                    .init("SECTION", .string(section.title)),
                    .init("ADDRESS", .string(Address(.glossary(word: entry.word)).url)),
                ]
            }
        }
    }
}
