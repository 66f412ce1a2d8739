import PlanModel
import Testing

@testable import SDMX

/// A structure small enough to see whole.
enum Sample {
    static let agency = "X"

    static let structure = DataStructure(
        ArtefactReference(agency: agency, id: "INDICATORS"), name: "Sample",
        dimensions: ["FREQ", "REF_AREA", "INDICATOR", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION"].map {
            Component($0, $0.lowercased(), .coded(ArtefactReference(agency: agency, id: "CL_\($0)")))
        },
        time: Component("TIME_PERIOD", "Time", .timePeriod),
        measure: Component("OBS_VALUE", "Value", .number),
        attributes: FlowAttribute.allCases.map {
            Component(
                $0.rawValue, $0.rawValue.lowercased(),
                $0 == .status ? .coded(ArtefactReference(agency: agency, id: "CL_OBS_STATUS")) : .text,
                relation: $0 == .sourceCode ? .dimensions(["INDICATOR"]) : .observation)
        }, concepts: ArtefactReference(agency: agency, id: "CONCEPTS"))

    static let catalogue = StructureCatalogue(
        agencies: ItemScheme(
            .agencyScheme, ArtefactReference(agency: "SDMX", id: "AGENCIES"), name: "Agencies",
            items: [Item("X", "An agency")]),
        codelists: (structure.dimensions.map(\.id) + ["OBS_STATUS"]).map { id in
            ItemScheme(
                .codelist, ArtefactReference(agency: agency, id: "CL_\(id)"), name: id,
                items: id == "REF_AREA"
                    ? [
                        Item("LAO", "Lao PDR", annotations: [Annotation("M49", "418")]),
                        Item("KHM", "Cambodia"),
                    ]
                    : [Item("A", "Annual & more")])
        },
        concepts: ItemScheme(
            .conceptScheme, structure.concepts, name: "Concepts",
            items: structure.components.map { Item($0.id, $0.name) }),
        dataStructure: structure,
        dataflow: Dataflow(ArtefactReference(agency: agency, id: "INDICATORS"), name: "Sample flow"),
        categories: ItemScheme(
            .categoryScheme, ArtefactReference(agency: agency, id: "GOALS"), name: "Goals",
            items: [Item("A", "First goal")]),
        categorisations: [
            Categorisation(ArtefactReference(agency: agency, id: "C_A"), name: "Under A", category: "A")
        ],
        constraint: ContentConstraint(
            ArtefactReference(agency: agency, id: "CONTENT"), name: "There is",
            codes: [.init("REF_AREA", ["LAO"])], periods: "2016"..."2019", series: 1, observations: 2),
        sender: Item("X", "An agency"))

    static let header = MessageHeader(id: "M1", prepared: "2026-11-21T09:00:00Z", sender: catalogue.sender)

    static let series = DataSeries(
        key: ["A", "LAO", "IC_REG_DURS", "_Z", "_T", "_T", "_T"], sourceCode: "IC.REG.DURS",
        points: [
            point(2016, 174, note: "first, \"quoted\" & <marked>"), point(2017, nil, status: .suppressed),
            point(2019, 17.25, decimals: 2),
        ])

    private static let ledgerSeries = Series(
        name: "LAO.IC_REG_DURS", indicator: IndicatorCode("IC_REG_DURS")!, area: AreaCode("LAO")!,
        source: "WB",
        unit: "days")

    private static func point(
        _ year: Int, _ value: Double?, decimals: Int = 0, status: ObservationStatus = .normal,
        note: String? = nil
    ) -> DataPoint {
        DataPoint(
            Observation(
                id: nil, period: Period(year: year)!, value: value, decimals: decimals, status: status,
                publication: PublicationDay(day: Day("2019-12-16")!, precision: .day), note: note),
            of: ledgerSeries)
    }
}

struct QueryTests {
    private func request(_ version: SDMXVersion, _ path: String, _ parameters: [(String, String)] = [])
        throws -> SDMXRequest
    {
        try SDMXRequest(
            version, segments: path.split(separator: "/").map(String.init),
            parameters: parameters.map { (name: $0.0, value: $0.1) }, .init(Sample.catalogue))
    }

    private func data(_ version: SDMXVersion, _ path: String, _ parameters: [(String, String)] = []) throws
        -> DataQuery
    {
        guard case .data(let query) = try request(version, path, parameters) else {
            Issue.record("no data query")
            return DataQuery()
        }
        return query
    }

    private func wants(_ query: DataQuery, _ key: String) -> Bool {
        query.wants(key: key.split(separator: ".").map(String.init), Sample.structure)
    }

    @Test("a key of SDMX 2.1 takes several codes and leaves places open")
    func key2() throws {
        let query = try data(.two, "data/INDICATORS/A.LAO+KHM.....")
        #expect(wants(query, "A.LAO.X._Z._T.WB._U") && wants(query, "A.KHM.X._Z._T.WB._U"))
        #expect(!wants(query, "A.THA.X._Z._T.WB._U"))
        #expect(query.codes(of: "REF_AREA", Sample.structure) == ["LAO", "KHM"])
        #expect(query.codes(of: "INDICATOR", Sample.structure) == nil)
    }

    @Test("SDMX 3.0 takes several keys, and filters beside them")
    func key3() throws {
        let query = try data(
            .three, "data/dataflow/X/INDICATORS/1.0/A.LAO,A.KHM.Y", [("c[SOURCE]", "ne:WB")])
        #expect(wants(query, "A.LAO.X._Z._T.OECD._U") && wants(query, "A.KHM.Y._Z._T.OECD._U"))
        #expect(!wants(query, "A.KHM.X._Z._T.OECD._U") && !wants(query, "A.LAO.X._Z._T.WB._U"))
    }

    @Test("filters on time, value and attributes choose among the values of a series")
    func filters() throws {
        func years(_ filters: [(String, String)]) throws -> [Int] {
            try data(.three, "data/dataflow/X/INDICATORS/1.0/*", filters)
                .chosen(Sample.series, Sample.structure).points.map(\.observation.period.year)
        }
        #expect(try years([("c[TIME_PERIOD]", "ge:2017+le:2019")]) == [2017, 2019])
        #expect(try years([("c[TIME_PERIOD]", "2016,2019")]) == [2016, 2019])
        #expect(try years([("c[TIME_PERIOD]", "ge:2016-02")]) == [2017, 2019])
        #expect(try years([("c[OBS_VALUE]", "gt:100")]) == [2016])
        #expect(try years([("c[OBS_STATUS]", "Q")]) == [2017])
        #expect(try years([("c[COMMENT]", "co:quoted")]) == [2016])
        #expect(try years([("c[UNIT_MEASURE]", "DAYS"), ("lastNObservations", "1")]) == [2019])
        #expect(try years([("firstNObservations", "1"), ("lastNObservations", "1")]) == [2016, 2019])
    }

    @Test(
        "a query that can't be meant is refused with its status",
        arguments: [
            (SDMXVersion.two, "data/NONE/all", [], 404), (.two, "data/INDICATORS/a.b.c.d.e.f.g.h", [], 422),
            (.two, "data/INDICATORS/all", [("startPeriod", "2020"), ("endPeriod", "2010")], 422),
            (.two, "data/INDICATORS/all", [("startPeriod", "soon")], 422),
            (.two, "data/INDICATORS/all", [("colour", "red")], 422),
            (.two, "data/INDICATORS/all", [("detail", "much")], 422),
            (.two, "data/INDICATORS/all", [("dimensionAtObservation", "REF_AREA")], 501),
            (.two, "metadataflow", [], 501), (.two, "nonsense", [], 404), (.two, "data", [], 400),
            (.three, "data/dataflow/X/OTHER/1.0", [], 404), (.three, "data/provisionagreement/X", [], 501),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[COLOUR]", "RED")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[REF_AREA]", "")], 400),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("asOf", "soon")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("firstNObservations", "0")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("limit", "many")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("sort", "REF_AREA")], 501),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[TIME_PERIOD]", "ge:2019+le:2018")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[TIME_PERIOD]", "ge:abc")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[TIME_PERIOD]", "xx:2018")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[REF_AREA]", "xx:LAO")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[OBS_VALUE]", "gt:abc")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[OBS_VALUE]", "gt:5+lt:2")], 422),
            (.two, "data/INDICATORS/all/NOPE", [], 404),
            (.three, "data/dataflow/X/INDICATORS/1.0/,", [], 400),
            (.three, "data/dataflow/X/INDICATORS/1.0/A.LAO,", [], 400),
            (
                .three, "data/dataflow/X/INDICATORS/1.0/*", [("updatedAfter", "2026-11-21T09:30:00+25:99")],
                422
            ),
            (
                .three, "data/dataflow/X/INDICATORS/1.0/*", [("updatedAfter", "2026-11-21T09:30:00+07:60")],
                422
            ),
            (
                .three, "data/dataflow/X/INDICATORS/1.0/*", [("updatedAfter", "2026-11-21T09:30:00-14:01")],
                422
            ),
            (.two, "data/INDICATORS/all", [("mode", "exact")], 422),
            (.three, "availability/dataflow/X/INDICATORS/1.0/*/FOO", [], 422),
            (.three, "availability/dataflow/X/INDICATORS/1.0/*/OBS_STATUS", [], 501),
            (.three, "availability/dataflow/X/INDICATORS/1.0/*", [("mode", "silly")], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/A.LAO+KHM", [], 422),
            (.three, "data/dataflow/X/INDICATORS/1.0/A.LAO.%FF", [], 400),
            (.three, "data/dataflow/X/INDICATORS/1.0/*.*.*.*.*.*.*.*", [], 422),
            (.two, "data/INDICATORS/A.LAO.%FF", [], 400),
            (.three, "structure/hierarchy", [], 501), (.three, "structure/valuelist", [], 501),
            (.three, "structure/thing", [], 422), (.three, "structure/hierarchicalcodelist", [], 501),
            (.three, "structure/dataflow", [("references", "friends")], 422),
        ] as [(SDMXVersion, String, [(String, String)], Int)])
    func refused(version: SDMXVersion, path: String, parameters: [(String, String)], status: Int) throws {
        let refusal = #expect(throws: SDMXRefusal.self) { try request(version, path, parameters) }
        #expect(refusal?.status == status)
        #expect(refusal?.message.isEmpty == false && refusal?.remedy.isEmpty == false)
    }

    @Test("a key of ten thousand codes and more is too much")
    func tooMany() throws {
        let codes = (0...10_000).map { "C\($0)" }.joined(separator: "+")
        let refusal = #expect(throws: SDMXRefusal.self) { try request(.two, "data/INDICATORS/A.\(codes)") }
        #expect(refusal?.status == 413)
    }

    @Test(
        "a moment with an offset is taken to UTC",
        arguments: [
            ("2026-11-21", "2026-11-21T00:00:00Z"), ("2026-11-21T09:30:00Z", "2026-11-21T09:30:00Z"),
            ("2026-11-21T09:30:00+07:00", "2026-11-21T02:30:00Z"),
            ("2026-11-21T03:30:00.5 07:00", "2026-11-20T20:30:00Z"),
            ("2026-11-21T20:30:00-05:00", "2026-11-22T01:30:00Z"),
            ("2026-11-21T20:30:00+14:00", "2026-11-21T06:30:00Z"),
        ])
    func moments(text: String, moment: String) throws {
        #expect(
            try data(.three, "data/dataflow/X/INDICATORS/1.0/*", [("updatedAfter", text)]).updatedAfter
                == moment)
    }

    @Test(
        "asOf is any day of the calendar, never left aside",
        arguments: [
            ("1899-12-31", "1899-12-31"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
            ("1850-06-30T20:00:00Z", "1850-06-30"),
        ])
    func everyDay(text: String, day: String) throws {
        let asked = try data(.three, "data/dataflow/X/INDICATORS/1.0/*", [("asOf", text)])
        #expect(asked.asOf?.description == day)
    }

    @Test("bounds before and after every value are bounds like others")
    func wideBounds() throws {
        let parameters = [("startPeriod", "1899"), ("endPeriod", "9999")]
        let two = try data(.two, "data/INDICATORS/all", parameters)
        #expect(two.chosen(Sample.series, Sample.structure).points.count == 3)
        let three = try data(.three, "data/dataflow/X/INDICATORS/1.0/*", [("c[TIME_PERIOD]", "ge:1800")])
        #expect(three.chosen(Sample.series, Sample.structure).points.count == 3)
        let none = try data(.two, "data/INDICATORS/all", [("endPeriod", "1899")])
        #expect(none.chosen(Sample.series, Sample.structure).points.isEmpty)
    }

    @Test(
        "a period is read with its first and last day",
        arguments: [
            ("2010", "2010-01-01", "2010-12-31"), ("2010-Q3", "2010-07-01", "2010-09-30"),
            ("2012-02", "2012-02-01", "2012-02-29"), ("2010-S2", "2010-07-01", "2010-12-31"),
            ("2010-06-15", "2010-06-15", "2010-06-15"), ("2016-D366", "2016-12-31", "2016-12-31"),
            ("2018-W01", "2018-01-01", "2018-01-07"), ("2020-W53", "2020-12-28", "2021-01-03"),
            ("2010-A1", "2010-01-01", "2010-12-31"), ("1899", "1899-01-01", "1899-12-31"),
            ("0001", "0001-01-01", "0001-12-31"), ("9999", "9999-01-01", "9999-12-31"),
            ("9999-Q4", "9999-10-01", "9999-12-31"), ("9999-W52", "9999-12-27", "9999-12-31"),
        ])
    func periods(text: String, first: String, last: String) {
        #expect(TimeSpan(text)?.first.description == first && TimeSpan(text)?.last.description == last)
    }

    @Test(
        "what is no period is not read",
        arguments: [
            "", "10", "0000", "+201", "2010-Q5", "2010-13", "2010-06-31", "2010-X", "2018-D366", "2018-D0",
            "2018-W53",
            "2018-W0",
        ])
    func noPeriods(text: String) { #expect(TimeSpan(text) == nil) }

    @Test("structures bring what they refer to, and what refers to them")
    func references() throws {
        func kinds(_ path: String, _ references: String) throws -> Set<ArtefactKind> {
            guard case .structure(let query) = try request(.three, path, [("references", references)]) else {
                return []
            }
            return Set(Sample.catalogue.answer(query).entries.map(\.artefact.kind))
        }
        #expect(try kinds("structure/dataflow/X/INDICATORS/+", "none") == [.dataflow])
        #expect(try kinds("structure/dataflow/*/*/*", "children") == [.dataflow, .dataStructure])
        #expect(
            try kinds("structure/dataflow", "descendants") == [
                .dataflow, .dataStructure, .codelist, .conceptScheme,
            ])
        #expect(try kinds("structure/codelist/X/CL_FREQ/1.0", "parents") == [.codelist, .dataStructure])
        #expect(try kinds("structure/dataflow", "constraint") == [.dataflow, .constraint])
        #expect(
            try kinds("structure/dataflow", "all") == [
                .dataflow, .dataStructure, .codelist, .conceptScheme, .categorisation, .categoryScheme,
                .constraint,
            ])
    }

    @Test("what is available may be asked of some components only")
    func components() throws {
        func asked(_ version: SDMXVersion, _ path: String) throws -> Set<String>? {
            guard case .availability(_, _, let components, _) = try request(version, path) else { return nil }
            return components
        }
        #expect(try asked(.three, "availability/dataflow/X/INDICATORS/1.0/A.LAO/REF_AREA") == ["REF_AREA"])
        #expect(try asked(.three, "availability/dataflow/X/INDICATORS/1.0/A.LAO/*") == [])
        #expect(
            try asked(.two, "availableconstraint/INDICATORS/all/all/REF_AREA+SOURCE") == [
                "REF_AREA", "SOURCE",
            ])
        let part = Sample.catalogue.constraint.keeping(["SOURCE"], time: "TIME_PERIOD")
        #expect(part.codes.isEmpty && part.periods == nil && part.observations == 2)
    }

    @Test("a stub has its name only, a complete one its description and remarks too")
    func stubs() {
        func entry(_ detail: StructureQuery.Detail) -> StructureAnswer.Entry? {
            Sample.catalogue.answer(StructureQuery(kind: .constraint, detail: detail)).entries.first
        }
        #expect(entry(.allStubs)?.isStub == true && entry(.allStubs)?.isBare == true)
        #expect(entry(.allCompleteStubs)?.isStub == true && entry(.allCompleteStubs)?.isBare == false)
    }

    @Test("an item of a list is given as part of it; a partial list has what is there")
    func items() throws {
        let one = Sample.catalogue.answer(
            StructureQuery(kind: .codelist, ids: ["CL_REF_AREA"], items: ["KHM"]))
        guard case .scheme(let list) = one.entries[0].artefact else { return }
        #expect(list.items.map(\.id) == ["KHM"] && list.isPartial)
        let partial = Sample.catalogue.answer(
            StructureQuery(kind: .dataflow, detail: .referencePartial, references: [.descendants]))
        let areas = partial.entries.compactMap { entry -> ItemScheme? in
            if case .scheme(let scheme) = entry.artefact, scheme.reference.id == "CL_REF_AREA" {
                scheme
            } else {
                nil
            }
        }
        #expect(areas.first?.items.map(\.id) == ["LAO"])
        #expect(Sample.catalogue.answer(StructureQuery(kind: .codelist, ids: ["CL_NONE"])).isEmpty)
    }
}
