package import PlanModel

/// Every address of the work behind the sign-in, parsed and printed in one
/// place. What everybody may read is `Route`.
package enum WorkRoute: Hashable, Sendable {
    case signIn
    case signOut
    /// An invitation, or a new password: used once.
    case link(token: String)
    /// What I may do, and what waits for me.
    case desk
    // Accounts
    /// My own.
    case account
    case accounts
    case accountOf(AccountName)
    case audit
    // Rounds and returns
    case rounds
    case round(RoundCode)
    /// For calendar programs; no value, no sign-in.
    case roundCalendar
    case returnOf(ReturnKey)
    /// A row of the return: what holds for all of its years.
    case returnItem(ReturnKey, ItemCode)
    case returnCell(ReturnKey, CellKey)
    /// The workbook: given out, and taken back.
    case returnWorkbook(ReturnKey)
    /// The public page as it would be.
    case returnPreview(ReturnKey)
    /// Who is on which cell.
    case returnPresence(ReturnKey)
    case attachment(ReturnKey, hash: String)
    case profiles
    case profile(AreaCode, IndicatorCode)
    // Progress of action lines
    /// Who owes which update.
    case updates
    case update(UpdateKey)
    case evidence(ImplementationKey, hash: String)
    // Meetings
    case meetings
    case meeting(MeetingCode)
    /// What the ledger held on the day of its papers.
    case meetingPaper(MeetingCode)
    case meetingFile(MeetingCode, hash: String)
    /// For calendar programs: days, titles and places; no sign-in.
    case meetingCalendar
    // Amendments
    case amendments
    case amendment(Int)
    /// The state of the plan in one document.
    case review

    /// Whether it holds what not everybody with an account may see: values
    /// before their release, accounts, the audit trail.
    package var isRestricted: Bool {
        switch self {
        case .returnOf, .returnItem, .returnCell, .returnPreview, .accounts, .accountOf, .audit, .update,
            .meeting, .meetingPaper, .amendment, .review:
            true
        case .signIn, .signOut, .link, .desk, .account, .rounds, .round, .roundCalendar, .returnWorkbook,
            .returnPresence, .attachment, .profiles, .profile, .updates, .evidence, .meetings,
            .meetingFile, .meetingCalendar, .amendments:
            false
        }
    }

    /// The path without suffix and query, percent-encoded where needed.
    package var path: String { "/" + parts.map(percentEncoded).joined(separator: "/") }

    private var parts: [String] {
        switch self {
        case .signIn: ["sign-in"]
        case .signOut: ["sign-out"]
        case .link(let token): ["link", token]
        case .desk: ["desk"]
        // Accounts
        case .account: ["account"]
        case .accounts: ["accounts"]
        case .accountOf(let name): ["accounts", name.text]
        case .audit: ["audit"]
        // Rounds and returns
        case .rounds: ["rounds"]
        case .round(let code): ["rounds", code.text]
        case .roundCalendar: ["rounds.ics"]
        case .returnOf(let key): ["returns", key.round.text, key.state.text]
        case .returnItem(let key, let item): ["returns", key.round.text, key.state.text, "items", item.text]
        case .returnCell(let key, let cell):
            ["returns", key.round.text, key.state.text, "cells", cell.description]
        case .returnWorkbook(let key): ["returns", key.round.text, key.state.text, "workbook"]
        case .returnPreview(let key): ["returns", key.round.text, key.state.text, "preview"]
        case .returnPresence(let key): ["returns", key.round.text, key.state.text, "presence"]
        case .attachment(let key, let hash): ["returns", key.round.text, key.state.text, "attachments", hash]
        case .profiles: ["profiles"]
        case .profile(let state, let indicator): ["profiles", state.text, indicator.text]
        // Progress of action lines
        case .updates: ["updates"]
        case .update(let key): ["updates", key.implementation.text, key.period.text]
        case .evidence(let implementation, let hash): ["updates", implementation.text, "evidence", hash]
        // Meetings
        case .meetings: ["meetings"]
        case .meeting(let code): ["meetings", code.text]
        case .meetingPaper(let code): ["meetings", code.text, "paper"]
        case .meetingFile(let code, let hash): ["meetings", code.text, "files", hash]
        case .meetingCalendar: ["meetings.ics"]
        // Amendments
        case .amendments: ["amendments"]
        case .amendment(let number): ["amendments", String(number)]
        case .review: ["review"]
        }
    }

    /// The route that a decoded path without suffix means, nil for none.
    init?(segments: [String]) {
        switch segments.count {
        case 1: self.init(collection: segments[0])
        case 2: self.init(collection: segments[0], member: segments[1])
        case 3... where segments[0] == "returns": self.init(return: Array(segments.dropFirst()))
        case 3 where segments[0] == "profiles":
            guard let state = AreaCode(segments[1]), let indicator = IndicatorCode(segments[2]) else {
                return nil
            }
            self = .profile(state, indicator)
        case 3 where segments[0] == "updates":
            guard let key = ImplementationKey(segments[1]), let period = ReportingPeriod(segments[2]) else {
                return nil
            }
            self = .update(UpdateKey(key, period))
        case 4 where segments[0] == "updates" && segments[2] == "evidence":
            guard let key = ImplementationKey(segments[1]) else { return nil }
            self = .evidence(key, hash: segments[3])
        case 3 where segments[0] == "meetings" && segments[2] == "paper":
            guard let code = MeetingCode(segments[1]) else { return nil }
            self = .meetingPaper(code)
        case 4 where segments[0] == "meetings" && segments[2] == "files":
            guard let code = MeetingCode(segments[1]) else { return nil }
            self = .meetingFile(code, hash: segments[3])
        default: return nil
        }
    }

    /// Round, state, and what is asked of the return.
    private init?(return segments: [String]) {
        guard let round = RoundCode(segments[0]), let state = AreaCode(segments[1]) else { return nil }
        let key = ReturnKey(round, state)
        switch (segments.count, segments.count > 2 ? segments[2] : "") {
        case (2, _): self = .returnOf(key)
        case (3, "workbook"): self = .returnWorkbook(key)
        case (3, "preview"): self = .returnPreview(key)
        case (3, "presence"): self = .returnPresence(key)
        case (4, "items"):
            guard let item = ItemCode(segments[3]) else { return nil }
            self = .returnItem(key, item)
        case (4, "cells"):
            guard let cell = CellKey(segments[3]) else { return nil }
            self = .returnCell(key, cell)
        case (4, "attachments"): self = .attachment(key, hash: segments[3])
        default: return nil
        }
    }

    private init?(collection: String) {
        switch collection {
        case "sign-in": self = .signIn
        case "sign-out": self = .signOut
        case "desk": self = .desk
        // Accounts
        case "account": self = .account
        case "accounts": self = .accounts
        case "audit": self = .audit
        // Rounds and returns
        case "rounds": self = .rounds
        case "rounds.ics": self = .roundCalendar
        case "profiles": self = .profiles
        case "updates": self = .updates
        case "meetings": self = .meetings
        case "meetings.ics": self = .meetingCalendar
        // Amendments
        case "amendments": self = .amendments
        case "review": self = .review
        default: return nil
        }
    }

    private init?(collection: String, member: String) {
        switch collection {
        case "link": self = .link(token: member)
        // Accounts
        case "accounts":
            guard let name = AccountName(member) else { return nil }
            self = .accountOf(name)
        case "rounds":
            guard let code = RoundCode(member) else { return nil }
            self = .round(code)
        case "meetings":
            guard let code = MeetingCode(member) else { return nil }
            self = .meeting(code)
        // Amendments
        case "amendments":
            guard let number = Int(member), number > 0, String(number) == member else { return nil }
            self = .amendment(number)
        default: return nil
        }
    }

    /// Whether it is for who is not signed in, too.
    package var isOpen: Bool {
        switch self {
        case .signIn, .signOut, .link, .roundCalendar, .meetingCalendar: true
        default: false
        }
    }

    /// Bytes of a body at most; more where files are sent.
    package var largestBody: Int {
        switch self {
        case .returnWorkbook, .returnCell, .update, .meeting: Self.largestUpload
        default: Self.largestForm
        }
    }

    /// What forms and JSON may take.
    package static let largestForm = 1_000_000
    /// What files may take.
    package static let largestUpload = 20_000_000
}
