package import PlanModel
import Routes
package import UseCases

/// Where the portal has what a report leads to, read at the report's clock.
package struct SitePlaces: ReportPlaces {
    /// `https://pantau.example.org`, without a slash at its end; empty where
    /// the portal itself prints the report.
    private let base: String
    private let clock: LedgerClock
    private let year: Period?

    package init(base: String, clock: LedgerClock, year: Period?) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.clock = clock
        self.year = year
    }

    package func publicAddress(of place: ReportPlace, asOf day: Day) -> String? {
        let host = base.split(separator: "/").dropFirst().first ?? ""
        let isLocal = ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
        guard !isLocal else { return nil }
        let pinned = LedgerClock(asOf: clock.asOf ?? day, knownOn: clock.knownOn)
        return SitePlaces(base: base, clock: pinned, year: year).address(of: place)
    }

    package func address(of place: ReportPlace) -> String {
        let clocks = ReadingOptions(asOf: clock.asOf, knownOn: clock.knownOn)
        let whole = ReadingOptions(asOf: clock.asOf, knownOn: clock.knownOn, year: year)
        let address =
            switch place {
            case .indicator(let code): Address(.indicator(code), reading: whole)
            case .state(let area): Address(.state(area), reading: whole)
            case .stateIndicator(let area, let code), .assessment(let area, let code):
                Address(.stateIndicator(area, code), reading: whole)
            case .observation(let series, let period):
                Address(.observation(series: series, period), reading: clocks)
            case .goal(let code): Address(.goal(code), reading: clocks)
            case .actionLine(let code): Address(.actionLine(code), reading: clocks)
            case .method(let name): Address(.method(name))
            case .definition(let id): Address(.definition(id))
            case .progress: Address(.progress(FormFields()), reading: clocks)
            case .report: Address(.monitoringReport, reading: whole)
            }
        if case .assessment = place { return base + address.url + "#methods" }
        return base + address.url
    }
}
