import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// A return: the grid, and what is done with it.
extension Site {
    var returnsWork: ReturnsWork {
        get throws {
            guard let returns = workplace?.returns else { throw SignInNeeded() }
            return returns
        }
    }

    func returnOf(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await changeReturn(key, address, request, visitor) }
        return try await returnPage(key, address, request, visitor, actor, [])
    }

    private static let done: [String: TextKey] = [
        "saved": .cellsSaved, "submitted": .returnSubmitted, "judged": .returnJudged,
        "released": .returnReleased, "planned": .returnPlanned, "called-off": .releaseCalledOff,
        "objected": .objectionStored,
    ]

    /// - Parameter extra: parts about what was just tried.
    func returnPage(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor,
        _ actor: Actor, _ extra: [WorkPage.Part], notices: [Notice] = [], status: Int = 200
    ) async throws -> SiteAnswer {
        let answer = try await ShowReturn(try returnsWork.desk)(key, by: actor)
        let presenter = ReturnPresenter(texts: texts, answer: answer, actor: actor)
        var model = presenter.page
        model.parts = extra + model.parts
        let shown = model
        let page = WorkAnswer(
            title: texts(.returnOf, presenter.stateName),
            trail: [
                WorkLink(texts[.sectionRounds], .rounds),
                WorkLink(answer.sheet.round.title, .round(key.round)),
            ], status: status, notices: notices + doneNotices(address, Self.done),
            document: { frame, texts in ReturnPage.document(shown, frame: frame, texts: texts) },
            records: answer.records)
        return printed(page, at: address, request, visitor)
    }

    private func changeReturn(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let desk = try returnsWork.desk
        let typed = try Submission(request)
        func done(_ word: String) -> SiteAnswer {
            stored(WorkAddress(.returnOf(key), fields: FormFields([.init("done", word)])), request)
        }
        switch typed.text("do") {
        case "save": return try await saveOne(key, typed, request, visitor)
        case "save-grid": return try await saveGrid(key, typed, address, request, visitor, next: "saved")
        case "submit":
            // What was typed last is handed in, too.
            if typed.fields.contains(where: { $0.name.hasPrefix("v:") }) {
                let saved = try await saveGrid(key, typed, address, request, visitor, next: "submitted")
                guard saved.status == 303 else { return saved }
            }
            do {
                _ = try await SubmitReturn(desk)(key, by: actor)
            } catch let refusal as Refusal where refusal.kind == .invalid && !request.wantsData {
                let said = Notice(
                    Tag(.away, texts[.notStored]), .english(refusal.message + " " + refusal.remedy))
                let first = refusal.findings.prefix(10).map { finding in
                    Notice(Tag(.caution, finding.location?.file ?? ""), .english(finding.message))
                }
                return try await returnPage(
                    key, address, request, visitor, actor, [], notices: [said] + first, status: 422)
            }
            return done("submitted")
        case "judge", "accept-all":
            try await JudgeReturn(desk)(key, try await verdicts(typed, key, actor), by: actor)
            return done("judged")
        case "release":
            _ = try await ReleaseReturn(desk)(key, by: actor)
            return done("released")
        case "release-later":
            let moment = "\(typed.text("day"))T\(typed.text("hour")):00Z"
            let report = try await ReleaseReturn(desk)(key, at: moment, by: actor)
            return done(report.due == nil ? "released" : "planned")
        case "call-off":
            guard let id = Int64(typed.text("release")) else {
                throw badField("release", typed.text("release"), "1")
            }
            try await ReleaseReturn(desk).callOff(id, of: key, by: actor)
            return done("called-off")
        case "object":
            let accepted = try await ShowReturn(desk)(key, by: actor).sheet.cells.values
                .filter { $0.stage == .accepted }.map(\.key)
            try await JudgeReturn(desk).object(key, to: accepted, reason: typed.text("reason"), by: actor)
            return done("objected")
        case let other:
            throw unknownAct(
                other,
                [
                    "save", "save-grid", "submit", "judge", "accept-all", "release", "release-later",
                    "call-off", "object",
                ])
        }
    }

    private func verdicts(
        _ typed: Submission, _ key: ReturnKey, _ actor: Actor
    ) async throws -> [CellKey: (entry: Int, verdict: JudgeReturn.Verdict)] {
        var verdicts: [CellKey: (entry: Int, verdict: JudgeReturn.Verdict)] = [:]
        let isAll = typed.text("do") == "accept-all"
        for field in typed.fields where field.name.hasPrefix("e:") {
            let name = String(field.name.dropFirst(2))
            guard let cell = CellKey(name), let entry = Int(field.value) else {
                throw badField(field.name, field.value, "e:EMP_N.micro@2024=1")
            }
            switch isAll ? "accept" : typed.text("j:\(name)") {
            case "accept": verdicts[cell] = (entry, .accept)
            case "return": verdicts[cell] = (entry, .return(reason: typed.text("r:\(name)")))
            default: break
            }
        }
        return verdicts
    }

    /// Who else is on the return.
    func returnPresence(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let admission = try visitor.admitted()
        try admission.actor.require(.readReturns, on: .state(key.state))
        let cell = request.method == "POST" ? CellKey(try Submission(request).text("cell")) : nil
        let others = try returnsWork.presence.note(
            admission.actor.name, admission.displayName, on: cell, of: key)
        let records = others.map {
            JSON.object(["cell": .string($0.cell.description), "name": .string($0.name)])
        }
        let body = JSON.object(["records": .array(records)]).document()
        return SiteAnswer(type: Format.json.mediaType, body: body)
    }
}
