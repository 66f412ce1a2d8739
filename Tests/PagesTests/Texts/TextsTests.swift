import Markup
import PlanModel
import Routes
import Statistics
import Testing

@testable import Pages

@Suite struct TextsTests {
    @Test("every language has words for every key", arguments: Texts.all)
    func complete(texts: Texts) {
        let missing = TextKey.allCases.filter { !texts.hasWords(for: $0) || texts[$0].isEmpty }
        #expect(missing == [])
    }

    /// Names, marks and words that two languages share.
    private static let shared: Set<TextKey> = [
        .siteName, .sectionData, .programVersion, .dayMonthYear, .monthYear, .april, .september, .november,
        .status, .statusNormal, .statusWords, .changeSinceShare, .improvement, .stateIndicatorTitle,
        .observationTitle, .profileOf, .fileHash, .ruleMedian, .basis,
        .changesStatus, .chartSubtitle, .shortEurostat, .shortStatcan, .meetingAgenda, .meetingACCMSME,
        .meetingSEOM, .scheduleIndex, .reasonIndex,
    ]

    @Test("a language says everything in its own words", arguments: Texts.all.dropFirst())
    func own(texts: Texts) {
        let same = TextKey.allCases.filter { texts[$0] == Texts.english[$0] }
        #expect(Set(same).subtracting(Self.shared) == [])
    }

    @Test("no language ends a sentence where English does not, or the other way", arguments: Texts.all)
    func sentences(texts: Texts) {
        let different = TextKey.allCases.filter { key in
            texts[key].hasSuffix(".") != Texts.english[key].hasSuffix(".")
        }
        #expect(different == [])
    }

    @Test("every language has the places for values that English has", arguments: Texts.all)
    func places(texts: Texts) {
        let different = TextKey.allCases.filter { key in
            texts[key].ranges(of: "{}").count != Texts.english[key].ranges(of: "{}").count
        }
        #expect(different == [])
    }

    @Test("what readings say is said in every language in its own words, with the same places")
    func readings() {
        for key in ReadingKey.allCases {
            let (english, indonesian) = (Texts.english[key], Texts.indonesian[key])
            #expect(!indonesian.isEmpty)
            #expect(english != indonesian, "\(key)")
            #expect(english.ranges(of: "{}").count == indonesian.ranges(of: "{}").count, "\(key)")
            #expect(english.hasSuffix(".") == indonesian.hasSuffix("."), "\(key)")
        }
    }

    @Test("values are put in from left to right, as they are")
    func fills() {
        #expect(Texts.english(.fromTo, "1 < 2", "{}") == "1 < 2 to {}")
    }

    @Test("what a language does not say is said in English")
    func fallsBack() {
        let poor = Texts(language: .indonesian, numbers: .grouped) { $0 == .yes ? "ya" : nil }
        #expect(poor[.yes] == "ya")
        #expect(poor[.no] == "no")
    }

    @Test("every language of an address has words", arguments: Language.allCases)
    func languages(language: Language) {
        #expect(Texts(language).language == language)
    }

    @Test(
        "a member state has a name in every language, and one of its own",
        arguments: ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"])
    func states(code: String) throws {
        let state = try #require(AreaCode(code))
        #expect(Texts.indonesian.name(of: state) != nil)
        #expect(NationalName(of: state) != nil)
    }

    @Test("a national name is marked with its language, and left out where the page has it already")
    func nationalNames() throws {
        let laos = try #require(AreaCode("LAO"))
        let indonesia = try #require(AreaCode("IDN"))
        #expect(
            Texts.english.nationalName(of: laos, shown: "Lao PDR").html(.english).string
                == "<span lang=\"lo\"><span class=\"muted\">ລາວ</span></span>")
        #expect(Texts.english.nationalName(of: indonesia, shown: "Indonesia").isEmpty)
    }
}
