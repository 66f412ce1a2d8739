/// What happens to a cell in the output.
package enum CellStatus: Hashable, Sendable, Comparable {
    case open
    /// Suppressed to protect others.
    case secondary
    /// Suppressed because it is unsafe itself.
    case primary

    package var isSuppressed: Bool { self != .open }
    /// The SDMX code of OBS_STATUS; nil leaves the status that the value has.
    package var observationStatus: String? { isSuppressed ? "Q" : nil }
    /// The SDMX code of CONF_STATUS: C confidential, D secondary confidentiality, F
    /// free.
    package var confidentialityStatus: String {
        switch self {
        case .open: "F"
        case .secondary: "D"
        case .primary: "C"
        }
    }
}
