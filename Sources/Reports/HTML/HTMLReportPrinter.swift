import Charts
package import Markup

/// Prints a document as one HTML page that needs nothing else: styles and
/// drawings stand inside.
package struct HTMLReportPrinter: Sendable {
    /// On which page of the paper each entry of the contents begins, by its
    /// id; empty until a first print has told.
    private let pages: [String: Int]

    package init(pages: [String: Int] = [:]) { self.pages = pages }

    package func html(_ document: ReportDocument) -> HTML {
        let heads = document.chapters.enumerated().map { index, chapter in pageRule(index, chapter) }
        var body: HTML = "<main id=\"content\">\n"
        if let cover = document.cover { body = self.cover(cover) + contents(document) }
        for (index, chapter) in document.chapters.enumerated() { body += self.chapter(chapter, index) }
        return """
            <!doctype html>
            <html lang="\(document.language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(document.title)</title>
            <meta name="author" content="\(document.author)">
            <meta name="dcterms.date" content="\(document.day)">
            <style>\(ReportStyleSheet.literal)
            @page{@bottom-left{content:"\(styleText(document.shortTitle))"}}
            \(document.isOnePage ? ReportStyleSheet.onePage : "")\(heads)\(ChartStyleSheet.literal)</style>
            </head>
            <body\(kind(document))>
            <a class="skip" href="#content">Skip to the content</a>
            \(body)</main>
            </body>
            </html>

            """
    }

    private func kind(_ document: ReportDocument) -> HTML {
        guard document.cover == nil else { return "" }
        return document.isOnePage ? " class=\"brief one-page\"" : " class=\"brief\""
    }

    /// Lines of a table that is not broken between pages.
    private static let shortTable = 18

    /// About how many lines the rows take on paper: some 115 letters fit across.
    private static func lines(_ table: ReportTable) -> Int {
        let whole = max(1, table.columns.reduce(0) { $0 + $1.share })
        let across = table.isDense ? 140 : 115
        return table.rows.reduce(0) { sum, row in
            let tallest = zip(row, table.columns).map { cell, column in
                let room = max(4, across * column.share / whole - 2)
                return (cell.text.plain.count + room - 1) / room
            }.max()
            return sum + max(1, tallest ?? 1)
        }
    }

    /// Each chapter has pages of its own kind, which carry its head.
    private func pageRule(_ index: Int, _ chapter: ReportDocument.Chapter) -> HTML {
        """
        @page chapter-\(index){@top-left{content:"\(styleText(chapter.head))"}}
        .chapter-\(index){page:chapter-\(index)}

        """
    }

    // MARK: Cover and contents

    private func cover(_ cover: ReportDocument.Cover) -> HTML {
        let lines = cover.lines.map { line -> HTML in "<p>\(text(line))</p>\n" }
        return """
            <header class="cover">
            <p class="series">\(cover.series)</p>
            <h1>\(cover.title)</h1>
            <p class="subtitle">\(cover.subtitle)</p>
            <div class="imprint">
            \(lines)</div>
            </header>

            """
    }

    private func contents(_ document: ReportDocument) -> HTML {
        let entries = document.contents.map { entry -> HTML in
            let page: HTML = pages[entry.id].map { "<span class=\"at\">\($0)</span>" } ?? ""
            return """
                <li class="level-\(entry.level)"><a href="#\(entry.id)"><span class="name">\(entry.title)</span>\(page)</a></li>

                """
        }
        return """
            <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">Contents</h2>
            <ol>
            \(entries)</ol>
            </nav>
            <main id="content">

            """
    }

    // MARK: Chapters

    private func chapter(_ chapter: ReportDocument.Chapter, _ index: Int) -> HTML {
        // A heading is one level below what it stands in.
        var isInSection = false
        let blocks = chapter.blocks.map { block -> HTML in
            if case .section = block { isInSection = true }
            if case .heading(let title) = block, !isInSection { return "<h3 class=\"minor\">\(title)</h3>\n" }
            return self.block(block)
        }
        return """
            <section class="chapter chapter-\(index)">
            <h2 class="chapter-title" id="\(chapter.id)">\(chapter.title)</h2>
            \(blocks)</section>

            """
    }

    private func block(_ block: ReportDocument.Block) -> HTML {
        switch block {
        case .section(let id, let title, let beginsPage):
            let style: HTML = beginsPage ? " class=\"begins\"" : ""
            return "<h3 id=\"\(id)\"\(style)>\(title)</h3>\n"
        case .heading(let title): return "<h4>\(title)</h4>\n"
        case .paragraph(let line): return "<p>\(text(line))</p>\n"
        case .lead(let line): return "<p class=\"lead\">\(text(line))</p>\n"
        case .note(let line): return "<p class=\"note\">\(text(line))</p>\n"
        case .list(let lines):
            let items = lines.map { line -> HTML in "<li>\(text(line))</li>\n" }
            return "<ul>\n\(items)</ul>\n"
        case .figure(let figure): return self.figure(figure)
        case .table(let table): return self.table(table)
        }
    }

    private func figure(_ figure: ReportFigure) -> HTML {
        let drawing = figure.chart.svg(style: ChartStyle(prefix: figure.id))
        return """
            <figure id="\(figure.id)">
            <div role="img" aria-label="\(figure.alternative)">\(drawing)</div>
            <figcaption>\(text(figure.caption))</figcaption>
            </figure>

            """
    }

    private func table(_ table: ReportTable) -> HTML {
        let whole = max(1, table.columns.reduce(0) { $0 + $1.share })
        let columns = table.columns.map { column -> HTML in
            "<col style=\"width:\(column.share * 100 / whole)%\">"
        }
        let heads = table.columns.map { column -> HTML in
            let style: HTML = column.isNumber ? " class=\"number\"" : ""
            return "<th scope=\"col\"\(style)>\(column.title)</th>"
        }
        var rows = HTML(capacity: table.rows.count * 400)
        for row in table.rows {
            rows.append("<tr>")
            for (index, cell) in row.enumerated() { write(cell, table.columns[index], index == 0, &rows) }
            rows.append("</tr>\n")
        }
        let kind: HTML = table.isDense ? " class=\"dense\"" : ""
        // A short table is not broken between pages.
        let box: HTML = Self.lines(table) <= Self.shortTable ? "table whole" : "table"
        return """
            <div class="\(box)"><table id="\(table.id)"\(kind)>
            <caption>\(table.caption)</caption>
            <colgroup>\(columns)</colgroup>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table></div>

            """
    }

    private func write(
        _ cell: ReportTable.Cell, _ column: ReportTable.Column, _ isHead: Bool, _ html: inout HTML
    ) {
        switch (isHead, column.isNumber, cell.mark) {
        case (true, _, _): html.append("<th scope=\"row\">")
        case (_, true, .none): html.append("<td class=\"number\">")
        case (_, false, .none): html.append("<td>")
        case (_, let isNumber, let mark):
            html.append(isNumber ? "<td class=\"number mark-" : "<td class=\"mark-")
            html.append(text: mark.rawValue)
            html.append("\">")
        }
        html.append(text: cell.mark.sign)
        write(cell.text, &html)
        if isHead { html.append("</th>") } else { html.append("</td>") }
    }

    // MARK: Text

    private func text(_ line: ReportText) -> HTML {
        var html = HTML()
        write(line, &html)
        return html
    }

    private func write(_ line: ReportText, _ html: inout HTML) {
        for run in line.runs {
            if run.isStrong { html.append("<strong>") }
            if let address = run.address {
                html.append("<a href=\"")
                html.append(text: address)
                html.append("\">")
                html.append(text: run.text)
                html.append("</a>")
            } else {
                html.append(text: run.text)
            }
            if run.isStrong { html.append("</strong>") }
        }
    }

    /// A text within quotes of a style sheet: what would end it, or would be
    /// markup, is written by its number (CSS Syntax Module Level 3, 4.3.7).
    private func styleText(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "'", "\\", "<", ">", "&", "\u{0}"..."\u{1F}":
                written += "\\" + String(scalar.value, radix: 16) + " "
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }
}
