import PlanModel

/// Mails to each account that has an address what waits for it.
package struct SendReminders: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let post: any Post
    /// Of the portal, without a slash at the end.
    let site: String

    package init(store: any LedgerStore, clock: any WallClock, post: any Post, site: String) {
        self.store = store
        self.clock = clock
        self.post = post
        self.site = site
    }

    /// No value stands in a message: mail is read by many machines.
    ///
    /// - Returns: how many messages were sent.
    package func callAsFunction(by actor: Actor) async throws -> Int {
        try actor.require(.keepRounds)
        let accounts = try await store.read { try $0.accounts() }
        var sent = 0
        for account in accounts where account.closedAt == nil {
            guard let address = account.email else { continue }
            let person = Actor(account.name, grants: account.grants, way: .clock, origin: "")
            guard person.may(.readRounds) else { continue }
            let mine = try await ShowReminders(store: store, clock: clock)(by: person)
                .filter { $0.isTask(of: person) }
            guard !mine.isEmpty else { continue }
            try await post.send(
                PostMessage(to: address, subject: "Pantau: \(mine.count) waiting", text: text(mine)))
            sent += 1
        }
        let (count, now) = (sent, clock.timestamp())
        try await store.write { writer in
            try writer.record(
                AuditEvent("reminders-sent", "rounds", after: "\(count) messages"), by: actor, at: now)
        }
        return sent
    }

    private func text(_ reminders: [Reminder]) -> String {
        let lines = reminders.map { one in
            let days = one.daysLeft < 0 ? "\(-one.daysLeft) days over" : "\(one.daysLeft) days left"
            return "\(one.dueOn) (\(days)): \(one.stateName), \(one.roundTitle): \(one.task.rawValue)\n"
                + "  \(site)/returns/\(one.key.round)/\(one.key.state)\n"
        }
        return "This waits for you:\n\n" + lines.joined(separator: "\n")
    }
}

extension Reminder {
    /// Whether the person is the one to act.
    func isTask(of person: Actor) -> Bool {
        let place = Rights.Place.state(key.state)
        return switch task {
        case .answer: person.may(.submitReturns, on: place)
        case .judge: person.may(.judgeReturns, on: place)
        case .release: person.may(.releaseValues, on: place)
        case .decide: person.may(.keepRounds)
        }
    }
}
