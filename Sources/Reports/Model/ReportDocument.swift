/// A report as a document: a cover, chapters, and nothing of how it is printed.
///
/// The same document gives the same bytes in every format.
package struct ReportDocument: Sendable {
    package let title: String
    /// In the foot of every page.
    package let shortTitle: String
    /// As BCP 47 writes it.
    package let language: String
    package let author: String
    /// The day that the figures are of, `2020-12-31`: the documents' own date.
    package let day: String
    /// Nil for a brief: then there are no contents either.
    package let cover: Cover?
    /// Fits one page of A4: its figure gets the room that the rest leaves.
    package let isOnePage: Bool
    package let chapters: [Chapter]

    package init(
        title: String, shortTitle: String, language: String = "en", author: String, day: String,
        cover: Cover?, isOnePage: Bool = false, chapters: [Chapter]
    ) {
        self.title = title
        self.shortTitle = shortTitle
        self.language = language
        self.author = author
        self.day = day
        self.cover = cover
        self.isOnePage = isOnePage
        self.chapters = chapters
    }

    package struct Cover: Hashable, Sendable {
        /// Above the title.
        package let series: String
        package let title: String
        package let subtitle: String
        /// Below it: vintage, publisher, how to quote.
        package let lines: [ReportText]

        package init(series: String, title: String, subtitle: String, lines: [ReportText]) {
            self.series = series
            self.title = title
            self.subtitle = subtitle
            self.lines = lines
        }
    }

    package struct Chapter: Sendable {
        /// Letters, digits and hyphens.
        package let id: String
        package let title: String
        /// In the head of its pages.
        package let head: String
        package let blocks: [Block]

        package init(id: String, title: String, head: String? = nil, blocks: [Block]) {
            self.id = id
            self.title = title
            self.head = head ?? title
            self.blocks = blocks
        }
    }

    package enum Block: Sendable {
        /// A section; begins a page where it is told to.
        case section(id: String, title: String, beginsPage: Bool)
        case heading(String)
        case paragraph(ReportText)
        /// A first sentence that stands out.
        case lead(ReportText)
        case list([ReportText])
        case note(ReportText)
        case figure(ReportFigure)
        case table(ReportTable)
    }

    /// An entry of the contents.
    package struct Entry: Hashable, Sendable {
        package let id: String
        package let title: String
        /// 1 for a chapter, 2 for a section.
        package let level: Int
    }

    package var contents: [Entry] {
        chapters.flatMap { chapter in
            [Entry(id: chapter.id, title: chapter.title, level: 1)]
                + chapter.blocks.compactMap { block in
                    guard case .section(let id, let title, _) = block else { return nil }
                    return Entry(id: id, title: title, level: 2)
                }
        }
    }
}
