package import PlanModel

/// What the plan prints in short, in plain words.
extension Texts {
    /// `ten member states`, of `10 AMSs`; nil where the plan claims nothing.
    package func availability(_ kpi: KPI) -> String? {
        guard let claim = kpi.availability else { return nil }
        guard !claim.states.isEmpty else {
            return claim.printed.contains(where: \.isLetter) ? claim.printed : nil
        }
        return counted(claim.states.count, one: .memberStateOne, several: .memberStates)
    }

    /// The title of the plan before it, where one of the documents is that plan;
    /// else its code.
    package func predecessor(of plan: Plan) -> Content {
        guard let code = plan.predecessor else { return .nothing }
        let document = plan.documents.first { $0.code.text.hasPrefix(code.text) }
        return document.map { .english($0.title) } ?? .text(code.text)
    }

    /// A source's code for people: `World Bank`, `OECD 2020`.
    package func source(_ code: String) -> String {
        switch code {
        case "DERIVED": self[.computedHere]
        case "NATIONAL": self[.nationalSource]
        default: wordsOfSource(code)
        }
    }
}
