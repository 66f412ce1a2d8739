import Assessment
import Enterprises
import Markup
import PlanModel
import Testing

@testable import Pages

@Suite struct TagTests {
    @Test("no two kinds of tag share a mark, so that none is told by colour alone")
    func marks() {
        let marks = Set(Pages.Tag.Kind.allCases.map(\.path.description))
        #expect(marks.count == Pages.Tag.Kind.allCases.count)
    }

    @Test("a mark says nothing to a screen reader; the words do", arguments: Pages.Tag.Kind.allCases)
    func words(kind: Pages.Tag.Kind) {
        let html = Pages.Tag(kind, "depends on <the> year").html.string
        #expect(html.contains("aria-hidden=\"true\""))
        #expect(html.hasSuffix("depends on &lt;the&gt; year</span>"))
    }

    @Test(
        "the mark of a class says how it reads",
        arguments: [
            ([Assessment.Reading.onCourse], Pages.Tag.Kind.onCourse), ([.slow], .slow), ([.away], .away),
            ([.slow, .away], .unclear),
        ])
    func readings(readings: [Assessment.Reading], kind: Pages.Tag.Kind) {
        let tag = Pages.Tag(AchievementClass("a class", readings: readings), texts: .english)
        #expect(tag == Pages.Tag(kind, "a class"))
    }

    @Test("a class that is not there tells no data from not comparable from not assessed")
    func notAssessed() {
        let period = Period(year: 2019)!
        let kinds = [NotAssessedReason.noData, .breakInSeries(period), .noTarget].map { reason in
            Pages.Tag(.notAssessed(reason), texts: .english).kind
        }
        #expect(kinds == [.noData, .notComparable, .notAssessed])
    }

    @Test("only what was seen in full goes without a tag")
    func verification() {
        #expect(Pages.Tag(Verification.seen, texts: .english) == nil)
        #expect(Pages.Tag(Verification.partial, texts: .english)?.kind == .note)
        #expect(Pages.Tag(Verification.notSeen, texts: .english)?.kind == .caution)
    }
}
