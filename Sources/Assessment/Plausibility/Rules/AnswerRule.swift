import PlanModel

/// What belongs to an answer: a value or a reason and not both, a source, a
/// definition that is known, a note with a dispute.
func answerFindings(_ cell: CheckedCell) -> [Finding] {
    let content = cell.content
    if cell.item.isInternational { return disputeFindings(content) }
    guard let figure = cell.figure else { return absenceFindings(cell) }
    var found: [Finding] = []
    if let absence = content.absence {
        found.append(
            Finding(
                .error, code: "value-and-absence",
                "The cell has the value \(figure.text) and the reason \"\(absence.rawValue)\" why there is none.",
                remedy: "Remove one of them."))
    }
    if isBlank(content.source) {
        found.append(
            Finding(
                .error, code: "missing-source", "\(figure.text) has no source.",
                remedy: "Name the publication, register or survey that it is from."))
    }
    found += definitionFindings(cell)
    if let error = content.standardError {
        if error < 0 {
            found.append(
                Finding(
                    .error, code: "standard-error-impossible", "The standard error is below zero.",
                    remedy: "Enter a number of 0 or more, in the unit of the value."))
        } else if error > abs(figure.value) {
            let text = CellFigure(value: error, decimals: content.decimals).text
            found.append(
                Finding(
                    .warning, code: "standard-error-impossible",
                    "The standard error \(text) is larger than the value \(figure.text).",
                    remedy: "Enter it in the unit of the value, not in percent. " + CheckedCell.justify))
        }
    }
    return found
}

private func disputeFindings(_ content: CellContent) -> [Finding] {
    guard content.verdict == .disputed, isBlank(content.note) else { return [] }
    return [
        Finding(
            .error, code: "dispute-without-note", "The value is disputed without a note.",
            remedy: "Say in the public note what is wrong with it.")
    ]
}

private func absenceFindings(_ cell: CheckedCell) -> [Finding] {
    guard let absence = cell.content.absence, let known = cell.evidence.known[cell.key] else { return [] }
    let text = CellFigure(value: known.value, decimals: known.decimals).text
    return [
        Finding(
            .warning, code: "absence-of-public-value",
            "The reason \"\(absence.rawValue)\" was chosen, and \(text) is public (\(known.source)).",
            remedy:
                "Leave the cell empty to keep the public value, or say in the justification what is wrong "
                + "with it.")
    ]
}

private func definitionFindings(_ cell: CheckedCell) -> [Finding] {
    guard let definition = cell.content.definition, !isBlank(definition), !cell.evidence.definitions.isEmpty,
        !cell.evidence.definitions.contains(definition)
    else { return [] }
    let nearest = nearestCode(to: definition, among: cell.evidence.definitions)
    let meant = nearest.map { "\"\($0)\"" } ?? "one of " + cell.evidence.definitions.joined(separator: ", ")
    return [
        Finding(
            .warning, code: "definition-not-listed",
            "\"\(definition)\" is none of the state's definitions of size that are known.",
            remedy: "Take \(meant), or say in the justification what it is.")
    ]
}

func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
