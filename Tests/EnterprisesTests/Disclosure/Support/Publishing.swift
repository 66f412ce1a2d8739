import Enterprises
import PlanModel

extension ProtectedCells {
    /// The table as it would be written: values and marks, nothing else.
    func published(_ table: CellTable) -> PublishedTable {
        var cells: [[String]: [Published]] = [:]
        for (place, summaries) in table.allGroups() {
            let isPrinted = zip(table.dimensions, place).allSatisfy { dimension, category in
                dimension.printed?.contains(category) ?? true
            }
            guard isPrinted else { continue }
            cells[place] = zip(table.measures, summaries).map { measure, summary in
                let status = status(in: table, at: place, measure)
                if status.isSuppressed { return .hidden(mark: status.confidentialityStatus) }
                return .value(measure.kind == .count ? Double(summary.count) : summary.total)
            }
        }
        return PublishedTable(dimensions: table.dimensions, measures: table.measures, cells: cells)
    }
}

extension DisclosureOutcome {
    var protected: ProtectedCells? {
        if case .proven(let cells) = self { return cells }
        return nil
    }

    var codes: [String] {
        if case .notProven(let findings, _) = self { return findings.map(\.code) }
        return []
    }

    var messages: [String] {
        if case .notProven(let findings, _) = self { return findings.map(\.line) }
        return []
    }
}

extension ProtectedCells {
    /// Numbers of hidden cells, by status.
    func count(_ status: CellStatus) -> Int {
        zip(linked.cells, statuses).count { $0.standing == .printed && $1 == status }
    }
}

func linked(_ tables: CellTable...) -> LinkedCells {
    var linked = LinkedCells()
    for table in tables { linked.add(table) }
    return linked
}
