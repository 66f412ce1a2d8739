package import Markup
package import PlanModel

/// The ledger's values as tidy records, named by SDMX concepts.
package struct ExportObservations: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.shelf = shelf
    }

    package struct Request: Hashable, Sendable {
        package enum Claims: String, Hashable, Sendable, CaseIterable {
            /// Every claim; the preferred one of each cell is marked `_T`.
            case all
            case preferred
        }

        package var indicators: [String]
        package var areas: [AreaCode]
        package var claims: Claims
        package var clock: LedgerClock

        package init(
            indicators: [String] = [], areas: [AreaCode] = [], claims: Claims = .all,
            clock: LedgerClock = .now
        ) {
            self.indicators = indicators
            self.areas = areas
            self.claims = claims
            self.clock = clock
        }
    }

    /// The columns of every table, in their order, also of one without rows.
    package static let columns = [
        "INDICATOR", "SOURCE_CODE", "REF_AREA", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION", "TIME_PERIOD",
        "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "BASE", "DECIMALS", "STD_ERR", "CONF_LOW", "CONF_HIGH",
        "SERIES", "CLAIM_SOURCE", "CLAIM_DEFINITION", "STATISTICAL_UNIT", "COVERAGE", "DENOMINATOR",
        "COMPARABLE_WITH_PREVIOUS", "PUBLISHED_ON", "PUBLISHED_PRECISION", "COMMENT", "OBSERVATION",
    ]

    package struct Answer: Sendable {
        /// What becomes records piece by piece.
        package let table: Table
        package let findings: [Finding]

        package var records: [[JSON.Member]] { (0..<table.pieceCount).flatMap { table.records(ofPiece: $0) } }
    }

    /// Values that become records when they are asked for: records take a
    /// hundred times their room.
    package struct Table: Sendable {
        fileprivate let quantities: [LineBook.Quantity]
        fileprivate let references: LedgerReferences
        fileprivate let claims: Request.Claims

        /// A piece is an indicator of an area.
        package var pieceCount: Int { quantities.count }

        /// Of all pieces, with every claim.
        package var valueCount: Int {
            quantities.reduce(0) { sum, quantity in
                quantity.lines.reduce(sum) { $0 + $1.observations.count }
            }
        }

        /// Ordered by size class, sector, period and preference; pieces by
        /// indicator and area.
        package func records(ofPiece number: Int) -> [[JSON.Member]] {
            ExportObservations.records(quantities[number], references, claims)
        }
    }

    package func callAsFunction(_ request: Request) async throws -> Answer {
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            var findings = references.unknownAreas(among: request.areas)
            var codes: Set<IndicatorCode> = []
            for text in request.indicators {
                if let found = references.indicator(meant: text) {
                    codes.insert(found.code)
                } else {
                    let known = references.indicators.values.flatMap { [$0.code.text, $0.sourceCode] }
                        .sorted()
                    findings.append(
                        Finding(
                            .error, code: "unknown-indicator",
                            "\"\(text)\" is no indicator that is known here.",
                            remedy: nearestCode(to: text, among: known).map { "Did you mean \($0)?" }))
                }
            }
            guard !findings.hasErrors else {
                return Answer(
                    table: Table(quantities: [], references: references, claims: request.claims),
                    findings: findings)
            }
            let book = try LineBook(
                reader, references: references, indicators: codes.isEmpty ? nil : codes,
                areas: request.areas.isEmpty ? nil : Set(request.areas), at: request.clock)
            let wanted = book.quantities.filter { codes.isEmpty || codes.contains($0.indicator) }
            let order = wanted.sorted { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
            return Answer(
                table: Table(quantities: order, references: references, claims: request.claims), findings: [])
        }
    }

    private static func records(
        _ quantity: LineBook.Quantity, _ references: LedgerReferences, _ claims: Request.Claims
    ) -> [[JSON.Member]] {
        var preferred: Set<Cell> = []
        var rows: [(Cell, Int, [JSON.Member])] = []
        for (rank, line) in quantity.lines.enumerated() {
            for observation in line.observations where observation.isExported {
                let cell = Cell(
                    size: line.series.sizeClass, sector: line.series.sector, period: observation.period)
                let isPreferred = preferred.insert(cell).inserted
                guard isPreferred || claims == .all else { continue }
                rows.append((cell, rank, record(line.series, observation, references, isPreferred)))
            }
        }
        return rows.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    private struct Cell: Hashable, Comparable {
        let size: SizeClass
        let sector: String
        let period: Period

        static func < (left: Cell, right: Cell) -> Bool {
            (left.size, left.sector, left.period) < (right.size, right.sector, right.period)
        }
    }

    private static func record(
        _ series: Series, _ observation: Observation, _ references: LedgerReferences, _ isPreferred: Bool
    ) -> [JSON.Member] {
        [
            .init("INDICATOR", .string(series.indicator.text)),
            .init("SOURCE_CODE", .optional(references.indicators[series.indicator]?.sourceCode)),
            .init("REF_AREA", .string(series.area.text)),
            .init("SIZE_CLASS", .string(series.sizeClass.rawValue)),
            .init("SECTOR", .string(series.sector)),
            .init("SOURCE", .string(isPreferred ? "_T" : series.source)),
            .init("DEFINITION", .string(isPreferred ? "_T" : series.definition ?? "_U")),
            .init("TIME_PERIOD", .string(observation.period.description)),
            .init("OBS_VALUE", .double(observation.value)),
            .init("OBS_STATUS", .string(observation.status.rawValue)),
            .init("UNIT_MEASURE", .string(series.unit)), .init("BASE", .optional(series.base)),
            .init("DECIMALS", .integer(observation.decimals)),
            .init("STD_ERR", .double(observation.precision?.standardError)),
            .init("CONF_LOW", .double(observation.precision?.intervalLow)),
            .init("CONF_HIGH", .double(observation.precision?.intervalHigh)),
            .init("SERIES", .string(series.name)), .init("CLAIM_SOURCE", .string(series.source)),
            .init("CLAIM_DEFINITION", .optional(series.definition)),
            .init("STATISTICAL_UNIT", .optional(series.attributes.statisticalUnit)),
            .init("COVERAGE", .optional(series.attributes.coverage)),
            .init("DENOMINATOR", .optional(series.attributes.denominator)),
            .init("COMPARABLE_WITH_PREVIOUS", .optional(observation.comparableWithPrevious?.rawValue)),
            .init("PUBLISHED_ON", .string(observation.publication.day.description)),
            .init("PUBLISHED_PRECISION", .string(observation.publication.precision.rawValue)),
            .init("COMMENT", .optional(observation.note)),
            .init("OBSERVATION", observation.id.map { .number(String($0)) } ?? .null),
        ]
    }
}

extension Observation {
    /// What a source no longer gives is no value; what it states as missing
    /// for a reason (suppressed, not collected) is.
    var isExported: Bool { value != nil || status != .missing }
}
