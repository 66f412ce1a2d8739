/// What a file says of one series: values with the cells they stand in, ready
/// for the ledger. Layouts make drafts; nothing is stored by making one.
package struct SeriesDraft: Hashable, Sendable {
    package var subject: DraftSubject
    package var publication: PublicationDay
    package var sheet: String?
    package var values: [DraftValue]
    /// Whether the rows are those of a table that has one for every year: an
    /// empty one says no more than an empty cell beside a year that is filled.
    package var hasEveryYear = false

    package init(
        subject: DraftSubject, publication: PublicationDay, sheet: String? = nil, values: [DraftValue] = []
    ) {
        self.subject = subject
        self.publication = publication
        self.sheet = sheet
        self.values = values
    }
}

/// What the file says of the series; nil where it says nothing, and the ledger
/// then looks for the preferred series of the indicator.
package struct DraftSubject: Hashable, Sendable {
    package var indicator: IndicatorCode
    /// The code as the file has it: `IC.REG.DURS`.
    package var sourceCode: String
    package var indicatorName: String?
    package var area: AreaCode
    package var sizeClass: SizeClass
    package var sector: String
    package var seriesName: String?
    package var source: String?
    package var definition: String?
    package var base: String?
    package var unit: String?
    package var attributes: SeriesAttributes

    package init(
        indicator: IndicatorCode, sourceCode: String, indicatorName: String? = nil, area: AreaCode,
        sizeClass: SizeClass = .none, sector: String = "_T", seriesName: String? = nil,
        source: String? = nil, definition: String? = nil, base: String? = nil, unit: String? = nil,
        attributes: SeriesAttributes = .init()
    ) {
        self.indicator = indicator
        self.sourceCode = sourceCode
        self.indicatorName = indicatorName
        self.area = area
        self.sizeClass = sizeClass
        self.sector = sector
        self.seriesName = seriesName
        self.source = source
        self.definition = definition
        self.base = base
        self.unit = unit
        self.attributes = attributes
    }
}

/// One cell of a file as a value of a series.
package struct DraftValue: Hashable, Sendable {
    package var period: Period
    package var status: ObservationStatus
    /// Nil where the file states that there is no value.
    package var value: Double?
    package var decimals: Int
    /// What stands in the cell, to the letter.
    package var text: String
    package var line: Int
    /// Header of the column, or the path of a JSON value.
    package var column: String
    /// What few cells have; empty or one, so that the many stay small.
    private var remarks: [DraftRemark]

    package init(
        period: Period, value: Double?, decimals: Int, text: String,
        status: ObservationStatus = .normal, comparableWithPrevious: ComparableWithPrevious? = nil,
        precision: SamplingPrecision? = nil, line: Int, column: String, cell: String? = nil,
        sourceTitle: String? = nil, sourceLocator: String? = nil, sourceGrade: String? = nil,
        note: String? = nil
    ) {
        self.period = period
        self.value = value
        self.decimals = decimals
        self.text = text
        self.status = status
        self.line = line
        self.column = column
        let isPlain =
            comparableWithPrevious == nil && precision == nil && cell == nil && sourceTitle == nil
            && sourceLocator == nil && sourceGrade == nil && note == nil
        remarks =
            isPlain
            ? []
            : [
                DraftRemark(
                    comparableWithPrevious: comparableWithPrevious, precision: precision, cell: cell,
                    sourceTitle: sourceTitle, sourceLocator: sourceLocator, sourceGrade: sourceGrade,
                    note: note)
            ]
    }

    /// Nil where nothing stands beside the value.
    package var remark: DraftRemark? {
        get { remarks.first }
        set { remarks = newValue.map { [$0] } ?? [] }
    }

    package var comparableWithPrevious: ComparableWithPrevious? { remark?.comparableWithPrevious }
    package var precision: SamplingPrecision? { remark?.precision }
    /// Address in a spreadsheet, `E14`.
    package var cell: String? { remark?.cell }
    package var sourceTitle: String? { remark?.sourceTitle }
    package var sourceLocator: String? { remark?.sourceLocator }
    package var sourceGrade: String? { remark?.sourceGrade }
    package var note: String? { remark?.note }
}

/// What a file says beside a value; each part nil where it does not.
package struct DraftRemark: Hashable, Sendable {
    package var comparableWithPrevious: ComparableWithPrevious?
    package var precision: SamplingPrecision?
    package var cell: String?
    /// The publication the file itself names for this value, and its note.
    package var sourceTitle: String?
    package var sourceLocator: String?
    /// official or secondary.
    package var sourceGrade: String?
    package var note: String?

    package init(
        comparableWithPrevious: ComparableWithPrevious? = nil, precision: SamplingPrecision? = nil,
        cell: String? = nil, sourceTitle: String? = nil, sourceLocator: String? = nil,
        sourceGrade: String? = nil, note: String? = nil
    ) {
        self.comparableWithPrevious = comparableWithPrevious
        self.precision = precision
        self.cell = cell
        self.sourceTitle = sourceTitle
        self.sourceLocator = sourceLocator
        self.sourceGrade = sourceGrade
        self.note = note
    }
}
