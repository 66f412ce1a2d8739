import PlanModel

/// Why there is no value.
struct FormulaObstacle: Error {
    let reason: String
}

/// An indicator of a formula with its values, standing at one period after the
/// other.
///
/// A class because it moves while a formula is evaluated, and nowhere else.
final class FormulaInput {
    let reference: FormulaReference
    let line: SeriesLine?
    let derived: DerivedLine?
    /// Why the whole line cannot be used.
    private let misfit: String?
    private var period = Period(year: Period.years.lowerBound)!
    /// The first observation that is not before the period.
    private var next = 0
    /// What the line says of the period; nil where it says nothing.
    private(set) var here: Here?

    struct Here {
        let value: SignificantValue
        let status: ObservationStatus
        let publication: PublicationDay
        fileprivate let isUsable: Bool

        fileprivate init(_ observation: Observation) {
            let number = observation.value ?? .nan
            value = SignificantValue(value: number, decimals: observation.decimals)
            status = observation.status
            publication = observation.publication
            isUsable = number.isFinite && status.mayHaveValue
        }
    }

    init(
        _ reference: FormulaReference, line: SeriesLine?, derived: DerivedLine?, unit: String?, result: Series
    ) {
        self.reference = reference
        self.line = line
        self.derived = derived
        misfit = line.flatMap { FormulaInput.misfit(of: $0.series, unit: unit, result: result) }
    }

    /// Periods come in order.
    func move(to period: Period) {
        self.period = period
        here = nil
        guard let observations = line?.observations else { return }
        while next < observations.count, observations[next].period < period { next += 1 }
        guard next < observations.count, observations[next].period == period else { return }
        here = Here(observations[next])
    }

    /// Whether the values before and from the period on are not comparable.
    var breaksHere: Bool {
        if let derived, derived.breaks.contains(period) { return true }
        return here?.status == .breakInSeries
    }

    var isUsable: Bool { misfit == nil && here?.isUsable == true }

    /// Why there is no value; nil where it is usable.
    var obstacle: String? { isUsable ? nil : "\(reference.spelling) \(what)" }

    private var what: String {
        if let misfit { return misfit }
        if let here { return here.status == .suppressed ? "is suppressed" : "has no value" }
        return derived?.gap(in: period).map { "has no value (\($0.reason))" } ?? "has no value"
    }

    private static func misfit(of series: Series, unit: String?, result: Series) -> String? {
        if series.area != result.area { return "is of \(series.area), not of \(result.area)" }
        // Units as they are written alike are not taken apart; a base that is
        // written as the unit is within it.
        let isAlike =
            unit == series.unit && (series.base == unit || series.base?.hasPrefix("constant ") != true)
        if !isAlike,
            let checked = unit.flatMap({ FormulaUnit($0) })
        {
            if let own = FormulaUnit(series.unit), !own.fits(checked) {
                return "is in \(own), the formula wants \(checked)"
            }
            if let base = series.base, base.hasPrefix("constant "), checked.powers[base] == nil {
                return "is in \(base), the formula wants \(checked)"
            }
        }
        if let wanted = result.base, let own = series.base, own != wanted {
            return "is on the base \(own), the result on \(wanted)"
        }
        return nil
    }
}

extension ObservationStatus {
    fileprivate var mayHaveValue: Bool {
        switch self {
        case .missing, .existsNotCollected, .cannotExist, .suppressed: false
        default: true
        }
    }
}
