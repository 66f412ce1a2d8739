import Pages
import PlanModel
import Routes
import UseCases

/// One cell of a return in words.
struct CellPresenter {
    let presenter: ReturnPresenter
    let cell: CellKey
    let item: ReturnItem

    private var texts: Texts { presenter.texts }
    private var sheet: ReturnSheet { presenter.sheet }
    private var record: CellRecord? { sheet.cells[cell] }
    private var content: CellContent { record?.current?.content ?? CellContent() }
    private var address: WorkAddress { WorkAddress(.returnCell(sheet.key, cell)) }

    var parts: [WorkPage.Part] {
        [facts, edit, attachments, dialogue, withdrawal, history].compactMap(\.self)
    }

    private var facts: WorkPage.Part {
        var facts = [
            Fact(texts[.cellStatus], .tag(presenter.stage(record?.stage ?? .empty))),
            Fact(
                texts[.currentValue],
                .text(presenter.typed(record?.current?.content) + " " + texts.own(item.unit))),
        ]
        if let known = sheet.known[cell] {
            let link = Link(
                texts.value(known.value, decimals: known.decimals),
                Address(.observation(series: known.series, cell.period)))
            facts.append(Fact(texts(.publicValue, ""), .link(link)))
        }
        if let accepted = record?.accepted, accepted.number != record?.number {
            facts.append(Fact(texts[.acceptedValue], .text(presenter.typed(accepted.content))))
        }
        if let reason = record?.reasonForReturn {
            facts.append(Fact(texts[.stageReturned], .strong(reason)))
        }
        let said = (presenter.answer.findings[cell] ?? []).map { finding in
            Notice(
                presenter.severity(finding.severity),
                .english(finding.remedy.map { finding.message + " " + $0 } ?? finding.message))
        }
        return WorkPage.Part("facts", notices: said, facts: facts)
    }

    private var edit: WorkPage.Part? {
        guard presenter.canEnter, record?.stage.isOpen ?? true else { return nil }
        func line(_ name: String, _ label: TextKey, _ value: String?, hint: TextKey? = nil) -> WorkForm.Field
        {
            .init(
                name, texts[label], .line(autocomplete: "off"), hint: hint.map { texts[$0] },
                values: value.map { [$0] } ?? [])
        }
        var fields: [WorkForm.Field] = []
        if item.isInternational {
            fields.append(
                .init(
                    "verdict", texts[.cellVerdict],
                    .choice(
                        [.init("", texts[.verdictUnsaid])]
                            + CellContent.Verdict.allCases.map { .init($0.rawValue, presenter.verdict($0)) }),
                    values: [content.verdict?.rawValue ?? ""]))
            fields.append(line("note", .cellNote, content.note))
        } else {
            fields += [
                line("text", .cellValue, presenter.typed(content)),
                line("source", .cellSource, content.source ?? sourceOfRow, hint: .cellSourceHint),
                .init(
                    "definition", texts[.cellDefinition], .choice(definitions),
                    values: [content.definition ?? ""]),
                .init(
                    "unit", texts[.cellUnit],
                    .choice(["", "enterprise", "establishment"].map { .init($0, $0.isEmpty ? "–" : $0) }),
                    values: [content.statisticalUnit ?? ""]),
                line("coverage", .cellCoverage, content.coverage),
                .init(
                    "status", texts[.cellStatus], .choice(statuses), values: [content.status.rawValue]),
                line(
                    "standard-error", .cellStandardError, content.standardError.map { "\($0)" }),
                line("note", .cellNote, content.note),
                .init(
                    "justification", texts[.cellJustification], .text(rows: 2),
                    hint: texts[.cellJustificationHint], values: content.justification.map { [$0] } ?? []),
                .init(
                    "file", texts[.attachFile], .file(accept: ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.txt"),
                    hint: texts[.attachFileHint]),
            ]
        }
        let form = WorkForm(
            "cell", to: address, fields: fields, hidden: [.init("base", String(record?.number ?? 0))],
            buttons: [.init(texts[.saveCells], "save")])
        return WorkPage.Part("edit", texts[.cellValue], forms: [form])
    }

    /// One census gives a whole row.
    private var sourceOfRow: String? {
        sheet.cells.values.filter { $0.key.item == cell.item }.compactMap(\.current)
            .filter { $0.content.source != nil }.max { $0.at < $1.at }?.content.source
    }

    private var definitions: [WorkForm.Field.Choice] {
        var ids = sheet.definitions
        if let own = content.definition, !ids.contains(own) { ids.insert(own, at: 0) }
        return [.init("", "–")] + ids.map { .init($0, $0) }
    }

    private var statuses: [WorkForm.Field.Choice] {
        [
            ObservationStatus.normal, .provisional, .estimated, .imputed, .breakInSeries, .definitionDiffers,
            .lowReliability,
        ].map { .init($0.rawValue, "\($0.rawValue) – \(texts($0))") }
    }

    private var attachments: WorkPage.Part? {
        guard !content.attachments.isEmpty else { return nil }
        let links = content.attachments.map {
            Content.work(WorkLink(String($0.prefix(12)), .attachment(sheet.key, hash: $0)))
        }
        return WorkPage.Part("attachments", texts[.attachments], text: [.list(links)])
    }

    private var dialogue: WorkPage.Part? {
        let said = presenter.answer.messages.filter { $0.cell == cell }
        let mayTalk = presenter.actor.may(.enterValues, on: .state(sheet.state))
        guard mayTalk || !said.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.dialogue],
            columns: [
                .init(.text(texts[.whenColumn])), .init(.text(texts[.whoColumn])),
                .init(.text(texts[.whatColumn])), .init(.text(texts[.messageText])),
            ],
            rows: said.map { message in
                let kind: TextKey =
                    switch message.kind {
                    case .query: .kindQuery
                    case .answer: .kindAnswer
                    case .close: .kindClose
                    }
                return [
                    .text(message.at), .text(message.by.text), .text(texts[kind]), .text(message.text),
                ]
            })
        let isOpen = said.last.map { $0.kind != .close } ?? false
        var buttons: [WorkForm.Button] = [.init(texts[.askIt], "query")]
        if isOpen {
            buttons = [.init(texts[.answerIt], "answer"), .init(texts[.closeIt], "close", style: .quiet)]
        }
        let form = WorkForm(
            "talk", to: address, fields: [.init("text", texts[.messageText], .text(rows: 3))],
            buttons: buttons)
        return WorkPage.Part(
            "dialogue", texts[.dialogue], text: [.text(texts[.dialogueLead])], table: table,
            forms: mayTalk ? [form] : [])
    }

    private var withdrawal: WorkPage.Part? {
        guard record?.isPublic == true, presenter.actor.may(.withdrawValues, on: .state(sheet.state)) else {
            return nil
        }
        let form = WorkForm(
            "withdraw", to: address,
            fields: [.init("reason", texts[.reasonGiven], .text(rows: 2), isRequired: true)],
            buttons: [.init(texts[.withdrawValue], "withdraw", style: .danger)])
        return WorkPage.Part(
            "withdraw", texts[.withdrawTitle], text: [.text(texts[.withdrawLead])], forms: [form])
    }

    private var history: WorkPage.Part? {
        guard let record else { return nil }
        var rows: [(String, [Content])] = record.entries.map { entry in
            let who = entry.isOnBehalf ? texts(.entryOnBehalf, entry.by.text) : entry.by.text
            let words = presenter.typed(entry.content)
            return (
                entry.at,
                [.text(entry.at), .text(who), .text("\(entry.number). \(words)"), .muted(entry.place ?? "")]
            )
        }
        rows += record.acts.map { act in
            let stage = CellStage(rawValue: act.kind.rawValue) ?? .draft
            return (
                act.at,
                [
                    .text(act.at), .text(act.by.text),
                    .inline([.text("\(act.entry)."), .tag(presenter.stage(stage))]),
                    .text(act.reason ?? ""),
                ]
            )
        }
        let sorted = rows.enumerated().sorted { left, right in
            left.element.0 == right.element.0 ? left.offset > right.offset : left.element.0 > right.element.0
        }.map(\.element.1)
        return WorkPage.Part(
            "history", texts[.cellHistory],
            table: DataTable(
                caption: texts[.cellHistory],
                columns: [
                    .init(.text(texts[.whenColumn])), .init(.text(texts[.whoColumn])),
                    .init(.text(texts[.whatColumn])), .init(.text(texts[.reasonGiven])),
                ], rows: sorted))
    }
}
