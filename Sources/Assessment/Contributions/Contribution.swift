package import PlanModel

/// What a contribution of enterprises counts, and of what it is a share.
///
/// The denominator decides which indicator it is: value added over a
/// register's or a census's own total is VA_SHARE, never GDP_SHARE.
package struct Contribution: Hashable, Sendable {
    package enum Numerator: Hashable, Sendable {
        /// At basic prices.
        case grossValueAdded(coverage: String, adjustsForInformal: Bool)
        case exports(ExportBasis)
        case personsEngaged
        /// Outstanding loans to enterprises of the size class.
        case loans
    }

    package enum ExportBasis: String, Hashable, Sendable {
        case customs
        case balanceOfPayments = "balance of payments"
    }

    package enum Denominator: String, Hashable, Sendable, CaseIterable {
        case gdpAtMarketPrices = "GDP at market prices"
        case totalValueAdded = "total value added"
        case registerTotal = "register total"
        case labourForceSurveyEmployment = "labour force survey employment"
        case totalExports = "total exports"
        case allBankLoans = "all bank loans"
        case allBusinessLoans = "all business loans"
    }

    package let numerator: Numerator
    package let denominator: Denominator

    package init(numerator: Numerator, denominator: Denominator) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The indicator that such a contribution is; nil where numerator and
    /// denominator do not fit.
    package var indicator: IndicatorCode? {
        let code: String? =
            switch (numerator, denominator) {
            case (.grossValueAdded, .gdpAtMarketPrices): "GDP_SHARE"
            case (.grossValueAdded, .totalValueAdded), (.grossValueAdded, .registerTotal): "VA_SHARE"
            case (.exports, .totalExports), (.exports, .registerTotal): "EXP_SHARE"
            case (.personsEngaged, .labourForceSurveyEmployment), (.personsEngaged, .registerTotal):
                "EMP_SHARE"
            case (.loans, .allBusinessLoans): "LOAN_SHARE_BUSINESS"
            case (.loans, .allBankLoans): "LOAN_SHARE_TOTAL"
            default: nil
            }
        return code.flatMap { IndicatorCode($0) }
    }

    /// What is divided by what: `gross value added at basic prices (formal
    /// sector, without informal adjustment) as a share of GDP at market prices`.
    package var statement: String {
        let counted =
            switch numerator {
            case .grossValueAdded(let coverage, let adjusts):
                "gross value added at basic prices (\(coverage), "
                    + (adjusts ? "with" : "without") + " informal adjustment)"
            case .exports(let basis): "exports (\(basis.rawValue))"
            case .personsEngaged: "persons engaged"
            case .loans: "loans to enterprises of the size class"
            }
        return counted + " as a share of " + denominator.rawValue
    }
}
