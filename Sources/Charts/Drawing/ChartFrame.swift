import Markup

/// What a chart draws between its subtitle and its foot.
struct Drawing {
    /// From the top, which is 0.
    let height: Double
    let html: HTML
    let key: ChartKey

    init(height: Double, html: HTML, key: ChartKey = ChartKey()) {
        self.height = height
        self.html = html
        self.key = key
    }
}

/// The document round a drawing: title, description, heading, key and foot.
struct ChartFrame {
    let heading: ChartHeading
    let style: ChartStyle

    func document(_ drawing: Drawing) -> HTML {
        let (width, isNarrow) = (style.width, style.isNarrow)
        let titleSize: Double = isNarrow ? 17 : 20
        let subtitleSize: Double = isNarrow ? 13 : 14
        let title = TextWrap.balanced(heading.title, width: width, size: titleSize, isBold: true)
        let subtitle = TextWrap.lines(heading.subtitle, width: width, size: subtitleSize)
        let foot = TextWrap.lines(heading.foot, width: width, size: 11.5)
        let key = drawing.key.drawing(width: width)

        var y = 0.0
        var html: HTML = ""
        // Where the page says them, the chart does not say them again.
        if !heading.title.isEmpty {
            y = titleSize
            html += Draw.lines(title, at: Spot(0, y), "ct", lineHeight: titleSize * 1.25)
            y += Double(title.count) * titleSize * 1.25 + (isNarrow ? 0 : 1)
        }
        if !heading.subtitle.isEmpty || !heading.title.isEmpty {
            html += Draw.lines(subtitle, at: Spot(0, y), "cs", lineHeight: subtitleSize * 1.3)
            y += Double(subtitle.count) * subtitleSize * 1.3 + 4
        }
        html += Draw.moved(Spot(0, y), drawing.html)
        y += drawing.height + 14
        if key.height > 0 {
            html += Draw.moved(Spot(0, y), key.html)
            y += key.height + 4
        }
        html += Draw.lines(foot, at: Spot(0, y + 10), "cf", lineHeight: 15)
        y += Double(foot.count) * 15 + 4
        return document(html, height: y)
    }

    private func document(_ html: HTML, height: Double) -> HTML {
        let (titleID, descriptionID) = (style.prefix + "-title", style.prefix + "-text")
        let (width, whole) = (px(style.width), px(height.rounded(.up)))
        let size: HTML = style.isNarrow ? "chart narrow" : "chart"
        let sheet: HTML =
            switch style.colours {
            case .page: ""
            case .file: "<style>\(ChartStyleSheet.text)</style>"
            case .literal: "<style>\(ChartStyleSheet.literal)</style>"
            }
        let paper: HTML =
            style.colours == .page
            ? "" : "<rect class=\"paper\" x=\"-16\" y=\"-12\" width=\"100%\" height=\"100%\"/>"
        // A file has margins of its own; in a page the page has them.
        let box: HTML =
            style.colours == .page
            ? "width=\"\(width)\" height=\"\(whole)\" viewBox=\"0 0 \(width) \(whole)\""
            : """
            width="\(px(style.width + 32))" height="\(px(height.rounded(.up) + 24))" \
            viewBox="-16 -12 \(px(style.width + 32)) \(px(height.rounded(.up) + 24))"
            """
        let named: HTML =
            heading.title.isEmpty
            ? "aria-labelledby=\"\(descriptionID)\">"
            : """
            aria-labelledby="\(titleID) \(descriptionID)">
            <title id="\(titleID)">\(Draw.clean(heading.title))</title>
            """
        // A picture has no parts to go to; one with links is a group of them.
        let role: HTML = style.colours == .page ? "group" : "img"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(size)" lang="\(Draw.clean(heading.language))" \(box) role="\(role)" \
            \(named)
            <desc id="\(descriptionID)">\(Draw.clean(heading.alternative))</desc>
            \(sheet)<g aria-hidden="true">\(paper)\(html)</g></svg>

            """
    }
}
