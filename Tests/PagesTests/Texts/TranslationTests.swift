import Markup
import Testing

@testable import Pages

@Suite("Translations of what is stored")
struct TranslationTests {
    private let indonesian = Texts.indonesian

    @Test("stored words are printed in the language of the page, without a mark of English")
    func printed() {
        let goal = Content.english("Increase Access to Finance")
        #expect(goal.html(indonesian).string == "Meningkatkan Akses Pembiayaan")
        #expect(goal.html(.english).string == "Increase Access to Finance")
        let unit = Content.quiet("days")
        #expect(unit.html(indonesian).string == "<span class=\"muted\">hari</span>")
    }

    @Test("words without a translation stay English, and say so")
    func missing() {
        let goal = Content.english("Grow Better Mangoes")
        #expect(goal.html(indonesian).string == "<span lang=\"en\">Grow Better Mangoes</span>")
        let coded = Content.own("Grow Better Mangoes", after: "Z", indonesian)
        #expect(coded.html(indonesian).string == "<span lang=\"en\">Z Grow Better Mangoes</span>")
    }

    @Test("where the wording itself is told of, it is never translated")
    func original() {
        let old = Content.original("Increase Access to Finance")
        #expect(old.html(indonesian).string == "<span lang=\"en\">Increase Access to Finance</span>")
    }

    @Test("a code stands before the translated words")
    func coded() {
        let goal = Content.own("Increase Access to Finance", after: "B", indonesian)
        #expect(goal.html(indonesian).string == "B Meningkatkan Akses Pembiayaan")
        let choice = ReadingForm.Field.Choice.own("B", "Increase Access to Finance", after: "B:", indonesian)
        #expect(choice.words == "B: Meningkatkan Akses Pembiayaan")
        #expect(choice.language == nil)
    }

    @Test("no translation says the same as the English, is empty or has spaces at its ends")
    func different() {
        for (english, own) in Texts.indonesianTranslations {
            #expect(own != english)
            #expect(!own.isEmpty && own.first != " " && own.last != " ", "\(english)")
        }
    }

    @Test("figures in the words are kept: ages, years of prices")
    func figures() {
        for (english, own) in Texts.indonesianTranslations {
            let figures = english.matches(of: /[0-9]+/).map { String($0.output) }
            let kept = own.replacing(/\.(?=[0-9]{3}(?![0-9]))/, with: "").matches(of: /[0-9]+/).map {
                String($0.output)
            }
            let wanted = english.replacing(",", with: "").matches(of: /[0-9]+/).map { String($0.output) }
            #expect(kept == wanted, "\(english): \(figures)")
        }
    }
}
