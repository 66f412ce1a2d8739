import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The list of meetings, what they left open, and a form to add one.
extension Site {
    func meetings(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await addMeeting(address, request, actor, visitor) }
        return try await meetingsPage(address, request, visitor, actor, Submission(request), nil)
    }

    private func meetingsPage(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        _ typed: Submission, _ refusal: Refusal?
    ) async throws -> SiteAnswer {
        let answer = try await ShowMeetings(try returnsWork.progress)(by: actor)
        let presenter = MeetingPresenter(texts: texts, plan: answer.plan)
        let meetings = answer.book.meetings
        var parts = [
            WorkPage.Part(
                "open", texts[.openResolutions],
                text: answer.open.isEmpty ? [.text(texts[.openResolutionsNone])] : [],
                table: answer.open.isEmpty ? nil : presenter.open(answer.open)),
            WorkPage.Part(
                "list", texts[.sectionMeetings],
                text: [.text(texts[meetings.isEmpty ? .meetingsNone : .meetingsLead])],
                table: meetings.isEmpty ? nil : presenter.list(meetings.reversed(), on: answer.today)),
        ]
        if !answer.book.chairs.isEmpty {
            parts.append(
                WorkPage.Part("chairs", texts[.meetingChairs], table: presenter.chairs(answer.book.chairs)))
        }
        parts.append(WorkPage.Part("calendar", text: [presenter.calendar]))
        if answer.mayKeep {
            let form = MeetingForm(
                content: MeetingFields.content(typed, over: MeetingContent()), plan: answer.plan,
                texts: texts, problems: MeetingForm.problems(refusal))
            parts.append(
                WorkPage.Part(
                    "add", texts[.addMeeting], forms: [form.adding(code: typed.text("code"), refusal)]))
        }
        let shown = parts
        let page = WorkAnswer(
            title: texts[.sectionMeetings], status: refusal == nil ? 200 : 422,
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: [.init("open", .array(answer.open.map { .object($0.record) }))],
            records: meetings.map { $0.record(on: answer.today) },
            columns: [
                "MEETING", "KIND", "TITLE", "BODY", "FIRST_DAY", "LAST_DAY", "PLACE", "CHAIR", "CALLED_OFF",
                "OPEN_RESOLUTIONS",
            ])
        return printed(page, at: address, request, visitor)
    }

    private func addMeeting(
        _ address: WorkAddress, _ request: SiteRequest, _ actor: Actor, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let typed = try Submission(request)
        guard typed.text("do") == "add" else { throw unknownAct(typed.text("do"), ["add"]) }
        do {
            guard let code = MeetingCode(typed.text("code")) else {
                throw badField("code", typed.text("code"), "accmsme-2026-1")
            }
            _ = try await KeepMeetings(try returnsWork.progress).add(
                MeetingFields.content(typed, over: MeetingContent()), as: code, by: actor)
            return stored(
                WorkAddress(.meeting(code), fields: FormFields([.init("done", "added")])), request)
        } catch let refusal as Refusal
            where [.invalid, .conflict].contains(refusal.kind) && !request.wantsData && !typed.isJSON
        {
            return try await meetingsPage(address, request, visitor, actor, typed, refusal)
        }
    }

    /// For calendar programs; they can't sign in, and it holds no agenda.
    func meetingCalendar(_ request: SiteRequest) async throws -> SiteAnswer {
        guard let workplace else { throw notFound(request) }
        let origin = workplace.entrance.origin(of: request)
        let days = try await MeetingDays(store: store)()
        let text = MeetingCalendar(site: "\(origin)").text(days, now: clock.timestamp())
        return SiteAnswer(type: "text/calendar; charset=utf-8", body: Array(text.utf8))
    }

    /// Of the desk: decisions and recommendations that wait, for who may see
    /// meetings.
    func resolutionsPart(_ actor: Actor) async throws -> DeskPart? {
        guard actor.may(.readMeetings), let progress = workplace?.returns?.progress else { return nil }
        let answer = try await ShowMeetings(progress)(by: actor)
        guard !answer.open.isEmpty else { return nil }
        let presenter = MeetingPresenter(texts: texts, plan: answer.plan)
        return DeskPart(
            part: WorkPage.Part(
                "resolutions", texts[.openResolutions], table: presenter.open(answer.open)),
            records: answer.open.map(\.record))
    }
}

extension Meeting {
    func record(on today: Day) -> [JSON.Member] {
        [
            .init("MEETING", .string(code.text)), .init("KIND", .string(kind.rawValue)),
            .init("TITLE", .string(title)), .init("BODY", .optional(body?.text)),
            .init("FIRST_DAY", .string(first.description)), .init("LAST_DAY", .string(last.description)),
            .init("PLACE", .optional(place)), .init("CHAIR", .optional(chair?.text)),
            .init("CALLED_OFF", .bool(isCalledOff)),
            .init("OPEN_RESOLUTIONS", .integer(resolutions.count { $0.isOpen(on: today) })),
        ]
    }
}

extension OpenResolution {
    var record: [JSON.Member] {
        [
            .init("MEETING", .string(meeting.code.text)), .init("RESOLUTION", .integer(resolution.number)),
            .init("KIND", .string(resolution.kind.rawValue)), .init("TEXT", .string(resolution.text)),
            .init("OWNER", .string(resolution.owner)), .init("DUE_ON", .string(resolution.due.description)),
            .init("DAYS_LATE", .integer(daysLate)),
        ]
    }
}
