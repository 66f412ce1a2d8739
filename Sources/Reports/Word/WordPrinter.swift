import Charts
import Markup
import Tabular

/// Prints a document as DOCX (WordprocessingML, ECMA-376-1) with real styles,
/// tables, captions and pictures, to be edited in an office program.
///
/// The same document gives the same bytes.
package struct WordPrinter: Sendable {
    /// Draws an SVG as PNG; nil where nothing here can.
    private let rasterise: (@Sendable ([UInt8]) throws -> [UInt8])?

    package init(rasterise: (@Sendable ([UInt8]) throws -> [UInt8])?) { self.rasterise = rasterise }

    /// - Throws: what the rasteriser throws, or `TabularProblem`.
    package func docx(_ document: ReportDocument) throws -> [UInt8] {
        var body = WordBody(document)
        if let cover = document.cover { body.add(cover) }
        if document.cover != nil { body.addContents(document.contents) }
        for chapter in document.chapters {
            body.addHeading(chapter.title, id: chapter.id, level: 1)
            for block in chapter.blocks { try add(block, to: &body) }
        }
        return try packedZip(parts(document, body))
    }

    private func add(_ block: ReportDocument.Block, to body: inout WordBody) throws {
        switch block {
        case .section(let id, let title, let beginsPage):
            body.addHeading(title, id: id, level: 2, beginsPage: beginsPage)
        case .heading(let title): body.addHeading(title, id: nil, level: 3)
        case .paragraph(let text): body.addParagraph(text, style: nil)
        case .lead(let text): body.addParagraph(text, style: "Lead")
        case .note(let text): body.addParagraph(text, style: "Note")
        case .list(let lines): for line in lines { body.addItem(line) }
        case .table(let table): body.add(table)
        case .figure(let figure): try add(figure, to: &body)
        }
    }

    private func add(_ figure: ReportFigure, to body: inout WordBody) throws {
        guard let rasterise else {
            body.addParagraph(
                ReportText(
                    "The picture is left out: rsvg-convert was not installed where this file was written "
                        + "(sudo apt-get install librsvg2-bin). Its figures stand in the tables."),
                style: "Note")
            return
        }
        let drawing = figure.chart.svg(style: ChartStyle(colours: .literal, prefix: figure.id))
        body.add(figure, picture: try rasterise(drawing.bytes))
    }

    // MARK: Parts

    private func parts(_ document: ReportDocument, _ body: WordBody) -> [ZipPart] {
        func part(_ name: String, _ xml: XML) -> ZipPart {
            var bytes = XML.declaration
            xml.write(to: &bytes)
            return ZipPart(name, bytes)
        }
        return [
            part("[Content_Types].xml", WordPackage.types),
            part("_rels/.rels", WordPackage.relations),
            part("docProps/core.xml", WordPackage.properties(document)),
            part("word/document.xml", body.document),
            part("word/styles.xml", WordStyles(language: document.language).styles),
            part("word/numbering.xml", WordStyles.numbering),
            part("word/settings.xml", WordPackage.settings),
            part("word/header1.xml", WordPackage.header(document)),
            part("word/footer1.xml", WordPackage.footer),
            part("word/_rels/document.xml.rels", WordPackage.documentRelations(body)),
        ] + body.pictures.enumerated().map { ZipPart("word/media/image\($0 + 1).png", $1, isPacked: true) }
    }
}
