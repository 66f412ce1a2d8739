/// Neighbouring years with the same ids, as one.
struct YearRun {
    var years: ClosedRange<Int>
    let ids: [String]
}

/// Joins neighbouring years that have the same ids.
func runs(_ years: [(year: Int, ids: [String])]) -> [YearRun] {
    years.reduce(into: []) { runs, entry in
        if let last = runs.last, last.years.upperBound + 1 == entry.year, last.ids == entry.ids {
            runs[runs.count - 1].years = last.years.lowerBound...entry.year
        } else {
            runs.append(YearRun(years: entry.year...entry.year, ids: entry.ids))
        }
    }
}

/// `2018` or `2010-2017`.
func yearsText(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
}
