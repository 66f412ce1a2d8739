package import PlanModel

/// How to quote data: the same words wherever it is said.
///
/// `Secretariat. Plan: indicators: Employment (EMP_SHARE). As of 2026-11-22, data version 18-4-64-0-0-0.
/// https://pantau.example/indicators/EMP_SHARE`
package struct Citation: Hashable, Sendable {
    /// Which state of the data it is.
    package enum State: Hashable, Sendable {
        /// Version of the whole ledger.
        case version(String)
        /// The moment at which the newest of these values was recorded, UTC: for
        /// a page that changes with its own values only.
        case recorded(String)
    }

    package let publisher: String
    package let title: String
    /// By the public clock; nil for what is of no day.
    package let asOf: Day?
    package let state: State?
    /// Where it is found, in full; nil where nobody knows under which host.
    package let address: String?

    package init(publisher: String, title: String, asOf: Day?, state: State?, address: String?) {
        self.publisher = publisher
        self.title = title
        self.asOf = asOf
        self.state = state
        self.address = address
    }

    package var text: String {
        let version: String? =
            switch state {
            case .version(let version)?: "data version \(version)"
            case .recorded(let moment)?: "recorded \(moment)"
            case nil: nil
            }
        let stated = [asOf.map { "as of \($0)" }, version].compactMap(\.self).joined(separator: ", ")
        let sentence = stated.isEmpty ? "" : " \(stated.prefix(1).uppercased())\(stated.dropFirst())."
        return "\(publisher). \(title).\(sentence)" + (address.map { " \($0)" } ?? "")
    }
}

extension Catalogue {
    /// Of all values.
    ///
    /// - Parameter plan: its title; nil for a ledger without one.
    package static func title(plan: String?) -> String { plan.map { "\($0): indicators" } ?? "Indicators" }

    /// Of the values of one indicator.
    package static func title(plan: String?, _ name: String, _ code: IndicatorCode) -> String {
        "\(title(plan: plan)): \(name) (\(code))"
    }

    /// Who answers for a catalogue without a plan.
    package static let usualPublisher = "Pantau"

    /// How to quote all of it, or one dataset.
    ///
    /// - Parameters:
    ///   - address: where it is found; nil where nobody knows under which host.
    ///   - state: nil for the version of the ledger.
    package func citation(
        of dataset: Dataset? = nil, address: String?, state: Citation.State? = nil
    ) -> String {
        Citation(
            publisher: publisher,
            title: dataset.map { "\(title): \($0.title) (\($0.indicator))" } ?? title,
            asOf: vintage.asOf, state: state ?? .version(vintage.version), address: address
        ).text
    }
}
