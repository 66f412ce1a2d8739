import Assessment
import Markup
import Pages
import PlanModel
import Routes
import Statistics
import UseCases

/// What was typed into the grid, on its way into the ledger.
extension Site {
    /// One cell, saved as typed by the page's script or sent by a program.
    func saveOne(
        _ key: ReturnKey, _ typed: Submission, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let desk = try returnsWork.desk
        guard let cell = CellKey(typed.text("cell")) else {
            throw badField("cell", typed.text("cell"), "EMP_N.micro@2024")
        }
        let base = Int(typed.text("base")) ?? 0
        let content = try GridText(typed["text"] ?? "", texts).content
        let answer = try await TypeCells(desk)(
            [TypedCell(cell: cell, base: base, content: content)], of: key,
            channel: visitor.isProgram ? .api : .grid, by: actor)
        let record = JSON.object(self.record(cell, answer.outcomes[cell], answer.findings[cell] ?? []))
        let body = JSON.object(["stored": .bool(true), "cells": .array([record])]).document()
        return SiteAnswer(type: Format.json.mediaType, body: body)
    }

    private func record(
        _ cell: CellKey, _ outcome: SaveCells.Outcome?, _ findings: [Finding]
    ) -> [JSON.Member] {
        let worst = findings.first { $0.severity > .note }
        var members: [JSON.Member] = [.init("cell", .string(cell.description))]
        switch outcome {
        case .saved(let entry):
            members += [.init("outcome", "saved"), .init("base", .integer(entry.number))]
        case .unchanged(let entry):
            members += [.init("outcome", "unchanged"), .init("base", .integer(entry?.number ?? 0))]
        case .conflict(let entry):
            let theirs = entry.content.absence?.rawValue ?? entry.content.text
            return members + [
                .init("outcome", "conflict"), .init("base", .integer(entry.number)),
                .init("text", .string(theirs)), .init("by", .string(entry.by.text)),
                .init("words", .string("\(texts[.theirValue]): \(theirs) (\(entry.by))")),
            ]
        case nil: break
        }
        if let worst {
            members += [
                .init("severity", .string(worst.severity.rawValue)), .init("words", .string(worst.message)),
            ]
        }
        return members
    }

    /// The whole grid by its button: what differs from what the page showed is
    /// saved, the rest is not touched.
    func saveGrid(
        _ key: ReturnKey, _ typed: Submission, _ address: WorkAddress, _ request: SiteRequest,
        _ visitor: Visitor, next: String
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let desk = try returnsWork.desk
        var cells: [TypedCell] = []
        var findings: [Finding] = []
        var typedTexts: [CellKey: String] = [:]
        let shown = try await ShowReturn(desk)(key, by: actor).sheet
        for field in typed.fields where field.name.hasPrefix("v:") {
            let name = String(field.name.dropFirst(2))
            guard let cell = CellKey(name), let base = Int(typed.text("b:\(name)")) else {
                throw badField(field.name, field.value, "v:EMP_N.micro@2024=12345")
            }
            // What stood there when the page was made.
            let entries = shown.cells[cell]?.entries ?? []
            let seen = base > 0 && base <= entries.count ? entries[base - 1].content : CellContent()
            guard field.value != (seen.absence?.rawValue ?? seen.text) else { continue }
            typedTexts[cell] = field.value
            do {
                cells.append(
                    TypedCell(cell: cell, base: base, content: try GridText(field.value, texts).content))
            } catch let refusal as Refusal {
                findings += refusal.findings.map { $0.at(cell) }
            }
        }
        guard findings.isEmpty else {
            throw Refusal(
                .invalid, code: "cells-refused", "Some cells can't be read, so nothing was stored.",
                remedy: "Go back and mend what is said of each.", findings: findings)
        }
        let answer = try await TypeCells(desk)(cells, of: key, channel: .grid, by: actor)
        let conflicts = answer.outcomes.compactMapValues { outcome -> CellEntry? in
            if case .conflict(let entry) = outcome { entry } else { nil }
        }
        guard conflicts.isEmpty else {
            let part = conflictPart(key, conflicts, typedTexts)
            return try await returnPage(key, address, request, visitor, actor, [part], status: 409)
        }
        return stored(WorkAddress(.returnOf(key), fields: FormFields([.init("done", next)])), request)
    }

    /// Both edits side by side, each with a button to take mine after all.
    func conflictPart(
        _ key: ReturnKey, _ conflicts: [CellKey: CellEntry], _ mine: [CellKey: String]
    ) -> WorkPage.Part {
        let sorted = conflicts.sorted { $0.key < $1.key }
        let table = DataTable(
            caption: texts[.conflictsTitle],
            columns: [
                .init(.text(texts[.cellColumn])), .number(texts[.yourValue]), .number(texts[.theirValue]),
                .init(.text(texts[.whoColumn])),
            ],
            rows: sorted.map { cell, entry in
                [
                    .work(WorkLink(cell.description, .returnCell(key, cell))), .strong(mine[cell] ?? ""),
                    .text(entry.content.absence?.rawValue ?? entry.content.text),
                    .text("\(entry.by), \(entry.at)"),
                ]
            })
        let forms = sorted.map { cell, entry in
            WorkForm(
                "mine-\(cell.item.text)-\(cell.period)", to: WorkAddress(.returnOf(key)),
                hidden: [
                    .init("v:\(cell)", mine[cell] ?? ""), .init("b:\(cell)", String(entry.number)),
                ],
                buttons: [.init("\(texts[.takeMine]): \(cell)", "save-grid", style: .quiet)])
        }
        return WorkPage.Part(
            "conflicts", texts[.conflictsTitle], text: [.text(texts[.conflictsLead])], table: table,
            forms: forms)
    }
}

/// A text of the grid as the content of a cell.
struct GridText {
    let content: TypedContent

    /// Where a mark may be read in two ways, it is that of the page's language.
    ///
    /// - Throws: `Refusal` with what to write instead.
    init(_ text: String, _ texts: Texts) throws {
        switch parseCellText(text, decimalMark: texts.numbers.decimalMark.first) {
        case .empty: content = .empty
        case .number(let figure):
            content = .value(figure.value, decimals: figure.decimals, text: String(text.prefix(100)))
        case .absence(let reason): content = .absence(reason)
        case .unclear(let finding):
            throw Refusal(
                .invalid, code: finding.code, finding.message, remedy: finding.remedy ?? "",
                findings: [finding])
        }
    }
}

extension Finding {
    func at(_ cell: CellKey) -> Finding {
        Finding(severity, code: code, message, remedy: remedy, at: Location(file: cell.description))
    }
}

extension JSON.Member {
    fileprivate init(_ key: String, _ text: StaticString) {
        self.init(key, .string("\(text)"))
    }
}
