package import Markup
package import Routes

/// What surrounds the content of a page.
package struct Frame: Hashable, Sendable {
    /// Of the page, also in the browser's title.
    package let title: String
    /// The title with what it is made of; by default its words alone.
    package let heading: Content
    /// What the heading speaks of, above it: the indicator of a finding.
    package let subject: Content?
    /// Nil for a page that has none of its own: a problem.
    package let address: Address?
    /// From the overview down to the page above this one.
    package let breadcrumbs: [Link]
    /// Nil on pages that do not read the ledger.
    package let reading: ReadingBar?
    /// The same answer in other formats.
    package let formats: [Link]
    package let edition: Edition
    /// The page in words for search engines (schema.org); nil for most pages.
    package let structured: JSON?

    package init(
        title: String, heading: Content? = nil, subject: Content? = nil, address: Address?,
        breadcrumbs: [Link] = [],
        reading: ReadingBar? = nil, formats: [Link] = [], edition: Edition, structured: JSON? = nil
    ) {
        self.structured = structured
        self.title = title
        self.heading = heading ?? .text(title)
        self.subject = subject
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.reading = reading
        self.formats = formats
        self.edition = edition
    }

    /// Which program and which state of the ledger answered, for which plan.
    package struct Edition: Hashable, Sendable {
        package let version: String
        package let dataVersion: String?
        /// The title of the plan; nil without one.
        package let plan: String?
        /// False where the ledger is known to hold none: then nothing leads to the
        /// pages of the plan.
        package let hasPlan: Bool
        /// False where it is known to hold none: then there is nothing to compare.
        package let hasIndicators: Bool

        package init(
            version: String, dataVersion: String? = nil, plan: String? = nil, hasPlan: Bool = true,
            hasIndicators: Bool = true
        ) {
            self.version = version
            self.dataVersion = dataVersion
            self.plan = plan
            self.hasPlan = hasPlan
            self.hasIndicators = hasIndicators
        }
    }
}

/// Which reading of the ledger the page shows, and a form to ask for another.
package struct ReadingBar: Hashable, Sendable {
    /// As of which day, and how fresh.
    package let sentences: [Content]
    /// True where the page shows another day than today: it says so loudly.
    package let isPast: Bool
    package let form: ReadingForm?

    package init(sentences: [Content], isPast: Bool = false, form: ReadingForm? = nil) {
        self.sentences = sentences
        self.isPast = isPast
        self.form = form
    }
}

/// The fields that a page's address takes; each may stay empty.
package struct ReadingForm: Hashable, Sendable {
    /// Without a reading.
    package let action: Address
    package let fields: [Field]

    package init(action: Address, fields: [Field]) {
        self.action = action
        self.fields = fields
    }

    package struct Field: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case day
            /// The values to choose from, each with the words for it.
            case choice([Choice])
        }

        package struct Choice: Hashable, Sendable {
            package let value: String
            package let words: String
            /// Of the words; nil for the page's own.
            package let language: Language?

            package init(_ value: String, _ words: String, in language: Language? = nil) {
                self.value = value
                self.words = words
                self.language = language
            }
        }

        /// The name of the parameter.
        package let name: String
        package let label: String
        package let hint: String?
        package let value: String
        package let kind: Kind

        package init(name: String, label: String, hint: String? = nil, value: String, kind: Kind) {
            self.name = name
            self.label = label
            self.hint = hint
            self.value = value
            self.kind = kind
        }
    }
}
