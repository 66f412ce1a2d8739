import PlanModel
import Tabular

extension MakeReturnWorkbook {
    /// How the workbook is filled in, in plain words.
    func readMeSheet(_ sheet: ReturnSheet, dueOn: Day) -> FormSheet {
        let words = [
            "round": sheet.round.code.text, "title": sheet.round.title, "state": sheet.stateName,
            "due": dueOn.description,
        ]
        func line(_ text: String, _ style: FormStyle = FormPalette.label) -> [FormCell] {
            [FormCell(texts.filled(text, words), style)]
        }
        func pair(_ code: FormCell, _ text: String?) -> [FormCell] {
            [FormCell(text, FormPalette.label), code]
        }
        let colours: [(FormStyle, String)] = [
            (FormPalette.value(decimals: nil, isOpen: true), texts.colours.open),
            (FormPalette.value(decimals: nil, isOpen: false), texts.colours.waiting),
            (FormStyle().with { $0.fill = FormPalette.markFill }, texts.colours.mark),
        ]
        var page = FormSheet(name: texts.readMe)
        page.columns = [FormColumn(100), FormColumn(24)]
        page.rows = [line(texts.title, FormPalette.title)]
        page.rows += texts.facts.map { line($0) } + [[]]
        page.rows += texts.instructions.map { line($0) } + [[]]
        page.rows += [line(texts.colours.title, FormPalette.heading)]
        page.rows += colours.map { pair(FormCell(.blank, $0.0.with { $0.isOpen = false }), $0.1) }
        page.rows += [pair(FormCell("12,345", FormPalette.known), texts.colours.known), []]
        page.rows += [line(texts.reasonsTitle, FormPalette.heading)]
        page.rows += AbsenceReason.allCases.map { pair(FormCell($0.rawValue), texts.reasons[$0]) } + [[]]
        page.rows += [line(texts.statusesTitle, FormPalette.heading)]
        page.rows += FormText.statuses.map { pair(FormCell($0.rawValue), texts.statuses[$0]) } + [[]]
        page.rows += [line(header(.verdict), FormPalette.heading)]
        page.rows += CellContent.Verdict.allCases.map { pair(FormCell($0.rawValue), texts.verdicts[$0]) }
        return page
    }
}
