import PlanModel
import Tabular

extension MakeReturnWorkbook {
    /// A line for each item.
    func sourcesSheet(_ sheet: ReturnSheet) -> FormSheet {
        var page = FormSheet(name: name(.sources), headRows: 1, headColumns: 2)
        page.columns = [codeColumn(sheet)] + [38, 40, 24, 18, 30, 24].map { FormColumn($0) }
        page.rows = [headerRow(.sources)]
        for item in sheet.nationalItems {
            let cells = sheet.round.years.map { CellKey(item.code, $0) }
            let fields = SourceFields(newestOf: cells.compactMap(sheet.content))
            page.rows.append(
                [FormCell(item.code.text, FormPalette.code), FormCell(item.title, FormPalette.label)]
                    + SourceFields.columns.map {
                        FormCell(FormText.plain(fields[keyPath: $0.1]), FormPalette.openText)
                    }
                    + [FormCell(cells.compactMap { sheet.known[$0]?.source }.last, FormPalette.known)])
        }
        let rows = 1...max(1, page.rows.count - 1)
        if !sheet.definitions.isEmpty {
            // Not a limit: a state may name another.
            page.rules.append(FormRule(.choice(sheet.definitions), in: area(rows, 3...3)))
        }
        page.rules.append(
            FormRule(
                .choice(FormText.statisticalUnits), in: area(rows, 4...4),
                refusal: message(texts.prompts.choice)))
        return page
    }

    /// A line for each cell of which something is said, and empty ones.
    func notesSheet(_ sheet: ReturnSheet) -> FormSheet {
        var page = FormSheet(name: name(.notes), headRows: 1)
        page.columns = [codeColumn(sheet)] + [8, 26, 14, 50, 50].map { FormColumn($0) }
        page.rows = [headerRow(.notes)]
        for cell in sheet.nationalCells {
            guard let content = sheet.content(cell), content.hasNotes else { continue }
            let status = content.value == nil ? nil : statusText(content.status)
            page.rows.append([
                FormCell(cell.item.text, FormPalette.openText),
                FormCell(.number(Double(cell.period.year)), FormPalette.openYear),
                FormCell(status, FormPalette.openText),
                FormCell(content.standardError.map { .number($0) } ?? .blank, FormPalette.openText),
                FormCell(FormText.plain(content.note), FormPalette.openText),
                FormCell(FormText.plain(content.justification), FormPalette.openText),
            ])
        }
        let style = (FormPalette.openText, FormPalette.openYear)
        for _ in 0..<Self.emptyNotes {
            page.rows.append((0..<6).map { FormCell(.blank, $0 == 1 ? style.1 : style.0) })
        }
        addNoteRules(to: &page, sheet)
        return page
    }

    private static let emptyNotes = 100

    private func addNoteRules(to page: inout FormSheet, _ sheet: ReturnSheet) {
        let rows = 1...page.rows.count - 1
        let choice = message(texts.prompts.choice)
        let years = sheet.round.periods.lowerBound.year...sheet.round.periods.upperBound.year
        page.rules = [
            FormRule(.choice(sheet.nationalItems.map(\.code.text)), in: area(rows, 0...0), refusal: choice),
            FormRule(
                .wholeNumber(years), in: area(rows, 1...1),
                refusal: FormMessage(header(.year), "\(years.lowerBound) – \(years.upperBound)")),
            FormRule(.choice(FormText.statuses.map(statusText)), in: area(rows, 2...2), refusal: choice),
            FormRule(
                .number(0...1e300), in: area(rows, 3...3), refusal: message(texts.prompts.number)),
            FormRule(.anything, in: area(rows, 4...4), prompt: message(texts.prompts.note)),
        ]
    }

    /// `P: provisional`
    func statusText(_ status: ObservationStatus) -> String {
        texts.statuses[status].map { "\(status.rawValue): \($0)" } ?? status.rawValue
    }

    /// A line for each value of an international source.
    func internationalSheet(_ sheet: ReturnSheet) -> FormSheet {
        var page = FormSheet(name: name(.international), headRows: 1, headColumns: 2)
        page.columns = [codeColumn(sheet)] + [44, 14, 8, 14, 20, 16, 50].map { FormColumn($0) }
        page.rows = [headerRow(.international)]
        for cell in sheet.internationalCells {
            let item = sheet.round.item(cell.item)
            let (known, content) = (sheet.known[cell], sheet.content(cell))
            let answer =
                sheet.stage(cell).isOpen
                ? FormPalette.openText
                : FormPalette.openText.with {
                    $0.isOpen = false
                    $0.fill = FormPalette.waitingFill
                }
            page.rows.append([
                FormCell(cell.item.text, FormPalette.code), FormCell(item?.title, FormPalette.label),
                FormCell(item?.unit, FormPalette.label),
                FormCell(.number(Double(cell.period.year)), FormStyle().with { $0.isUngrouped = true }),
                known.map { FormCell(.number($0.value), FormPalette.known(decimals: $0.decimals)) }
                    ?? FormCell(.blank),
                FormCell(known?.source, FormPalette.known), FormCell(content?.verdict?.rawValue, answer),
                FormCell(FormText.plain(content?.note), answer),
            ])
        }
        let rows = 1...max(1, page.rows.count - 1)
        page.rules = [
            FormRule(
                .choice(CellContent.Verdict.allCases.map(\.rawValue)), in: area(rows, 6...6),
                refusal: message(texts.prompts.choice)),
            FormRule(.anything, in: area(rows, 7...7), prompt: message(texts.prompts.note)),
        ]
        return page
    }
}

extension CellContent {
    /// Something that has its place on the sheet of notes.
    var hasNotes: Bool {
        note != nil || justification != nil || standardError != nil || (value != nil && status != .normal)
    }
}
