import PlanModel
import Statistics

extension IATIActivity.Budget {
    /// One for each year, currency and status: what was promised is committed,
    /// what the work needs beyond it indicative. Sources of funds are added up,
    /// because a budget names none.
    static func all(_ items: [BudgetItem]) -> [Self] {
        struct Key: Hashable, Comparable {
            let year: Int
            let currency: CurrencyCode
            let isCommitted: Bool

            static func < (left: Key, right: Key) -> Bool {
                (left.year, left.currency, right.isCommitted ? 1 : 0)
                    < (right.year, right.currency, left.isCommitted ? 1 : 0)
            }
        }
        var sums: [Key: [Double]] = [:]
        for item in items where item.currency.isKnownToIATI {
            let promised = max(0, item.committed ?? 0)
            if promised > 0 {
                sums[Key(year: item.year, currency: item.currency, isCommitted: true), default: []]
                    .append(promised)
            }
            if item.required > promised || promised == 0 {
                sums[Key(year: item.year, currency: item.currency, isCommitted: false), default: []] += [
                    item.required, -promised,
                ]
            }
        }
        return sums.sorted { $0.key < $1.key }.map { key, amounts in
            Self(
                year: key.year, currency: key.currency, status: key.isCommitted ? .committed : .indicative,
                amount: decimalSum(amounts))
        }
    }
}

extension IATIActivity.Expenditure {
    /// - Parameter knownOn: the day of the last acceptance; a period that was
    ///   reported before its end counts until then, as no transaction may lie
    ///   in the future.
    static func all(_ spending: [Spending], knownOn: Day?) -> [Self] {
        spending.filter(\.currency.isKnownToIATI).map { spent in
            Self(
                day: min(spent.period.lastDay, knownOn ?? spent.period.lastDay), period: spent.period,
                currency: spent.currency, amount: DecimalText.shortest(spent.amount), source: spent.source)
        }
    }
}

/// The sum with as many decimals as the summands have: 0.1 and 0.2 are 0.3.
func decimalSum(_ values: [Double]) -> String {
    let decimals = values.map { value in
        DecimalText.shortest(value).split(separator: ".", omittingEmptySubsequences: false).dropFirst()
            .first?.utf8.count ?? 0
    }
    return DecimalText.fixed(compensatedSum(of: values), decimals: decimals.max() ?? 0)
}
