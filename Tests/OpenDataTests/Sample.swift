import OpenData
import PlanModel

/// An invented catalogue with words that every format has to escape.
enum Sample {
    static let base = "https://pantau.example"

    static let catalogue = Catalogue(
        identifier: "example", title: "Plan \"Example\"",
        description: "Invented <values> & more.\nTwo lines.",
        publisher: "Secretariat & Co", vintage: vintage,
        datasets: [
            Dataset(
                indicator: IndicatorCode("IC_REG_DURS")!, sourceCode: "IC.REG.DURS",
                title: "Time to start a business </script>", description: "Days. Unit: days.", unit: "days",
                keywords: ["KPI 5b"], periods: Period(year: 2003)!...Period(year: 2019)!,
                areas: [
                    .init(code: AreaCode("ASEAN")!, name: "ASEAN", isState: false),
                    .init(code: AreaCode("LAO")!, name: "Lao PDR", isState: true),
                ],
                values: 32, recordedAt: "2026-11-21T09:00:00Z",
                sources: [
                    DataSource(title: "World Bank, Doing Business", licence: Licence("CC BY 4.0")),
                    DataSource(title: "A \"paper\"", licence: Licence("free to use")),
                ]),
            Dataset(
                indicator: IndicatorCode("EMP_SHARE")!, sourceCode: "EMP_SHARE", title: "Employment",
                description: "Share.", unit: "", keywords: [], periods: nil, areas: [], values: 0,
                recordedAt: nil, sources: [DataSource(title: "A return", licence: nil)]),
        ])

    static let vintage = Vintage(
        version: "3-2-1", recordedAt: "2026-11-21T09:00:00Z", asOf: Day("2026-11-22")!)

    static let addresses = CatalogueAddresses(
        base: base, home: "/data",
        files: [DataFile(name: "CSV", path: "/data.csv", mediaType: "text/csv")],
        page: { "/indicators/\($0.indicator)" },
        filesOf: { [DataFile(name: "CSV", path: "/indicators/\($0.indicator).csv", mediaType: "text/csv")] })

    static let feed = ReleaseFeed(
        title: "Releases", author: "Secretariat",
        entries: [
            .init(
                key: "import 1", title: "First <file>", summary: "2 new values",
                updated: "2026-11-20T08:00:00Z",
                path: "/sources/ab"),
            .init(
                key: "import 2", title: "Second & last", summary: "1 revised",
                updated: "2026-11-21T09:00:00Z",
                path: "/sources/cd"),
        ])
}
