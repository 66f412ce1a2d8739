package import Enterprises
package import Tabular

extension CurrencyConversion {
    /// The series of the World Bank that hold the rates.
    private static func series(_ kind: Kind) -> String {
        switch kind {
        case .official: "PA.NUS.FCRF"
        case .parity: "PA.NUS.PPP"
        }
    }

    /// `official:2019`, `ppp:2019`; nil for anything else.
    package static func parse(_ text: String) -> (kind: Kind, year: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), parts[1].utf8.count == 4,
            let year = Int(parts[1])
        else { return nil }
        return (kind, year)
    }

    /// The rates of a year, out of a tidy table of series (indicator, iso3, year,
    /// value).
    ///
    /// - Throws: `Failure` where there is none for the year.
    package init(_ kind: Kind, year: Int, from table: some ByteStore) throws {
        let reader = try CSVReader(table)
        guard try reader.next() else { throw TabularProblem.emptyFile }
        let header = reader.texts
        func column(_ name: String) -> Int { header.firstIndex(of: name) ?? header.count }
        let (series, state) = (column("indicator"), column("iso3"))
        let (time, value) = (column("year"), column("value"))
        var rates = ["USD": 1.0]
        var years: Set<Int> = []
        while try reader.next() {
            guard reader.text(series) == Self.series(kind), let own = Int(reader.text(time)),
                let rate = Double(reader.text(value)), rate > 0
            else { continue }
            years.insert(own)
            if own == year, let currency = nationalCurrencies[reader.text(state)] { rates[currency] = rate }
        }
        guard rates.count > 1 else {
            let known = [years.min(), years.max()].compactMap { $0.map(String.init) }.joined(
                separator: " to ")
            throw Failure(
                code: "no-conversion-rates", message: "No \(kind.rawValue) rates of \(year) are known.",
                remedy: "Take a year from \(known).")
        }
        self.init(kind: kind, year: year, rates: rates)
    }
}
