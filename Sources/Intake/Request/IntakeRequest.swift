package import PlanModel
package import Tabular

/// What is known of a file before it is read. Everything but the name, the
/// import day and the areas is optional and then taken from the file.
package struct IntakeRequest: Sendable {
    /// Stands in every finding.
    package var fileName: String
    /// Nil finds it out (`detectLayout`).
    package var layout: Layout?
    package var mapping: ColumnMapping?
    /// The source's code of the indicator, for files that name none.
    package var indicator: String?
    /// Counts for more than what the file states.
    package var publishedOn: PublicationDay?
    /// Stands in, with precision `about`, where nothing states a publication
    /// day.
    package var importDay: Day
    /// For series of which neither the file nor `facts` states a base.
    package var base: String?
    /// For series of which the file names no source.
    package var source: String?
    /// Nil takes the mapping's, else UTF-8; a byte-order mark counts for more.
    package var encoding: CSVDialect.Encoding?
    /// Sheet of a workbook; nil takes the mapping's, else the first.
    package var sheet: String?
    package var areas: AreaDirectory
    package var facts: [SeriesFacts]
    /// Whether an empty cell of a state's row says that there is no value.
    package var statesAbsence: Bool
    /// Codes and ids of the indicators that there are: a new one near one of
    /// them may be a slip. Empty where nobody knows them.
    package var knownIndicators: Set<String>

    package init(
        fileName: String, layout: Layout? = nil, mapping: ColumnMapping? = nil, indicator: String? = nil,
        publishedOn: PublicationDay? = nil, importDay: Day, base: String? = nil, source: String? = nil,
        encoding: CSVDialect.Encoding? = nil, sheet: String? = nil, areas: AreaDirectory,
        facts: [SeriesFacts] = [], statesAbsence: Bool = true, knownIndicators: Set<String> = []
    ) {
        self.fileName = fileName
        self.layout = layout
        self.mapping = mapping
        self.indicator = indicator
        self.publishedOn = publishedOn
        self.importDay = importDay
        self.base = base
        self.source = source
        self.encoding = encoding
        self.sheet = sheet
        self.areas = areas
        self.facts = facts
        self.statesAbsence = statesAbsence
        self.knownIndicators = knownIndicators
    }
}

/// What a bundle says of one series of a file.
package struct SeriesFacts: Hashable, Sendable {
    /// The code as the file has it, or the code of a file that names none.
    package var sourceCode: String
    package var base: String?
    /// Header of the column that holds the series, where one file holds
    /// several side by side.
    package var column: String?
    /// The publication that its values come from, where the rows name none and
    /// it is not that of the file.
    package var publication: String?

    package init(
        sourceCode: String, base: String? = nil, column: String? = nil, publication: String? = nil
    ) {
        self.sourceCode = sourceCode
        self.base = base
        self.column = column
        self.publication = publication
    }
}
