import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// One meeting: what stands of it, what earlier ones left open, and the forms
/// that change it.
extension Site {
    func meeting(
        _ code: MeetingCode, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        guard request.method == "POST" else {
            return try await meetingPage(code, address, request, visitor, actor, .nothing)
        }
        let typed = try Submission(request)
        var file: MeetingContent?
        do {
            file = try await keptFile(code, typed, actor)
            return try await changeMeeting(code, typed, file ?? MeetingContent(), request, visitor, actor)
        } catch let refusal as Refusal
            where refusal.kind == .invalid && !request.wantsData && !typed.isJSON
        {
            return try await meetingPage(
                code, address, request, visitor, actor, .refused(typed, file, refusal))
        }
    }

    /// The field that names a file that came with a form; nil without one.
    private func keptFile(
        _ code: MeetingCode, _ typed: Submission, _ actor: Actor
    ) async throws -> MeetingContent? {
        guard typed.text("do") == "save", let file = typed.file("file") else { return nil }
        let hash = try await MeetingFiles(try returnsWork.progress).add(
            file.bytes, name: file.name, to: code, by: actor)
        return MeetingContent(["file/\(hash)": file.name])
    }

    /// What came of a form that was not stored.
    private enum Unstored {
        case nothing
        /// With the field of a file that was kept before the rest was refused.
        case refused(Submission, MeetingContent?, Refusal)
        case conflict(theirs: MeetingEntry, merged: MeetingContent, fields: [String])

        var status: Int {
            switch self {
            case .nothing: 200
            case .refused: 422
            case .conflict: 409
            }
        }
    }

    private func meetingPage(
        _ code: MeetingCode, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor,
        _ actor: Actor, _ unstored: Unstored
    ) async throws -> SiteAnswer {
        let answer = try await ShowMeetings(try returnsWork.progress)(code, by: actor)
        let (meeting, record) = (answer.meeting, answer.record)
        let presenter = MeetingPresenter(texts: texts, plan: answer.plan)
        let stands = record.content(at: record.number)
        var (content, base) = (stands, record.number)
        var (saving, closing) = (Refusal?.none, Refusal?.none)
        var parts = [presenter.about(answer)]
        var fields: [String] = []
        switch unstored {
        case .nothing: break
        case .refused(let typed, let file, let why):
            guard typed.text("do") == "save" else {
                closing = why
                break
            }
            saving = why
            base = Int(typed.text("base")) ?? record.number
            content = MeetingFields.content(typed, over: record.content(at: base))
            for (name, value) in file?.fields ?? [:] { content[name] = value }
        case .conflict(let theirs, let merged, let differing):
            (content, fields) = (merged, differing)
            parts.append(presenter.conflict((theirs, merged, differing)))
        }
        if !answer.left.isEmpty {
            parts.append(
                WorkPage.Part("left", texts[.resolutionsLeft], table: presenter.open(answer.left)))
        }
        if !meeting.resolutions.isEmpty {
            parts.append(
                WorkPage.Part(
                    "resolutions", texts[.meetingResolutions],
                    table: presenter.resolutions(meeting, on: answer.today)))
        }
        let read = [
            presenter.agenda(meeting), presenter.attendance(meeting), presenter.material(meeting),
            presenter.feedback(meeting),
        ]
        parts += read.compactMap(\.self)
        if answer.mayKeep {
            let form = MeetingForm(
                content: content, plan: answer.plan, texts: texts, problems: MeetingForm.problems(saving))
            if let closing = form.closing(answer, closing) {
                parts.append(WorkPage.Part("close", texts[.closeResolutionTitle], forms: [closing]))
            }
            let kept = MeetingContent(
                content.fields.filter { $0.key.hasPrefix("file/") && stands[$0.key] == nil })
            parts.append(
                WorkPage.Part(
                    "write", texts[.meetingStands],
                    text: kept.fields.values.sorted().map { .text(texts(.fileIsKeptOfMeeting, $0)) },
                    forms: [form.changing(code, base: base, keeping: kept, saving)]))
        }
        parts.append(presenter.history(record))
        let shown = parts
        let page = WorkAnswer(
            title: meeting.title, trail: [WorkLink(texts[.sectionMeetings], .meetings)],
            status: unstored.status,
            notices: doneNotices(
                address,
                [
                    "added": .meetingAdded, "saved": .meetingSaved, "merged": .updateMerged,
                    "closed": .resolutionStored,
                ]),
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: [
                .init("meeting", .string(code.text)), .init("entry", .integer(record.number)),
                .init("conflicts", .array(fields.map { .string($0) })),
                .init("left", .array(answer.left.map { .object($0.record) })),
                .init("warnings", .array(answer.warnings.map { .string($0.message) })),
            ],
            records: stands.fields.sorted { $0.key < $1.key }.map { name, value in
                [
                    .init("MEETING", .string(code.text)), .init("FIELD", .string(name)),
                    .init("VALUE", .string(value)),
                ]
            })
        return printed(page, at: address, request, visitor)
    }

    // MARK: Acts

    private func changeMeeting(
        _ code: MeetingCode, _ typed: Submission, _ file: MeetingContent, _ request: SiteRequest,
        _ visitor: Visitor, _ actor: Actor
    ) async throws -> SiteAnswer {
        let desk = try returnsWork.progress
        func done(_ word: String) -> SiteAnswer {
            stored(WorkAddress(.meeting(code), fields: FormFields([.init("done", word)])), request)
        }
        switch typed.text("do") {
        case "save":
            guard let base = Int(typed.text("base")) else { throw badField("base", typed.text("base"), "1") }
            let record = try await ShowMeetings(desk)(code, by: actor).record
            var content = MeetingFields.content(typed, over: record.content(at: base))
            for (name, value) in file.fields { content[name] = value }
            switch try await KeepMeetings(desk).save(content, of: code, base: base, by: actor) {
            case .conflict(let theirs, let merged, let fields):
                return try await meetingPage(
                    code, WorkAddress(.meeting(code), language: texts.language), request, visitor, actor,
                    .conflict(theirs: theirs, merged: merged, fields: fields))
            case .saved(_, let merged): return done(merged.isEmpty ? "saved" : "merged")
            case .unchanged: return done("saved")
            }
        case "close":
            // `accmsme-2026-1/2`: of this meeting, or one that reappears here.
            let parts = typed.text("resolution").split(separator: "/")
            guard parts.count == 2, let meeting = MeetingCode(parts[0]), let number = Int(parts[1]) else {
                throw badField("resolution", typed.text("resolution"), "\(code)/1")
            }
            let day = Day(typed.text("closed"))
            if day == nil, !typed.text("closed").isEmpty {
                throw badField("closed", typed.text("closed"), "2026-11-30")
            }
            try await KeepMeetings(desk).close(
                number, of: meeting, outcome: typed.text("outcome"), on: day, by: actor)
            return done("closed")
        case let other: throw unknownAct(other, ["save", "close"])
        }
    }

    /// Given out as a download only.
    func meetingFile(_ code: MeetingCode, _ hash: String, _ visitor: Visitor) async throws -> SiteAnswer {
        let file = try await MeetingFiles(try returnsWork.progress).read(hash, of: code, by: visitor.actor())
        return download(file.bytes, name: file.name, type: file.mediaType)
    }
}
