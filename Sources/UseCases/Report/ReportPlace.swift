package import PlanModel

/// What a figure of a report can lead to.
package enum ReportPlace: Hashable, Sendable {
    case indicator(IndicatorCode)
    case state(AreaCode)
    case stateIndicator(AreaCode, IndicatorCode)
    /// How the change of a state's indicator is assessed.
    case assessment(AreaCode, IndicatorCode)
    /// The statements of one value.
    case observation(series: String, Period)
    case goal(PlanCode)
    case actionLine(PlanCode)
    case method(String)
    case definition(String)
    case progress
    /// The monitoring report itself.
    case report
}

/// Where the portal has a place, as of the clock of the report.
package protocol ReportPlaces: Sendable {
    /// The whole address, `https://…`; a path from the root where the portal
    /// itself prints the report.
    func address(of place: ReportPlace) -> String
    /// For quoting: the same as of a day, which stays what it is; nil where
    /// only this machine reaches it.
    func publicAddress(of place: ReportPlace, asOf day: Day) -> String?
}

extension ReportPlaces {
    package func publicAddress(of place: ReportPlace, asOf day: Day) -> String? { address(of: place) }
}
