import Markup

extension OverviewPage {
    /// What documents say of the region, side by side.
    package struct ClaimTable: Hashable, Sendable {
        package let note: Content
        package let groups: [ClaimGroup]
        /// The same as a drawing and as data.
        package var faces: ChartFaces?

        package init(note: Content, groups: [ClaimGroup], faces: ChartFaces? = nil) {
            self.note = note
            self.groups = groups
            self.faces = faces
        }

        /// One table, a heading for each quantity.
        func html(_ texts: Texts, title: TextKey = .claimsTitle) -> HTML {
            let columns: [DataTable.Column] = [
                .init(.text(texts[.claimDocument])), .number(texts[.claimFigure]),
                .init(.text(texts[.claimRange])), .init(.text(texts[.claimPeriod])),
                .init(.text(texts[.claimPublished])), .init(.text(texts[.claimWords])),
            ]
            return section(
                texts[title], id: "claims",
                paragraphs([note], texts)
                    + ClaimGroup.table(groups, columns: columns, texts)
                    + (faces?.html(texts) ?? ""))
        }
    }

    /// The claims about one quantity.
    package struct ClaimGroup: Hashable, Sendable {
        package let title: Content
        package let rows: [Claim]

        package init(title: Content, rows: [Claim]) {
            self.title = title
            self.rows = rows
        }
    }

    package struct Claim: Hashable, Sendable {
        package let document: Content
        package let figure: Content
        /// Where a percentage lies between 0 and 100; nil for other units.
        package let span: Span?
        package let period: Content
        package let published: Content
        package let words: Content

        package init(
            document: Content, figure: Content, span: Span? = nil, period: Content, published: Content,
            words: Content
        ) {
            self.document = document
            self.figure = figure
            self.span = span
            self.period = period
            self.published = published
            self.words = words
        }
    }

    /// A range on a scale of 0 to 1000; both ends the same for one value.
    package struct Span: Hashable, Sendable {
        package let low: Int
        package let high: Int

        package init(low: Int, high: Int) {
            self.low = max(0, min(1000, low))
            self.high = max(self.low, min(1000, high))
        }

        /// Drawn beside the figure that says the same in digits.
        var html: HTML {
            """
            <svg class="span" viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false"><rect class="scale" x="0" y="26" width="1000" height="8"/>\
            <rect class="bar" x="\(min(low, 988))" y="10" width="\(max(12, high - low))" height="40"/></svg>
            """
        }
    }
}

extension OverviewPage.ClaimGroup {
    fileprivate static func table(
        _ groups: [OverviewPage.ClaimGroup], columns: [DataTable.Column], _ texts: Texts
    ) -> HTML {
        DataTable(
            caption: texts[.claimsCaption], columns: columns,
            groups: groups.map { group in
                DataTable.Group(
                    group.title,
                    group.rows.map { claim in
                        DataTable.Row([
                            claim.document, claim.figure, claim.span.map(Content.span) ?? .nothing,
                            claim.period, claim.published, claim.words,
                        ])
                    })
            }
        ).html(texts)
    }
}
