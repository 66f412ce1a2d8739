package import Markup

/// A question to the definitions of size and its answer: which class a firm
/// has, or how definitions differ.
package enum QuestionPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var form: QuestionForm
        package var answerTitle: String
        /// What was asked, in words.
        package var asked: [Fact]
        /// Nil where nothing was asked, or it was not understood.
        package var answer: DataTable?
        package var notes: [Content]

        package init(
            lead: [Content] = [], form: QuestionForm, answerTitle: String, asked: [Fact] = [],
            answer: DataTable? = nil, notes: [Content] = []
        ) {
            self.lead = lead
            self.form = form
            self.answerTitle = answerTitle
            self.asked = asked
            self.answer = answer
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let answer: HTML =
            model.answer.map { table -> HTML in
                factList(model.asked, texts) + table.html(texts)
                    + paragraphs(model.notes, texts, classes: "note")
            } ?? ""
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(model.form.html(texts))\
            \(section(model.answerTitle, id: "answer", answer))
            """
        return frame.document(body, texts: texts)
    }
}
