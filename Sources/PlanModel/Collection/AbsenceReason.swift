/// Why a cell has no value: each empty cell of a return says.
package enum AbsenceReason: String, Hashable, Sendable, CaseIterable {
    /// It will come: the survey or the register of that year is not finished.
    case notYetAvailable = "not-yet-available"
    /// Nobody collects it.
    case notCollected = "not-collected"
    /// It was collected and may not be given.
    case confidential
    /// It was collected and is too unsure to be given.
    case notReliable = "not-reliable"
    /// It cannot exist.
    case notApplicable = "not-applicable"

    /// SDMX CL_OBS_STATUS.
    package var status: ObservationStatus {
        switch self {
        case .notYetAvailable: .missing
        case .notCollected: .existsNotCollected
        case .confidential: .suppressed
        case .notReliable: .lowReliability
        case .notApplicable: .cannotExist
        }
    }
}
