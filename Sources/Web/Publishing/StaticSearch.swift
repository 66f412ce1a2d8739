import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension StaticSite {
    /// The search page with everything that can be found as a list: it works
    /// without scripts by the browser's own search, and a script shows what was
    /// asked for.
    func withEntries(
        _ page: [UInt8], _ file: String, _ links: StaticLinks, _ texts: Texts
    ) async throws -> [UInt8] {
        let find = SearchLedger(store: site.store, references: site.shelf, shelf: site.searches)
        let entries = try await site.once("entries", Address(.overview)) { try await find.everything() }
        let references = try await site.references(ReadingOptions())
        let presenter = Presenter(texts: texts, reading: ReadingOptions(), references: references)
        let way = StaticAddress.way(from: file)
        let script = way + "assets/find.js"
        var list = "<ol class=\"hits\" id=\"entries\">\n"
        for entry in entries {
            let url = presenter.address(of: entry.subject).url(in: texts.language)
            guard let link = links.link(url, isOfQuery: false) else { continue }
            list += "<li data-words=\"\(escaped(entry.words.lowercased()))\"><a href=\"\(way)\(link)"
            list += "\">\(escaped(texts.own(entry.title)))</a></li>\n"
        }
        list += "</ol>\n<script src=\"\(script)\" defer></script>\n</main>"
        return Array(
            String(decoding: page, as: UTF8.self).replacing("</main>", with: list, maxReplacements: 1).utf8)
    }

    private func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendXMLAttribute(text)
        return String(decoding: bytes, as: UTF8.self)
    }
}
