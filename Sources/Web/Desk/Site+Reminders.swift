import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// What waits for the person, the most urgent first.
    func remindersPart(_ actor: Actor) async throws -> DeskPart? {
        guard actor.may(.readRounds) else { return nil }
        let mine = try await ShowReminders(store: store, clock: clock)(by: actor)
        guard !mine.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.reminders],
            columns: [
                .init(.text(texts[.roundDue])), .init(.text(texts[.sectionStates])),
                .init(.text(texts[.taskColumn])), .init(.text(texts[.roundColumn])),
            ],
            rows: mine.map { reminder in
                let maySee = actor.may(.readReturns, on: .state(reminder.key.state))
                let name = texts.name(of: reminder.key.state) ?? reminder.stateName
                return [
                    .inline([.text(texts.day(reminder.dueOn)), left(reminder.daysLeft)]),
                    maySee ? .work(WorkLink(name, .returnOf(reminder.key))) : .text(name),
                    .text(words(reminder.task)),
                    .work(WorkLink(reminder.roundTitle, .round(reminder.key.round))),
                ]
            })
        let part = WorkPage.Part(
            "reminders", texts[.reminders], table: table)
        return DeskPart(
            part: part,
            records: mine.map { reminder in
                [
                    .init("ROUND", .string(reminder.key.round.text)),
                    .init("REF_AREA", .string(reminder.key.state.text)),
                    .init("TASK", .string(reminder.task.rawValue)),
                    .init("DUE_ON", .string(reminder.dueOn.description)),
                    .init("DAYS_LEFT", .integer(reminder.daysLeft)),
                ]
            })
    }

    private func left(_ days: Int) -> Content {
        days < 0
            ? .tag(Tag(.away, texts(.daysOver, "\(-days)"))) : .muted(texts(.daysLeft, "\(days)"))
    }

    private func words(_ task: Reminder.Task) -> String {
        switch task {
        case .answer: texts[.taskAnswer]
        case .judge: texts[.taskJudge]
        case .release: texts[.taskRelease]
        case .decide: texts[.taskDecide]
        }
    }
}
