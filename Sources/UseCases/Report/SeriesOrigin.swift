import Assessment
import OpenData
import PlanModel

/// Where the values of a series come from.
struct SeriesOrigin: Hashable, Sendable {
    /// The publications behind its newest value, each once, with their licences.
    let sources: [DataSource]
    /// How Pantau computes it; nil for a series that is as its source gives it.
    let formula: Formula?

    /// Their names; empty where none is known.
    var publications: String { sources.map(\.title).joined(separator: "; ") }

    /// `Computed by Pantau from World Bank, World Development Indicators`, or
    /// the publications alone.
    var words: String { formula == nil ? publications : Self.computed + publications }

    static let computed = "Computed by Pantau from "

    /// - Parameter year: the last reference period; nil for no limit.
    static func read(
        _ line: SeriesLine, _ book: LineBook, _ reader: any LedgerReader, until year: Period?
    ) throws -> SeriesOrigin {
        let newest = line.observations.last { observation in
            observation.value != nil && year.map { observation.period <= $0 } ?? true
        }
        let derived = newest.flatMap { book.derivations[line.series.name]?.lineage(in: $0.period) }
        let rows = derived?.ledgerRows ?? [newest?.id].compactMap(\.self)
        let sources = try rows.compactMap { try reader.provenance(ofObservation: $0) }.map { origin in
            DataSource(
                title: origin.sourceTitle ?? origin.file.sourceName,
                licence: origin.file.licence.map { Licence($0) })
        }
        return SeriesOrigin(
            sources: sources.eachOnce,
            formula: derived == nil ? nil : book.references.formulas[line.series.indicator])
    }
}

extension ReportReading {
    /// The publications behind some lines, each once, in the order of the lines.
    func publications(_ lines: [SeriesLine]) -> [String] {
        lines.flatMap { origins[$0.series.name]?.sources.map(\.title) ?? [] }.eachOnce
    }

    /// The formulas by which some of the lines are computed, each once.
    func formulas(_ lines: [SeriesLine]) -> [Formula] {
        lines.compactMap { origins[$0.series.name]?.formula }.eachOnce
    }

    func isComputed(_ line: SeriesLine) -> Bool { origins[line.series.name]?.formula != nil }
}
