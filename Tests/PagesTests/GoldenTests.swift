import Assessment
import Markup
import Pages
import PlanModel
import Routes
import Testing

/// Every kind of page from a model, as it is sent.
@Suite struct GoldenTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let html: @Sendable () -> HTML
        var testDescription: String { name }

        init(_ name: String, _ html: @escaping @Sendable () -> HTML) {
            self.name = name
            self.html = html
        }
    }

    static let kinds: [Kind] = [
        Kind("overview") {
            OverviewPage.document(
                Sample.overview, frame: Sample.frame("Overview", .overview), texts: .english)
        },
        Kind("overview-empty") {
            let model = OverviewPage.Model(caption: "None", emptiness: "The ledger holds no plan.")
            return OverviewPage.document(model, frame: Sample.frame("Overview", .overview), texts: .english)
        },
        Kind("indicators") {
            ListPage.document(
                Sample.indicators, frame: Sample.frame("Indicators", .indicators), texts: .english)
        },
        Kind("indicator") {
            let frame = Sample.frame("Time to start a business", .indicator(Sample.days))
            return IndicatorPage.document(Sample.indicator, frame: frame, texts: .english)
        },
        Kind("indicator-id") {
            let frame = Frame(
                title: "Time to start a business", heading: .english("Time to start a business"),
                address: Address(.indicator(Sample.days), language: .indonesian),
                breadcrumbs: [Link("Ikhtisar", Address(.overview))], reading: Sample.reading,
                edition: .init(version: "1.0.0", dataVersion: "19-4-75", plan: "Plan of the Example"))
            return IndicatorPage.document(Sample.indicator, frame: frame, texts: .indonesian)
        },
        Kind("method-id") {
            let frame = Frame(
                title: "Eurostat", address: Address(.method("eurostat"), language: .indonesian),
                edition: .init(version: "1.0.0"))
            let model = MethodPage.Model(of: EurostatMethod(), texts: .indonesian)
            return MethodPage.document(model, frame: frame, texts: .indonesian)
        },
        Kind("states") {
            ListPage.document(Sample.states, frame: Sample.frame("States", .states), texts: .english)
        },
        Kind("state") {
            StatePage.document(
                Sample.state, frame: Sample.frame("Lao PDR", .state(Sample.lao)), texts: .english)
        },
        Kind("state-indicator") {
            let frame = Sample.frame(
                "Lao PDR: Time to start a business", .stateIndicator(Sample.lao, Sample.days),
                trail: [Link("Lao PDR", Address(.state(Sample.lao)))])
            return StateIndicatorPage.document(Sample.stateIndicator, frame: frame, texts: .english)
        },
        Kind("observation") { observation(Sample.observation) },
        Kind("observation-computed") { observation(Sample.computed) },
        Kind("sources") {
            ListPage.document(Sample.sources, frame: Sample.frame("Sources", .sources), texts: .english)
        },
        Kind("source") {
            let frame = Sample.frame("time.csv", .source(hash: "07b65d39"))
            return SourcePage.document(Sample.source, frame: frame, texts: .english)
        },
        Kind("definitions") {
            let model = DefinitionsPage.Model(
                of: Sample.registry, names: Sample.names, years: 2014...2025, texts: .english)
            return DefinitionsPage.document(
                model, frame: Sample.frame("Definitions", .definitions), texts: .english)
        },
        Kind("definition") {
            let finding = Finding(
                .warning, code: "gap", "KHM-2005/all: no class for 51 persons.", remedy: "See the text.")
            let model = DefinitionPage.Model(
                of: Sample.definition, findings: [finding], names: Sample.names, texts: .english)
            let frame = Sample.frame("KHM-2005", .definition("KHM-2005"))
            return DefinitionPage.document(model, frame: frame, texts: .english)
        },
        Kind("methods") {
            let model = ListPage.Model(of: AchievementMethods.all, texts: .english)
            return ListPage.document(model, frame: Sample.frame("Methods", .methods), texts: .english)
        },
        Kind("method") {
            let model = MethodPage.Model(of: EurostatMethod(), texts: .english)
            return MethodPage.document(
                model, frame: Sample.frame("Eurostat", .method("eurostat")), texts: .english)
        },
        Kind("plan") {
            let model = PlanPage.Model(of: Sample.plan, texts: .english)
            return PlanPage.document(model, frame: Sample.frame("The plan", .plan), texts: .english)
        },
        Kind("data") { DataPage.document(Sample.data, frame: Sample.frame("Data", .data), texts: .english) },
        Kind("sign-in") {
            let frame = Sample.work("Sign in", WorkAddress(.signIn), nil)
            return WorkPage.document(Sample.signIn, frame: frame, texts: .english)
        },
        Kind("work-id") {
            let address = WorkAddress(.accounts, language: .indonesian)
            return WorkPage.document(
                Sample.everyField, frame: Sample.work("Akun", address, Sample.ana), texts: .indonesian)
        },
        Kind("problem") {
            let frame = Frame(title: "Not found", address: nil, edition: .init(version: "1.0.0"))
            return ProblemPage.document(Sample.problem, frame: frame, texts: .english)
        },
    ]

    private static func observation(_ model: ObservationPage.Model) -> HTML {
        let route = Route.observation(series: "LAO.IC_REG_DURS", Period(year: 2019)!)
        return ObservationPage.document(model, frame: Sample.frame("Lao PDR, 2019", route), texts: .english)
    }

    @Test("a page is what was reviewed", arguments: kinds)
    func golden(kind: Kind) throws {
        try expectGolden(kind.name + ".html", kind.html().string)
    }

    @Test(
        "a page is well formed, has one first heading, unique ids, no script and no style of its own",
        arguments: kinds)
    func outline(kind: Kind) {
        #expect(Outline(kind.html().string).faults == [])
    }

    @Test("no place for a value is left empty", arguments: kinds)
    func filled(kind: Kind) {
        #expect(!kind.html().string.contains("{}"))
    }
}
