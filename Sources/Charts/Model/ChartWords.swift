import PlanModel
package import Statistics

/// The words that a chart writes of itself: heads of its table and the key to
/// its signs. English, until a caller sets those of another language.
package struct ChartWords: Hashable, Sendable {
    /// How numbers on axes are written.
    package var numbers = DecimalStyle.grouped
    package var series = "Series"
    package var state = "State"
    package var year = "Year"
    package var value = "Value"
    package var status = "Status"
    package var low = "Low"
    package var high = "High"
    package var note = "Note"
    package var claim = "Claim"
    package var source = "Source"
    package var definition = "Definition"
    package var classification = "Class"
    package var item = "Item"
    package var baseline = "Baseline"
    package var latest = "Latest"
    package var noData = "no data"
    package var breakInSeries = "break in the series"
    package var seriesEnded = "series ended"
    package var missingYears = "years without a value"
    package var notFinal = "estimated, imputed, provisional or of low reliability"
    package var projection = "forecast or projection"
    /// Between a projected value and its year: `51.7 projected 2025`.
    package var projected = "projected"
    package var band = "interval of the projection"
    package var interval = "interval"
    package var notFromZero = "axis does not begin at zero"
    package var ownScales = "each panel has its own scale"
    package var notComparable = "not comparable"
    package var notComparableStates = "not comparable across states: alphabetical, without rank"
    package var outlineNote = "Generalised outlines, not an authority on boundaries."
    package var million = "million"
    package var billion = "billion"
    package var trillion = "trillion"
    package var definitionDiffers = "definition differs"
    package var estimated = "estimated"
    package var forecast = "forecast"
    package var imputed = "imputed"
    package var provisional = "provisional"
    package var lowReliability = "low reliability"
    package var gantt = GanttWords()

    package init() {}

    /// A status that a value may have; empty for normal ones, which need no word.
    func status(_ status: ObservationStatus) -> String {
        switch status {
        case .breakInSeries: breakInSeries
        case .definitionDiffers: definitionDiffers
        case .estimated: estimated
        case .forecast: forecast
        case .imputed: imputed
        case .provisional: provisional
        case .lowReliability: lowReliability
        default: ""
        }
    }
}
