import PlanModel
import Tabular

/// Takes the drafts of a file one after the other.
typealias DraftSink = (SeriesDraft) throws -> Void

/// What the reading of one file knows and counts.
struct IntakeSession {
    let request: IntakeRequest
    /// Name of the file in findings, with the entry of an archive.
    let file: String
    /// How the numbers of the file are written.
    private(set) var numbers: NumberFormat
    /// Rows of a workbook end with their last cell that has a value: what
    /// follows is empty. In CSV it is cut off.
    var isWorkbook = false {
        didSet { numbers.areBinary = isWorkbook }
    }
    var layout: Layout
    var log: FindingLog
    /// Of an SDMX-ML message.
    var origin: SDMXOrigin?
    var summary = IntakeSummary()
    /// Where rows state no publication day of their own.
    private(set) var publication: PublicationDay
    private let facts: [String: SeriesFacts]
    private var indicators: Set<String> = []

    init(_ request: IntakeRequest, file: String, layout: Layout, log: FindingLog) {
        self.request = request
        self.file = file
        self.layout = layout
        self.log = log
        numbers = request.mapping?.numbers ?? NumberFormat()
        facts = Dictionary(request.facts.map { ($0.sourceCode, $0) }) { first, _ in first }
        publication = PublicationDay(day: request.importDay, precision: .about)
    }

    // MARK: - Findings

    mutating func add(
        _ severity: Finding.Severity, _ code: String, _ message: String, remedy: String? = nil,
        sheet: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil
    ) {
        let place = Location(file: file, sheet: sheet, line: line, column: column, field: field)
        log.add(Finding(severity, code: code, message, remedy: remedy, at: place))
    }

    mutating func add(
        _ severity: Finding.Severity, _ code: String, _ message: String, remedy: String? = nil,
        in rows: some RowReader, field: String? = nil
    ) {
        add(severity, code, message, remedy: remedy, sheet: rows.sheet, line: rows.line, field: field)
    }

    mutating func refuse(_ fault: NumberFault, seen: String, in rows: some RowReader, field: String) {
        add(.error, "not-a-number", fault.message(for: seen), remedy: fault.remedy, in: rows, field: field)
    }

    mutating func refuseUnknownArea(_ seen: String, sheet: String?, line: Int, field: String) {
        let near = request.areas.nearest(to: seen)
        add(
            .error, "unknown-area", "\(seen.quoted) is no area that is known.",
            remedy: near.map { "Did you mean \"\($0)\"?" }
                ?? (layout.isWorldBank
                    ? "Mend the code, or take the row out if it is a new code of no member state."
                    : "Write the ISO 3166 code of three letters, such as LAO."),
            sheet: sheet, line: line, field: field)
    }

    // MARK: - Publication day

    /// Settles the publication day: the request's, else the mapping's, else
    /// what the file states, else the day of import.
    mutating func settlePublication(_ stated: (text: String, sheet: String?, line: Int)?) {
        var found: StatedDay?
        if let stated {
            found = StatedDay(stated.text)
            noteStatedDay(found, stated)
        }
        if let day = request.publishedOn {
            checkPublication(day, of: "--published-on")
            publication = day
            summary.publicationReadFrom = "the request"
            if let found, found.publication.day != day.day {
                add(
                    .note, "other-publication-day",
                    "The file states the publication day \(found.publication.day); \(day.day) was asked for.",
                    sheet: stated?.sheet, line: stated?.line)
            }
        } else if let text = request.mapping?.constants[.publishedOn], let day = constantDay(text) {
            checkPublication(day, of: "publishedOn of the mapping")
            publication = day
            summary.publicationReadFrom = "the mapping"
        } else if let found {
            checkPublication(found.publication, sheet: stated?.sheet, line: stated?.line)
            publication = found.publication
            summary.publicationReadFrom = "line \(stated?.line ?? 0)"
        } else if let day = messageDay {
            checkPublication(day, of: "of the message")
            publication = day
            summary.publicationReadFrom = "the head of the message"
        } else {
            summary.publicationReadFrom = "the day of import"
        }
        summary.publication = publication
    }

    /// About: a message may be made long after the values were public. Who made
    /// it further east may be a day ahead.
    private var messageDay: PublicationDay? {
        guard let day = origin?.day.flatMap({ Day($0) }) else { return nil }
        let isTomorrow = day.daysSince1970 == request.importDay.daysSince1970 + 1
        return PublicationDay(day: isTomorrow ? request.importDay : day, precision: .about)
    }

    private mutating func noteStatedDay(
        _ found: StatedDay?, _ stated: (text: String, sheet: String?, line: Int)
    ) {
        if found == nil {
            // Dated by the day of import, an old file would supersede newer ones.
            let isGiven = request.publishedOn != nil || request.mapping?.constants[.publishedOn] != nil
            add(
                isGiven ? .note : .error, "unknown-day",
                "\(stated.text.quoted), the day of the last update, is no day that can be read.",
                remedy: isGiven ? nil : "Give the publication day with --published-on 2025-03-24.",
                sheet: stated.sheet, line: stated.line)
        } else if let found, found.isAmbiguous {
            add(
                .note, "month-first", "\(stated.text.quoted) is read month first: \(found.publication.day).",
                remedy: "Give the publication day with --published-on where it is another.",
                sheet: stated.sheet, line: stated.line)
        }
    }

    private mutating func constantDay(_ text: String) -> PublicationDay? {
        guard let stated = StatedDay(text) else {
            add(
                .error, "unknown-day", "\(text.quoted), publishedOn of the mapping, is no day.",
                remedy: "Write year-month-day: 2025-03-24.")
            return nil
        }
        let precision = request.mapping?.constants[.publishedPrecision].flatMap(DayPrecision.init(rawValue:))
        return PublicationDay(
            day: stated.publication.day, precision: precision ?? stated.publication.precision)
    }

    // MARK: - Drafts

    /// The base of a series whose file has no column for it: what the request
    /// knows, else what is stated, in the indicator's name.
    func base(of sourceCode: String, stated: @autoclosure () -> String?) -> String? {
        if let facts = facts[sourceCode] { return facts.base ?? request.base }
        return request.base ?? stated()
    }

    /// The code for a file that names no indicator.
    var givenIndicator: String? {
        request.indicator ?? (request.facts.count == 1 ? request.facts[0].sourceCode : nil)
    }

    mutating func emit(_ read: SeriesDraft, to sink: DraftSink) throws {
        guard !read.values.isEmpty else { return }
        let draft = published(read)
        summary.drafts += 1
        if indicators.count < IntakeSummary.indicatorLimit,
            indicators.insert(draft.subject.sourceCode).inserted
        {
            warnOfSlip(in: draft)
        }
        var first: Period?
        var last: Period?
        for value in draft.values {
            guard value.value != nil else {
                summary.emptyCells += 1
                continue
            }
            summary.values += 1
            first = min(first ?? value.period, value.period)
            last = max(last ?? value.period, value.period)
        }
        if let first, let last {
            let known = summary.periods ?? first...last
            summary.periods = min(known.lowerBound, first)...max(known.upperBound, last)
        }
        try sink(draft)
    }

    /// With the publication that the request knows of the series.
    private func published(_ draft: SeriesDraft) -> SeriesDraft {
        guard let title = facts[draft.subject.sourceCode]?.publication else { return draft }
        var draft = draft
        for index in draft.values.indices where draft.values[index].sourceTitle == nil {
            var remark = draft.values[index].remark ?? DraftRemark()
            remark.sourceTitle = title
            draft.values[index].remark = remark
        }
        return draft
    }

    /// What the reading came to; to be called once, at its end.
    mutating func finish() -> IntakeSummary {
        if !summary.layoutReason.isEmpty { summary.layout = layout }
        summary.indicators = indicators.sorted()
        if summary.values == 0, !log.hasErrors {
            let what =
                summary.rows == 0
                ? "The file has a header and no row" : "The file has no value of a member state"
            add(.warning, "no-value", what + ".", remedy: "Check that it is the file you meant.")
        }
        return summary
    }
}
