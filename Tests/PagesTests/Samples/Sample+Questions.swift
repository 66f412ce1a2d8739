import Pages
import Routes

extension Sample {
    private static let offered: [ReadingForm.Field.Choice] = [
        .init("LAO", "Lao PDR"), .init("VNM", "Viet Nam"),
    ]

    /// A question that is answered.
    static let classify = QuestionPage.Model(
        lead: ["Say what you know of an enterprise."],
        form: QuestionForm(
            action: Address(.classify(FormFields())),
            fields: [
                .init(
                    name: "state", label: "State", hint: "May be left open.", values: ["LAO"],
                    kind: .choice([.init("", "none in particular")] + offered)),
                .init(
                    name: "sector", label: "Sector", values: [""],
                    kind: .choice([.init("", "not known"), .init("C", "C: Manufacturing", in: .english)])),
                .init(name: "persons", label: "Persons", hint: "Engaged.", values: ["40"], kind: .number),
            ], submit: "Show the classes"),
        answerTitle: "The class under each definition", asked: [Fact("Persons", "40")],
        answer: DataTable(
            caption: "Size class in 2020",
            columns: [.init("State"), .init("Size class"), .init("Rule that decided")],
            groups: [
                DataTable.Group(
                    "The state chosen",
                    [
                        DataTable.Row([
                            .link(Link("Lao PDR", Address(.state(lao)))), .strong("small"),
                            .english("small: persons ≤ 50"),
                        ])
                    ])
            ]), notes: ["A class holds under its own definition only."])

    /// A question that is not understood, with what was typed.
    static let refused = QuestionPage.Model(
        form: QuestionForm(
            action: Address(.compareDefinitions(FormFields())),
            fields: [
                .init(
                    name: "state", label: "States", hint: "None means all.", values: ["VNM"],
                    kind: .checks(offered), problem: "No definition of “<XXX>” is known."),
                .init(
                    name: "year", label: "Year", values: ["\"20"], kind: .number,
                    problem: "“20” is not a year."),
            ], submit: "Compare"), answerTitle: "Limits by size class")

    static let glossary = GlossaryPage.Model(
        lead: ["The same word stands everywhere."],
        sections: [
            .init(
                id: "section-assessment", title: .english("Assessment"), lead: .english("Of change."),
                words: [
                    .init(
                        anchor: "baseline", word: .english("baseline"),
                        meaning: .english("The value that change is counted from."))
                ])
        ])
}
