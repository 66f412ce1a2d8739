/// One pass over a plan that collects what cannot be meant.
struct PlanCheck {
    let plan: Plan
    let known: KnownCodes
    let root = PlanPath()
    private(set) var findings: [Finding] = []
    private let incomplete: Set<String>
    private let unread: [String: Set<String>]
    private let isWhole: (PlanPath) -> Bool
    private let locate: (PlanPath) -> Location?

    init(
        _ plan: Plan, incomplete: Set<String>, unread: [String: Set<String>],
        isWhole: @escaping (PlanPath) -> Bool, locate: @escaping (PlanPath) -> Location?
    ) {
        self.plan = plan
        known = KnownCodes(plan)
        self.incomplete = incomplete
        self.unread = unread
        self.isWhole = isWhole
        self.locate = locate
    }

    mutating func error(_ code: String, _ message: String, remedy: String? = nil, at path: PlanPath) {
        add(.error, code, message, remedy: remedy, at: path)
    }

    mutating func warning(_ code: String, _ message: String, remedy: String? = nil, at path: PlanPath) {
        add(.warning, code, message, remedy: remedy, at: path)
    }

    private mutating func add(
        _ severity: Finding.Severity, _ code: String, _ message: String, remedy: String?, at path: PlanPath
    ) {
        findings.append(Finding(severity, code: code, message, remedy: remedy, at: place(of: path)))
    }

    /// The place of a field, or of what it stands in where the field is absent.
    func place(of path: PlanPath) -> Location? {
        var path: PlanPath? = path
        while let current = path {
            if let place = locate(current) { return place }
            path = current.parent
        }
        return nil
    }

    /// Whether the first day comes before the plan or the last one after it;
    /// false where the plan has no years to compare with.
    func liesOutside(_ first: Day, _ last: Day) -> Bool {
        plan.starts <= plan.ends && (first < plan.starts || last < plan.starts || last > plan.ends)
    }

    /// Whether what stands under a top-level key could be read; else a
    /// placeholder stands in its field, to which nothing may be compared.
    func isRead(_ key: String) -> Bool { !incomplete.contains(key) }

    /// False for items that were left out, or read in part.
    func isRead(_ code: String, in list: Known) -> Bool { unread[list.list]?.contains(code) != true }

    /// Whether every entry of a list could be read; else its sum says nothing.
    func isWhole(at list: PlanPath) -> Bool { isWhole(list) }

    /// For messages: `outside of the plan's years, 2016-01-01 to 2025-12-31`.
    var outsideYears: String {
        if !isRead("starts") { return "outside of the plan's years, which end on \(plan.ends)" }
        if !isRead("ends") { return "outside of the plan's years, which start on \(plan.starts)" }
        return "outside of the plan's years, \(plan.starts) to \(plan.ends)"
    }

    /// An item that is named must be in one of the lists.
    mutating func refer(
        to code: String, in lists: [Known], from owner: String, at path: PlanPath
    ) {
        guard let first = lists.first, !lists.contains(where: { $0.has(code) }),
            lists.allSatisfy({ isRead($0.list) && isRead(code, in: $0) })
        else { return }
        let others = lists.dropLast().map(\.kind.name).joined(separator: ", ")
        let last = lists[lists.count - 1].kind.name
        let kinds = others.isEmpty ? last : "\(others) or \(last)"
        let known = lists.flatMap(\.codes)
        // Every code of one letter is near to every other; and a search through
        // thousands, for each of thousands, would take too long.
        let isWorthwhile = code.count > 2 && known.count <= 2000
        let near = isWorthwhile ? nearestCode(to: code, among: known) : nil
        let some = first.codes.count <= 12 && lists.count == 1 ? first.codes : []
        let remedy: String? =
            if let near { "Did you mean \"\(near)\"?" } else if some.isEmpty { nil } else {
                "Known: \(some.joined(separator: ", "))."
            }
        error(
            "unknown-\(first.kind.rawValue)", "\(owner): there is no \(kinds) \"\(code)\" in this plan.",
            remedy: remedy, at: path)
    }

    mutating func refer(to code: PlanCode, in list: Known, from owner: String, at path: PlanPath) {
        refer(to: code.text, in: [list], from: owner, at: path)
    }

    /// Each of the codes must be known, and none may stand twice.
    mutating func refer(
        toAll codes: [some CustomStringConvertible], in list: Known, from owner: String, at path: PlanPath
    ) {
        for (index, code) in codes.enumerated() {
            refer(to: code.description, in: [list], from: owner, at: path[index])
        }
        nameOnce(codes, from: owner, kind: { _ in list.kind }, at: { path[$0] })
    }

    /// None of the codes may stand twice.
    mutating func nameOnce(
        _ codes: [some CustomStringConvertible], from owner: String, kind: (String) -> PlanItemKind,
        at place: (Int) -> PlanPath
    ) {
        var seen: Set<String> = []
        for (index, code) in codes.enumerated() where !seen.insert(code.description).inserted {
            let kind = kind(code.description)
            error(
                "repeated-\(kind.rawValue)", "\(owner): \(kind.name) \"\(code)\" stands twice.",
                remedy: "Name it once.", at: place(index))
        }
    }

    mutating func refer(to source: PlanSource, from owner: String, at path: PlanPath) {
        refer(to: source.document, in: known.documents, from: owner, at: path["document"])
    }

    mutating func checkOrder(_ starts: Day, _ ends: Day, of owner: String, at path: PlanPath) {
        guard ends < starts else { return }
        error(
            "end-before-start", "\(owner) ends on \(ends), before it starts on \(starts).",
            remedy: "Exchange or correct the days.", at: path)
    }
}
