import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Of the desk: updates and amendments that wait for the person.
extension Site {
    /// More stand in the list of updates.
    private static let mostWaiting = 50

    /// Updates to write or to mend; for who judges, those that were handed in.
    func waitingUpdatesPart(_ actor: Actor) async throws -> DeskPart? {
        guard actor.may(.readProgress), let progress = workplace?.returns?.progress else { return nil }
        let answer: OwedUpdates.Answer
        do {
            answer = try await OwedUpdates(progress)(nil, by: actor)
        } catch let refusal as Refusal where refusal.kind == .notFound {
            // No plan, or no period that is over.
            return nil
        }
        let waiting = (answer.others + answer.rows).filter { row in
            row.mayJudge ? row.stage == .submitted : row.mayWrite && row.stage.isOwed
        }
        guard !waiting.isEmpty else { return nil }
        let urgent = waiting.filter { $0.stage == .returned } + waiting.filter { $0.stage != .returned }
        let names = Dictionary(answer.plan.states.map { ($0.code, $0.name) }) { first, _ in first }
        let presenter = UpdatePresenter(texts: texts, names: names)
        let table = DataTable(
            caption: texts[.waitingUpdates],
            columns: [
                .init(.text(texts[.roundDue])), .init(.text(texts[.actionLine])),
                .init(.text(texts[.reportingPeriod])), .init(.text(texts[.status])),
                .init(.text(texts[.taskColumn])),
            ],
            rows: urgent.prefix(Self.mostWaiting).map { row in
                [
                    .text(texts.day(row.dueOn)), .text(presenter.title(row.key.implementation)),
                    .text(row.key.period.description), presenter.status(row),
                    .work(WorkLink(texts[row.waitingTask], .update(row.key))),
                ]
            })
        return DeskPart(
            part: WorkPage.Part(
                "updates", texts[.waitingUpdates],
                text: [
                    texts.filled(
                        .waitingUpdatesLead, .text(texts.whole(waiting.count)),
                        .work(WorkLink(texts[.updatesCaption], .updates)))
                ], table: table),
            records: urgent.map { $0.record + [.init("TASK", .string($0.task))] })
    }

    /// Amendments of which a state's word is missing; for who keeps the plan,
    /// those to which all states have agreed.
    func waitingAmendmentsPart(_ actor: Actor) async throws -> DeskPart? {
        guard actor.may(.readAmendments) else { return nil }
        let waiting = try await ShowAmendments(amendmentDesk).waiting(for: actor)
        guard !waiting.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.waitingAmendments],
            columns: [
                .init(.text(texts[.title])), .init(.text(texts[.effectiveOn])),
                .init(.text(texts[.taskColumn])),
            ],
            rows: waiting.map { one in
                let task =
                    one.states.isEmpty
                    ? texts[one.record.stage == .agreed ? .taskAdopt : .taskRecordConsensus]
                    : texts(
                        .taskOpine,
                        one.states.map { texts.name(of: $0.code) ?? $0.name }.joined(separator: ", "))
                return [
                    .work(
                        WorkLink(
                            "\(one.record.number). \(one.version.content.title)",
                            .amendment(one.record.number))),
                    .text(texts.day(one.version.content.effectiveOn)), .text(task),
                ]
            })
        return DeskPart(
            part: WorkPage.Part("amendments", texts[.waitingAmendments], table: table),
            records: waiting.map { one in
                [
                    .init("AMENDMENT", .integer(one.record.number)),
                    .init("TITLE", .string(one.version.content.title)),
                    .init("STATES", .array(one.states.map { .string($0.code.text) })),
                    .init(
                        "TASK",
                        .string(
                            one.states.isEmpty
                                ? one.record.stage == .agreed ? "adopt" : "record-consensus" : "opine")),
                ]
            })
    }
}

extension OwedUpdates.Answer.Row {
    fileprivate var task: String {
        switch stage {
        case .submitted: "judge"
        case .returned: "mend"
        default: "write"
        }
    }

    fileprivate var waitingTask: TextKey {
        switch stage {
        case .submitted: .taskJudgeUpdate
        case .returned: .taskMendUpdate
        default: .writeUpdate
        }
    }
}
