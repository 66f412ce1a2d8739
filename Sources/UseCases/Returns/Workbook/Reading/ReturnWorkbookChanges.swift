import Assessment
import PlanModel

/// Puts together what the sheets of a workbook say of each cell, and keeps
/// what differs from what was given out.
struct ReturnWorkbookChanges {
    private let sheet: ReturnSheet
    private let key: FormKey
    var values: [CellKey: ValuesReading.Cell] = [:]
    var sources: [ItemCode: SourcesReading.Line] = [:]
    /// Nil where the sheet could not be read.
    var notes: [CellKey: NotesReading.Line]?
    var verdicts: [CellKey: InternationalReading.Line] = [:]
    /// Cells that could not be read.
    private(set) var unclear = 0

    init(_ sheet: ReturnSheet, _ key: FormKey) {
        self.sheet = sheet
        self.key = key
    }

    /// In the order of the cells.
    mutating func edits(_ findings: inout WorkbookFindings) -> [CellEdit] {
        guard let bases = bases(&findings) else { return [] }
        var edits: [CellEdit] = []
        var waiting = 0
        for item in sheet.nationalItems {
            let cells = sheet.round.years.map { CellKey(item.code, $0) }.filter { key.cells[$0] != nil }
            let given = SourceFields(newestOf: cells.compactMap { bases[$0] })
            for cell in cells {
                guard let base = bases[cell], let merged = merged(cell, base, given, &findings) else {
                    continue
                }
                guard !merged.content.states(base) else { continue }
                // Nobody touched the cell itself: it waits, and keeps its source.
                if merged.isOnlySource, !sheet.stage(cell).isOpen {
                    waiting += 1
                    continue
                }
                edits.append(
                    CellEdit(
                        cell: cell, base: key.cells[cell]?.base ?? 0, content: merged.content,
                        place: merged.place))
            }
        }
        edits += verdictEdits(bases)
        if waiting > 0 {
            findings.add(
                .note, "return-source-kept",
                "\(waiting) values that wait for the Secretariat keep the source that they had.")
        }
        return edits.sorted { $0.cell < $1.cell }
    }

    /// What stood in each cell when the workbook was made; nil where this
    /// ledger never gave it out.
    private func bases(_ findings: inout WorkbookFindings) -> [CellKey: CellContent]? {
        var bases: [CellKey: CellContent] = [:]
        for (cell, given) in key.cells {
            if given.base == 0 {
                bases[cell] = CellContent()
            } else if let entry = sheet.cells[cell]?.entries.first(where: { $0.number == given.base }) {
                bases[cell] = entry.content
            } else {
                findings.add(
                    .error, "return-of-other-ledger",
                    "The workbook knows entry \(given.base) of \(cell), which is not in this database.",
                    "Send it to where it was downloaded, or download the workbook anew.")
                return nil
            }
        }
        return bases
    }

    private struct Merged {
        var content: CellContent
        var place: String?
        var isOnlySource = false
    }

    /// Nil where the cell could not be read.
    private mutating func merged(
        _ cell: CellKey, _ base: CellContent, _ given: SourceFields, _ findings: inout WorkbookFindings
    ) -> Merged? {
        let value = values[cell]
        let note = notes?[cell]
        if case .unclear = value?.reading {
            unclear += 1
            return nil
        }
        if note?.isUnclear == true {
            unclear += 1
            return nil
        }
        var merged = Merged(content: base, place: value?.place)
        var isChanged = true
        switch value?.reading {
        case nil, .untouched, .unclear: isChanged = false
        case .emptied: return Merged(content: CellContent(), place: value?.place)
        case .number(let figure, let text): merged.content.enter(figure.value, figure.decimals, text)
        case .absence(let reason): merged.content.enter(reason)
        }
        guard !merged.content.isEmpty else {
            if let note { tellIdle(note, cell, &findings) }
            return merged
        }
        if note == nil, notes != nil, base.hasNotes { tellKept(cell, &findings) }
        let before = merged.content
        if let note { apply(note, to: &merged.content, base) }
        if !isChanged, merged.content != before { merged.place = note?.place }
        let isTouched = isChanged || merged.content != before
        if merged.content.value != nil, let line = sources[cell.item] {
            let own = SourceFields(merged.content)
            apply(line.fields, given: given, to: &merged.content, isNew: base.value == nil)
            if !isTouched, SourceFields(merged.content) != own {
                merged.isOnlySource = true
                merged.place = line.place
            }
        }
        return merged
    }

    /// A new value takes what the line says. Others take what was changed in
    /// it, where they had what it said before.
    private func apply(
        _ now: SourceFields, given: SourceFields, to content: inout CellContent, isNew: Bool
    ) {
        var fields = SourceFields(content)
        for (_, path) in SourceFields.columns {
            let before = FormText.plain(given[keyPath: path])
            let own = FormText.plain(fields[keyPath: path])
            let isChanged = now[keyPath: path] != before
            if isNew ? own != now[keyPath: path] : isChanged && (own == before || own == nil) {
                fields[keyPath: path] = now[keyPath: path]
            }
        }
        fields.fill(&content)
    }

    private func apply(_ line: NotesReading.Line, to content: inout CellContent, _ base: CellContent) {
        if FormText.plain(base.note) != line.note { content.note = line.note }
        if FormText.plain(base.justification) != line.justification {
            content.justification = line.justification
        }
        guard content.value != nil else { return }
        content.status = line.status ?? .normal
        let isSame =
            switch (base.standardError, line.standardError) {
            case (nil, nil): true
            case (let left?, let right?): FormText.isSameNumber(left, right)
            default: false
            }
        if !isSame { content.standardError = line.standardError }
    }

    private func tellIdle(
        _ line: NotesReading.Line, _ cell: CellKey, _ findings: inout WorkbookFindings
    ) {
        let sheet = String(line.place.prefix { $0 != "!" })
        findings.add(
            .warning, "return-note-without-value",
            "\(cell) has neither a value nor a reason, so that what is said of it has no place.",
            "Enter the value or choose a reason, on the sheet \(key.sheetNames[.values] ?? "").",
            sheet: sheet,
            line: line.row.line)
    }

    private func tellKept(_ cell: CellKey, _ findings: inout WorkbookFindings) {
        findings.add(
            .note, "return-note-kept", "The line of notes on \(cell) is not there; what it said stays.",
            "To take it back, keep the line and empty its cells.", sheet: key.sheetNames[.notes])
    }

    private func verdictEdits(_ bases: [CellKey: CellContent]) -> [CellEdit] {
        verdicts.compactMap { cell, line in
            guard let given = key.cells[cell], let base = bases[cell] else { return nil }
            var content = base
            content.verdict = line.verdict
            if FormText.plain(base.note) != line.note { content.note = line.note }
            if line.verdict == nil, line.note == nil { content = CellContent() }
            guard !content.states(base) else { return nil }
            return CellEdit(cell: cell, base: given.base, content: content, place: line.place)
        }
    }
}

extension CellContent {
    /// A new value; what was said of the old one stays, but for a reason.
    fileprivate mutating func enter(_ value: Double, _ decimals: Int, _ text: String) {
        if self.value == nil { status = .normal }
        self.value = value
        self.decimals = decimals
        self.text = text
        absence = nil
    }

    /// A reason; what speaks of a value goes.
    fileprivate mutating func enter(_ reason: AbsenceReason) {
        value = nil
        decimals = 0
        text = reason.rawValue
        absence = reason
        status = reason.status
        standardError = nil
        SourceFields().fill(&self)
    }
}
