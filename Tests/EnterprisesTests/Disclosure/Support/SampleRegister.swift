import Enterprises

/// One row of a made-up register.
struct SampleEnterprise {
    let id: UInt64
    let country: String
    let sector: String
    let year: String
    let persons: Double
    let turnover: Double

    /// Two definitions: persons under 5, 20 and 100; turnover under 50, 500 and 5,000.
    func size(_ definition: String) -> String {
        let (value, limits) =
            definition == "size:A" ? (persons, [5.0, 20, 100]) : (turnover, [50.0, 500, 5000])
        return zip(["micro", "small", "medium"], limits).first { value < $0.1 }?.0 ?? "large"
    }

    subscript(dimension: String) -> String {
        switch dimension {
        case "country": country
        case "sector": sector
        case "year": year
        default: size(dimension)
        }
    }
}

/// Few large and many small enterprises, spread unevenly over sectors.
func sampleRegister(
    seed: UInt64, rows: Int, countries: Int = 3, sectors: Int = 4, years: Int = 1
) -> [SampleEnterprise] {
    var random = SeededGenerator(seed: seed)
    return (0..<rows).map { row in
        var persons = 1.0
        while Double.random(in: 0..<1, using: &random) < 0.78, persons < 5000 { persons *= 1.6 }
        let each = Double.random(in: 2..<60, using: &random)
        let sector = min(
            Int.random(in: 0..<sectors, using: &random), Int.random(in: 0..<sectors, using: &random))
        return SampleEnterprise(
            id: UInt64(row + 1) &* 0x9E37_79B9_7F4A_7C15,
            country: "S\(Int.random(in: 0..<countries, using: &random))", sector: "I\(sector)",
            year: "\(2020 + Int.random(in: 0..<years, using: &random))", persons: persons.rounded(),
            turnover: (persons * each).rounded())
    }
}

let turnover = CellMeasure("turnover")
let bothMeasures = [CellMeasure.enterprises, turnover]

/// All countries and all sectors have totals; micro, small and medium are MSME;
/// years have no total.
func sampleDimension(_ name: String, of register: [SampleEnterprise], total: Bool = true) -> TableDimension {
    if name == "year" { return TableDimension("year") }
    if name.hasPrefix("size") {
        return TableDimension(
            name,
            sums: [.init("all", of: ["msme", "large"]), .init("msme", of: ["micro", "small", "medium"])],
            total: "all")
    }
    let categories = Set(register.map { $0[name] }).sorted()
    return TableDimension(name, categories: categories, total: "all", printsTotal: total)
}

/// The register by these dimensions.
func sampleTable(
    _ id: String, by names: [String], _ register: [SampleEnterprise],
    measures: [CellMeasure] = bothMeasures, totals: Bool = true
) -> CellTable {
    var groups: [[String]: [Contributions]] = [:]
    for row in register {
        let place = names.map { row[$0] }
        var summaries = groups[place] ?? measures.map { _ in Contributions() }
        for (number, measure) in measures.enumerated() {
            summaries[number].add(measure.kind == .count ? 1 : row.turnover, unit: row.id)
        }
        groups[place] = summaries
    }
    return CellTable(
        id: id, dimensions: names.map { sampleDimension($0, of: register, total: totals) },
        measures: measures,
        groups: groups)
}

/// A table of counts given as rows of numbers, with totals over both dimensions.
func countTable(_ rows: [[Int]], id: String = "T") -> CellTable {
    var groups: [[String]: [Contributions]] = [:]
    for (row, counts) in rows.enumerated() {
        for (column, count) in counts.enumerated() where count > 0 {
            groups[["r\(row)", "c\(column)"]] = [.counted(count)]
        }
    }
    return CellTable(
        id: id,
        dimensions: [
            TableDimension("row", categories: rows.indices.map { "r\($0)" }, total: "all"),
            TableDimension("column", categories: rows[0].indices.map { "c\($0)" }, total: "all"),
        ], groups: groups)
}
