import Assessment
import PlanModel

/// A formula with the place of its text in a file of YAML, so that findings
/// point at the character in the file.
struct WrittenFormula {
    let text: String
    let indicator: IndicatorCode
    let unit: String
    let place: Location
    /// How many characters of the line stand before it; nil where it is not
    /// written to the letter on one line.
    private let margin: Int?

    init(
        _ text: String, of indicator: IndicatorCode, unit: String, at place: Location,
        in files: [DocumentFile]
    ) {
        self.text = text
        self.indicator = indicator
        self.unit = unit
        self.place = place
        margin = Self.margin(of: text, at: place, in: files)
    }

    /// The place of a YAML text is its first character, or the quotation mark
    /// before it.
    private static func margin(of text: String, at place: Location, in files: [DocumentFile]) -> Int? {
        guard let line = place.line, let column = place.column,
            let file = files.first(where: { $0.path == place.file })
        else { return nil }
        let lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.indices.contains(line - 1) else { return nil }
        let rest = lines[line - 1].dropFirst(column - 1)
        if rest.hasPrefix(text) { return column - 1 }
        guard let quote = rest.first, "'\"".contains(quote), rest.dropFirst().hasPrefix(text) else {
            return nil
        }
        return column
    }

    var parsed: Formula? { Formula.parse(text, file: place.file, line: place.line).formula }

    /// Mistakes of form, codes and units.
    func findings(units: [IndicatorCode: String]) -> [Finding] {
        Formula.check(text, declaredUnit: unit, units: units, file: place.file, line: place.line).findings
            .map(moved)
    }

    /// A finding about the formula's own characters, as one about the file's.
    func moved(_ finding: Finding) -> Finding {
        guard var location = finding.location, let column = location.column else { return finding }
        location.column = margin.map { column + $0 } ?? place.column
        return Finding(
            finding.severity, code: finding.code, finding.message, remedy: finding.remedy, at: location)
    }
}

extension [WrittenFormula] {
    /// Mistakes in each formula, and cycles through them and the registry's;
    /// these go before the registry's of the same indicator.
    func findings(indicators: [Indicator]) -> [Finding] {
        let units = Dictionary(indicators.map { ($0.code, $0.unit) }) { first, _ in first }
        var formulas: [IndicatorCode: Formula] = [:]
        for indicator in indicators {
            formulas[indicator.code] = indicator.formula.flatMap {
                Formula.parse($0, file: "Data/indicators.yaml").formula
            }
        }
        for written in self { formulas[written.indicator] = written.parsed ?? formulas[written.indicator] }
        let cycles = DerivationOrder(formulas).findings.map { finding -> Finding in
            let place = finding.location
            let own = first { $0.place.file == place?.file && $0.place.line == place?.line }
            if let own { return own.moved(finding) }
            return Finding(
                finding.severity, code: finding.code, finding.message, remedy: finding.remedy,
                at: place.map { Location(file: $0.file) })
        }
        return flatMap { $0.findings(units: units) } + cycles
    }
}
