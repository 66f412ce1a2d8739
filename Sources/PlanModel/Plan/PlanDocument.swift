/// A published document that the plan's content is taken from.
package struct PlanDocument: Hashable, Sendable {
    package var code: PlanCode
    package var title: String
    package var publisher: String
    package var published: PublicationDay
    package var note: String?

    package init(
        code: PlanCode, title: String, publisher: String, published: PublicationDay, note: String? = nil
    ) {
        self.code = code
        self.title = title
        self.publisher = publisher
        self.published = published
        self.note = note
    }
}

/// Where in a document something stands.
package struct PlanSource: Hashable, Sendable {
    package var document: PlanCode
    /// Section, table, figure or appendix, in words.
    package var locator: String

    package init(document: PlanCode, locator: String) {
        self.document = document
        self.locator = locator
    }
}

/// A sentence of a document about the plan as a whole.
package struct PlanQuotation: Hashable, Sendable {
    /// What it is about, in our words.
    package var subject: String
    /// As printed.
    package var quote: String
    package var source: PlanSource
    package var note: String?

    package init(subject: String, quote: String, source: PlanSource, note: String? = nil) {
        self.subject = subject
        self.quote = quote
        self.source = source
        self.note = note
    }
}

/// An appendix of the plan, and whether its content is in this folder.
package struct Appendix: Hashable, Sendable {
    package var code: PlanCode
    package var title: String
    /// False where the document that we have leaves the appendix out.
    package var isPublishedHere: Bool
    package var note: String?

    package init(
        code: PlanCode, title: String, isPublishedHere: Bool = true, note: String? = nil
    ) {
        self.code = code
        self.title = title
        self.isPublishedHere = isPublishedHere
        self.note = note
    }
}
