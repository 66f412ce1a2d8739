/// A class with its limits as the text prints them, for display and for the
/// proof that the completed rule departs from it only where stated.
package struct PrintedClass: Hashable, Sendable {
    package let size: EnterpriseClass
    package let ranges: [PrintedRange]
    package let verified: Verification?
    package let note: String?
    /// Classes that the text takes out of this one.
    package let excludes: String?

    package init(
        size: EnterpriseClass, ranges: [PrintedRange], verified: Verification? = nil, note: String? = nil,
        excludes: String? = nil
    ) {
        self.size = size
        self.ranges = ranges
        self.verified = verified
        self.note = note
        self.excludes = excludes
    }

    package func range(_ name: String) -> PrintedRange? { ranges.first { $0.name == name } }

    /// `small: employees 5 to 19; turnover 200,000 to under 1,000,000`.
    package var text: String {
        var text = "\(size.rawValue): " + ranges.map(\.text).joined(separator: "; ")
        if let excludes { text += "; without \(excludes)" }
        return text
    }
}

/// One printed range of a class, named as the text names its criterion.
package struct PrintedRange: Hashable, Sendable {
    /// An end of a range, with whether the value itself belongs to it.
    package struct End: Hashable, Sendable {
        package let value: Double
        package let isInclusive: Bool

        package init(_ value: Double, isInclusive: Bool = true) {
            self.value = value
            self.isInclusive = isInclusive
        }
    }

    package let name: String
    package let minimum: End?
    package let maximum: End?

    package init(_ name: String, minimum: End? = nil, maximum: End? = nil) {
        self.name = name
        self.minimum = minimum
        self.maximum = maximum
    }

    /// `employees 5 to 19`, `turnover over 2,500,000 to 5,000,000`, `capital under
    /// 50,000`.
    package var text: String {
        let low = minimum.map { ($0.isInclusive ? "" : "over ") + limitText($0.value) }
        let high = maximum.map { ($0.isInclusive ? "" : "under ") + limitText($0.value) }
        switch (low, high) {
        case (let low?, let high?): return "\(name) \(low) to \(high)"
        case (let low?, nil): return "\(name) \(low)" + (minimum?.isInclusive == true ? " or more" : "")
        case (nil, let high?): return "\(name) " + (maximum?.isInclusive == true ? "up to " : "") + high
        case (nil, nil): return name
        }
    }
}
