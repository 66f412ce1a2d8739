import Pages
import PlanModel
import Routes

/// Pages of the work behind the sign-in.
extension Sample {
    static func work(_ title: String, _ address: WorkAddress, _ person: WorkFrame.Person?) -> WorkFrame {
        WorkFrame(
            title: title, address: address, breadcrumbs: person == nil ? [] : [WorkLink("Workplace", .desk)],
            person: person, csrf: "c5f0",
            formats: person == nil ? [] : [WorkLink("JSON", address.with(.json))],
            notices: person == nil ? [] : [Notice(Tag(.onCourse, "Done"), "The role is granted.")],
            version: "1.0.0")
    }

    static let ana = WorkFrame.Person(displayName: "Ana <Secretariat>", sections: WorkSection.allCases)

    static let signIn: [WorkPage.Part] = [
        .init(
            "sign-in", text: ["Everything public can be read without an account."],
            forms: [
                WorkForm(
                    "sign-in", to: WorkAddress(.signIn, fields: FormFields([.init("next", "/desk")])),
                    fields: [
                        .init(
                            "name", "Account name", .line(autocomplete: "username"), values: ["an\"a"],
                            isRequired: true),
                        .init("password", "Password", .password(isNew: false), isRequired: true),
                    ], buttons: [.init("Sign in", "sign-in")], problem: "Name or password is wrong.")
            ])
    ]

    /// A form with a field of every kind, and a table with a way on.
    static let everyField: [WorkPage.Part] = [
        .init(
            "facts", facts: [Fact("Account name", .code("souk.lao"))],
            table: DataTable(
                caption: "Accounts", columns: [.init("Account name"), .init("Roles")],
                rows: [
                    [
                        .work(WorkLink("souk.lao", .accountOf(AccountName("souk.lao")!))),
                        .code("focal-point:LAO"),
                    ]
                ])),
        .init(
            "form", "A field of every kind",
            notices: [Notice(Tag(.caution, "Look"), "Nothing of it is real.")],
            forms: [
                WorkForm(
                    "every", to: WorkAddress(.accounts),
                    fields: [
                        .init(
                            "value", "Value", .number, hint: "Digits only.", values: ["12,5"],
                            problem: "Write 12.5."),
                        .init("new", "New password", .password(isNew: true)),
                        .init("code", "One-time code", .code),
                        .init("due", "Due", .day, values: ["2026-11-30"]),
                        .init("note", "Note", .text(rows: 3), values: ["first <line>\nsecond"]),
                        .init(
                            "state", "State", .choice([.init("", "none"), .init("LAO", "Lao PDR")]),
                            values: ["LAO"]),
                        .init("acts", "Acts", .checks([.init("a", "A"), .init("b", "B")]), values: ["b"]),
                        .init("agree", "Agreed", .tick, values: ["yes"]),
                        .init("file", "File", .file(accept: ".csv,.xlsx"), hint: "Up to 20 MB."),
                    ], hidden: [.init("round", "2026-1")],
                    buttons: [
                        .init("Save", "save"), .init("Discard", "discard", style: .quiet),
                        .init("Take back", "withdraw", style: .danger),
                    ]),
                WorkForm(
                    "ask", to: WorkAddress(.audit), fields: [.init("by", "By", values: ["ana"])],
                    buttons: [.init("Show", "show")], isAsking: true),
            ]),
    ]
}
