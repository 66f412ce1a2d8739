/// A figure for the region that a document states.
package struct RegionalClaim: Hashable, Sendable {
    package var code: PlanCode
    package var area: AreaCode
    package var indicator: IndicatorCode
    /// As the document says: `msme` or `sme`, never one for the other.
    package var sizeClass: SizeClass
    package var value: ClaimedValue
    package var unit: String
    /// Nil where the document states none.
    package var referencePeriod: Period?
    /// Whom the document cites for it.
    package var citedSource: String?
    package var source: PlanSource
    package var quote: String
    /// How we read it.
    package var note: String?

    package init(
        code: PlanCode, area: AreaCode, indicator: IndicatorCode, sizeClass: SizeClass, value: ClaimedValue,
        unit: String, referencePeriod: Period? = nil, citedSource: String? = nil, source: PlanSource,
        quote: String, note: String? = nil
    ) {
        self.code = code
        self.area = area
        self.indicator = indicator
        self.sizeClass = sizeClass
        self.value = value
        self.unit = unit
        self.referencePeriod = referencePeriod
        self.citedSource = citedSource
        self.source = source
        self.quote = quote
        self.note = note
    }
}

/// What a document claims: a value, a range, or a lower bound.
package enum ClaimedValue: Hashable, Sendable {
    case exactly(ReportedNumber)
    /// Lowest and highest value over the member states.
    case range(lowest: ReportedNumber, highest: ReportedNumber)
    case moreThan(ReportedNumber)
}

/// A number with the digits that were reported: `10.0` is not `10`.
package struct ReportedNumber: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    package let value: Double

    /// Reads digits with an optional decimal point, and nothing else.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.count <= 30, text.wholeMatch(of: /\d+(\.\d+)?/) != nil, let value = Double(text)
        else {
            return nil
        }
        self.text = text
        self.value = value
    }

    /// Digits after the decimal point.
    package var decimals: Int {
        text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }

    package var description: String { text }
}
