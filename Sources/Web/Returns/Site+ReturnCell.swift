import Assessment
import Markup
import Pages
import PlanModel
import Routes
import Statistics
import UseCases

/// One cell of a return: all that is known of it, its dialogue and its history.
extension Site {
    private static let cellDone: [String: TextKey] = [
        "saved": .cellsSaved, "message": .messageStored, "withdrawn": .valueWithdrawn,
    ]

    func returnCell(
        _ key: ReturnKey, _ cell: CellKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let desk = try returnsWork.desk
        if request.method == "POST" { return try await changeCell(key, cell, request, visitor, actor) }
        let answer = try await ShowReturn(desk)(key, by: actor)
        guard let item = answer.sheet.round.item(cell.item),
            answer.sheet.round.periods.contains(cell.period)
        else {
            throw Refusal(
                .notFound, code: "unknown-cell", "The return has no cell \(cell).",
                remedy: "Choose one of the grid.")
        }
        let presenter = ReturnPresenter(texts: texts, answer: answer, actor: actor)
        let parts = CellPresenter(presenter: presenter, cell: cell, item: item).parts
        let page = WorkAnswer(
            title: presenter.label(cell),
            trail: [
                WorkLink(texts[.sectionRounds], .rounds),
                WorkLink(answer.sheet.round.title, .round(key.round)),
                WorkLink(texts(.returnOf, presenter.stateName), .returnOf(key)),
            ], notices: doneNotices(address, Self.cellDone),
            document: { frame, texts in WorkPage.document(parts, frame: frame, texts: texts) },
            records: (answer.sheet.cells[cell]?.entries ?? []).map { $0.record(cell) })
        return printed(page, at: address, request, visitor)
    }

    private func changeCell(
        _ key: ReturnKey, _ cell: CellKey, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor
    ) async throws -> SiteAnswer {
        let desk = try returnsWork.desk
        let typed = try Submission(request)
        func done(_ word: String) -> SiteAnswer {
            stored(WorkAddress(.returnCell(key, cell), fields: FormFields([.init("done", word)])), request)
        }
        switch typed.text("do") {
        case "save":
            var content = try CellForm(typed, texts).content
            let base = Int(typed.text("base")) ?? 0
            let shown = try await ShowReturn(desk)(key, by: actor).sheet.cells[cell]
            content.attachments = shown?.current?.content.attachments ?? []
            if let file = typed.file("file") {
                let hash = try await AttachFile(desk)(file.bytes, name: file.name, to: key, by: actor)
                if !content.attachments.contains(hash) { content.attachments.append(hash) }
            }
            let answer = try await SaveCells(desk)(
                [CellEdit(cell: cell, base: base, content: content)], of: key,
                channel: visitor.isProgram ? .api : .grid, by: actor)
            if let theirs = answer.conflicts[cell] {
                let part = conflictPart(
                    key, [cell: theirs], [cell: content.absence?.rawValue ?? content.text])
                return try await returnPage(
                    key, WorkAddress(.returnOf(key), language: texts.language), request, visitor, actor,
                    [part], status: 409)
            }
            return done("saved")
        case "query", "answer", "close":
            let kind = CellMessage.Kind(rawValue: typed.text("do"))!
            try await Converse(desk)(kind, typed.text("text"), about: cell, of: key, by: actor)
            return done("message")
        case "withdraw":
            try await WithdrawValues(desk)(key, cells: [cell], reason: typed.text("reason"), by: actor)
            return done("withdrawn")
        case let other: throw unknownAct(other, ["save", "query", "answer", "close", "withdraw"])
        }
    }

    /// Given out as a download only.
    func attachment(_ key: ReturnKey, _ hash: String, _ visitor: Visitor) async throws -> SiteAnswer {
        let file = try await AttachFile(try returnsWork.desk).read(hash, of: key, by: visitor.actor())
        return download(file.bytes, name: file.name, type: file.mediaType)
    }

    /// A file that somebody sent: no browser shows it in a page of ours.
    func download(_ bytes: [UInt8], name: String, type: String) -> SiteAnswer {
        let plain = name.map {
            $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_"
        }
        return SiteAnswer(
            type: type,
            headers: [
                .init("Content-Disposition", "attachment; filename=\"\(String(plain))\""),
                .init("X-Content-Type-Options", "nosniff"), .init("Content-Security-Policy", "sandbox"),
            ], body: bytes)
    }
}

/// The form of a cell as its content.
struct CellForm {
    let content: CellContent

    /// - Throws: `Refusal` with what to write instead.
    init(_ typed: Submission, _ texts: Texts) throws {
        func optional(_ name: String) -> String? {
            let text = typed.text(name)
            return text.isEmpty ? nil : String(text.prefix(2_000))
        }
        var content = CellContent()
        switch try GridText(typed["text"] ?? "", texts).content {
        case .empty: break
        case .value(let value, let decimals, let text):
            (content.value, content.decimals, content.text) = (value, decimals, text)
        case .absence(let reason): content.absence = reason
        }
        content.verdict = CellContent.Verdict(rawValue: typed.text("verdict"))
        content.status = ObservationStatus(rawValue: typed.text("status")) ?? .normal
        if let reason = content.absence { content.status = reason.status }
        content.source = content.absence == nil ? optional("source") : nil
        content.definition = optional("definition")
        content.statisticalUnit = optional("unit")
        content.coverage = optional("coverage")
        content.note = optional("note")
        content.justification = optional("justification")
        if let error = optional("standard-error") {
            guard
                case .number(let figure) = parseCellText(error, decimalMark: texts.numbers.decimalMark.first)
            else {
                throw Refusal(
                    .invalid, code: "not-a-number", "The standard error \"\(error)\" is not a number.",
                    remedy: "Write a number in the unit of the value.")
            }
            content.standardError = figure.value
        }
        self.content = content
    }
}

extension CellEntry {
    func record(_ cell: CellKey) -> [JSON.Member] {
        [
            .init("ITEM", .string(cell.item.text)), .init("TIME_PERIOD", .string(cell.period.description)),
            .init("ENTRY", .integer(number)), .init("OBS_VALUE", .double(content.value)),
            .init("TEXT", .string(content.text)), .init("ABSENCE", .optional(content.absence?.rawValue)),
            .init("SOURCE_TITLE", .optional(content.source)), .init("NOTE", .optional(content.note)),
            .init("JUSTIFICATION", .optional(content.justification)), .init("BY", .string(by.text)),
            .init("AT", .string(at)), .init("CHANNEL", .string(channel.rawValue)),
            .init("ON_BEHALF", .bool(isOnBehalf)),
        ]
    }
}
