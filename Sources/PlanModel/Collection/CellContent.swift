/// What stands in a cell of a return: a value or the reason why there is none,
/// and what must be known of it.
package struct CellContent: Hashable, Sendable {
    /// Nil where there is none.
    package var value: Double?
    /// Digits after the decimal mark, as entered.
    package var decimals: Int
    /// As entered: `12,345.6`.
    package var text: String
    package var absence: AbsenceReason?
    /// Of an international value.
    package var verdict: Verdict?
    package var status: ObservationStatus
    /// Publication, register or survey that the value is from.
    package var source: String?
    /// Id of a definition of size, or its name in the state.
    package var definition: String?
    /// enterprise or establishment.
    package var statisticalUnit: String?
    package var coverage: String?
    package var standardError: Double?
    /// Public, with the value.
    package var note: String?
    /// Why the value is right although a check warns; stays with the value.
    package var justification: String?
    /// Hashes of attached files.
    package var attachments: [String]

    /// What a state says of an international value.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case confirmed
        /// With a public note.
        case disputed
    }

    package init(
        value: Double? = nil, decimals: Int = 0, text: String = "", absence: AbsenceReason? = nil,
        verdict: Verdict? = nil, status: ObservationStatus = .normal, source: String? = nil,
        definition: String? = nil, statisticalUnit: String? = nil, coverage: String? = nil,
        standardError: Double? = nil, note: String? = nil, justification: String? = nil,
        attachments: [String] = []
    ) {
        self.value = value
        self.decimals = decimals
        self.text = text
        self.absence = absence
        self.verdict = verdict
        self.status = status
        self.source = source
        self.definition = definition
        self.statisticalUnit = statisticalUnit
        self.coverage = coverage
        self.standardError = standardError
        self.note = note
        self.justification = justification
        self.attachments = attachments
    }

    /// Neither a value nor a word on why not.
    package var isEmpty: Bool { value == nil && absence == nil && verdict == nil }

    /// The same figure with the same meaning, however it was written.
    package func states(_ other: CellContent) -> Bool {
        var (left, right) = (self, other)
        left.text = ""
        right.text = ""
        return left == right
    }
}
