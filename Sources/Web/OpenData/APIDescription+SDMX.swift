import Markup
import Routes
import SDMX

/// The two entry points of the SDMX service, as `Documentation/sdmx.md` has
/// them in full.
extension APIDescription {
    var sdmxPaths: [JSON.Member] {
        let flow = "INDICATORS"
        let (own, key) = ("PANTAU/INDICATORS/1.0", "A.LAO.IC_REG_DURS")
        let both = ["includeHistory", "updatedAfter", "firstNObservations", "lastNObservations"]
        let shape = ["dimensionAtObservation", "format"]
        let filters = ["c[REF_AREA]", "c[INDICATOR]", "c[TIME_PERIOD]"]
        let periods = ["startPeriod", "endPeriod"]
        let structures = ["references", "detail", "format"]
        return [
            sdmx(
                .two, "data/{flow}/{key}", "data/\(flow)/\(key)", "Values of the flow",
                periods + ["detail"] + both + shape, MessageFormat.data(.two)),
            sdmx(
                .two, "availableconstraint/{flow}/{key}/{provider}/{component}",
                "availableconstraint/\(flow)/\(key)/all/REF_AREA", "What there is for a query",
                periods + ["references", "format"], MessageFormat.structure(.two)),
            sdmx(
                .two, "{structure}/{agency}/{id}/{version}", "codelist/all/all/latest",
                "Structures: dataflow, datastructure, codelist and others", structures,
                MessageFormat.structure(.two)),
            sdmx(
                .three, "data/{context}/{agency}/{id}/{version}/{key}", "data/dataflow/\(own)/\(key)",
                "Values of the flow",
                filters + ["asOf", "attributes", "measures", "offset", "limit"] + both + shape,
                MessageFormat.data(.three)),
            sdmx(
                .three, "availability/{context}/{agency}/{id}/{version}/{key}/{component}",
                "availability/dataflow/\(own)/\(key)/REF_AREA", "What there is for a query",
                filters + ["references", "format"], MessageFormat.structure(.three)),
            sdmx(
                .three, "structure/{type}/{agency}/{id}/{version}", "structure/codelist/*/*/+",
                "Structures: dataflow, datastructure, codelist and others", structures,
                MessageFormat.structure(.three)),
        ]
    }

    /// - Parameters:
    ///   - pattern: below the version, as `example` is.
    ///   - names: of the parameters in the query.
    private func sdmx(
        _ version: SDMXVersion, _ pattern: String, _ example: String, _ summary: String, _ names: [String],
        _ formats: [MessageFormat]
    ) -> JSON.Member {
        let folder = SDMXPath.folder + (version == .two ? "2.1/" : "3.0/")
        let types = formats.map { JSON.Member(bare($0.mediaType), .object([])) }
        let found = JSON.Member(
            "200", .object(["description": .string("Found"), "content": .object(types)]))
        let refused = JSON.Member(
            "4XX",
            .object([
                "description": .string("What is wrong, in the manner of the format asked for"),
                "content": .object(
                    ["application/xml", "application/json", "text/plain"].map { .init($0, .object([])) }),
            ]))
        // SDMX 2.1 says 404 where nothing matches.
        let others = [
            version == .three ? ("204", "Nothing matches") : nil,
            ("304", "The asker holds the answer already"),
            ("501", "A part of the specification that is not offered"),
        ].compactMap { other in
            other.map { JSON.Member($0.0, .object(["description": .string($0.1)])) }
        }
        return operation(
            folder + pattern, summary + " (SDMX \(version == .two ? "2.1" : "3.0"))",
            places(in: pattern, of: example)
                + names.map { query($0, Self.sdmxMeanings[$0] ?? $0, Self.sdmxSchemas[$0]) },
            [found, refused] + others)
    }

    private static let sdmxMeanings = [
        "startPeriod": "Values of this period and later ones", "endPeriod": "Values up to this period",
        "c[REF_AREA]": "States and groups, with commas between",
        "c[INDICATOR]": "Indicators, with commas between",
        "c[TIME_PERIOD]": "Years, as in ge:2016+le:2019",
        "asOf": "What had been published by the end of that day",
        "includeHistory": "A data set for each day of publication",
        "updatedAfter": "What was recorded since that moment", "format": "Instead of Accept and suffix",
        "dimensionAtObservation": "TIME_PERIOD, or AllDimensions for flat values",
        "references": "Structures that go with those asked for",
    ]

    private static let sdmxSchemas: [String: JSON] = [
        "startPeriod": year, "endPeriod": year, "asOf": day,
        "includeHistory": JSON.object(["type": .string("boolean")]),
        "updatedAfter": JSON.object(["type": .string("string"), "format": .string("date-time")]),
        "firstNObservations": count(from: 1), "lastNObservations": count(from: 1), "offset": count(from: 0),
        "limit": count(from: 1),
        "dimensionAtObservation": JSON.object([
            "type": .string("string"),
            "enum": .array(["TIME_PERIOD", "AllDimensions"].map { .string($0) }),
        ]),
    ]

    private static func count(from least: Int) -> JSON {
        .object(["type": .string("integer"), "minimum": .integer(least)])
    }
}
