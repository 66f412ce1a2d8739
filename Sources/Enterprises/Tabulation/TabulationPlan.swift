import PlanModel

/// What is tabulated, by what, and under which definitions of size.
package struct TabulationPlan: Sendable {
    /// A way of making classes; its name stands in the column `definition`.
    package enum DefinitionChoice: Hashable, Sendable {
        /// Each row by the primary definition of its own state and year.
        case national
        case one(Definition)

        package var name: String {
            switch self {
            case .national: "national"
            case .one(let definition): definition.id
            }
        }
    }

    /// A column of the table beside its definition.
    package enum Dimension: Hashable, Sendable {
        case country, sector, size, year
        /// Any other column of the register, by its header.
        case column(String)

        package init(_ name: String) {
            switch name {
            case "country": self = .country
            case "sector": self = .sector
            case "size": self = .size
            case "year": self = .year
            default: self = .column(name)
            }
        }

        package var name: String {
            switch self {
            case .country: "country"
            case .sector: "sector"
            case .size: "size"
            case .year: "year"
            case .column(let name): name
            }
        }
    }

    package let registry: DefinitionRegistry
    package let definitions: [DefinitionChoice]
    package let dimensions: [Dimension]
    /// `.` or `,`.
    package let decimalMark: UInt8

    package init(
        registry: DefinitionRegistry, definitions: [DefinitionChoice], dimensions: [Dimension],
        decimalMark: UInt8 = UInt8(ascii: ".")
    ) {
        self.registry = registry
        self.definitions = definitions
        self.dimensions = dimensions
        self.decimalMark = decimalMark
    }

    /// What is added up; the names are those of the register's columns.
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case persons, turnover
        case valueAdded = "value_added"
        case exports
    }

    var hasSize: Bool { dimensions.contains(.size) }
    private var isNational: Bool { hasSize && definitions.contains(.national) }

    /// The columns that are read, each with its slot: texts first, then numbers.
    package var texts: [String] {
        let asked = dimensions.filter { $0 != .size }.map(\.name)
        let needed = (isNational ? ["country", "year"] : []) + (hasSize ? ["sector"] : [])
        return asked + needed.filter { !asked.contains($0) }
    }

    package static let numbers = ["persons", "turnover", "value_added", "exports", "assets"]

    package var columns: [String] { texts + Self.numbers }
}
