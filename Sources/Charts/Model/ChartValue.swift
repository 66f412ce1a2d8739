package import PlanModel

/// A value that can be drawn, with the text that the caller finished for it.
package struct ChartValue: Hashable, Sendable {
    package let number: Double
    /// As readers see it, with its unit where that is wanted: `173 days`.
    package let text: String
    /// The same in few digits, for labels in the drawing.
    package let label: String
    /// How many decimals the value has in CSV and JSON.
    package let decimals: Int
    package let status: ObservationStatus
    package let interval: ChartInterval?
    /// Address of the value's provenance.
    package let address: String?

    /// Nil unless the number can be drawn (finite, below 10^18) and the status
    /// is one of a value: not missing, suppressed or impossible.
    package init?(
        _ number: Double, text: String, label: String? = nil, decimals: Int = 0,
        status: ObservationStatus = .normal,
        interval: ChartInterval? = nil, address: String? = nil
    ) {
        guard Self.canBeDrawn(number, status) else { return nil }
        self.number = number
        self.text = text
        self.label = label ?? text
        self.decimals = decimals
        self.status = status
        self.interval = interval
        self.address = address
    }

    static func canBeDrawn(_ number: Double, _ status: ObservationStatus) -> Bool {
        abs(number) < 1e18 && status.hasValue
    }

    /// Drawn hollow: the source itself does not take it for final or firm.
    var isHollow: Bool {
        switch status {
        case .estimated, .forecast, .imputed, .provisional, .lowReliability: true
        default: false
        }
    }
}

/// What lies around a value: a confidence interval, or a standard error on
/// either side.
package struct ChartInterval: Hashable, Sendable {
    package let low: Double
    package let high: Double
    package let lowText: String
    package let highText: String
    /// `95 % confidence interval`, `standard error 1.2`
    package let name: String

    /// Nil unless both ends can be drawn and stand in order.
    package init?(_ low: Double, _ high: Double, lowText: String, highText: String, name: String) {
        guard abs(low) < 1e18, abs(high) < 1e18, low <= high else { return nil }
        self.low = low
        self.high = high
        self.lowText = lowText
        self.highText = highText
        self.name = name
    }
}

/// A value, or why there is none.
package enum ChartReading: Hashable, Sendable {
    case value(ChartValue)
    /// `no data`, `suppressed`: the reason in words.
    case absent(String)

    var value: ChartValue? {
        if case .value(let value) = self { return value }
        return nil
    }

    var text: String {
        switch self {
        case .value(let value): value.text
        case .absent(let reason): reason
        }
    }

    var label: String {
        switch self {
        case .value(let value): value.label
        case .absent(let reason): reason
        }
    }
}

extension ObservationStatus {
    fileprivate var hasValue: Bool {
        switch self {
        case .existsNotCollected, .cannotExist, .missing, .suppressed: false
        default: true
        }
    }
}
