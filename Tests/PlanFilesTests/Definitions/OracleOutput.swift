import Foundation

/// What the independent checker printed (`Tests/EnterprisesTests/Oracle`), by its
/// headings.
struct OracleOutput {
    let summary: [String]
    let primary: [String]
    let unverified: [String]
    let warnings: [String]

    init() throws {
        let text = try repositoryFile("Tests/EnterprisesTests/Oracle/check_definitions.txt")
        let parts = text.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
        func body(_ heading: String) -> [String] {
            let part = parts.first { $0[0].hasPrefix(heading) } ?? []
            return part.dropFirst().map { String($0.trimmingPrefix("  ")) }
        }
        summary = parts[0]
        primary = body("Primary definition")
        unverified = body("Unverified figures")
        warnings = body("Warnings")
    }

    /// A warning of the checker as Pantau's message begins; nil for one of an
    /// unknown form.
    static func beginning(of warning: String) -> String? {
        if let match = warning.wholeMatch(
            of: /(\S+: )(.+): gap between (\w+ \(\S+\)) and (\w+ \(\S+\)), e\.g\. (\S+) \(rule: (\w+)\)/)
        {
            let (_, part, name, smaller, larger, witness, size) = match.output
            return "\(part)between \(smaller) and \(larger), \(name) \(witness) is in no printed class; "
                + "the rule says \(size)"
        }
        if let match = warning.wholeMatch(
            of: /(\S+: \w+): (\S+ is printed in \w+ and in \w+) \(rule: (\w+)\)/)
        {
            return "\(match.output.1) \(match.output.2); the rule says \(match.output.3)"
        }
        if let match = warning.wholeMatch(
            of: /(\S+: \w+): nothing printed below (\S+), e\.g\. 0(?: \(rule: (\w+)\))?/)
        {
            let verdict = match.output.3.map { "; the rule says \($0)" } ?? ""
            return "\(match.output.1) 0 is under the smallest printed minimum, \(match.output.2)\(verdict)"
        }
        if let match = warning.wholeMatch(of: /(\S+: \w+: \w+) (le|lt) (\S+) is derived, not (.+)/) {
            return "\(match.output.1) \(match.output.2 == "le" ? "≤" : "<") \(match.output.3)"
        }
        if let match = warning.wholeMatch(
            of: /(\S+: \w+ is not inside \w+): e\.g\. (.+) is (\w+) though over (a limit of \w+)/)
        {
            return "\(match.output.1): a unit of \(match.output.2) is over \(match.output.4); "
                + "the rule says \(match.output.3)"
        }
        if let match = warning.wholeMatch(
            of: /(\S+: )ISIC sections that no group covers \(undetermined\): (.+)/)
        {
            return
                "\(match.output.1)no group covers, in whole or in part, the ISIC sections \(match.output.2)"
        }
        if let match = warning.wholeMatch(of: /(\S+: no primary definition) known for (\S+)/) {
            return "\(match.output.1) is known for \(match.output.2)"
        }
        if let match = warning.wholeMatch(
            of: /(\S+: )(legal dates of the primary definition are not known.+)/)
        {
            return "\(match.output.1)the \(match.output.2)"
        }
        return nil
    }
}
