package import Markup
package import Routes

/// A problem as a person reads it.
package enum ProblemPage {
    package static func document(_ problem: Problem, frame: Frame, texts: Texts) -> HTML {
        let links = problem.nearest.map { link -> HTML in "<li>\(Content.link(link).html(texts))</li>" }
        let nearest: HTML =
            links.isEmpty ? "" : "<p>\(texts[.didYouMean])</p>\n<ul>\(links)</ul>\n"
        let body: HTML = """
            <p class="lead">\(problem.detail)</p>
            \(paragraphs(problem.hint.map { [.text($0)] } ?? [], texts))\(nearest)\
            <p><a href="\(texts.url(Address(.overview)))">\(texts[.backToOverview])</a></p>
            <p class="muted">\(texts(.problemCode, problem.code, "\(problem.status)"))</p>

            """
        return frame.document(body, texts: texts)
    }
}

extension Problem {
    /// As `application/problem+json`.
    ///
    /// - Parameter language: of the pages that may have been meant.
    package func json(_ language: Language) -> JSON {
        var members: [JSON.Member] = [
            .init("type", .string("about:blank")), .init("title", .string(title)),
            .init("status", .integer(status)), .init("detail", .string(detail)),
            .init("instance", .string(location)), .init("code", .string(code)),
        ]
        if let hint { members.append(.init("hint", .string(hint))) }
        if !nearest.isEmpty {
            let addresses = nearest.map { JSON.string($0.address.with(language).url) }
            members.append(.init("nearest", .array(addresses)))
        }
        return .object(members)
    }
}
