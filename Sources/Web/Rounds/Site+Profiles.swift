import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// How states make their indicators.
extension Site {
    func profiles(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        try actor.require(.readRounds)
        let answer = try await Profiles(try returnsWork.desk)()
        let presenter = RoundPresenter(texts: texts, names: answer.names)
        let states = Dictionary(grouping: answer.rows, by: \.state)
        let order = answer.rows.map(\.state).reduce(into: [AreaCode]()) { if $0.last != $1 { $0.append($1) } }
        let table = DataTable(
            caption: texts[.sectionProfiles],
            columns: [
                .init(.text(texts[.chosenKPIs])), .init(.text(texts[.profileAgency])),
                .init(.text(texts[.profileInstrument])), .init(.text(texts[.profileFrequency])),
                .init(.text(texts[.firstYear])), .init(.text(texts[.profileReviewed])),
            ],
            groups: order.map { state in
                DataTable.Group(
                    .text(presenter.name(state)), (states[state] ?? []).map { DataTable.Row(cells($0)) })
            })
        let page = WorkAnswer(
            title: texts[.sectionProfiles],
            document: { frame, texts in
                let part = WorkPage.Part("list", text: [.text(texts[.profilesLead])], table: table)
                return WorkPage.document([part], frame: frame, texts: texts)
            }, records: answer.rows.map { $0.record })
        return printed(page, at: address, request, visitor)
    }

    private func cells(_ row: Profiles.Answer.Row) -> [Content] {
        let link = Content.own(row.indicator.name, texts) {
            .work(WorkLink($0, .profile(row.state, row.indicator.code)))
        }
        guard let profile = row.profile else {
            return [link, .muted(texts[.profileUnknown]), "", "", "", ""]
        }
        guard profile.isAvailable else {
            return [
                link, .text(texts[.profileNotAvailable]), "", "", "", .text(profile.reviewedIn?.text ?? ""),
            ]
        }
        return [
            link, .text(profile.agency), .text(profile.instrument), .text(profile.frequency),
            .text(profile.firstYear?.description ?? ""), .text(profile.reviewedIn?.text ?? ""),
        ]
    }

    func profile(
        _ state: AreaCode, _ indicator: IndicatorCode, _ address: WorkAddress, _ request: SiteRequest,
        _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        try actor.require(.readRounds)
        let profiles = Profiles(try returnsWork.desk)
        if request.method == "POST" {
            try await profiles.keep(
                ProfileForm(try Submission(request), state, indicator, by: actor.name).profile(), by: actor)
            return stored(
                WorkAddress(.profile(state, indicator), fields: FormFields([.init("done", "kept")])), request)
        }
        let answer = try await profiles(of: state)
        guard let row = answer.rows.first(where: { $0.indicator.code == indicator }) else {
            throw Refusal(
                .notFound, code: "unknown-profile",
                "\(indicator) of \(state) is no nationally sourced KPI of the plan.",
                remedy: "See the list of profiles.")
        }
        let presenter = RoundPresenter(texts: texts, names: answer.names)
        let rounds = try await ShowRounds(store: store, clock: clock)(by: actor).rounds
        let canKeep = actor.may(.keepProfiles, on: .state(state))
        let part = WorkPage.Part(
            "profile", facts: canKeep ? [] : facts(row.profile),
            forms: canKeep ? [form(row, rounds.map(\.round), address)] : [])
        let page = WorkAnswer(
            title: texts(.profileOf, presenter.name(state), texts.own(row.indicator.name)),
            trail: [WorkLink(texts[.sectionProfiles], .profiles)],
            notices: doneNotices(address, ["kept": .profileSaved]),
            document: { frame, texts in WorkPage.document([part], frame: frame, texts: texts) },
            records: [row.record])
        return printed(page, at: address, request, visitor)
    }

    private func facts(_ profile: StatisticalProfile?) -> [Fact] {
        guard let profile else { return [Fact(texts[.profileMade], .text(texts[.profileUnknown]))] }
        return [
            Fact(texts[.profileAgency], profile.agency), Fact(texts[.profileInstrument], profile.instrument),
            Fact(texts[.profileFrequency], profile.frequency),
            Fact(texts[.firstYear], profile.firstYear?.description),
            Fact(texts[.profileLegalBasis], profile.legalBasis),
            Fact(texts[.profileDefinition], profile.definition),
            Fact(texts[.profileLag], profile.disseminationLag.map(String.init)),
            Fact(texts[.profileImprovement], profile.plannedImprovement),
        ].compactMap(\.self)
    }

    private func form(
        _ row: Profiles.Answer.Row, _ rounds: [CollectionRound], _ address: WorkAddress
    ) -> WorkForm {
        let profile = row.profile
        func line(
            _ name: String, _ label: TextKey, _ value: String?, hint: TextKey? = nil,
            _ kind: WorkForm.Field.Kind = .line(autocomplete: "off")
        ) -> WorkForm.Field {
            .init(name, texts[label], kind, hint: hint.map { texts[$0] }, values: value.map { [$0] } ?? [])
        }
        let choices = [WorkForm.Field.Choice("", "–")] + rounds.map { .init($0.code.text, $0.title) }
        return WorkForm(
            "profile", to: WorkAddress(.profile(row.state, row.indicator.code)),
            fields: [
                line("available", .profileMade, profile?.isAvailable == false ? nil : "yes", .tick),
                line("agency", .profileAgency, profile?.agency),
                line("instrument", .profileInstrument, profile?.instrument, hint: .profileInstrumentHint),
                line("frequency", .profileFrequency, profile?.frequency),
                line("first-year", .firstYear, profile?.firstYear?.description, .number),
                line("legal-basis", .profileLegalBasis, profile?.legalBasis),
                line("definition", .profileDefinition, profile?.definition),
                line("lag", .profileLag, profile?.disseminationLag.map(String.init), .number),
                line("improvement", .profileImprovement, profile?.plannedImprovement, .text(rows: 2)),
                line(
                    "round", .profileReviewed, rounds.first?.code.text ?? profile?.reviewedIn?.text,
                    .choice(choices)),
            ], buttons: [.init(texts[.saveProfile], "keep")])
    }
}

/// The form of a profile.
struct ProfileForm {
    private let typed: Submission
    private let state: AreaCode
    private let indicator: IndicatorCode
    private let name: AccountName

    init(_ typed: Submission, _ state: AreaCode, _ indicator: IndicatorCode, by name: AccountName) {
        self.typed = typed
        self.state = state
        self.indicator = indicator
        self.name = name
    }

    /// - Throws: `Refusal` for a year or a number that is none.
    func profile() throws -> StatisticalProfile {
        func number<Value>(_ field: String, _ parse: (String) -> Value?) throws -> Value? {
            let text = typed.text(field)
            if text.isEmpty { return nil }
            guard let value = parse(text) else {
                throw Refusal(
                    .invalid, code: "bad-field", "\(field): \"\(text)\" is not understood.",
                    remedy: "Write a number in digits.")
            }
            return value
        }
        func isAvailable() throws -> Bool {
            let text = typed.text("available")
            if ["yes", "true"].contains(text) { return true }
            if ["", "no", "false"].contains(text) { return false }
            throw Refusal(
                .invalid, code: "bad-field", "available: \"\(text)\" is not understood.",
                remedy: "Write yes, or leave it out.")
        }
        return StatisticalProfile(
            state: state, indicator: indicator, agency: typed.text("agency"),
            instrument: typed.text("instrument"), frequency: typed.text("frequency"),
            firstYear: try number("first-year") { Period($0) }, legalBasis: typed.text("legal-basis"),
            definition: typed.text("definition"), disseminationLag: try number("lag") { Int($0) },
            plannedImprovement: typed.text("improvement"),
            isAvailable: try isAvailable(),
            reviewedIn: RoundCode(typed.text("round")), at: "", by: name)
    }
}

extension Profiles.Answer.Row {
    var record: [JSON.Member] {
        [
            .init("REF_AREA", .string(state.text)), .init("INDICATOR", .string(indicator.code.text)),
            .init("AVAILABLE", profile.map { .bool($0.isAvailable) } ?? .null),
            .init("AGENCY", .optional(profile?.agency)), .init("INSTRUMENT", .optional(profile?.instrument)),
            .init("FREQUENCY", .optional(profile?.frequency)),
            .init("FIRST_YEAR", .optional(profile?.firstYear?.description)),
            .init("LEGAL_BASIS", .optional(profile?.legalBasis)),
            .init("DEFINITION", .optional(profile?.definition)),
            .init("DISSEMINATION_LAG", profile?.disseminationLag.map { .integer($0) } ?? .null),
            .init("PLANNED_IMPROVEMENT", .optional(profile?.plannedImprovement)),
            .init("REVIEWED_IN", .optional(profile?.reviewedIn?.text)),
        ]
    }
}
