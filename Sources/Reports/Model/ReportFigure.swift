package import Charts

/// A picture of a document with its caption.
package struct ReportFigure: Sendable {
    /// Names the figure in the document: letters, digits and hyphens.
    package let id: String
    package let chart: any Chart
    package let caption: ReportText

    package init(id: String, chart: any Chart, caption: ReportText) {
        self.id = id
        self.chart = chart
        self.caption = caption
    }

    /// What someone reads who does not see the picture.
    package var alternative: String { chart.heading.alternative }
}
