package import PlanModel

/// All meetings as they stood at the end of a day.
package struct MeetingBook: Sendable {
    /// By their first day.
    package let meetings: [Meeting]

    package init(_ meetings: [Meeting]) { self.meetings = meetings.sorted { $0.isBefore($1) } }

    /// - Parameter day: nil for now.
    init(_ reader: any LedgerReader, asOf day: Day? = nil) throws {
        self.init(
            try reader.meetings(asOf: day).compactMap { kept in
                MeetingReading(kept.entry.content, of: kept.code).meeting
            })
    }

    package subscript(code: MeetingCode) -> Meeting? { meetings.first { $0.code == code } }

    /// Those that were not carried out by a day, the longest due first.
    /// - Parameter meeting: only what earlier meetings of its series left; nil
    ///   for what all did.
    package func open(on day: Day, before meeting: Meeting? = nil) -> [OpenResolution] {
        let left = meetings.filter { earlier in
            meeting.map { earlier.series == $0.series && earlier.isBefore($0) } ?? true
        }
        return left.flatMap { held in
            held.resolutions.filter { $0.isOpen(on: day) }.map {
                OpenResolution(meeting: held, resolution: $0, day: day)
            }
        }.sorted { left, right in
            left.resolution.due == right.resolution.due
                ? left.meeting.isBefore(right.meeting) : left.resolution.due < right.resolution.due
        }
    }

    /// The one of the same series before a meeting; nil for the first.
    package func previous(of meeting: Meeting) -> Meeting? {
        meetings.last { $0.series == meeting.series && $0.isBefore(meeting) && !$0.isCalledOff }
    }

    /// Who chairs ACCMSME in each year, and how many of the two meetings of the
    /// year there are.
    package var chairs: [ChairYear] {
        let own = meetings.filter { $0.kind == .accmsme && !$0.isCalledOff }
        return Dictionary(grouping: own, by: \.first.year).sorted { $0.key < $1.key }.map { year, held in
            var states: [AreaCode] = []
            for chair in held.compactMap(\.chair) where !states.contains(chair) { states.append(chair) }
            return ChairYear(year: year, states: states, meetings: held.count)
        }
    }

    /// What does not fit the rest: a second chair within a year, a body or a
    /// state that the plan does not have.
    func warnings(_ meeting: Meeting, plan: Plan?) -> [Finding] {
        var findings: [Finding] = []
        func warn(_ field: String, _ code: String, _ message: String, _ remedy: String) {
            findings.append(
                Finding(
                    .warning, code: code, message, remedy: remedy,
                    at: Location(file: "meeting \(meeting.code)", field: field)))
        }
        if meeting.kind == .accmsme, let chair = meeting.chair,
            let other = meetings.first(where: {
                $0.kind == .accmsme && $0.first.year == meeting.first.year && $0.code != meeting.code
                    && !$0.isCalledOff && $0.chair.map { $0 != chair } ?? false
            }), let before = other.chair
        {
            warn(
                "chair", "other-chair",
                "\(before) chairs \(other.code) of the same year, and \(chair) this one.",
                "The chair of ACCMSME rotates yearly: look at both.")
        }
        if let plan, let body = meeting.body, !plan.bodies.contains(where: { $0.code == body }) {
            let known = plan.bodies.map(\.code.text)
            warn(
                "body", "unknown-body", "The plan has no body \(body).",
                nearestCode(to: body.text, among: known).map { "Did you mean \($0)?" }
                    ?? "It has \(known.joined(separator: ", ")).")
        }
        if let plan {
            for state in meeting.attendance.map(\.state) + [meeting.chair].compactMap(\.self)
            where plan.state(state) == nil {
                warn(
                    "attendance/\(state)", "unknown-state", "\(state) is no state of the plan.", "Look at it."
                )
            }
        }
        return findings
    }
}

/// A decision or recommendation that waits to be carried out.
package struct OpenResolution: Hashable, Sendable {
    package let meeting: Meeting
    package let resolution: Resolution
    package let daysLate: Int

    init(meeting: Meeting, resolution: Resolution, day: Day) {
        self.meeting = meeting
        self.resolution = resolution
        daysLate = resolution.daysLate(on: day)
    }
}

/// ACCMSME in a year.
package struct ChairYear: Hashable, Sendable {
    package let year: Int
    /// One, where the chair rotates yearly as it should.
    package let states: [AreaCode]
    package let meetings: Int
}
