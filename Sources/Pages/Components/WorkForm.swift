package import Routes

/// A form that stores something: what was typed stays, what is wrong stands
/// beside its field, and each button says what it does.
package struct WorkForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package typealias Choice = ReadingForm.Field.Choice

        package enum Kind: Hashable, Sendable {
            /// One line; `autocomplete` as HTML names it, `off` where a browser
            /// shall not offer what was typed before.
            case line(autocomplete: String)
            /// A number, with digits offered on a phone.
            case number
            /// Never printed back. The flag is true for a new one.
            case password(isNew: Bool)
            /// A code of an authenticator.
            case code
            case day
            case text(rows: Int)
            case choice([Choice])
            /// Any of these, each a value of the same name.
            case checks([Choice])
            /// Yes or no: sent as `yes` where ticked.
            case tick
            /// As `accept` of HTML names types: `.csv,.xlsx`; empty for any.
            case file(accept: String)
        }

        package let name: String
        package let label: String
        package let hint: String?
        /// As typed or chosen; several only of checks.
        package let values: [String]
        package let kind: Kind
        package let isRequired: Bool
        /// Nil where nothing is wrong.
        package let problem: String?
        /// Begins a part of the form with this heading; nil goes on with the
        /// part before.
        package var heading: String?

        package init(
            _ name: String, _ label: String, _ kind: Kind = .line(autocomplete: "off"), hint: String? = nil,
            values: [String] = [], isRequired: Bool = false, problem: String? = nil
        ) {
            self.name = name
            self.label = label
            self.kind = kind
            self.hint = hint
            self.values = values
            self.isRequired = isRequired
            self.problem = problem
        }
    }

    package struct Button: Hashable, Sendable {
        package enum Style: String, Hashable, Sendable {
            case usual
            case quiet
            /// Takes something away.
            case danger
        }

        /// Sent with the form as name and value, to tell which was pressed.
        package let name: String
        package let value: String
        package let words: String
        package let style: Style

        package init(_ words: String, _ value: String, name: String = "do", style: Style = .usual) {
            self.words = words
            self.value = value
            self.name = name
            self.style = style
        }
    }

    package struct Hidden: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Begins the ids of its fields; another for each form of a page.
    package let id: String
    package let action: WorkAddress
    package let fields: [Field]
    package let hidden: [Hidden]
    package let buttons: [Button]
    /// What is wrong with the whole.
    package let problem: String?
    /// What is said of marked fields that are stored all the same; nil where
    /// nothing was stored.
    package let standing: Notice?
    /// Asks for another view and stores nothing.
    package let isAsking: Bool

    package init(
        _ id: String, to action: WorkAddress, fields: [Field] = [], hidden: [Hidden] = [],
        buttons: [Button], problem: String? = nil, standing: Notice? = nil, isAsking: Bool = false
    ) {
        self.standing = standing
        self.isAsking = isAsking
        self.id = id
        self.action = action
        self.fields = fields
        self.hidden = hidden
        self.buttons = buttons
        self.problem = problem
    }

    var hasProblems: Bool { problem != nil || fields.contains { $0.problem != nil } }

    var takesFiles: Bool {
        fields.contains { field in
            if case .file = field.kind { true } else { false }
        }
    }
}
