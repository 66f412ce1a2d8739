/// Whether a text is an address that a browser may open as a page.
package func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let start = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return false }
    let rest = lower.dropFirst(start.count)
    return rest.first.map { $0.isLetter || $0.isNumber || $0 == "[" } ?? false
        && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" || $0 == ">" }
}
