package import PlanModel

extension Definition {
    /// When the definition is in force or used, as much as is known: `2005-07-29 to
    /// 2020-12`, `statistics of 2018 on`.
    package var validity: String {
        guard let national else { return "for comparison" }
        var parts: [String] = []
        if national.validFrom != nil || national.validTo != nil {
            let from = national.validFrom?.text
            let to = national.validTo?.text
            parts.append(from.map { "\($0) " + (to.map { "to \($0)" } ?? "on") } ?? "until \(to ?? "")")
        }
        switch (national.statisticalFrom, national.statisticalTo) {
        case (let from?, let to?): parts.append("statistics of \(yearsText(min(from, to)...max(from, to)))")
        case (let from?, nil): parts.append("statistics of \(from) on")
        case (nil, let to?): parts.append("statistics to \(to)")
        case (nil, nil): break
        }
        return parts.isEmpty ? "dates not known" : parts.joined(separator: ", ")
    }

    /// The cells of one line of a list: id, state, standing, currency, validity,
    /// what was seen, title.
    fileprivate var cells: [String] {
        let standing = national.map { $0.isPrimary ? "primary" : $0.scope ?? "not primary" } ?? "harmonised"
        let seen = "figures \(verified.word), rule \(ruleVerified.word)"
        return [id, national?.state.text ?? "-", standing, currency ?? "-", validity, seen, title]
    }

    /// The definition in one line.
    package var listLine: String { cells.joined(separator: "  ") }
}

extension DefinitionRegistry {
    /// One line for each definition, in file order, with its columns aligned.
    package var listLines: [String] {
        let rows = definitions.map(\.cells)
        let widths = rows.first.map { row in
            row.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        }
        return rows.map { row in
            let padded = row.enumerated().map { column, cell in
                column + 1 == row.count
                    ? cell : cell + String(repeating: " ", count: (widths?[column] ?? 0) - cell.count)
            }
            return padded.joined(separator: "  ")
        }
    }

    /// Which definition is primary in each year: `KHM  2010-2020 KHM-2005
    /// 2021-2025 KHM-2021`.
    package func primaryLine(state: AreaCode, years: ClosedRange<Int>) -> String {
        let found = years.map { year in
            (year: year, ids: [primary(state: state, year: year)?.id ?? "none"])
        }
        return ([state.text] + runs(found).map { "\(yearsText($0.years)) \($0.ids[0])" }).joined(
            separator: "  ")
    }

    /// What was not seen in full in a source, a line for each definition that has
    /// any: `LAO-2004: rule (partial); dates (false)`.
    package var unverifiedLines: [String] {
        definitions.compactMap { definition in
            let parts = definition.unverified
            return parts.isEmpty ? nil : "\(definition.id): \(parts.joined(separator: "; "))"
        }
    }
}

extension Verification {
    /// One word, for a table.
    fileprivate var word: String {
        switch self {
        case .notSeen: "not seen"
        case .partial: "partly seen"
        case .seen: "seen"
        }
    }
}
