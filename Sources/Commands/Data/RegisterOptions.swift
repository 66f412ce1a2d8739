import ArgumentParser
import Bundled
import Enterprises
import Intake
import PlanModel
import Tabular
import UseCases

/// How a register is written, and in which money.
struct RegisterOptions: ParsableArguments {
    @Option(
        name: .customLong("mapping"),
        help: .init("A mapping file that says which column is which.", valueName: "file"))
    var mappingFile: String?

    @Option(name: .long, help: .init("comma, semicolon, tab or |; else it is found out.", valueName: "mark"))
    var delimiter: String?

    @Option(name: .long, help: .init("\".\" or \",\".", valueName: "mark"))
    var decimalMark: String?

    @Option(
        name: .long,
        help: .init("utf-8, utf-16 or windows-1252; else UTF-8, or what the file says.", valueName: "name"))
    var encoding: String?

    @Option(name: .long, help: .init("The sheet of a workbook; else the first.", valueName: "name"))
    var sheet: String?

    @Option(
        name: .long,
        help: .init(
            "Compare amounts with limits in other currencies by the rates of a year: official:2019 or ppp:2019.",
            valueName: "rate"))
    var convert: String?

    /// The mapping file, with what the options say instead of it.
    func mapping() throws -> RegisterMapping {
        var mapping = RegisterMapping()
        if let mappingFile {
            let (read, findings) = RegisterMapping.read(
                yaml: try ImportCommand.text(of: mappingFile), fileName: mappingFile)
            Talk.say(findings)
            try exitOnErrors(findings)
            mapping = read ?? mapping
        }
        if let delimiter {
            guard let byte = ColumnMapping.delimiter(delimiter) else {
                throw ValidationError("--delimiter takes \(ColumnMapping.delimiterWords).")
            }
            mapping.dialect.delimiter = byte
        }
        if let decimalMark {
            guard [".", ","].contains(decimalMark), let byte = decimalMark.utf8.first else {
                throw ValidationError("--decimal-mark takes \".\" or \",\".")
            }
            mapping.reading.decimalMark = byte
        }
        if let encoding {
            guard let known = CSVDialect.Encoding(name: encoding) else {
                throw ValidationError("--encoding takes utf-8, utf-16 or windows-1252.")
            }
            mapping.dialect.encoding = known
        }
        if let sheet { mapping.dialect.sheet = sheet }
        if mapping.dialect.delimiter == mapping.reading.decimalMark {
            throw ValidationError("The delimiter and the decimal mark are the same.")
        }
        return mapping
    }

    /// The rates, out of the bundled series of the World Bank.
    func conversion() throws -> CurrencyConversion? {
        guard let convert else { return nil }
        guard let (kind, year) = CurrencyConversion.parse(convert) else {
            throw ValidationError("--convert takes official:YEAR or ppp:YEAR, such as official:2019.")
        }
        let table = BundledFiles.text("Data/worldbank/wdi_asean.csv") ?? ""
        return try CurrencyConversion(kind, year: year, from: ByteArrayStore(Array(table.utf8)))
    }
}
