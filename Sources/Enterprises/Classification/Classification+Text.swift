extension Classification {
    /// The answer in words: `small`, `could be small or medium: turnover is
    /// missing`, `undetermined: …`.
    package var text: String {
        switch outcome {
        case .size(let size): size.rawValue
        case .possible(let classes, let missing):
            "could be \(classes.text): \(Classification.text(of: missing, among: groups))"
        case .undetermined(let reason): "undetermined: \(reason.text)"
        }
    }

    /// The rule behind the answer; the group is named where there are several.
    package var sentences: [String] {
        groups.flatMap { group in
            groups.count > 1 ? group.sentences.map { "\(group.id), \($0)" } : group.sentences
        }
    }

    private static func text(of missing: [MissingFact], among groups: [GroupUse]) -> String {
        guard !missing.isEmpty else { return "the data do not decide" }
        let names = missing.map { fact in
            fact == .sector ? "the sector's division" : fact.rawValue
        }
        return joined(names, by: "and") + (missing.count == 1 ? " is missing" : " are missing")
    }
}

extension Classification.Reason {
    /// What stands in the way, in words.
    package var text: String {
        switch self {
        case .noPrimaryDefinition(let state, let year):
            "no primary definition of \(state) is known for \(year)"
        case .sectorNotCovered(let sector?): "no group of the definition covers sector \(sector)"
        case .sectorNotCovered(nil): "no group of the definition covers the unit"
        case .ruleIncomplete(let group, let note):
            "no rule could be completed for group \(group)" + (note.isEmpty ? "" : ". " + note)
        case .noClassNamed(let group): "the text names no class for larger units of group \(group)"
        }
    }
}
