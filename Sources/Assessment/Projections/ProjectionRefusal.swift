package import PlanModel
import Statistics

/// Why nothing is projected. Each has a stable code and a sentence.
package enum ProjectionRefusal: Error, Hashable, Sendable {
    case notAsked
    case noData
    /// The source has ended, with this last year.
    case seriesEnded(Period)
    case yearObserved(Period)
    case yearPast(Period)
    case tooFewPoints(found: Int, needed: Int)
    case horizonTooLong(years: Int, observed: Int)
    case notAboveZero
    case notAShare
    /// The point, in percent, would be no share any more.
    case beyondWhole(Double)

    package var code: String {
        switch self {
        case .notAsked: "projection-not-asked"
        case .noData: "projection-no-data"
        case .seriesEnded: "projection-series-ended"
        case .yearObserved: "projection-year-observed"
        case .yearPast: "projection-year-past"
        case .tooFewPoints: "projection-too-few-points"
        case .horizonTooLong: "projection-horizon-too-long"
        case .notAboveZero: "projection-not-above-zero"
        case .notAShare: "projection-not-a-share"
        case .beyondWhole: "projection-beyond-whole"
        }
    }

    package var sentence: String {
        switch self {
        case .notAsked: "No year to project to was asked for."
        case .noData: "There is no value to project from."
        case .seriesEnded(let period): "The source has ended; its last value is of \(period)."
        case .yearObserved(let period): "The year \(period) has been observed."
        case .yearPast(let period): "The year \(period) is past."
        case .tooFewPoints(let found, let needed):
            "The comparable points are \(found); a projection needs \(needed)."
        case .horizonTooLong(let years, let observed):
            "The year lies \(years) years ahead, but only \(observed) years were observed."
        case .notAboveZero: "Not all values are above zero."
        case .notAShare: "Not all values lie between 0 and 100 percent."
        case .beyondWhole(let value):
            "The growth as it was would lead to \(DecimalText.fixed(value, decimals: 1)) percent "
                + "of the whole."
        }
    }
}
