import Charts
import Markup
import Pages
import Routes
import UseCases

/// What a handler found, ready to be printed as a page, as JSON or as CSV.
struct PageAnswer {
    let title: String
    /// The title with what it is made of, where it is more than its words.
    var heading: Content?
    /// What the page found, which then is its heading below the title.
    var finding: String?
    /// Below the overview, which every page but itself has above it.
    var trail: [Link] = []
    /// Nil on pages that are the same under every reading.
    var bar: ReadingBar?
    let document: (Frame, Texts) -> HTML
    /// Beside the records in JSON; made where they are printed.
    let members: () -> [JSON.Member]
    /// For search engines, in the words of schema.org.
    var structured: JSON?
    /// Of the records, where there may be none.
    var columns: [String] = []
    /// The same records piece by piece, where they may be many.
    var table: ExportObservations.Table?
    /// What the page draws, its first chart first.
    var charts: () -> [(ChartKind, any Chart)] = { [] }
    /// False for a form with fields that are not understood: it comes back as it
    /// was filled in.
    var isUnderstood = true
    /// Why not, for a program, which has no form to show them in.
    var complaints: [Notice] = []
    /// One row each in CSV.
    let records: () -> [[JSON.Member]]

    init(
        title: String, heading: Content? = nil, trail: [Link] = [], bar: ReadingBar? = nil,
        document: @escaping (Frame, Texts) -> HTML,
        members: @autoclosure @escaping () -> [JSON.Member] = [], structured: JSON? = nil,
        columns: [String] = [], table: ExportObservations.Table? = nil,
        charts: @escaping () -> [(ChartKind, any Chart)] = { [] }, isUnderstood: Bool = true,
        complaints: [Notice] = [], records: @escaping () -> [[JSON.Member]]
    ) {
        self.title = title
        self.heading = heading
        self.trail = trail
        self.bar = bar
        self.document = document
        self.members = members
        self.structured = structured
        self.columns = columns
        self.table = table
        self.charts = charts
        self.isUnderstood = isUnderstood
        self.complaints = complaints
        self.records = records
    }
}
