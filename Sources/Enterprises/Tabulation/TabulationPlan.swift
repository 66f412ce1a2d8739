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
    /// One or more tables, each by its own columns; in one run they are one system.
    package let tables: [[Dimension]]
    /// Every column that one of the tables has, in the order of first mention.
    package let dimensions: [Dimension]
    package var reading = RegisterReading()
    /// How amounts in one currency are compared with limits in another.
    package var conversion: CurrencyConversion?
    /// Whether the two largest contributions to each cell are kept, as the rules of
    /// disclosure need them.
    package var keepsContributors = false
    /// Columns of the register by their own names (`country`, not `Negara`); nil
    /// until it was looked at, which stands for all.
    package var available: Set<String>?

    package init(
        registry: DefinitionRegistry, definitions: [DefinitionChoice], tables: [[Dimension]],
        reading: RegisterReading = RegisterReading(), conversion: CurrencyConversion? = nil,
        keepsContributors: Bool = false
    ) {
        self.registry = registry
        self.definitions = definitions
        self.tables = tables
        self.reading = reading
        self.conversion = conversion
        self.keepsContributors = keepsContributors
        dimensions = tables.joined().eachOnce
    }

    package init(
        registry: DefinitionRegistry, definitions: [DefinitionChoice], dimensions: [Dimension]
    ) {
        self.init(registry: registry, definitions: definitions, tables: [dimensions])
    }

    /// What is added up; the names are those of the register's columns.
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case persons, turnover
        case valueAdded = "value_added"
        case exports

        /// Whether it is in a currency.
        package var isMoney: Bool { self != .persons }
    }

    package var hasSize: Bool { dimensions.contains(.size) }
    private var isNational: Bool { hasSize && definitions.contains(.national) }

    package func has(_ column: String) -> Bool {
        reading.constants[column] != nil || available?.contains(column) ?? true
    }

    /// Whether a row without a state can't be counted.
    var needsCountry: Bool { isNational || dimensions.contains(.country) }

    /// Whether rows stand for more than one enterprise.
    package var isWeighted: Bool { available?.contains("weight") ?? false }

    /// Columns that divide cells without being asked for, so that amounts in two
    /// currencies never become one sum.
    var hidden: [String] {
        var names: [String] = []
        if has("country"), !dimensions.contains(.country) { names.append("country") }
        if available?.contains("currency") ?? false, !dimensions.contains(.column("currency")) {
            names.append("currency")
        }
        return names
    }

    /// The columns by which cells are divided, those asked for first.
    package var groupColumns: [String] { dimensions.filter { $0 != .size }.map(\.name) + hidden }

    /// The columns that are read, each with its slot: texts first, then numbers.
    package var texts: [String] {
        let needed = (isNational ? ["country", "year"] : []) + (hasSize ? ["sector"] : [])
        let marks = keepsContributors && (available?.contains("id") ?? false) ? ["id"] : []
        return (groupColumns + needed + marks).eachOnce
    }

    /// The texts that the register has to have.
    package var required: [String] { texts.filter { $0 != "sector" || dimensions.contains(.sector) } }

    package static let numbers = ["persons", "turnover", "value_added", "exports", "assets"]

    package var columns: [String] { texts + Self.numbers + (isWeighted ? ["weight"] : []) }
}

/// How a register is written.
package struct RegisterReading: Hashable, Sendable {
    /// For a name of ours the header in the register, where it differs.
    package var headers: [String: String] = [:]
    /// What holds for every row, by our names.
    package var constants: [String: String] = [:]
    /// `.` or `,`.
    package var decimalMark = UInt8(ascii: ".")
    /// Texts for "no value", beside the empty cell.
    package var missing: Set<String> = []

    package init() {}

    /// Whether the text says that there is no value.
    func isMissing(_ text: String) -> Bool { text.isEmpty || missing.contains(text) }
}
