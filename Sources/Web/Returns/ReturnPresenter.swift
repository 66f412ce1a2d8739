import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// A return in words.
struct ReturnPresenter {
    let texts: Texts
    let answer: ShowReturn.Answer
    let actor: Actor

    var sheet: ReturnSheet { answer.sheet }
    var key: ReturnKey { sheet.key }
    var stateName: String { texts.name(of: sheet.state) ?? sheet.stateName }

    var canEnter: Bool { actor.may(.enterValues, on: .state(sheet.state)) && isRunning }
    var canSubmit: Bool { actor.may(.submitReturns, on: .state(sheet.state)) && isRunning }
    var canJudge: Bool { actor.may(.judgeReturns, on: .state(sheet.state)) }
    var canRelease: Bool { actor.may(.releaseValues, on: .state(sheet.state)) }
    private var isRunning: Bool { answer.phase == .open || answer.phase == .overdue }

    // MARK: Values

    /// `Persons employed, micro`
    func title(_ item: ReturnItem) -> String {
        let own = texts.own(item.title)
        guard item.kind == .component, let size = sizeName(item.code.sizeClass) else { return own }
        return "\(own), \(size)"
    }

    func sizeName(_ size: SizeClass) -> String? { size == .none ? nil : size.rawValue.uppercasedMSME }

    func label(_ cell: CellKey) -> String {
        let name = sheet.round.item(cell.item).map(title) ?? cell.item.text
        return "\(name), \(cell.period)"
    }

    /// What stands in a cell, as it can be typed again.
    func typed(_ content: CellContent?) -> String {
        guard let content else { return "" }
        if let absence = content.absence { return absence.rawValue }
        if content.value != nil { return content.text }
        return content.verdict.map { verdict($0) } ?? ""
    }

    func verdict(_ verdict: CellContent.Verdict) -> String {
        texts[verdict == .confirmed ? .verdictConfirmed : .verdictDisputed]
    }

    func known(_ cell: CellKey) -> String? {
        sheet.known[cell].map { texts.value($0.value, decimals: $0.decimals) }
    }

    func stage(_ stage: CellStage) -> Tag {
        let kind: Tag.Kind =
            switch stage {
            case .empty: .noData
            case .draft: .note
            case .submitted: .slow
            case .returned: .away
            case .accepted: .onCourse
            case .released: .ended
            case .withdrawn: .notComparable
            }
        return Tag(kind, texts.stage(stage))
    }

    func severity(_ severity: Finding.Severity) -> Tag {
        switch severity {
        case .error: Tag(.away, texts[.findingError])
        case .warning: Tag(.caution, texts[.findingWarning])
        case .note: Tag(.note, texts[.findingNote])
        }
    }

    func link(_ cell: CellKey) -> Content {
        .work(WorkLink(label(cell), .returnCell(key, cell)))
    }

    // MARK: Grid

    var grid: ReturnGrid {
        var groups: [(PlanCode?, [ReturnItem])] = []
        for item in sheet.round.items {
            if groups.last?.0 == item.kpi, !groups.isEmpty {
                groups[groups.count - 1].1.append(item)
            } else {
                groups.append((item.kpi, [item]))
            }
        }
        var buttons: [WorkForm.Button] = []
        if canEnter { buttons.append(.init(texts[.saveCells], "save-grid")) }
        if canSubmit { buttons.append(.init(texts[.submitReturn], "submit", style: .quiet)) }
        return ReturnGrid(
            action: WorkAddress(.returnOf(key)), presence: canEnter ? WorkAddress(.returnPresence(key)) : nil,
            years: sheet.round.years.map(\.description),
            groups: groups.map { number, items in
                let share = items.last { $0.kind != .component } ?? items[0]
                let title = number.map { Content.own(share.title, after: "\($0).", texts) }
                return ReturnGrid.Group(title: title ?? .english(share.title), rows: items.map(row))
            }, buttons: buttons)
    }

    private func row(_ item: ReturnItem) -> ReturnGrid.Row {
        let link = Content.work(WorkLink(title(item), .returnItem(key, item.code)))
        let isOwn = texts.translation(of: item.title) != nil
        return ReturnGrid.Row(
            title: isOwn ? link : .inLanguage("en", link), unit: texts.own(item.unit),
            cells: sheet.round.years.map { cell(CellKey(item.code, $0), item) })
    }

    private func cell(_ cell: CellKey, _ item: ReturnItem) -> ReturnGrid.Cell {
        let record = sheet.cells[cell]
        let share = answer.shares[cell]
        let isComputed = share != nil && (record?.current?.content.isEmpty ?? true)
        let text = isComputed ? share!.text : typed(record?.current?.content)
        let finding = answer.findings[cell]?.first { $0.severity > .note }
        let mark =
            record.map { self.stage($0.stage) } ?? (isComputed ? Tag(.note, texts[.computedValue]) : nil)
        return ReturnGrid.Cell(
            key: cell.description, text: text, base: record?.number ?? 0,
            isOpen: canEnter && !item.isInternational && !isComputed && (record?.stage.isOpen ?? true),
            known: known(cell), stage: mark, finding: finding.map { severity($0.severity) },
            label: label(cell), address: WorkAddress(.returnCell(key, cell)))
    }

    // MARK: What is to be done

    var page: ReturnPage.Model {
        var model = ReturnPage.Model(grid: grid)
        model.lead = canEnter ? [.text(texts[.gridLead])] : []
        model.notices = notices
        model.facts = facts
        model.judging = judging
        model.parts = [changed, release, findings, workbook, codes].compactMap(\.self)
        return model
    }

    private var facts: [Fact] {
        let counts = CellStage.allCases.compactMap { stage in
            answer.stages[stage].map { Content.inline([.text("\($0)"), .tag(self.stage(stage))]) }
        }
        return [
            Fact(texts[.roundColumn], .work(WorkLink(sheet.round.title, .round(key.round)))),
            Fact(texts[.roundDue], .text(texts.day(answer.dueOn))),
            Fact(texts[.cellColumn], .enumeration(counts)),
        ]
    }

    private var notices: [Notice] {
        let entered = sheet.cells.values.filter { $0.stage == .draft && $0.current?.isOnBehalf == true }
        return entered.isEmpty
            ? []
            : [
                Notice(
                    Tag(.caution, texts[.sectionRounds]), .text(texts(.onBehalfNotice, "\(entered.count)")))
            ]
    }

    private var judging: JudgeTable? {
        let waiting = sheet.cells.values.filter { $0.stage == .submitted }.sorted { $0.key < $1.key }
        guard !waiting.isEmpty else { return nil }
        let rows = waiting.map { record in
            let before = record.accepted ?? record.released
            return JudgeTable.Row(
                key: record.key.description, entry: record.number, cell: link(record.key),
                submitted: .lines([.text(typed(record.current?.content)), .muted(source(record))]),
                before: .text(before.map { typed($0.content) } ?? known(record.key) ?? "–"),
                findings: said(record.key), label: label(record.key))
        }
        return JudgeTable(action: WorkAddress(.returnOf(key)), rows: rows, canJudge: canJudge)
    }

    private func source(_ record: CellRecord) -> String { record.current?.content.source ?? "" }

    /// Findings and the justification that answers them.
    private func said(_ cell: CellKey) -> Content {
        let findings = (answer.findings[cell] ?? []).map { Content.english($0.message) }
        let answered = sheet.cells[cell]?.current?.content.justification.map { Content.strong($0) }
        return .lines(findings + (answered.map { [$0] } ?? []))
    }

    private var changed: WorkPage.Part? {
        let records = sheet.cells.values.filter { record in
            record.stage == .draft && record.accepted != nil
        }.sorted { $0.key < $1.key }
        guard !records.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.changedCaption],
            columns: [
                .init(.text(texts[.cellColumn])), .number(texts[.acceptedValue]),
                .number(texts[.currentValue]),
            ],
            rows: records.map {
                [link($0.key), .text(typed($0.accepted?.content)), .strong(typed($0.current?.content))]
            })
        return WorkPage.Part("changed", texts[.changedTitle], table: table)
    }

    private var findings: WorkPage.Part? {
        let said = answer.findings.sorted { $0.key < $1.key }.flatMap { cell, found in
            found.map { [link(cell), .tag(severity($0.severity)), .english(sentence($0))] }
        }
        var text: [Content] = said.isEmpty ? [.text(texts[.findingsNone])] : []
        if answer.unanswered > 0 { text.append(.text(texts(.unansweredNotice, "\(answer.unanswered)"))) }
        let table = DataTable(
            caption: texts[.findingsTitle],
            columns: [
                .init(.text(texts[.cellColumn])), .init(.text(texts[.cellStatus])),
                .init(.text(texts[.findingColumn])),
            ], rows: said)
        return WorkPage.Part("findings", texts[.findingsTitle], text: text, table: table)
    }

    private func sentence(_ finding: Finding) -> String {
        finding.remedy.map { finding.message + " " + $0 } ?? finding.message
    }

    private var release: WorkPage.Part? {
        let accepted = answer.stages[.accepted] ?? 0
        guard accepted > 0 || !answer.planned.isEmpty else { return nil }
        var text: [Content] = [.text(texts(.releaseLead, "\(accepted)"))]
        if case .noObjection(let days) = sheet.round.release {
            text.append(.text(texts(.releaseSilence, "\(days)")))
        }
        var forms: [WorkForm] = []
        if accepted > 0 {
            text.append(.work(WorkLink(texts[.previewRelease], .returnPreview(key))))
            if canRelease { forms.append(releaseForm) }
        }
        for planned in answer.planned {
            text.append(.text(texts(.plannedFor, planned.due, "\(planned.entries.count)")))
            if canRelease {
                forms.append(
                    WorkForm(
                        "off-\(planned.id)", to: WorkAddress(.returnOf(key)),
                        hidden: [.init("release", String(planned.id))],
                        buttons: [.init(texts[.callOff], "call-off", style: .danger)]))
            }
        }
        return WorkPage.Part("release", texts[.releaseTitle], text: text, forms: forms)
    }

    private var releaseForm: WorkForm {
        WorkForm(
            "release", to: WorkAddress(.returnOf(key)),
            fields: [
                .init("day", texts[.releaseDay], .day),
                .init("hour", texts[.releaseHour], .line(autocomplete: "off"), values: ["09:00"]),
                .init("reason", texts[.reasonGiven], .text(rows: 2), hint: texts[.objectHint]),
            ],
            buttons: [
                .init(texts[.releaseNow], "release"),
                .init(texts[.releaseLater], "release-later", style: .quiet),
                .init(texts[.objectWord], "object", style: .danger),
            ])
    }

    private var workbook: WorkPage.Part? {
        let form = WorkForm(
            "workbook", to: WorkAddress(.returnWorkbook(key)),
            fields: [.init("file", texts[.workbook], .file(accept: ".xlsx"), isRequired: true)],
            buttons: [.init(texts[.uploadWorkbook], "upload")])
        return WorkPage.Part(
            "workbook", texts[.workbook],
            text: [
                .text(texts[.workbookLead]), .work(WorkLink(texts[.downloadWorkbook], .returnWorkbook(key))),
            ], forms: canEnter ? [form] : [])
    }

    private var codes: WorkPage.Part? {
        WorkPage.Part(
            "codes", texts[.reasonCodes],
            text: [
                .list(
                    AbsenceReason.allCases.map {
                        .inline([.code($0.rawValue), .text(texts.absence($0))])
                    })
            ])
    }
}

extension String {
    /// `MSME` and `SME` are written so; other classes are words.
    fileprivate var uppercasedMSME: String {
        ["msme", "sme"].contains(self) ? uppercased() : String(map { $0 == "_" ? " " : $0 })
    }
}
