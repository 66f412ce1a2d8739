import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Who owes which update.
extension Site {
    func updates(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let asked = address.fields["period"]
        let period = asked.flatMap { ReportingPeriod($0) }
        if let asked, period == nil { throw badField("period", asked, "2020-S1") }
        let answer = try await OwedUpdates(try returnsWork.progress)(period, by: actor)
        let names = Dictionary(answer.plan.states.map { ($0.code, $0.name) }) { first, _ in first }
        let presenter = UpdatePresenter(texts: texts, names: names)
        let form = WorkForm(
            "period", to: WorkAddress(.updates),
            fields: [
                WorkForm.Field(
                    "period", texts[.reportingPeriod], hint: texts[.reportingPeriodHint],
                    values: [answer.period.description])
            ], buttons: [.init(texts[.showPeriod], "show")], isAsking: true)
        let lead =
            [
                Content.text(
                    texts(.updatesLead, answer.period.description, texts.day(answer.dueOn)))
            ] + (answer.isFrequencyStated ? [] : [.muted(texts[.updatesFrequencyAssumed])])
            + (answer.rows.isEmpty ? [.text(texts[.updatesNone])] : [])
        let table = presenter.table(answer.rows, caption: .updatesCaption)
        let elsewhere = WorkPage.Part(
            "elsewhere", texts[.updatesElsewhere],
            text: [.text(texts[answer.others.isEmpty ? .updatesElsewhereNone : .updatesElsewhereLead])],
            table: answer.others.isEmpty
                ? nil : presenter.table(answer.others, caption: .updatesElsewhere, isMixed: true))
        let page = WorkAnswer(
            title: texts[.sectionUpdates],
            document: { frame, texts in
                WorkPage.document(
                    [
                        .init("owed", text: lead, table: answer.rows.isEmpty ? nil : table, forms: [form]),
                        elsewhere,
                    ], frame: frame, texts: texts)
            },
            members: [
                .init("period", .string(answer.period.description)),
                .init("dueOn", .string(answer.dueOn.description)),
            ], records: (answer.rows + answer.others).map(\.record),
            columns: [
                "ACTION_LINE", "REF_AREA", "TIME_PERIOD", "STAGE", "OVERDUE", "DUE_ON", "RETURN_REASON",
            ])
        return printed(page, at: address, request, visitor)
    }
}

/// Updates in words and links.
struct UpdatePresenter {
    let texts: Texts
    let names: [AreaCode: String]

    func name(_ area: AreaCode) -> String { texts.name(of: area) ?? names[area] ?? area.text }

    /// `A-2-2.1, Lao PDR`
    func title(_ key: ImplementationKey) -> String {
        key.state.map { "\(key.line), \(name($0))" } ?? key.line.text
    }

    func stage(_ stage: UpdateStage) -> Tag {
        switch stage {
        case .empty: Tag(.noData, texts[.stageEmpty])
        case .draft: Tag(.notAssessed, texts[.stageDraft])
        case .submitted: Tag(.caution, texts[.stageSubmitted])
        case .returned: Tag(.away, texts[.stageReturned])
        case .accepted: Tag(.onCourse, texts[.stageAccepted])
        }
    }

    /// - Parameter isMixed: of several periods, which a column names.
    func table(
        _ rows: [OwedUpdates.Answer.Row], caption: TextKey, isMixed: Bool = false
    ) -> DataTable {
        let periods: [DataTable.Column] = isMixed ? [.init(.text(texts[.reportingPeriod]))] : []
        return DataTable(
            caption: texts[caption],
            columns: [.init(.text(texts[.actionLine]))] + periods + [
                .init(.text(texts[.updateWriter])), .init(.text(texts[.status])),
                .init(.text(texts[.taskColumn])),
            ],
            rows: rows.map { row in
                var cells = self.row(row)
                if isMixed { cells.insert(.text(row.key.period.description), at: 1) }
                return cells
            })
    }

    /// Where an update stands, that it is late, and why it came back.
    func status(_ row: OwedUpdates.Answer.Row) -> Content {
        let tags =
            [Content.tag(stage(row.stage))] + (row.isOverdue ? [.tag(Tag(.away, texts[.overdue]))] : [])
        return .lines([.inline(tags)] + (row.reason.map { [.quote($0)] } ?? []))
    }

    func row(_ row: OwedUpdates.Answer.Row) -> [Content] {
        let key = row.key.implementation
        let writer: Content =
            key.state.map { .text(texts(.writerState, name($0))) }
            ?? .lines([
                .text(texts[.writerChampions]),
                .enumeration(row.line.champions.map { .text(name($0)) }),
            ])
        let mayAct = row.mayWrite && row.stage.isOpen
        return [
            .lines([
                .work(WorkLink(title(key), .update(row.key))),
                .english(row.line.paraphrase ?? row.line.text),
            ]), writer,
            status(row),
            .work(
                WorkLink(texts[mayAct ? .writeUpdate : .lookAt], .update(row.key))),
        ]
    }
}

extension OwedUpdates.Answer.Row {
    var record: [JSON.Member] {
        [
            .init("ACTION_LINE", .string(line.code.text)),
            .init("REF_AREA", .optional(key.implementation.state?.text)),
            .init("TIME_PERIOD", .string(key.period.description)), .init("STAGE", .string(stage.rawValue)),
            .init("OVERDUE", .bool(isOverdue)), .init("DUE_ON", .string(dueOn.description)),
            .init("RETURN_REASON", .optional(reason)),
        ]
    }
}

extension Texts {
    func callAsFunction(status: ReportedStatus) -> String {
        switch status {
        case .notStarted: self[.workNotStarted]
        case .inProgress: self[.workInProgress]
        case .finished: self[.workFinished]
        case .stopped: self[.workStopped]
        }
    }
}
