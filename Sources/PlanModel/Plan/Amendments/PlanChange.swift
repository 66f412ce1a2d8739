/// A change of the plan, or of what carries it out, that a later document
/// states.
package struct PlanChange: Hashable, Sendable {
    package var code: PlanCode
    package var title: String
    package var date: PartialDate
    package var text: String
    package var quote: String?
    package var concerns: [PlanReference]
    package var source: PlanSource
    package var note: String?

    package init(
        code: PlanCode, title: String, date: PartialDate, text: String, quote: String? = nil,
        concerns: [PlanReference] = [], source: PlanSource, note: String? = nil
    ) {
        self.code = code
        self.title = title
        self.date = date
        self.text = text
        self.quote = quote
        self.concerns = concerns
        self.source = source
        self.note = note
    }
}
