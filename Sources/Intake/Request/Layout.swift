/// How a file arranges its observations. The names are those of `bundle.yaml`.
package enum Layout: String, Hashable, Sendable, CaseIterable {
    /// `Data Source` and `Last Updated Date` above the header, one row for
    /// each economy, one column for each year.
    case worldBankAPICSV = "worldbank-api-csv"
    /// Version 2 of the World Bank's API: page head, then rows.
    case worldBankAPIJSON = "worldbank-api-json"
    /// Years headed `2014 [YR2014]`, `..` for missing, footer lines.
    case dataBankCSV = "databank-csv"
    /// One column for each year, nothing above the header.
    case wideCSV = "wide-csv"
    /// One observation in each row, one indicator in the file, which does not
    /// name it.
    case longCSV = "long-csv"
    /// Start-up cost by report year, men and women side by side.
    case doingBusinessCSV = "doing-business-csv"
    /// One observation in each row, every row names its indicator.
    case tidyCSV = "tidy-csv"
    case tidyXLSX = "tidy-xlsx"
    /// SDMX-ML 2.1 or 3.0 data, generic or structure-specific.
    case sdmxML = "sdmx-ml"

    /// Whether every year is a column, so that an empty cell says "no value".
    package var isWide: Bool {
        switch self {
        case .worldBankAPICSV, .dataBankCSV, .wideCSV: true
        case .worldBankAPIJSON, .longCSV, .doingBusinessCSV, .tidyCSV, .tidyXLSX, .sdmxML: false
        }
    }

    /// Whether the file is the World Bank's own, which has no column for what
    /// other files are asked to say.
    package var isWorldBank: Bool {
        switch self {
        case .worldBankAPICSV, .worldBankAPIJSON, .dataBankCSV, .doingBusinessCSV: true
        case .wideCSV, .longCSV, .tidyCSV, .tidyXLSX, .sdmxML: false
        }
    }
}
