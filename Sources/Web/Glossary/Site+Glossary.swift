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
                    sections: glossary.sections.map { $0.onPage(texts) })
                return GlossaryPage.document(model, frame: frame, texts: texts)
            },
            records: { glossary.records })
    }
}

extension Glossary.Section {
    /// Sections and words share the places of the page, so a section's own says
    /// what it is.
    fileprivate func onPage(_ texts: Texts) -> GlossaryPage.Section {
        GlossaryPage.Section(
            id: "section-" + anchor(of: title), title: .english(title), lead: .english(lead ?? ""),
            words: entries.map { entry in
                GlossaryPage.Word(
                    anchor: anchor(of: entry.word), word: word(entry.word, texts),
                    meaning: .english(entry.meaning))
            })
    }

    /// With the word of the files and addresses beside its translation.
    private func word(_ word: String, _ texts: Texts) -> Content {
        guard let own = texts.translation(of: word) else { return .english(word) }
        return .inline([.text(own), .inLanguage(Language.english.code, .aside(.text(word)))])
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
