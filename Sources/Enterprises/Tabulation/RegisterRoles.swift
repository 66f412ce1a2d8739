/// The slots of the columns that mean something; -1 where they are not read.
struct RegisterRoles {
    let country: Int
    let sector: Int
    let year: Int
    let currency: Int
    /// Of the column that tells enterprises apart.
    let mark: Int
    /// Of the columns by which cells are divided.
    let dimensions: [Int]
    let textCount: Int
    /// By slot what stands for a text that is not there; nil where nothing does.
    let constants: [String?]

    init(_ plan: TabulationPlan) {
        let names = plan.texts
        func slot(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
        country = slot("country")
        sector = slot("sector")
        year = slot("year")
        currency = slot("currency")
        mark = plan.keepsContributors ? slot("id") : -1
        dimensions = plan.groupColumns.map(slot)
        textCount = names.count
        constants = names.map { plan.reading.constants[$0] }
    }

    /// How many numbers of pairs a group needs.
    var pairCount: Int { max(0, dimensions.count - 1) }

    /// The slots whose texts are looked at.
    var usedTexts: [Int] {
        Array(Set(dimensions + [country, sector, year, currency])).filter { $0 >= 0 }.sorted()
    }
}
