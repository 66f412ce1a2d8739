import PlanModel

/// Another source that says something else of the same cell, by more than
/// the rounding of both.
func otherSourceFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure, let claims = cell.evidence.claims[cell.key] else { return [] }
    let different = claims.filter { claim in
        guard claim.source != cell.content.source else { return false }
        let tolerance = (figure.step + powerOfTen(-max(0, claim.decimals))) / 2
        return abs(claim.value - figure.value) > tolerance + abs(figure.value) * 1e-12
    }
    guard !different.isEmpty else { return [] }
    let listed = different.prefix(3)
        .map { "\(CellFigure(value: $0.value, decimals: $0.decimals).text) (\($0.source))" }
    let more = different.count > listed.count ? " and \(different.count - listed.count) more" : ""
    return [
        Finding(
            .warning, code: "other-source-differs",
            "\(figure.text) was entered, and published is " + listed.joined(separator: ", ") + more + ".",
            remedy: CheckedCell.justify + " Both stand side by side.")
    ]
}
