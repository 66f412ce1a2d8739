import Markup

/// The pages of the site for search engines (https://www.sitemaps.org), each
/// with itself in the other languages.
package struct Sitemap: Sendable {
    /// One page in every language.
    package struct Page: Hashable, Sendable {
        package let translations: [Translation]

        package init(_ translations: [Translation]) { self.translations = translations }
    }

    package struct Translation: Hashable, Sendable {
        /// A BCP 47 tag.
        package let language: String
        /// Begins with a slash.
        package let path: String

        package init(language: String, path: String) {
            self.language = language
            self.path = path
        }
    }

    /// More than this no file of the protocol holds.
    package static let largestFile = 50_000

    /// Whole pages: the languages of one are never in two files.
    private let files: [[Page]]

    package init(_ pages: [Page], largestFile: Int = Sitemap.largestFile) {
        var files: [[Page]] = [[]]
        var count = 0
        for page in pages {
            if count + page.translations.count > largestFile, !files[files.count - 1].isEmpty {
                files.append([])
                count = 0
            }
            files[files.count - 1].append(page)
            count += page.translations.count
        }
        self.files = files
    }

    /// The first file: all addresses, or where the others are.
    ///
    /// - Parameter path: of the file with a number.
    package func first(base: String, path: (Int) -> String) -> [UInt8] {
        guard files.count > 1 else { return bytes(files[0], base) }
        let parts = files.indices.map { index in
            XML("sitemap", [:], [XML("loc", text: base + path(index + 1))])
        }
        return document(XML("sitemapindex", ["xmlns": Self.namespace], parts))
    }

    /// A file by its number from 1; nil where there is none.
    package func part(_ number: Int, base: String) -> [UInt8]? {
        guard files.count > 1, files.indices.contains(number - 1) else { return nil }
        return bytes(files[number - 1], base)
    }

    private func bytes(_ pages: [Page], _ base: String) -> [UInt8] {
        let elements = pages.flatMap { page in
            let links = page.translations.map { translation in
                XML(
                    "xhtml:link",
                    ["rel": "alternate", "hreflang": translation.language, "href": base + translation.path])
            }
            return page.translations.map { XML("url", [:], [XML("loc", text: base + $0.path)] + links) }
        }
        return document(
            XML(
                "urlset", ["xmlns": Self.namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"], elements))
    }

    private func document(_ element: XML) -> [UInt8] {
        var bytes = XML.declaration
        element.write(to: &bytes)
        return bytes
    }

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}
