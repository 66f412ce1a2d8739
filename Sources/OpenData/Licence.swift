/// A licence as the source states it, with its public name where it has one.
package struct Licence: Hashable, Sendable {
    /// To the letter.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Short name and address of a licence that everybody knows by it; nil for
    /// other words.
    var known: (name: String, address: String)? {
        switch text {
        case "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
        case "CC BY 3.0 IGO": ("CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/")
        case "CC BY-NC-SA 3.0 IGO":
            ("CC-BY-NC-SA-3.0-IGO", "https://creativecommons.org/licenses/by-nc-sa/3.0/igo/")
        case "CC0 1.0", "CC0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
        case "ODbL 1.0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
        case "PDDL": ("PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/")
        default: nil
        }
    }
}
