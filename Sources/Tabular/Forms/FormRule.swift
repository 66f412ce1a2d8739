/// What may be entered into an area of a form.
package struct FormRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// One of these, offered as a list.
        case choice([String])
        /// A number within the limits.
        case number(ClosedRange<Double>)
        /// A whole number within the limits.
        case wholeNumber(ClosedRange<Int>)
        /// Anything: only the prompt is shown.
        case anything
    }

    package let area: FormArea
    package let kind: Kind
    /// Shown beside the cell while it is chosen.
    package let prompt: FormMessage?
    /// Shown when something else is entered, which is then not taken; nil
    /// where it is.
    package let refusal: FormMessage?

    package init(_ kind: Kind, in area: FormArea, prompt: FormMessage? = nil, refusal: FormMessage? = nil) {
        self.area = area
        self.kind = kind
        self.prompt = prompt
        self.refusal = refusal
    }
}

/// A title and a text beside a cell; of more than 32 and 255 characters, which
/// spreadsheet programs refuse, the beginning.
package struct FormMessage: Hashable, Sendable {
    package let title: String
    package let text: String

    package init(_ title: String, _ text: String) {
        self.title = Self.beginning(of: title, count: 32)
        self.text = Self.beginning(of: text, count: 255)
    }

    private static func beginning(of text: String, count: Int) -> String {
        text.unicodeScalars.count <= count
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))) + "…"
    }
}

/// Cells of a form that stand out when what they hold should be looked at.
package struct FormMark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A text that is none of these.
        case textBesides([String])
        /// A number outside the limits, either of which may be missing.
        case outside(minimum: Double?, maximum: Double?)
    }

    package let area: FormArea
    package let kind: Kind
    /// 0xRRGGBB
    package let fill: UInt32

    package init(_ kind: Kind, in area: FormArea, fill: UInt32) {
        self.area = area
        self.kind = kind
        self.fill = fill
    }
}
