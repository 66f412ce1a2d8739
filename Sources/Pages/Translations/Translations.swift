package import Routes

/// What plans, the indicator registry and sources say in English, in other
/// languages of the pages.
///
/// Found by the English words themselves: where a plan is amended, its new
/// words stand in English until they are translated, and never under the name
/// of what was there before. The translations are ours; the English is what is
/// agreed.
extension Texts {
    /// In the language of the page; nil where there is no translation, and on
    /// pages in English.
    package func translation(of english: String) -> String? { translations[english] }

    /// In the language of the page, else in English.
    package func own(_ english: String) -> String { translations[english] ?? english }

    /// Indicators, units, goals, outcomes, actions, and how the plan groups them;
    /// the glossary, sections of ISIC, and the forms of methods. Where a key
    /// stands in two, the first one speaks.
    static let indonesianTranslations: [String: String] = [
        indonesianKPIs, indonesianIndicators, indonesianUnits, indonesianGoals, indonesianActions,
        indonesianGlossary, indonesianGlossaryMeanings, indonesianSections, indonesianMethodForms,
    ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

    /// Words in English with those of all other languages, for the search.
    package static let namesInOtherLanguages: [String: [String]] = {
        var names: [String: [String]] = [:]
        for texts in all {
            for (english, own) in texts.translations { names[english, default: []].append(own) }
        }
        return names
    }()
}

extension Content {
    /// Stored words as a link of the work or another content, in the language of
    /// the page.
    package static func own(_ english: String, _ texts: Texts, _ make: (String) -> Content) -> Content {
        texts.translation(of: english).map(make) ?? .inLanguage(Language.english.code, make(english))
    }

    /// `A-1 Productivity will be enhanced`: stored words after their code or
    /// number, in the language of the page.
    package static func own(_ english: String, after code: String, _ texts: Texts) -> Content {
        let own = texts.translation(of: english)
        return own.map { .text("\(code) \($0)") } ?? .english("\(code) \(english)")
    }
}

extension Link {
    /// The same, as a link.
    package static func own(
        _ english: String, after code: String, _ texts: Texts, _ address: Address
    ) -> Link {
        let own = texts.translation(of: english)
        return own.map { Link("\(code) \($0)", address) } ?? .english("\(code) \(english)", address)
    }
}

extension ReadingForm.Field.Choice {
    /// The same, to choose.
    package static func own(
        _ value: String, _ english: String, after code: String? = nil, _ texts: Texts
    ) -> ReadingForm.Field.Choice {
        let before = code.map { $0 + " " } ?? ""
        let own = texts.translation(of: english)
        return own.map { .init(value, before + $0) } ?? .init(value, before + english, in: .english)
    }
}
