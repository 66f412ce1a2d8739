package import PlanModel

/// Holds what was entered in a return against itself, against what is public
/// and against what is possible.
///
/// An error keeps a return from being submitted. A warning asks for a
/// justification, and is a note where the cell has one.
package struct ReturnCheck: Sendable {
    private let evidence: ReturnEvidence

    package init(_ evidence: ReturnEvidence) { self.evidence = evidence }

    /// Cells without a finding are left out; the gravest finding comes first.
    package func findings() -> [CellKey: [Finding]] {
        var found: [CellKey: [Finding]] = [:]
        let periods = periodsByItem()
        for item in evidence.items {
            let asked = periods[item.code] ?? []
            let line = OwnLine(item.code, periods: asked, evidence)
            for period in asked {
                let key = CellKey(item.code, period)
                guard let content = evidence.contents[key], !content.isEmpty else { continue }
                let cell = CheckedCell(
                    key: key, item: item, content: content, line: line, evidence: evidence)
                let findings = Self.findings(of: cell)
                if !findings.isEmpty { found[key] = findings }
            }
        }
        let ofSeveral =
            SumRule(evidence).findings()
            + computedShareFindings(evidence, in: Set(evidence.contents.keys.map(\.period)))
        for (key, finding) in ofSeveral { found[key, default: []].append(finding) }
        return found.reduce(into: [:]) { answer, entry in
            let hasReason = evidence.contents[entry.key]?.justification?.isEmpty == false
            answer[entry.key] = (hasReason ? entry.value.map(\.justified) : entry.value)
                .sorted { $0.severity > $1.severity }
        }
    }

    /// Cells that are asked and have neither an answer nor a public value.
    /// Shares that follow from their parts need none.
    package func missingCells(in periods: some Sequence<Period>) -> [CellKey: Finding] {
        let periods = Array(periods)
        var missing: [CellKey: Finding] = [:]
        for item in evidence.items where !item.isInternational {
            for period in periods {
                let key = CellKey(item.code, period)
                guard !evidence.isEntered(key), evidence.known[key] == nil,
                    computedShare(of: item, in: period, evidence.figure) == nil
                else { continue }
                missing[key] = Finding(
                    .error, code: "cell-unanswered",
                    "\(item.title) of \(period) has neither a value nor a reason why there is none.",
                    remedy: "Enter the value, or choose the reason.")
            }
        }
        return missing
    }

    private static func findings(of cell: CheckedCell) -> [Finding] {
        let certain = answerFindings(cell) + statusFindings(cell) + rangeFindings(cell) + shareFindings(cell)
        // A wrong unit explains every other distance.
        let slip = unitSlipFindings(cell)
        let distance = slip.isEmpty ? suddenChangeFindings(cell) + outlierFindings(cell) : slip
        return certain + distance + otherSourceFindings(cell) + repetitionFindings(cell)
    }

    private func periodsByItem() -> [ItemCode: [Period]] {
        var periods: [ItemCode: Set<Period>] = [:]
        for key in evidence.contents.keys { periods[key.item, default: []].insert(key.period) }
        for key in evidence.known.keys { periods[key.item, default: []].insert(key.period) }
        return periods.mapValues { $0.sorted() }
    }
}

extension Finding {
    /// A warning that was answered is a note.
    fileprivate var justified: Finding {
        severity == .warning ? Finding(.note, code: code, message, remedy: remedy, at: location) : self
    }
}
