package import Markup
import PlanModel
package import Routes

/// A problem as a person reads it.
package enum ProblemPage {
    package static func document(_ problem: Problem, frame: Frame, texts: Texts) -> HTML {
        let links = problem.nearest.map { link -> HTML in "<li>\(Content.link(link).html(texts))</li>" }
        let nearest: HTML =
            links.isEmpty ? "" : "<p>\(texts[.didYouMean])</p>\n<ul>\(links)</ul>\n"
        let mistakes = problem.findings.map { finding -> HTML in
            let place = finding.location?.field.map { "\($0): " } ?? ""
            return "<li>\(place)\(finding.message) \(finding.remedy ?? "")</li>\n"
        }
        let findings: HTML =
            mistakes.isEmpty
            ? "" : "<ul\(texts.attribute(of: .english))>\n\(mistakes)</ul>\n"
        let body: HTML = """
            <p class="lead"\(texts.attribute(of: problem.language))>\(problem.detail)</p>
            \(paragraphs(problem.hint.map { [problem.said($0)] } ?? [], texts))\(findings)\(nearest)\
            <p><a href="\(texts.url(Address(.overview)))">\(texts[.backToOverview])</a></p>
            <p class="muted">\(texts(.problemCode, problem.code, "\(problem.status)"))</p>

            """
        return frame.document(body, texts: texts)
    }
}

extension Problem {
    fileprivate func said(_ words: String) -> Content {
        language.map { .inLanguage($0.code, .text(words)) } ?? .text(words)
    }

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
        if !findings.isEmpty {
            members.append(.init("findings", .array(findings.map(\.record))))
        }
        return .object(members)
    }
}

extension Finding {
    /// A finding as data.
    fileprivate var record: JSON {
        .object([
            .init("severity", .string(severity.rawValue)), .init("code", .string(code)),
            .init("field", .optional(location?.field)), .init("message", .string(message)),
            .init("remedy", .optional(remedy)),
        ])
    }
}
