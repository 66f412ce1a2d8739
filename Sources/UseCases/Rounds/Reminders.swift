package import PlanModel

/// What somebody has to do by when: the list of reminders, the calendar and the
/// mail are made of it.
package struct Reminder: Hashable, Sendable {
    package enum Task: String, Hashable, Sendable {
        case answer
        case judge
        case release
        /// A request for more time waits.
        case decide
    }

    package let key: ReturnKey
    package let roundTitle: String
    package let stateName: String
    package let task: Task
    package let dueOn: Day
    /// Negative once it is past.
    package let daysLeft: Int
}

/// What the person who asks has to do; who keeps the rounds sees it of all, to
/// remind them.
package struct ShowReminders: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    /// The most urgent first.
    package func callAsFunction(by actor: Actor) async throws -> [Reminder] {
        try actor.require(.readRounds)
        let today = clock.today
        return try await store.read { reader in
            let names = Dictionary(
                try LedgerReferences(reader).states.map { ($0.code, $0.name) },
                uniquingKeysWith: { a, _ in a })
            var found: [Reminder] = []
            for round in try reader.rounds() where round.phase(on: today) != .closed {
                let standing = try RoundStanding(reader, round, for: actor, on: today)
                for state in standing.states where actor.concerns(state.state) {
                    let key = ReturnKey(round.code, state.state)
                    func add(_ task: Reminder.Task) {
                        guard actor.isToDo(task, of: state.state) else { return }
                        found.append(
                            Reminder(
                                key: key, roundTitle: round.title,
                                stateName: names[state.state] ?? state.state.text, task: task,
                                dueOn: state.dueOn,
                                daysLeft: state.dueOn.daysSince1970 - today.daysSince1970))
                    }
                    switch state.next {
                    case .state: add(.answer)
                    case .secretariat: add(.judge)
                    case .release: add(.release)
                    case .nobody: break
                    }
                    if standing.extensions.contains(where: { $0.key == key && $0.decision == nil }) {
                        add(.decide)
                    }
                }
            }
            return found.sorted { ($0.dueOn, $0.key.description) < ($1.dueOn, $1.key.description) }
        }
    }
}

extension Actor {
    fileprivate func isToDo(_ task: Reminder.Task, of state: AreaCode) -> Bool {
        if may(.keepRounds) { return true }
        return switch task {
        case .answer: may(.enterValues, on: .state(state))
        case .judge: may(.judgeReturns, on: .state(state))
        case .release: may(.releaseValues, on: .state(state))
        case .decide: false
        }
    }

    /// Whether a return of the state is this person's business.
    func concerns(_ state: AreaCode) -> Bool { may(.readReturns, on: .state(state)) || may(.keepRounds) }
}
