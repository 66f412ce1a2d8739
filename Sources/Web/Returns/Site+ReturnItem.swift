import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// A row of a return: what holds for all of its years.
extension Site {
    func returnItem(
        _ key: ReturnKey, _ item: ItemCode, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let desk = try returnsWork.desk
        if request.method == "POST" {
            let typed = try Submission(request)
            let act = try rowAct(typed)
            let count = try await FillRow(desk)(act, item: item, of: key, by: actor)
            return stored(
                WorkAddress(.returnOf(key), fields: FormFields([.init("done", "saved")])), request,
                members: [.init("changed", .integer(count))])
        }
        let answer = try await ShowReturn(desk)(key, by: actor)
        guard let asked = answer.sheet.round.item(item) else {
            throw Refusal(
                .notFound, code: "unknown-item", "The round does not ask for \(item).",
                remedy: "Choose an item of the grid.")
        }
        let presenter = ReturnPresenter(texts: texts, answer: answer, actor: actor)
        let part = rowPart(asked, presenter)
        let rows = answer.records.filter { $0.contains(.init("ITEM", .string(item.text))) }
        let page = WorkAnswer(
            title: texts(.allYears, presenter.title(asked)),
            trail: [
                WorkLink(texts[.sectionRounds], .rounds),
                WorkLink(answer.sheet.round.title, .round(key.round)),
                WorkLink(texts(.returnOf, presenter.stateName), .returnOf(key)),
            ],
            document: { frame, texts in WorkPage.document([part], frame: frame, texts: texts) },
            records: rows)
        return printed(page, at: address, request, visitor)
    }

    private func rowAct(_ typed: Submission) throws -> FillRow.Act {
        func optional(_ name: String) -> String? {
            let text = typed.text(name)
            return text.isEmpty ? nil : String(text.prefix(2_000))
        }
        switch typed.text("do") {
        case "describe":
            return .describe(
                source: optional("source"), definition: optional("definition"), unit: optional("unit"),
                coverage: optional("coverage"))
        case "reason":
            guard let reason = AbsenceReason(rawValue: typed.text("reason")) else {
                throw badField("reason", typed.text("reason"), AbsenceReason.notCollected.rawValue)
            }
            return .reason(reason)
        case "public": return .takeOver
        case let other: throw unknownAct(other, ["describe", "reason", "public"])
        }
    }

    private func rowPart(_ item: ReturnItem, _ presenter: ReturnPresenter) -> WorkPage.Part {
        let sheet = presenter.sheet
        let address = WorkAddress(.returnItem(sheet.key, item.code))
        let rows = sheet.round.years.map { year -> [Content] in
            let cell = CellKey(item.code, year)
            let record = sheet.cells[cell]
            let content = record?.current?.content
            return [
                .work(WorkLink(year.description, .returnCell(sheet.key, cell))),
                .text(presenter.typed(content)), .text(presenter.known(cell) ?? "–"),
                .tag(presenter.stage(record?.stage ?? .empty)), .text(content?.source ?? ""),
                .text(content?.definition ?? ""),
            ]
        }
        let table = DataTable(
            caption: presenter.title(item),
            columns: [
                .init(.text(texts[.roundYears])), .number(texts[.currentValue]),
                .number(texts(.publicValue, "")), .init(.text(texts[.cellStatus])),
                .init(.text(texts[.cellSource])), .init(.text(texts[.cellDefinition])),
            ], rows: rows)
        guard presenter.canEnter, !item.isInternational else {
            return WorkPage.Part("row", table: table)
        }
        let last = sheet.cells.values.filter { $0.key.item == item.code }.compactMap(\.current)
            .max { $0.at < $1.at }?.content
        let choices = [WorkForm.Field.Choice("", "–")] + sheet.definitions.map { .init($0, $0) }
        let describe = WorkForm(
            "describe", to: address,
            fields: [
                .init(
                    "source", texts[.cellSource], hint: texts[.cellSourceHint],
                    values: last?.source.map { [$0] } ?? []),
                .init(
                    "definition", texts[.cellDefinition], .choice(choices), values: [last?.definition ?? ""]),
                .init(
                    "unit", texts[.cellUnit],
                    .choice(["", "enterprise", "establishment"].map { .init($0, $0.isEmpty ? "–" : $0) }),
                    values: [last?.statisticalUnit ?? ""]),
                .init("coverage", texts[.cellCoverage], values: last?.coverage.map { [$0] } ?? []),
            ], buttons: [.init(texts[.saveRow], "describe")])
        let reason = WorkForm(
            "reason", to: address,
            fields: [
                .init(
                    "reason", texts[.fillReason],
                    .choice(AbsenceReason.allCases.map { .init($0.rawValue, texts.absence($0)) }))
            ], buttons: [.init(texts[.saveRow], "reason")])
        let known = WorkForm(
            "public", to: address, buttons: [.init(texts[.fillPublic], "public", style: .quiet)])
        return WorkPage.Part(
            "row", text: [.text(texts[.itemLead])], table: table, forms: [describe, reason, known])
    }
}
