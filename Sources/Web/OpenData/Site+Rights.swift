import PlanModel
import Routes
import UseCases

extension Site {
    /// Headers of answers that are data: which state of the ledger it is, under
    /// which licences, how to quote it and where it is described (RFC 8288; the
    /// relation cite-as: RFC 8574).
    func rights(_ address: Address, _ dataVersion: String) -> [SiteAnswer.Header] {
        guard let page = address.pageOfData else { return [] }
        let reading = address.reading
        let licences = Address(.data).url + "#licences"
        let package = Address(
            .open(.dataPackage), reading: ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
        ).url
        let links = [
            "<\(licences)>; rel=\"license\"", "<\(page.url)>; rel=\"cite-as\"",
            "<\(package)>; rel=\"describedby\"; type=\"\(OpenFile.dataPackage.mediaType)\"",
        ]
        return [.init("Link", links.joined(separator: ", ")), vintage(reading, dataVersion)]
    }

    func vintage(_ reading: ReadingOptions, _ dataVersion: String) -> SiteAnswer.Header {
        let asOf = (reading.asOf ?? clock.today).description
        let known = reading.knownOn.map { "; known-on=\($0)" } ?? ""
        return .init("Pantau-Vintage", "\(dataVersion); as-of=\(asOf)\(known)")
    }
}

extension ReadingOptions {
    fileprivate var withoutChart: ReadingOptions {
        var reading = self
        reading.chart = nil
        return reading
    }
}

extension Address {
    /// The page that an answer with data belongs to; nil for what is none.
    fileprivate var pageOfData: Address? {
        switch (route, format) {
        case (.open(.workbook), _), (.open(.dataPackage), _), (.open(.catalogueTurtle), _),
            (.open(.catalogueJSONLD), _):
            Address(.data, reading: reading)
        case (.open(.releases), _): Address(.sources)
        case (.iatiActivities, _):
            Address(.plan, reading: ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn))
        case (.open(.indicatorWorkbook(let code)), _): Address(.indicator(code), reading: reading)
        case (_, .csv), (_, .json): Address(route, reading: reading)
        case (_, .svg), (_, .png): Address(route, reading: reading.withoutChart)
        default: nil
        }
    }
}
