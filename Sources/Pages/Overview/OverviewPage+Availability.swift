import Markup

extension OverviewPage {
    /// Indicators by states: the latest year there is, or that the plan speaks
    /// of data which are not here.
    package struct Availability: Hashable, Sendable {
        package enum Cell: Hashable, Sendable {
            /// The year, leading to its value.
            case here(Content)
            /// The year of a value of another size class, leading to it.
            case apart(Content)
            case claimed
            /// The state's profile names who makes it.
            case made(String)
            /// The state's profile says that nobody does.
            case notMade
            case nothing
        }

        package struct Row: Hashable, Sendable {
            package let name: Content
            /// One for each column.
            package let cells: [Cell]

            package init(name: Content, cells: [Cell]) {
                self.name = name
                self.cells = cells
            }
        }

        /// A state by its code, its name in full for who asks.
        package struct Column: Hashable, Sendable {
            package let code: String
            package let name: String

            package init(code: String, name: String) {
                self.code = code
                self.name = name
            }
        }

        package let finding: String
        package let columns: [Column]
        package let rows: [Row]
        package let faces: ChartFaces?

        package init(finding: String, columns: [Column], rows: [Row], faces: ChartFaces?) {
            self.finding = finding
            self.columns = columns
            self.rows = rows
            self.faces = faces
        }

        func html(_ texts: Texts) -> HTML {
            let head = columns.map { column -> HTML in
                "<th scope=\"col\"><abbr title=\"\(column.name)\">\(column.code)</abbr></th>"
            }
            return section(
                texts[.availabilityTitle], id: "availability",
                """
                <p class="lead">\(finding).</p>
                <div class="scroll" role="group" tabindex="0" aria-label="\(texts[.availabilityTitle])">
                <table class="availability"><caption>\(texts[.availabilitySubtitle])</caption>
                <thead><tr><th scope="col">\(texts[.indicator])</th>\(head)</tr></thead>
                <tbody>
                \(body(texts))</tbody></table>
                </div>
                <p class="note"><span class="claimed sign" aria-hidden="true"></span> \(texts[.availableClaimed])\(key(texts))</p>
                \(faces?.html(texts) ?? "")
                """)
        }

        /// What the signs of profiles mean, where there are any.
        private func key(_ texts: Texts) -> HTML {
            let cells = rows.flatMap(\.cells)
            let isMade = cells.contains { if case .made = $0 { true } else { false } }
            var html = HTML()
            if isMade { html += "; + \(texts[.availableMade])" }
            if cells.contains(.notMade) { html += "; × \(texts[.availableNotMade])" }
            if cells.contains(where: { if case .apart = $0 { true } else { false } }) {
                html += ". \(texts[.availabilityNote])"
            }
            return html
        }

        private func body(_ texts: Texts) -> HTML {
            var html = HTML(capacity: 16_000)
            let (claimed, noData) = (texts[.availableClaimed], texts[.noData])
            for row in rows {
                html.wrap("<tr><th scope=\"row\">", "</th>") { row.name.write(to: &$0, texts) }
                for cell in row.cells {
                    switch cell {
                    case .here(let year):
                        html.wrap("<td class=\"here\">", "</td>") { year.write(to: &$0, texts) }
                    case .apart(let year):
                        html.wrap("<td class=\"apart\">", "</td>") { year.write(to: &$0, texts) }
                    case .claimed:
                        html.wrap("<td class=\"claimed\"><span class=\"unseen\">", claimed, "</span></td>")
                    case .made(let agency):
                        html.wrap(
                            "<td class=\"claimed\"><span aria-hidden=\"true\">+</span><span class=\"unseen\">",
                            texts(.statedMade, agency), "</span></td>")
                    case .notMade:
                        html.wrap(
                            "<td><span aria-hidden=\"true\">×</span><span class=\"unseen\">",
                            texts[.availableNotMade], "</span></td>")
                    case .nothing:
                        html.append("<td><span aria-hidden=\"true\">–</span>")
                        html.wrap("<span class=\"unseen\">", noData, "</span></td>")
                    }
                }
                html.append("</tr>\n")
            }
            return html
        }
    }
}
