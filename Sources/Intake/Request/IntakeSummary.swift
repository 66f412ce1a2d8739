package import PlanModel

/// What one file held, counted while it was read.
package struct IntakeSummary: Hashable, Sendable {
    /// Nil where none was recognised.
    package var layout: Layout?
    /// Why the file is taken to be of that layout, as a sentence.
    package var layoutReason = ""
    /// The file that was read inside an archive.
    package var entry: String?
    package var sheet: String?
    /// The latest one where rows state their own.
    package var publication: PublicationDay?
    /// Where the publication day was read: `line 3`, `column "published_on"`.
    package var publicationReadFrom = ""

    /// Rows below the header that hold anything.
    package var rows = 0
    /// Rows of economies that are no member state.
    package var otherEconomyRows = 0
    /// Rows of regions and income groups.
    package var aggregateRows = 0
    /// Rows with a finding for which nothing could be read.
    package var refusedRows = 0
    /// Cells of member states that state no value.
    package var emptyCells = 0
    package var values = 0
    package var drafts = 0

    /// The source's codes, sorted; at most `indicatorLimit` of them.
    package var indicators: [String] = []
    package static let indicatorLimit = 10_000
    /// First and last period that has a value.
    package var periods: ClosedRange<Period>?

    package init() {}
}
