import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import Testing

/// Pages of goals, actions and lines, of questions to the definitions, and of
/// the glossary, as they are sent.
@Suite struct GoalAndQuestionPagesTests {
    static let kinds: [GoldenTests.Kind] = [
        .init("goals") {
            GoalsPage.document(
                Sample.goals, frame: Sample.frame("Strategic goals", .goals), texts: .english)
        },
        .init("goal") {
            let frame = Sample.frame("Goal D: Enhance Policy", .goal(PlanCode("D")!))
            return GoalPage.document(Sample.goal, frame: frame, texts: .english)
        },
        .init("goal-id") {
            let frame = Frame(
                title: "Tujuan D",
                address: Address(.goal(PlanCode("D")!), language: .indonesian),
                edition: .init(version: "1.0.0"))
            return GoalPage.document(Sample.goal, frame: frame, texts: .indonesian)
        },
        .init("action") {
            let frame = Sample.frame("Action D-3-1", .action(PlanCode("D-3-1")!))
            return PlanItemPage.document(Sample.actionWithoutLine, frame: frame, texts: .english)
        },
        .init("action-line") {
            let frame = Sample.frame("Action line D-3-1.1", .actionLine(PlanCode("D-3-1.1")!))
            return PlanItemPage.document(Sample.actionLine, frame: frame, texts: .english)
        },
        .init("classify") {
            let frame = Sample.frame(
                "Which class is my firm?", .classify(FormFields([.init("state", "LAO")])))
            return QuestionPage.document(Sample.classify, frame: frame, texts: .english)
        },
        .init("compare-refused") {
            let frame = Sample.frame("Definitions side by side", .compareDefinitions(FormFields()))
            return QuestionPage.document(Sample.refused, frame: frame, texts: .english)
        },
        .init("glossary-id") {
            let frame = Frame(
                title: "Glosarium", address: Address(.glossary(word: nil), language: .indonesian),
                edition: .init(version: "1.0.0"))
            return GlossaryPage.document(Sample.glossary, frame: frame, texts: .indonesian)
        },
    ]

    @Test("a page is what was reviewed", arguments: kinds)
    func golden(kind: GoldenTests.Kind) throws {
        try expectGolden(kind.name + ".html", kind.html().string)
    }

    @Test(
        "a page is well formed, has one first heading, unique ids and no style of its own", arguments: kinds)
    func outline(kind: GoldenTests.Kind) {
        #expect(Outline(kind.html().string).faults == [])
    }

    @Test("no place for a value is left empty", arguments: kinds)
    func filled(kind: GoldenTests.Kind) {
        #expect(!kind.html().string.contains("{}"))
    }

    @Test("a field that is wrong keeps what was typed, and leads to what is wrong with it")
    func wrongField() {
        let frame = Sample.frame("Compare", .compareDefinitions(FormFields()))
        let html = QuestionPage.document(Sample.refused, frame: frame, texts: .english).string
        #expect(html.contains("value=\"&quot;20\""))
        #expect(html.contains("aria-describedby=\"wrong-year\" aria-invalid=\"true\""))
        #expect(html.contains("id=\"wrong-year\">“20” is not a year."))
        #expect(html.contains("value=\"VNM\" checked"))
        #expect(!html.contains("<XXX>"))
    }

    @Test("a definition shows every definition of its state, oldest first, and which one is shown")
    func history() throws {
        let model = DefinitionPage.Model(
            of: Sample.definition, findings: [], history: [Sample.definition], names: Sample.names,
            texts: .english)
        let rows = try #require(model.history).groups[0].rows
        #expect(model.historyTitle == "The definitions of Cambodia over time")
        #expect(rows.map { $0.cells[1] } == ["29 July 2005 to December 2020"])
        #expect(rows[0].cells[0] == .lines([.strong("KHM-2005"), .muted("this page")]))
    }
}
