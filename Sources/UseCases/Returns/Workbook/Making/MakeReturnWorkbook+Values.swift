import PlanModel
import Tabular

extension MakeReturnWorkbook {
    /// Two lines for each item: what is public, and below it what the state
    /// enters.
    func valuesSheet(_ sheet: ReturnSheet) -> FormSheet {
        let years = sheet.round.years
        let first = ReturnFormSheet.values.columns.count
        let last = first + years.count - 1
        var page = FormSheet(name: name(.values), headRows: 1, headColumns: 2)
        page.columns =
            [codeColumn(sheet)] + [38, 14, 11].map { FormColumn($0) } + years.map { _ in FormColumn(13) }
        page.rows = [
            headerRow(.values)
                + years.map { FormCell(.number(Double($0.year)), FormPalette.year) }
        ]
        let reasons = AbsenceReason.allCases.map(\.rawValue)
        var group: PlanCode?? = .none
        for item in sheet.nationalItems {
            if group != .some(item.kpi) {
                page.rows.append(heading(item.kpi, width: last + 1))
                group = .some(item.kpi)
            }
            page.rows.append(publicLine(item, years, sheet))
            page.rows.append(ownLine(item, years, sheet))
            let row = area(page.rows.count - 1...page.rows.count - 1, first...last)
            // A list that is no limit: numbers are taken as well.
            page.rules.append(FormRule(.choice(reasons), in: row, prompt: message(texts.prompts.value)))
            if item.minimum != nil || item.maximum != nil {
                page.marks.append(
                    FormMark(
                        .outside(minimum: item.minimum, maximum: item.maximum), in: row,
                        fill: FormPalette.markFill))
            }
        }
        page.marks.append(
            FormMark(
                .textBesides(reasons), in: area(1...max(1, page.rows.count - 1), first...last),
                fill: FormPalette.markFill))
        return page
    }

    private func heading(_ kpi: PlanCode?, width: Int) -> [FormCell] {
        let text = kpi.map { "\(texts.kpi) \($0)" } ?? texts.context
        return (0..<width).map { FormCell($0 == 1 ? text : nil, FormPalette.heading) }
    }

    private func publicLine(_ item: ReturnItem, _ years: [Period], _ sheet: ReturnSheet) -> [FormCell] {
        let words = [item.code.text, item.title, item.unit, texts.publicLine]
        return words.map { FormCell($0, FormPalette.known) }
            + years.map { year in
                guard let known = sheet.known[CellKey(item.code, year)] else { return FormCell(.blank) }
                return FormCell(.number(known.value), FormPalette.known(decimals: known.decimals))
            }
    }

    private func ownLine(_ item: ReturnItem, _ years: [Period], _ sheet: ReturnSheet) -> [FormCell] {
        let words = [
            FormCell(item.code.text, FormPalette.code), FormCell(item.title, FormPalette.label),
            FormCell(item.unit, FormPalette.label), FormCell(texts.ownLine, FormPalette.label),
        ]
        return words
            + years.map { year in
                let cell = CellKey(item.code, year)
                let content = sheet.content(cell)
                let isOpen = sheet.stage(cell).isOpen
                guard let value = content?.value else {
                    return FormCell(
                        content?.absence?.rawValue, FormPalette.value(decimals: nil, isOpen: isOpen))
                }
                let decimals = max(content?.decimals ?? 0, FormText.shortestDecimals(of: value))
                return FormCell(.number(value), FormPalette.value(decimals: decimals, isOpen: isOpen))
            }
    }
}
