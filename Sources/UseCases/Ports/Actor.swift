package import PlanModel

/// Who does something, with which rights, and from where. Every use case that
/// needs a right takes one and asks it.
package struct Actor: Hashable, Sendable {
    /// How they came in.
    package enum Way: Hashable, Sendable {
        /// Signed in on a page.
        case session
        /// A program with a token of this name.
        case token(String)
        /// At the machine that holds the ledger's file.
        case terminal
        /// Nobody: what falls due by the clock.
        case clock

        package var text: String {
            switch self {
            case .session: "session"
            case .token(let name): "token \(name)"
            case .terminal: "terminal"
            case .clock: "clock"
            }
        }
    }

    package let name: AccountName
    package let grants: [Grant]
    package let way: Way
    /// Network address, or the name of the operator at the terminal.
    package let origin: String
    /// What a token may be used for; nil for all that the grants allow.
    package let acts: Set<Act>?

    package init(
        _ name: AccountName, grants: [Grant], way: Way, origin: String, acts: Set<Act>? = nil
    ) {
        self.name = name
        self.grants = grants
        self.way = way
        self.origin = origin
        self.acts = acts
    }

    /// Who holds the ledger's file keeps accounts, plan and rounds and reads
    /// all; what is a state's own act needs an account of that state.
    package static func terminal(_ name: AccountName) -> Actor {
        Actor(
            name, grants: [.administrator, .officer, .auditor].compactMap { Grant($0) }, way: .terminal,
            origin: name.text)
    }

    /// Who imports or amends at the terminal under a name that is no account's:
    /// the trail keeps the name as it was given.
    package static func operating(as text: String) -> Actor {
        let plain = String(text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))
        let terminal = terminal(AccountName(text) ?? AccountName(plain) ?? AccountName("operator")!)
        return Actor(terminal.name, grants: terminal.grants, way: .terminal, origin: String(text.prefix(100)))
    }

    /// What falls due by itself.
    package static let clock = Actor(AccountName("pantau")!, grants: [], way: .clock, origin: "")

    package func may(_ act: Act, on place: Rights.Place = .whole) -> Bool {
        acts?.contains(act) != false && Rights.allow(grants, act, on: place)
    }

    /// - Throws: `Refusal` with the code `not-allowed`.
    package func require(_ act: Act, on place: Rights.Place = .whole) throws {
        guard !may(act, on: place) else { return }
        throw Refusal.notAllowed(act, on: place)
    }

    /// The states whose returns may be handled so, of those given.
    package func states(_ states: [AreaCode], for act: Act) -> [AreaCode] {
        states.filter { may(act, on: .state($0)) }
    }
}
