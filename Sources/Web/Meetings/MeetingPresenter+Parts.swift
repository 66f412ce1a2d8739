import Pages
import PlanModel
import Routes
import UseCases

/// The parts of a meeting's page that are read.
extension MeetingPresenter {
    func about(_ answer: ShowMeetings.One) -> WorkPage.Part {
        let meeting = answer.meeting
        var facts = [Fact(texts[.meetingKind], .text(texts(meeting.kind)))]
        if let topic = meeting.topic { facts.append(Fact(texts[.meetingTopic], .text(topic))) }
        if let code = meeting.body { facts.append(Fact(texts[.meetingBody], body(code))) }
        facts.append(Fact(texts[.meetingDays], .text(days(meeting))))
        if let place = meeting.place { facts.append(Fact(texts[.meetingPlace], .text(place))) }
        if let chair = meeting.chair { facts.append(Fact(texts[.meetingChair], .text(name(chair)))) }
        if let previous = answer.previous {
            facts.append(Fact(texts[.meetingPrevious], link(previous)))
        }
        facts.append(
            Fact(
                texts[.meetingPaper],
                .work(
                    WorkLink(
                        texts(.meetingPaperAsOf, texts.day(meeting.paperDay)), .meetingPaper(meeting.code)))
            ))
        var notices = answer.warnings.map { finding in
            Notice(
                Tag(.caution, texts[.findingWarning]),
                .english(finding.message + (finding.remedy.map { " " + $0 } ?? "")))
        }
        if meeting.isCalledOff {
            notices.append(
                Notice(Tag(.ended, texts[.meetingCalledOffTag]), .text(texts[.meetingCalledOffNotice])))
        }
        return WorkPage.Part("about", notices: notices, facts: facts)
    }

    func agenda(_ meeting: Meeting) -> WorkPage.Part? {
        guard !meeting.agenda.isEmpty else { return nil }
        return WorkPage.Part(
            "agenda", texts[.meetingAgenda],
            table: DataTable(
                caption: texts[.meetingAgenda],
                columns: [
                    .init(.text(texts[.meetingItemColumn])), .init(.text(texts[.meetingPaperColumn])),
                ],
                rows: meeting.agenda.map { item in
                    [.text("\(item.number). \(item.text)"), .located(item.paper ?? "")]
                }))
    }

    func attendance(_ meeting: Meeting) -> WorkPage.Part? {
        guard !meeting.attendance.isEmpty else { return nil }
        return WorkPage.Part(
            "attendance", texts[.meetingAttendance],
            table: DataTable(
                caption: texts[.meetingAttendance],
                columns: [
                    .init(.text(texts[.state])), .number(texts[.meetingPeopleColumn]),
                    .init(.text(texts[.meetingNamesColumn])),
                ],
                rows: meeting.attendance.map { row in
                    [
                        .text(name(row.state)), .text(row.count.map { texts.whole($0) } ?? ""),
                        .text(row.names ?? ""),
                    ]
                }))
    }

    func material(_ meeting: Meeting) -> WorkPage.Part? {
        let files = meeting.materials.map { file in
            Content.work(WorkLink(file.name, .meetingFile(meeting.code, hash: file.hash)))
        }
        let all = meeting.links.map { Content.located($0) } + files
        guard !all.isEmpty else { return nil }
        return WorkPage.Part("material", texts[.meetingMaterial], text: [.list(all)])
    }

    func feedback(_ meeting: Meeting) -> WorkPage.Part? {
        guard let feedback = meeting.feedback else { return nil }
        var text: [Content] = []
        if let mean = feedback.mean {
            text.append(
                .text(
                    texts(.meetingFeedbackMean, texts.figure(mean, digits: 2), texts.whole(feedback.answers)))
            )
        }
        if let words = feedback.words { text.append(.quote(words)) }
        return WorkPage.Part("feedback", texts[.meetingFeedback], text: text)
    }

    func conflict(
        _ conflict: (theirs: MeetingEntry, merged: MeetingContent, fields: [String])
    ) -> WorkPage.Part {
        texts.conflict(
            texts[.meetingConflictTitle], conflict.fields, mine: conflict.merged,
            theirs: conflict.theirs.content,
            by: conflict.theirs.by)
    }

    func history(_ record: MeetingRecord) -> WorkPage.Part {
        WorkPage.Part(
            "history", texts[.meetingHistory],
            table: DataTable(
                caption: texts[.meetingHistory],
                columns: [
                    .init(.text(texts[.whenColumn])), .init(.text(texts[.whoColumn])),
                    .init(.text(texts[.whatColumn])),
                ],
                rows: record.entries.suffix(50).map { entry in
                    [
                        .text(texts.moment(entry.at)), .code(entry.by.text),
                        .text(texts(.savedEntry, "\(entry.number)")),
                    ]
                }))
    }
}
