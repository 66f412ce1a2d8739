import Markup
package import Routes

/// Cells that wait for a verdict, each with a choice and room for the reason.
package struct JudgeTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let key: String
        /// Number of the entry that is judged.
        package let entry: Int
        package let cell: Content
        package let submitted: Content
        package let before: Content
        package let findings: Content
        package let label: String

        package init(
            key: String, entry: Int, cell: Content, submitted: Content, before: Content, findings: Content,
            label: String
        ) {
            self.key = key
            self.entry = entry
            self.cell = cell
            self.submitted = submitted
            self.before = before
            self.findings = findings
            self.label = label
        }
    }

    package let action: WorkAddress
    package let rows: [Row]
    /// False for who only looks on.
    package let canJudge: Bool

    package init(action: WorkAddress, rows: [Row], canJudge: Bool) {
        self.action = action
        self.rows = rows
        self.canJudge = canJudge
    }

    func html(_ texts: Texts, csrf: String) -> HTML {
        guard !rows.isEmpty else { return "" }
        var heads = [texts[.cellColumn], texts[.submittedValue], texts[.beforeValue], texts[.findingColumn]]
        if canJudge { heads += [texts[.verdictColumn], texts[.reasonGiven]] }
        let columns = heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" }
        let table: HTML = """
            <div class="scroll" role="group" tabindex="0" aria-label="\(texts[.judgeTitle])">
            <table class="data scrolls judge"><caption>\(texts[.judgeTitle])</caption>
            <thead><tr>\(columns)</tr></thead>
            <tbody>
            \(rows.map { row($0, texts) })</tbody></table></div>

            """
        let body: HTML =
            canJudge
            ? """
            <form class="judge" method="post" action="\(texts.url(action))">
            <input type="hidden" name="csrf" value="\(csrf)">
            \(table)<p class="send"><button type="submit" name="do" value="judge">\(texts[.judgeChosen])</button> \
            <button type="submit" name="do" value="accept-all" class="quiet">\(texts[.acceptAll])</button></p>
            </form>

            """ : table
        return section(texts[.judgeTitle], id: "judge", body)
    }

    private func row(_ row: Row, _ texts: Texts) -> HTML {
        let choices: [(String, TextKey)] = [
            ("", .verdictLater), ("accept", .verdictAccept), ("return", .verdictReturn),
        ]
        let options = choices.map { value, words -> HTML in
            "<option value=\"\(value)\">\(texts[words])</option>"
        }
        let fields: HTML =
            canJudge
            ? """
            <td><select name="j:\(row.key)" aria-label="\(texts[.verdictColumn]), \(row.label)">\(options)</select>\
            <input type="hidden" name="e:\(row.key)" value="\(row.entry)"></td>\
            <td><input type="text" name="r:\(row.key)" aria-label="\(texts[.reasonGiven]), \(row.label)"></td>
            """ : ""
        return """
            <tr><th scope="row">\(row.cell.html(texts))</th><td class="number">\(row.submitted.html(texts))</td>\
            <td class="number">\(row.before.html(texts))</td><td>\(row.findings.html(texts))</td>\(fields)</tr>

            """
    }
}
