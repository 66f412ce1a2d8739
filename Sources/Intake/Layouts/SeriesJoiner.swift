import PlanModel

/// Joins values that follow each other in a file and belong to one series into
/// one draft.
///
/// A draft holds each period once; what it holds at most is bounded by the
/// years that a `Period` accepts.
struct SeriesJoiner {
    private var draft: SeriesDraft?
    /// Position in the draft's values by year.
    private var positions = [Int16](repeating: -1, count: Period.years.count)
    /// Whether the table has a row for every year.
    private let hasEveryYear: Bool

    init(hasEveryYear: Bool = false) { self.hasEveryYear = hasEveryYear }

    /// Adds a value, after handing on the draft before it where that was of
    /// another series.
    mutating func add(
        _ value: DraftValue, subject: DraftSubject, publication: PublicationDay, sheet: String?,
        session: inout IntakeSession, sink: DraftSink
    ) throws {
        if let draft, draft.publication != publication || draft.sheet != sheet || draft.subject != subject {
            try flush(session: &session, sink: sink)
        }
        if draft == nil { draft = SeriesDraft(subject: subject, publication: publication, sheet: sheet) }
        add(value, session: &session)
    }

    /// Starts a draft whose values all come from one row.
    mutating func start(
        _ subject: DraftSubject, publication: PublicationDay, sheet: String?, capacity: Int,
        session: inout IntakeSession, sink: DraftSink
    ) throws {
        try flush(session: &session, sink: sink)
        draft = SeriesDraft(subject: subject, publication: publication, sheet: sheet)
        draft!.values.reserveCapacity(capacity)
    }

    /// Adds a value to the draft that was started.
    mutating func add(_ value: DraftValue, session: inout IntakeSession) {
        let value = session.dated(value, in: draft!)
        let slot = value.period.year - Period.years.lowerBound
        let position = Int(positions[slot])
        guard position >= 0 else {
            positions[slot] = Int16(draft!.values.count)
            draft!.values.append(value)
            return
        }
        let first = draft!.values[position]
        let isSame = first.value == value.value && first.status == value.status
        let series = "\(draft!.subject.sourceCode) of \(draft!.subject.area) for \(value.period)"
        let place = first.line == value.line ? "in column \(first.column.quoted)" : "in line \(first.line)"
        session.add(
            isSame ? .warning : .error, isSame ? "repeated-value" : "contradicting-value",
            isSame
                ? "\(series) stands \(place) already."
                : "\(series) is \(value.text.quoted) here and \(first.text.quoted) \(place).",
            remedy: isSame ? nil : "Keep the right one, or tell the series apart by a further column.",
            sheet: draft!.sheet, line: value.line, field: value.column)
    }

    /// Hands on what is there.
    mutating func flush(session: inout IntakeSession, sink: DraftSink) throws {
        guard var finished = draft else { return }
        draft = nil
        if hasEveryYear {
            let years = finished.values.map(\.period.year)
            finished.hasEveryYear = years.max()! - years.min()! + 1 == years.count
        }
        for value in finished.values { positions[value.period.year - Period.years.lowerBound] = -1 }
        try session.emit(finished, to: sink)
    }
}
