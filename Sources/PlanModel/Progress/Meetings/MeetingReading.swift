/// What the fields of a meeting mean, and what is wrong with them.
package struct MeetingReading: Sendable {
    /// Nil where something is wrong that must be mended first.
    package let meeting: Meeting?
    package private(set) var findings: [Finding] = []

    /// First parts of the names of fields.
    package static let kinds: Set<String> = [
        "kind", "title", "topic", "body", "from", "to", "place", "chair", "papers", "cancelled", "agenda",
        "attendance", "names", "link", "file", "feedback", "resolution",
    ]

    /// - Parameter today: nothing can have been closed later; nil where that
    ///   was looked at when it was saved.
    package init(_ content: MeetingContent, of code: MeetingCode, today: Day? = nil) {
        var reader = MeetingFieldReader(content: content, code: code, today: today)
        let kind = reader.kind()
        let title = reader.required("title", code: "meeting-without-title", "A meeting has a title.")
        let first = reader.firstDay()
        let last = reader.day("to")
        if let first, let last, last < first {
            reader.mark("to", "days-reversed", "The meeting ends on \(last), before it begins.")
        }
        let found = Meeting(
            code: code, kind: kind ?? .other, title: title ?? "", topic: content["topic"],
            body: reader.code("body", PlanCode.init), first: first ?? .earliest,
            last: last ?? first ?? .earliest, place: content["place"],
            chair: reader.code("chair", AreaCode.init), papersOn: reader.day("papers"),
            isCalledOff: ["yes", "true"].contains(content["cancelled"] ?? ""), agenda: reader.agenda(),
            attendance: reader.attendance(), links: reader.links(),
            materials: content.parts(below: "file").map {
                Meeting.Material(hash: $0.parts.first ?? "", name: $0.value)
            }, feedback: reader.feedback(), resolutions: reader.resolutions())
        for name in content.fields.keys.sorted()
        where !Self.kinds.contains(String(name.prefix { $0 != "/" })) {
            reader.mark(name, "unknown-field", "A meeting has no field \"\(name)\".")
        }
        findings = reader.findings
        meeting = findings.hasErrors ? nil : found
    }
}

/// Reads the fields one by one and keeps what is wrong with each.
private struct MeetingFieldReader {
    let content: MeetingContent
    let code: MeetingCode
    let today: Day?
    private(set) var findings: [Finding] = []

    init(content: MeetingContent, code: MeetingCode, today: Day?) {
        self.content = content
        self.code = code
        self.today = today
    }

    mutating func mark(_ field: String, _ code: String, _ message: String, remedy: String? = nil) {
        findings.append(
            Finding(
                .error, code: code, message, remedy: remedy,
                at: Location(file: "meeting \(self.code)", field: field)))
    }

    mutating func kind() -> Meeting.Kind? {
        let text = content["kind"] ?? ""
        if let kind = Meeting.Kind(rawValue: text) { return kind }
        let known = Meeting.Kind.allCases.map(\.rawValue)
        mark(
            "kind", "unknown-meeting-kind", "\"\(text)\" is no kind of a meeting.",
            remedy: nearestCode(to: text, among: known).map { "Did you mean \($0)?" }
                ?? "Choose one of \(known.joined(separator: ", ")).")
        return nil
    }

    mutating func required(_ field: String, code: String, _ message: String) -> String? {
        if let text = content[field] { return text }
        mark(field, code, message, remedy: "Write it.")
        return nil
    }

    mutating func firstDay() -> Day? {
        if content["from"] == nil {
            mark("from", "meeting-without-day", "A meeting has a day.", remedy: "Write it: 2026-11-30.")
        }
        return day("from")
    }

    mutating func day(_ field: String) -> Day? {
        guard let text = content[field] else { return nil }
        if let day = Day(text) { return day }
        mark(field, "bad-day", "\"\(text)\" is no day.", remedy: "Write it as 2026-11-30.")
        return nil
    }

    mutating func code<Code>(_ field: String, _ read: (String) -> Code?) -> Code? {
        guard let text = content[field] else { return nil }
        if let found = read(text) { return found }
        mark(field, "bad-meeting-code", "\"\(text)\" is no code.", remedy: "Use the codes of the plan.")
        return nil
    }

    mutating func count(_ field: String) -> Int? {
        guard let text = content[field] else { return nil }
        if let count = Int(text), (0...1_000_000).contains(count) { return count }
        mark(field, "bad-count", "\"\(text)\" is no number of people.", remedy: "Write a whole number.")
        return nil
    }

    // MARK: Lists

    /// Numbers of the rows below a first part, in their order. Rows whose number
    /// is none are reported.
    private mutating func numbers(below first: String) -> [Int] {
        var found: Set<Int> = []
        for (parts, _) in content.parts(below: first) {
            guard parts.count == 2, let number = Int(parts[0]), (1...999).contains(number) else {
                let name = "\(first)/\(parts.joined(separator: "/"))"
                mark(name, "unknown-field", "A meeting has no field \"\(name)\".")
                continue
            }
            found.insert(number)
        }
        return found.sorted()
    }

    /// What is no address was looked at when it was saved.
    mutating func links() -> [String] {
        content.parts(below: "link").map { parts, value in
            if today != nil, !isWebAddress(value) {
                mark(
                    "link/\(parts.joined(separator: "/"))", "bad-link",
                    "\"\(value)\" is no address of the web.",
                    remedy: "Write it like https://example.org/slides.")
            }
            return value
        }
    }

    mutating func agenda() -> [Meeting.AgendaItem] {
        numbers(below: "agenda").compactMap { number in
            let field = "agenda/\(number)"
            guard let text = content["\(field)/text"] else {
                mark("\(field)/text", "agenda-without-words", "Item \(number) of the agenda has no words.")
                return nil
            }
            return Meeting.AgendaItem(number: number, text: text, paper: content["\(field)/paper"])
        }
    }

    mutating func attendance() -> [Meeting.Attendance] {
        let names = content.parts(below: "names")
        let codes = Set((content.parts(below: "attendance") + names).map { $0.parts.joined(separator: "/") })
        return codes.sorted().compactMap { text in
            guard let state = AreaCode(text) else {
                mark("attendance/\(text)", "bad-meeting-code", "\"\(text)\" is no code of a state.")
                return nil
            }
            return Meeting.Attendance(
                state: state, count: count("attendance/\(text)"), names: content["names/\(text)"])
        }
    }

    mutating func feedback() -> Meeting.Feedback? {
        let fields = content.parts(below: "feedback")
        guard !fields.isEmpty else { return nil }
        let known = Set(Output.ratings.map(String.init) + ["words"])
        for (parts, _) in fields where !known.contains(parts.joined(separator: "/")) {
            let name = "feedback/\(parts.joined(separator: "/"))"
            mark(name, "bad-rating", "Ratings are 1, 2, 3 and 4; there is no \"\(name)\".")
        }
        return Meeting.Feedback(
            counts: Output.ratings.map { count("feedback/\($0)") ?? 0 }, words: content["feedback/words"])
    }

    mutating func resolutions() -> [Resolution] {
        numbers(below: "resolution").compactMap { resolution($0) }
    }

    private mutating func resolution(_ number: Int) -> Resolution? {
        let field = "resolution/\(number)"
        let kind = Resolution.Kind(rawValue: content["\(field)/kind"] ?? "")
        if kind == nil {
            mark("\(field)/kind", "resolution-unfinished", "It is a decision or a recommendation.")
        }
        for (part, word) in [("text", "its words"), ("owner", "who carries it out"), ("due", "by when")]
        where content["\(field)/\(part)"] == nil {
            mark(
                "\(field)/\(part)", "resolution-unfinished", "Resolution \(number) does not say \(word).",
                remedy: "Write it. A resolution that is done is closed with its outcome.")
        }
        let due = day("\(field)/due")
        let closed = closing(field, number)
        guard let kind, let text = content["\(field)/text"], let owner = content["\(field)/owner"], let due
        else { return nil }
        return Resolution(number: number, kind: kind, text: text, owner: owner, due: due, closed: closed)
    }

    private mutating func closing(_ field: String, _ number: Int) -> Resolution.Closing? {
        let day = day("\(field)/closed")
        let outcome = content["\(field)/outcome"]
        if let day, let today, day > today {
            mark("\(field)/closed", "day-to-come", "\(day) is still to come.")
        }
        switch (content["\(field)/closed"], outcome) {
        case (nil, nil): return nil
        case (_?, nil):
            mark(
                "\(field)/outcome", "closed-without-outcome",
                "Resolution \(number) is closed and does not say what came of it.")
            return nil
        case (nil, _?):
            mark(
                "\(field)/closed", "closed-without-outcome", "Resolution \(number) has an outcome and no day."
            )
            return nil
        case (_?, let outcome?): return day.map { Resolution.Closing(day: $0, outcome: outcome) }
        }
    }
}
