import Testing
import UseCases

@Suite struct EditionDifferenceTests {
    private typealias Figure = Edition.Figure

    private func figure(
        _ part: Figure.Part, _ value: Double? = nil, period: String? = nil, text: String? = nil,
        kpi: String = "6", area: String = "LAO", series: String? = "LAO.X", method: String? = nil,
        version: Int? = nil, inputs: [Figure.Input] = []
    ) -> Figure {
        Figure(
            kpi: kpi, indicator: "X", area: area, part: part, period: period, value: value, text: text,
            series: series, method: method, methodVersion: version, address: "/x", inputs: inputs)
    }

    private func input(_ period: String, _ value: Double) -> Figure.Input {
        Figure.Input(area: "LAO", period: period, value: value)
    }

    private func edition(
        _ figures: [Figure], since: String? = nil, kpis: [String]? = nil, asOf: String = "2020-12-31",
        knownOn: String? = nil
    ) -> Edition {
        Edition(
            plan: "p", planSince: since, year: "2020", asOf: asOf, knownOn: knownOn, kpis: kpis,
            figures: figures)
    }

    private func causes(_ before: [Figure], _ after: [Figure], _ part: Figure.Part) -> [[EditionDifference
        .Cause]]
    {
        EditionDifference(from: edition(before), to: edition(after)).changes.filter { $0.figure.part == part }
            .map(\.causes)
    }

    @Test("the same edition has no difference")
    func same() {
        let figures = [figure(.value, 5, period: "2019"), figure(.latest, 5, period: "2019")]
        #expect(EditionDifference(from: edition(figures), to: edition(figures)).changes.isEmpty)
    }

    @Test("another value of the same period is a revision, of the value and of the latest")
    func revision() {
        let before = [figure(.value, 5, period: "2019"), figure(.latest, 5, period: "2019")]
        let after = [figure(.value, 6, period: "2019"), figure(.latest, 6, period: "2019")]
        #expect(causes(before, after, .value) == [[.revision]])
        #expect(causes(before, after, .latest) == [[.revision]])
    }

    @Test("a newer period is new data, and so is the class that follows from it")
    func newData() {
        let before = [
            figure(.value, 5, period: "2018"), figure(.latest, 5, period: "2018"),
            figure(
                .achievement, text: "no change", method: "eurostat", version: 1, inputs: [input("2018", 5)]),
        ]
        let after = [
            figure(.value, 5, period: "2018"), figure(.value, 4, period: "2019"),
            figure(.latest, 4, period: "2019"),
            figure(
                .achievement, text: "significant progress", method: "eurostat", version: 1,
                inputs: [input("2018", 5), input("2019", 4)]),
        ]
        #expect(causes(before, after, .value) == [[.newData]])
        #expect(causes(before, after, .latest) == [[.newData]])
        #expect(causes(before, after, .achievement) == [[.newData]])
    }

    @Test("a revision of a year that a change does not rest on is none of its causes")
    func otherYear() {
        let before = [
            figure(.value, 9, period: "2010"), figure(.value, 5, period: "2016"),
            figure(.value, 4, period: "2019"),
            figure(.change, -1, inputs: [input("2016", 5), input("2019", 4)]),
        ]
        let after = [
            figure(.value, 5, period: "2016"), figure(.value, 3, period: "2019"),
            figure(.change, -2, inputs: [input("2016", 5), input("2019", 3)]),
        ]
        #expect(causes(before, after, .value) == [[.revision], [.withdrawn]])
        #expect(causes(before, after, .change) == [[.revision]])
    }

    @Test("a frozen baseline that is another one over the same source comes from the method")
    func frozen() {
        let value = figure(.value, 5, period: "2016")
        let before = [value, figure(.baseline, 5, period: "2016")]
        #expect(causes(before, [value, figure(.baseline, 6, period: "2016")], .baseline) == [[.method]])
    }

    @Test("another series that speaks is new data")
    func otherSeries() {
        let before = [figure(.latest, 5, period: "2019", series: "LAO.A")]
        let after = [figure(.latest, 6, period: "2019", series: "LAO.B")]
        #expect(causes(before, after, .latest) == [[.newData]])
    }

    @Test("another class over the same values comes from the method")
    func method() {
        let value = figure(.value, 5, period: "2019")
        let before = [value, figure(.achievement, text: "on track", method: "statcan", version: 1)]
        let after = [value, figure(.achievement, text: "negative trend", method: "statcan", version: 2)]
        #expect(causes(before, after, .achievement) == [[.method]])
    }

    @Test("a new version of the method over revised values has both causes")
    func both() {
        let before = [
            figure(.value, 5, period: "2019"),
            figure(.achievement, text: "on track", method: "statcan", version: 1, inputs: [input("2019", 5)]),
        ]
        let after = [
            figure(.value, 7, period: "2019"),
            figure(
                .achievement, text: "negative trend", method: "statcan", version: 2,
                inputs: [input("2019", 7)]),
        ]
        #expect(causes(before, after, .achievement) == [[.revision, .method]])
    }

    @Test("a value that is no longer given is withdrawn, and its latest with it")
    func withdrawn() {
        let other = figure(.latest, 1, period: "2019", area: "THA", series: "THA.X")
        let before = [figure(.value, 5, period: "2019"), figure(.latest, 5, period: "2019"), other]
        #expect(causes(before, [other], .value) == [[.withdrawn]])
        #expect(causes(before, [other], .latest) == [[.withdrawn]])
    }

    @Test(
        "a KPI without figures was dropped by the plan: method; or has no value left: withdrawn",
        arguments: [
            ("2025-01-01", ["7"], EditionDifference.Cause.method), ("2025-01-01", ["6", "7"], .withdrawn),
            ("2026-01-01", ["7"], .method), ("2026-01-01", ["6", "7"], .withdrawn),
            // Editions of before do not say which KPIs are in force.
            ("2025-01-01", nil, .withdrawn), ("2026-01-01", nil, .method),
        ] as [(String, [String]?, EditionDifference.Cause)])
    func gone(since: String, kpis: [String]?, cause: EditionDifference.Cause) {
        let other = figure(.latest, 1, period: "2019", kpi: "7")
        let before = edition(
            [figure(.value, 5, period: "2019"), figure(.latest, 5, period: "2019"), other],
            since: "2025-01-01")
        let changes = EditionDifference(from: before, to: edition([other], since: since, kpis: kpis)).changes
        #expect(changes.map(\.causes) == [[cause], [cause]])
    }

    @Test("the later of two editions is that of the later day, else of what was known later")
    func later() {
        let first = edition([], asOf: "2020-12-31")
        #expect(edition([], asOf: "2021-01-01").isLater(than: first))
        #expect(!first.isLater(than: first))
        #expect(first.isLater(than: edition([], asOf: "2020-12-31", knownOn: "2026-11-21")))
    }

    @Test("a regional figure changes by what it rests on")
    func region() {
        func regional(_ value: Double, _ inputs: [Figure.Input]) -> Figure {
            figure(.regionAtLatest, value, period: "2019", area: "ASEAN", series: nil, inputs: inputs)
        }
        let lao = Figure.Input(area: "LAO", period: "2019", value: 10)
        let tha = Figure.Input(area: "THA", period: "2018", value: 20)
        let newer = Figure.Input(area: "THA", period: "2019", value: 22)
        let revised = Figure.Input(area: "LAO", period: "2019", value: 12)
        let before = [regional(15, [lao, tha])]
        #expect(causes(before, [regional(16, [revised, tha])], .regionAtLatest) == [[.revision]])
        #expect(causes(before, [regional(16, [lao, newer])], .regionAtLatest) == [[.newData]])
        #expect(causes(before, [regional(10, [lao])], .regionAtLatest) == [[.withdrawn]])
        #expect(causes(before, [regional(30, [lao, tha])], .regionAtLatest) == [[.method]])
    }
}
