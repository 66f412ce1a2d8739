/// A source's code in words, where no publication names it: `OECD 2014`.
package func wordsOfSource(_ code: String) -> String {
    code == "WB" ? "World Bank" : code.split(separator: "_").joined(separator: " ")
}

/// A code for a source, safe in messages: `World Bank, WDI` is WORLD_BANK_WDI.
package func sourceCode(_ text: String) -> String {
    var code = ""
    for character in text.uppercased() {
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        if isPlain {
            code.append(character)
        } else if let last = code.last, last != "_" {
            code.append("_")
        }
    }
    if code.last == "_" { code.removeLast() }
    return code.isEmpty ? "_U" : String(code.prefix(60))
}
