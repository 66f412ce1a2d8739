package import PlanModel

/// A file that values came from, as it arrived.
package struct SourceFile: Hashable, Sendable {
    /// SHA-256 of the bytes, lower-case hexadecimal.
    package var hash: String
    package let name: String
    package let byteCount: Int
    /// Who published it: `World Bank, Doing Business`.
    package let sourceName: String
    package let licence: String?
    package let receivedAt: String
    package let receivedFrom: String
    /// False where the file was too large to keep; the hash proves a copy.
    package let isKept: Bool

    package init(
        hash: String, name: String, byteCount: Int, sourceName: String, licence: String?, receivedAt: String,
        receivedFrom: String, isKept: Bool
    ) {
        self.hash = hash
        self.name = name
        self.byteCount = byteCount
        self.sourceName = sourceName
        self.licence = licence
        self.receivedAt = receivedAt
        self.receivedFrom = receivedFrom
        self.isKept = isKept
    }
}

/// One act of importing.
package struct ImportRecord: Hashable, Sendable {
    package let id: Int64
    package let fileHash: String
    package let fileName: String
    package let layout: String
    /// What was asked besides the file, as one canonical text.
    package let options: String
    package let publication: PublicationDay?
    package let recordedAt: String
    package let recordedBy: String
    package let counts: ImportCounts

    package init(
        id: Int64 = 0, fileHash: String, fileName: String, layout: String, options: String,
        publication: PublicationDay?, recordedAt: String, recordedBy: String, counts: ImportCounts = .init()
    ) {
        self.id = id
        self.fileHash = fileHash
        self.fileName = fileName
        self.layout = layout
        self.options = options
        self.publication = publication
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.counts = counts
    }
}

/// What an import did to the ledger, in values.
package struct ImportCounts: Hashable, Sendable {
    package var new = 0
    package var revised = 0
    package var unchanged = 0
    /// Values that the vintage no longer gives.
    package var withdrawn = 0
    /// Statements older than what was there: they fill the past.
    package var past = 0

    package init(new: Int = 0, revised: Int = 0, unchanged: Int = 0, withdrawn: Int = 0, past: Int = 0) {
        self.new = new
        self.revised = revised
        self.unchanged = unchanged
        self.withdrawn = withdrawn
        self.past = past
    }

    package static func += (left: inout ImportCounts, right: ImportCounts) {
        left.new += right.new
        left.revised += right.revised
        left.unchanged += right.unchanged
        left.withdrawn += right.withdrawn
        left.past += right.past
    }
}

/// What appending one draft did.
package struct AppendResult: Hashable, Sendable {
    package var counts = ImportCounts()
    /// The same cell twice in one import with different values.
    package var conflicts: [CellConflict] = []

    package init() {}
}

/// A cell that an import states twice with different values.
package struct CellConflict: Hashable, Sendable {
    package let period: Period
    package let text: String
    package let line: Int
    package let column: String
    package let earlierText: String
    package let earlierLine: Int

    package init(
        period: Period, text: String, line: Int, column: String, earlierText: String, earlierLine: Int
    ) {
        self.period = period
        self.text = text
        self.line = line
        self.column = column
        self.earlierText = earlierText
        self.earlierLine = earlierLine
    }
}

/// Where a value comes from, to the cell, and who brought it in.
package struct Provenance: Hashable, Sendable {
    package let observation: Observation
    package let series: Series
    package let file: SourceFile
    package let importRecord: ImportRecord
    package let sheet: String?
    package let line: Int
    package let column: String
    package let cell: String?
    /// What stands in the cell, to the letter.
    package let text: String
    /// The publication that the file itself names for the value.
    package let sourceTitle: String?
    package let sourceLocator: String?
    package let sourceGrade: String?
    package let note: String?
    /// The newest vintage that repeated the value, if any did.
    package let confirmedOn: Day?

    package init(
        observation: Observation, series: Series, file: SourceFile, importRecord: ImportRecord,
        sheet: String?, line: Int, column: String, cell: String?, text: String, sourceTitle: String?,
        sourceLocator: String?, sourceGrade: String?, note: String?, confirmedOn: Day?
    ) {
        self.observation = observation
        self.series = series
        self.file = file
        self.importRecord = importRecord
        self.sheet = sheet
        self.line = line
        self.column = column
        self.cell = cell
        self.text = text
        self.sourceTitle = sourceTitle
        self.sourceLocator = sourceLocator
        self.sourceGrade = sourceGrade
        self.note = note
        self.confirmedOn = confirmedOn
    }
}

/// The publication behind a value, and where in it the value stands.
package struct ValueOrigin: Hashable, Sendable {
    /// As the file names it for the value, else the file's own source.
    package let publication: String
    /// Address or page, as the file states it.
    package let locator: String?
    package let fileName: String
    package let licence: String?

    package init(publication: String, locator: String?, fileName: String, licence: String?) {
        self.publication = publication
        self.locator = locator
        self.fileName = fileName
        self.licence = licence
    }
}

/// A baseline as agreed: it stays when the source revises.
package struct AgreedBaseline: Hashable, Sendable {
    package let series: String
    package let period: Period
    package let value: Double
    package let decimals: Int
    /// Rows of the ledger it was read from: one, or a formula's inputs.
    package let observations: [Int64]
    package let publication: PublicationDay
    package let agreedOn: Day
    package let agreedBy: String
    /// Of the row it was read from; nil where that is several.
    package let status: ObservationStatus?

    package init(
        series: String, period: Period, value: Double, decimals: Int, observations: [Int64],
        publication: PublicationDay, agreedOn: Day, agreedBy: String, status: ObservationStatus? = nil
    ) {
        self.series = series
        self.period = period
        self.value = value
        self.decimals = decimals
        self.observations = observations
        self.publication = publication
        self.agreedOn = agreedOn
        self.agreedBy = agreedBy
        self.status = status
    }
}

/// What the ledger keeps as text with versions.
package enum DocumentKind: String, Hashable, Sendable, CaseIterable {
    case plan
    case definitions
    case indicators
    case economies
}

/// A version of a document: all of its files, and why it was made.
package struct DocumentVersion: Hashable, Sendable {
    package let id: Int64
    package let kind: DocumentKind
    package let effectiveOn: Day
    package let recordedAt: String
    package let recordedBy: String
    package let reason: String
    package let files: [DocumentFile]

    package init(
        id: Int64 = 0, kind: DocumentKind, effectiveOn: Day, recordedAt: String, recordedBy: String,
        reason: String, files: [DocumentFile]
    ) {
        self.id = id
        self.kind = kind
        self.effectiveOn = effectiveOn
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.reason = reason
        self.files = files
    }
}

/// A file of a document: its path within it, and its text.
package struct DocumentFile: Hashable, Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
