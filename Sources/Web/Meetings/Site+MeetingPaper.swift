import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The paper of a meeting, as a page that prints, and as data.
extension Site {
    func meetingPaper(
        _ code: MeetingCode, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let answer = try await MeetingPaper(try returnsWork.progress, boards: boards)(
            code, by: visitor.actor())
        let presenter = PaperPresenter(answer, texts: texts)
        let page = WorkAnswer(
            title: texts(.meetingPaperOf, answer.meeting.title),
            trail: [
                WorkLink(texts[.sectionMeetings], .meetings), WorkLink(answer.meeting.title, .meeting(code)),
            ],
            document: { frame, texts in WorkPage.document(presenter.parts, frame: frame, texts: texts) },
            members: [
                .init("meeting", .string(code.text)), .init("asOf", .string(answer.day.description)),
                .init("isProvisional", .bool(answer.isProvisional)),
                .init("previous", .optional(answer.previous?.code.text)),
                .init("period", .optional(answer.owed?.period.description)),
            ],
            records: answer.records)
        return printed(page, at: address, request, visitor)
    }
}

/// A paper in words and tables.
struct PaperPresenter {
    let answer: MeetingPaper.Answer
    let texts: Texts
    private let presenter: Presenter
    private let meetings: MeetingPresenter

    init(_ answer: MeetingPaper.Answer, texts: Texts) {
        self.answer = answer
        self.texts = texts
        presenter = Presenter(
            texts: texts, reading: ReadingOptions(asOf: answer.day, knownOn: answer.day),
            references: answer.references)
        meetings = MeetingPresenter(texts: texts, plan: answer.board?.plan)
    }

    var parts: [WorkPage.Part] {
        var lead: [Content] = [.text(texts(.paperLead, texts.day(answer.day)))]
        lead.append(.muted(texts[answer.isProvisional ? .paperProvisional : .paperStable]))
        let about = WorkPage.Part("about", text: lead)
        guard let board = answer.board else {
            return [about, WorkPage.Part("none", text: [.text(texts[.paperNoPlan])]), open]
        }
        return [
            about, counts(board),
            part("behind", .paperBehind, none: .paperBehindNone, answer.behind.isEmpty) {
                presenter.standings(answer.behind, caption: texts[.paperBehind])
            },
            slipped,
            part("decisions", .paperLate, none: .paperLateNone, answer.lateDecisions.isEmpty) {
                presenter.late(answer.lateDecisions, caption: .paperLate)
            },
            open, owed,
        ]
    }

    private func part(
        _ id: String, _ title: TextKey, none: TextKey, _ isEmpty: Bool, lead: [Content] = [],
        _ table: () -> DataTable
    ) -> WorkPage.Part {
        WorkPage.Part(
            id, texts[title], text: lead + (isEmpty ? [.text(texts[none])] : []),
            table: isEmpty ? nil : table())
    }

    private func counts(_ board: ProgressBoard) -> WorkPage.Part {
        let rows = ProgressClass.allCases.compactMap { progressClass -> [Content]? in
            answer.counts[progressClass].map { count in
                [.tag(presenter.tag(progressClass)), .text(texts.whole(count))]
            }
        }
        return WorkPage.Part(
            "classes", texts[.classCounts],
            table: DataTable(
                caption: texts[.classCounts],
                columns: [.init(.text(texts[.classColumn])), .number(texts[.linesColumn])], rows: rows))
    }

    private var slipped: WorkPage.Part {
        guard let slipped = answer.slipped, let previous = answer.previous else {
            return WorkPage.Part("slipped", texts[.paperSlipped], text: [.text(texts[.paperNoPrevious])])
        }
        let lead = Content.sentence([
            .text(texts[.paperSince]), .text(" "), meetings.link(previous), .text(", "),
            .text(texts.day(previous.paperDay)),
        ])
        guard slipped.hadPlan else {
            return WorkPage.Part(
                "slipped", texts[.paperSlipped], text: [lead, .text(texts[.paperNoPlanThen])])
        }
        return part("slipped", .paperSlipped, none: .paperNothingSlipped, slipped.lines.isEmpty, lead: [lead])
        {
            presenter.slips(slipped.lines)
        }
    }

    private var open: WorkPage.Part {
        part("open", .openResolutions, none: .openResolutionsNone, answer.open.isEmpty) {
            meetings.open(answer.open)
        }
    }

    private var owed: WorkPage.Part {
        guard let owed = answer.owed else {
            return WorkPage.Part("owed", texts[.paperOwed], text: [.text(texts[.paperOwedNone])])
        }
        let updates = UpdatePresenter(texts: texts, names: [:])
        let lead = texts(.updatesLead, owed.period.description, texts.day(owed.dueOn))
        return part("owed", .paperOwed, none: .paperOwedNone, owed.rows.isEmpty, lead: [.text(lead)]) {
            DataTable(
                caption: texts[.updatesCaption],
                columns: [
                    .code(texts[.actionLine]), .init(.text(texts[.updateWriter])),
                    .init(.text(texts[.status])),
                ],
                rows: owed.rows.map { row in
                    let writer: Content =
                        row.key.state.map { .text(texts(.writerState, presenter.name($0))) }
                        ?? .enumeration(row.line.champions.map { .text(presenter.name($0)) })
                    return [.text(row.key.description), writer, .tag(updates.stage(row.stage))]
                })
        }
    }
}
