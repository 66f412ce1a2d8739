import Pages
import PlanModel
import Routes
import UseCases

/// The forms of meetings: a field for each thing that is kept of one, named as
/// the meeting's own fields, and one empty row to add an item of the agenda, a
/// link, a decision.
struct MeetingForm {
    let content: MeetingContent
    let plan: Plan?
    let texts: Texts
    /// By field.
    let problems: [String: String]

    static func problems(_ refusal: Refusal?) -> [String: String] {
        (refusal?.findings ?? []).reduce(into: [:]) { problems, finding in
            let field = finding.location?.field ?? ""
            problems[field, default: ""] += finding.message + (finding.remedy.map { " " + $0 } ?? "")
        }
    }

    // MARK: Whole forms

    func adding(code: String, _ refusal: Refusal?) -> WorkForm {
        let field = WorkForm.Field(
            "code", texts[.roundCode], hint: texts[.meetingCodeHint], values: code.isEmpty ? [] : [code],
            isRequired: true)
        return WorkForm(
            "add", to: WorkAddress(.meetings), fields: [field] + facts,
            buttons: [.init(texts[.addMeeting], "add")], problem: words(refusal))
    }

    /// - Parameter kept: files that no saving names yet.
    func changing(
        _ code: MeetingCode, base: Int, keeping kept: MeetingContent, _ refusal: Refusal?
    ) -> WorkForm {
        WorkForm(
            "meeting", to: WorkAddress(.meeting(code)),
            fields: facts + [called] + agenda + attendance + material + feedback + resolutions,
            hidden: [.init("base", "\(base)")] + kept.fields.map { .init($0.key, $0.value) },
            buttons: [.init(texts[.saveCells], "save")],
            problem: words(refusal))
    }

    /// Nil where nothing is open.
    func closing(_ answer: ShowMeetings.One, _ refusal: Refusal?) -> WorkForm? {
        let own = answer.meeting.resolutions.filter { $0.closed == nil }
        let choices =
            answer.left.map { choice($0.meeting.code, $0.resolution) }
            + own.map { choice(answer.meeting.code, $0) }
        guard !choices.isEmpty else { return nil }
        return WorkForm(
            "close", to: WorkAddress(.meeting(answer.meeting.code)),
            fields: [
                WorkForm.Field("resolution", texts[.chosenResolution], .choice(choices)),
                WorkForm.Field(
                    "closed", texts[.resolutionClosedOn], .day, values: [answer.today.description]),
                WorkForm.Field(
                    "outcome", texts[.resolutionOutcomeWord], .text(rows: 2), isRequired: true),
            ], buttons: [.init(texts[.closeResolution], "close", style: .quiet)],
            problem: refusal.map { $0.message + " " + $0.remedy })
    }

    private func choice(_ code: MeetingCode, _ resolution: Resolution) -> WorkForm.Field.Choice {
        .init("\(code)/\(resolution.number)", "\(code)/\(resolution.number): \(resolution.text.prefix(80))")
    }

    /// What is said of no field in particular.
    private func words(_ refusal: Refusal?) -> String? {
        refusal.flatMap { $0.findings.isEmpty ? $0.message + " " + $0.remedy : nil }
    }

    // MARK: Parts

    private var facts: [WorkForm.Field] {
        let kinds = Meeting.Kind.allCases.map { WorkForm.Field.Choice($0.rawValue, texts($0)) }
        let bodies = (plan?.bodies ?? []).map { WorkForm.Field.Choice($0.code.text, $0.name, in: .english) }
        return [
            field("kind", texts[.meetingKind], .choice(kinds)),
            field("title", texts[.roundTitle], isRequired: true),
            field("topic", texts[.meetingTopic], hint: texts[.meetingTopicHint]),
            field("body", texts[.meetingBody], .choice(known(bodies, "body")), hint: texts[.meetingBodyHint]),
            field("from", texts[.meetingFrom], .day, isRequired: true), field("to", texts[.meetingTo], .day),
            field("place", texts[.meetingPlace]),
            field("chair", texts[.meetingChair], .choice(known(states, "chair"))),
            field("papers", texts[.meetingPapersOn], .day, hint: texts[.meetingPapersOnHint]),
        ]
    }

    private var states: [WorkForm.Field.Choice] {
        (plan?.states ?? []).map { .init($0.code.text, texts.name(of: $0.code) ?? $0.name) }
    }

    /// With nothing first, and what stands there although the plan has it no
    /// more.
    private func known(_ choices: [WorkForm.Field.Choice], _ name: String) -> [WorkForm.Field.Choice] {
        let other = content[name].flatMap { text in
            choices.contains { $0.value == text } ? nil : WorkForm.Field.Choice(text, text)
        }
        return [.init("", "–")] + choices + [other].compactMap(\.self)
    }

    private var called: WorkForm.Field { field("cancelled", texts[.meetingCalledOff], .tick) }

    private var agenda: [WorkForm.Field] {
        let numbers = MeetingFields.numbers(of: "agenda", in: content)
        func row(_ first: String, _ number: Int) -> [WorkForm.Field] {
            [
                field("\(first)/text", texts(.meetingAgendaItem, "\(number)"), .text(rows: 2)),
                field(
                    "\(first)/paper", texts(.meetingAgendaPaper, "\(number)"),
                    hint: texts[.meetingAgendaPaperHint]),
            ]
        }
        return part(
            .meetingAgenda,
            numbers.flatMap { row("agenda/\($0)", $0) } + row("new-agenda", (numbers.last ?? 0) + 1))
    }

    private var attendance: [WorkForm.Field] {
        let stated = content.parts(below: "attendance") + content.parts(below: "names")
        var codes = (plan?.states ?? []).map(\.code.text)
        for (parts, _) in stated where !codes.contains(parts.joined(separator: "/")) {
            codes.append(parts.joined(separator: "/"))
        }
        return part(
            .meetingAttendance,
            codes.flatMap { code in
                let name =
                    AreaCode(code).map { texts.name(of: $0) ?? plan?.state($0)?.name ?? code } ?? code
                return [
                    field("attendance/\(code)", texts(.meetingPeople, name), .number),
                    field("names/\(code)", texts(.meetingNames, name)),
                ]
            })
    }

    private var material: [WorkForm.Field] {
        let links = content.parts(below: "link").map { "link/\($0.parts.joined(separator: "/"))" }
        return part(
            .meetingMaterial,
            (links + ["new-link"]).map { field($0, texts[.meetingLink]) } + [
                WorkForm.Field(
                    "file", texts[.evidenceFile], .file(accept: ""), hint: texts[.evidenceFileHint])
            ])
    }

    private var feedback: [WorkForm.Field] {
        part(
            .meetingFeedback,
            Output.ratings.map { rating in
                field(
                    "feedback/\(rating)", texts(.meetingRatings, "\(rating)"), .number,
                    hint: texts[.meetingRatingsHint])
            } + [field("feedback/words", texts[.meetingFeedbackWords], .text(rows: 3))])
    }

    private var resolutions: [WorkForm.Field] {
        let kinds = Resolution.Kind.allCases.map { WorkForm.Field.Choice($0.rawValue, texts($0)) }
        func row(_ first: String, _ number: Int) -> [WorkForm.Field] {
            [
                field("\(first)/kind", texts(.resolutionKind, "\(number)"), .choice(kinds)),
                field("\(first)/text", texts(.resolutionWords, "\(number)"), .text(rows: 2)),
                field("\(first)/owner", texts(.resolutionOwner, "\(number)")),
                field("\(first)/due", texts(.resolutionDue, "\(number)"), .day),
            ]
        }
        let known = content.resolutionNumbers.flatMap { number -> [WorkForm.Field] in
            let name = "resolution/\(number)"
            return row(name, number) + [
                field("\(name)/closed", texts(.resolutionClosed, "\(number)"), .day),
                field("\(name)/outcome", texts(.resolutionOutcome, "\(number)"), .text(rows: 2)),
            ]
        }
        return part(.meetingResolutions, known + row("new-resolution", content.nextResolution))
    }

    private func part(_ heading: TextKey, _ fields: [WorkForm.Field]) -> [WorkForm.Field] {
        var fields = fields
        if !fields.isEmpty { fields[0].heading = texts[heading] }
        return fields
    }

    private func field(
        _ name: String, _ label: String, _ kind: WorkForm.Field.Kind = .line(autocomplete: "off"),
        hint: String? = nil, isRequired: Bool = false
    ) -> WorkForm.Field {
        WorkForm.Field(
            name, label, kind, hint: hint, values: content[name].map { [$0] } ?? [],
            isRequired: isRequired, problem: problems[name])
    }
}
