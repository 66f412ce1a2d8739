import Assessment
package import PlanModel

/// Codes that a plan does not have: an empty answer would look like one.
extension PortfolioFilter {
    /// A choice that names nothing of the plan.
    package struct UnknownCode: Hashable, Sendable {
        package let name: String
        package let value: String
        /// The nearest that there is; nil where none is near.
        package let near: String?

        package init(_ name: String, _ value: String, among known: [String]) {
            self.name = name
            self.value = value
            near =
                known.first { $0.uppercased() == value.uppercased() } ?? nearestCode(to: value, among: known)
        }
    }

    /// What can stand in each field.
    package static func known(_ name: String, in plan: Plan) -> [String] {
        switch name {
        case "goal": plan.goals.map(\.code.text)
        case "champion", "state": plan.states.map(\.code.text)
        case "measure-type": plan.measureTypes.map(\.code.text)
        case "pathway": plan.pathways.map(\.code.text)
        case "group": plan.crossCuttingGroups.map(\.code.text)
        case "class": ProgressClass.allCases.map(\.rawValue)
        default: []
        }
    }

    /// In the order of the form.
    package func unknown(in plan: Plan) -> [UnknownCode] {
        let asked = [
            ("goal", goal?.text), ("champion", champion?.text), ("state", state?.text),
            ("measure-type", measureType?.text), ("pathway", pathway?.text),
            ("group", crossCuttingGroup?.text),
        ]
        return asked.compactMap { name, code in
            let known = Self.known(name, in: plan)
            guard let code, !known.contains(code) else { return nil }
            return UnknownCode(name, code, among: known)
        }
    }

    /// - Throws: `Refusal` for the first that is unknown.
    package func requireKnown(in plan: Plan) throws {
        guard let first = unknown(in: plan).first else { return }
        let known = Self.known(first.name, in: plan)
        throw Refusal(
            .invalid, code: "bad-choice", "\(first.name): the plan has no \"\(first.value)\".",
            remedy: first.near.map { "Did you mean \($0)?" }
                ?? (known.isEmpty ? "It has none." : "It has \(known.joined(separator: ", "))."))
    }
}
