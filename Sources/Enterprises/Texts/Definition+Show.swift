import PlanModel

extension Definition {
    /// Everything that is recorded of the definition, as lines of plain text; its
    /// readings follow its groups.
    package var showLines: [String] {
        var lines = ["\(id): \(title)"]
        lines += standingLines
        lines.append("Figures \(verified.text); how the criteria combine \(ruleVerified.text).")
        if !ruleNote.isEmpty { lines.append("  " + ruleNote) }
        lines.append("")
        lines.append("Criteria")
        lines += bases.map { basis in
            let name =
                basis.printedAs == basis.name ? basis.name : "\(basis.name) (printed as \(basis.printedAs))"
            return "  \(name): \(basis.basis)" + (basis.isUnused ? ", in no rule" : "")
        }
        for group in groups { lines += [""] + groupLines(group) }
        for reading in readings { lines += [""] + readingLines(reading) }
        lines += ["", "Sources"] + sources.map { "  \($0.locator): \($0.covers)" }
        if !notes.isEmpty { lines += ["", "Notes", "  " + notes] }
        return lines
    }

    private var standingLines: [String] {
        guard let national else { return ["Harmonised, for comparison: no state, currency or dates."] }
        var lines = ["State: \(national.state)", "Legal instrument: \(national.legalInstrument)"]
        lines.append(
            "In force: \(validity)" + (national.datesVerified == .notSeen ? " (dates not seen)" : ""))
        if let recorded = national.validAsRecorded {
            lines.append("  recorded as \(recorded.from ?? "not known") to \(recorded.to ?? "open")")
        }
        if let note = national.statisticalNote { lines.append("  " + note) }
        lines.append("Currency: \(national.currency)")
        lines.append("Primary: " + (national.isPrimary ? "yes" : "no"))
        if let scope = national.scope { lines.append("Scope: \(scope)") }
        lines += national.exclusions.map { "Excluded: \($0)" }
        let rule = national.combiningRule
        let words = [rule.kind.rawValue, rule.expression, rule.tieBreak, rule.note].compactMap(\.self)
        lines.append("Recorded rule: \(words.joined(separator: "; "))")
        return lines
    }

    private func groupLines(_ group: SectorGroup) -> [String] {
        var lines = ["Group \(group.id)" + (group.label.map { " (\($0))" } ?? "") + ": \(group.coverage)"]
        switch group.mapping {
        case .exact: break
        case .approximate: lines.append("  mapped approximately: \(group.mappingNote ?? "")")
        case .unmappable:
            let closest = group.closestISIC.map(\.description).joined(separator: ", ")
            lines.append("  not told by ISIC, closest \(closest): \(group.mappingNote ?? "")")
        }
        if let note = group.note { lines.append("  \(note)") }
        lines += group.isComplete ? ruleLines(group.rule, in: group) : ["  no rule could be completed"]
        lines += group.printed.map { "  as printed, \($0.text)" + ($0.note.map { " (\($0))" } ?? "") }
        return lines
    }

    private func ruleLines(_ rule: SizeRule, in group: SectorGroup) -> [String] {
        (rule.classes.map(\.size) + [rule.otherwise]).compactMap { size in
            rule.sentence(for: size, currency: currency).map { sentence in
                let flag = verification(of: size, in: group)
                return "  \(sentence)" + (flag == .seen ? "" : " (\(flag.text))")
            }
        }
    }

    private func readingLines(_ reading: Reading) -> [String] {
        var lines = ["Reading \(id):\(reading.id), \(reading.verified.text): \(reading.note)"]
        guard let applied = self.reading(reading.id) else { return lines }
        for group in applied.groups {
            lines.append("  Group \(group.id)")
            lines += (group.rule.classes.map(\.size) + [group.rule.otherwise]).compactMap { size in
                group.rule.sentence(for: size, currency: currency).map { "    " + $0 }
            }
        }
        return lines
    }
}
