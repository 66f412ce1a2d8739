import Pages
import PlanModel
import Routes
import UseCases

/// Meetings in words.
struct MeetingPresenter {
    let texts: Texts
    let plan: Plan?

    func name(_ area: AreaCode) -> String { texts.name(of: area) ?? plan?.state(area)?.name ?? area.text }

    func days(_ meeting: Meeting) -> String {
        meeting.first == meeting.last
            ? texts.day(meeting.first) : "\(texts.day(meeting.first)) – \(texts.day(meeting.last))"
    }

    func body(_ code: PlanCode) -> Content {
        plan?.bodies.first { $0.code == code }.map { .english($0.name) } ?? .code(code.text)
    }

    func link(_ meeting: Meeting) -> Content { .work(WorkLink(meeting.title, .meeting(meeting.code))) }

    var calendar: Content {
        .sentence([
            .text(texts[.meetingsCalendarHint]), .text(" "),
            .work(WorkLink("/meetings.ics", .meetingCalendar)),
        ])
    }

    func list(_ meetings: [Meeting], on today: Day) -> DataTable {
        DataTable(
            caption: texts[.meetingsCaption],
            columns: [
                .init(.text(texts[.meetingColumn])), .init(.text(texts[.meetingKind])),
                .init(.text(texts[.meetingDays])), .init(.text(texts[.meetingPlace])),
                .init(.text(texts[.meetingChair])), .number(texts[.openResolutions]),
            ],
            rows: meetings.map { meeting in
                let tags: [Content] =
                    meeting.isCalledOff ? [.tag(Tag(.ended, texts[.meetingCalledOffTag]))] : []
                return [
                    .inline([link(meeting)] + tags), .text(texts(meeting.kind)), .text(days(meeting)),
                    .text(meeting.place ?? ""), .text(meeting.chair.map(name) ?? ""),
                    .text("\(meeting.resolutions.count { $0.isOpen(on: today) })"),
                ]
            })
    }

    func chairs(_ years: [ChairYear]) -> DataTable {
        DataTable(
            caption: texts[.meetingChairs],
            columns: [
                .number(texts[.year]), .init(.text(texts[.meetingChair])),
                .number(texts[.meetingsOfTwo]),
            ],
            rows: years.reversed().map { year in
                [
                    .text("\(year.year)"), .enumeration(year.states.map { .text(name($0)) }),
                    .text("\(year.meetings)"),
                ]
            })
    }

    // MARK: Decisions and recommendations

    func open(_ resolutions: [OpenResolution]) -> DataTable {
        DataTable(
            caption: texts[.openResolutionsCaption],
            columns: [
                .init(.text(texts[.resolutionColumn])), .init(.text(texts[.byWhom])),
                .init(.text(texts[.dueColumn])), .init(.text(texts[.meetingColumn])),
            ],
            rows: resolutions.map { open in
                [
                    words(open.resolution), .text(open.resolution.owner),
                    .inline([.text(texts.day(open.resolution.due)), lateness(open.daysLate)]),
                    link(open.meeting),
                ]
            })
    }

    func resolutions(_ meeting: Meeting, on today: Day) -> DataTable {
        DataTable(
            caption: texts[.meetingResolutions],
            columns: [
                .init(.text(texts[.resolutionColumn])), .init(.text(texts[.byWhom])),
                .init(.text(texts[.dueColumn])), .init(.text(texts[.status])),
            ],
            rows: meeting.resolutions.map { resolution in
                [
                    words(resolution), .text(resolution.owner), .text(texts.day(resolution.due)),
                    status(resolution, on: today),
                ]
            })
    }

    private func words(_ resolution: Resolution) -> Content {
        .lines([.quote(resolution.text), .muted(texts(resolution.kind))])
    }

    private func lateness(_ days: Int) -> Content {
        days > 0 ? .tag(Tag(.away, texts(.resolutionLate, texts.whole(days)))) : .nothing
    }

    private func status(_ resolution: Resolution, on today: Day) -> Content {
        guard let closed = resolution.closed else {
            return .inline([
                .tag(Tag(.caution, texts[.resolutionOpenTag])), lateness(resolution.daysLate(on: today)),
            ])
        }
        return .lines([
            .inline([.tag(Tag(.ended, texts[.resolutionClosedTag])), .text(texts.day(closed.day))]),
            .quote(closed.outcome),
        ])
    }
}

extension Texts {
    func callAsFunction(_ kind: Meeting.Kind) -> String {
        switch kind {
        case .accmsme: self[.meetingACCMSME]
        case .taskForce: self[.meetingTaskForce]
        case .seom: self[.meetingSEOM]
        case .dialogue: self[.meetingDialogue]
        case .roundTable: self[.meetingRoundTable]
        case .knowledgeTransfer: self[.meetingKnowledgeTransfer]
        case .other: self[.meetingOther]
        }
    }

    func callAsFunction(_ kind: Resolution.Kind) -> String {
        switch kind {
        case .decision: self[.resolutionDecision]
        case .recommendation: self[.resolutionRecommendation]
        }
    }
}
