package import PlanModel

/// Whether a run may be written.
package enum DisclosureOutcome: Sendable {
    /// Every primary cell is proven to be protected.
    case proven(ProtectedCells)
    /// Write nothing. The cells are those that lack a proof; none where the tables do
    /// not fit together.
    case notProven([Finding], [AuditedCell])
}

extension LinkedCells {
    /// One finding for each cell that is not proven.
    func findings(for failures: [AuditedCell]) -> [Finding] {
        failures.map { failure in
            let name = cells[failure.cell].text
            let reasons = failure.exposures.map { text(of: $0) }.joined(separator: "; ")
            return Finding(
                .error, code: code(of: failure.exposures), "\(name) is unsafe and not protected: \(reasons).",
                remedy: remedy(for: failure.exposures))
        }
    }

    private func code(of exposures: [Exposure]) -> String {
        exposures.contains(where: \.isOfEarlierRelease) ? "released-cell-unsafe" : "cell-not-protected"
    }

    private func remedy(for exposures: [Exposure]) -> String {
        exposures.contains(where: \.isOfEarlierRelease)
            ? "Leave out the tables that hold it, or replace the earlier release."
            : "Print fewer categories, or leave out a table."
    }

    private func text(of exposure: Exposure) -> String {
        switch exposure {
        case .open: "it is left open"
        case .released(let release): "it is public in \(release)"
        case .releasedCells(let places):
            "it can be computed with what is public already: "
                + places.prefix(5).map { cells[$0].text }.joined(separator: "; ")
                + (places.count > 5 ? "; and \(places.count - 5) more" : "")
        case .sums: "published cells bound it too closely"
        case .marks: "published cells and the marks C and D bound it too closely"
        case .loneContributor: "an enterprise that is alone in another cell can compute it"
        }
    }
}

extension Exposure {
    fileprivate var isOfEarlierRelease: Bool {
        switch self {
        case .released, .releasedCells: true
        case .open, .sums, .marks, .loneContributor: false
        }
    }
}
