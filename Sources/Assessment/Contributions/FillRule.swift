package import PlanModel

/// Which series may fill a KPI.
///
/// A measure near to the one wanted is shown as what it is: beside the KPI,
/// assessed within itself, never in its place and never in its aggregates.
package struct FillRule: Hashable, Sendable {
    /// Pairs of measures that are mistaken for each other.
    package struct Confusion: Hashable, Sendable {
        package let measure: String
        package let wanted: String
        package let why: String

        package init(measure: String, wanted: String, why: String) {
            self.measure = measure
            self.wanted = wanted
            self.why = why
        }
    }

    package static let confusions = [
        Confusion(
            measure: "LOAN_SHARE_TOTAL", wanted: "LOAN_SHARE_BUSINESS",
            why: "A share of all bank loans is not a share of business loans."),
        Confusion(
            measure: "VA_SHARE", wanted: "GDP_SHARE",
            why: "A share of the value added that a register or census counts is not a share of GDP."),
    ]

    /// Why a series may not fill a KPI. Each has a stable code and a sentence.
    package enum Refusal: Hashable, Sendable {
        /// A different measure, named as one that must never fill the KPI.
        case differentMeasure(IndicatorCode, why: String)
        case anotherIndicator(IndicatorCode)
        /// `sme` leaves out micro enterprises: a claim of its own.
        case anotherSizeClass(SizeClass, wanted: SizeClass)

        package var code: String {
            switch self {
            case .differentMeasure: "different-measure"
            case .anotherIndicator: "another-indicator"
            case .anotherSizeClass: "another-size-class"
            }
        }

        package var sentence: String {
            switch self {
            case .differentMeasure(_, let why): why
            case .anotherIndicator(let code): "The series measures \(code), another indicator."
            case .anotherSizeClass(let seen, let wanted):
                "The values are of size class \"\(seen.rawValue)\", not \"\(wanted.rawValue)\": "
                    + "shown as a separate claim and left out of aggregates."
            }
        }

        /// Shown beside the KPI as a claim with its own size class.
        package var isSeparateClaim: Bool {
            if case .anotherSizeClass = self { return true }
            return false
        }
    }

    package let indicator: IndicatorCode
    package let sizeClass: SizeClass
    /// Further measures that must never fill the KPI, as the plan names them:
    /// indicator ids or sources' own codes.
    package let proxies: [String]

    package init(indicator: IndicatorCode, sizeClass: SizeClass = .none, proxies: [String] = []) {
        self.indicator = indicator
        self.sizeClass = sizeClass
        self.proxies = proxies
    }

    /// Why a series may not fill the KPI; nil when it may.
    package func refusal(of series: Series) -> Refusal? {
        if series.indicator != indicator {
            let confusion = Self.confusions.first {
                $0.measure == series.indicator.text && $0.wanted == indicator.text
            }
            if let confusion { return .differentMeasure(series.indicator, why: confusion.why) }
            if proxies.contains(where: { IndicatorCode(sourceCode: $0) == series.indicator }) {
                let why = "The plan names \(series.indicator) as a measure that never fills this KPI."
                return .differentMeasure(series.indicator, why: why)
            }
            return .anotherIndicator(series.indicator)
        }
        guard series.sizeClass == sizeClass else {
            return .anotherSizeClass(series.sizeClass, wanted: sizeClass)
        }
        return nil
    }
}
