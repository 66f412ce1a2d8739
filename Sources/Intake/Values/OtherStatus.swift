import PlanModel

/// Codes of the SDMX list CL_OBS_STATUS that the ledger does not keep as such:
/// the nearest of its own stands, and the note says what was sent.
enum OtherStatus: String {
    case experimental = "G"
    case holiday = "H"
    case derogation = "J"
    case inAnotherCategory = "K"
    case notSignificant = "N"
    case strike = "S"
    case unvalidated = "V"
    case withAnotherCategory = "W"

    func status(hasValue: Bool) -> ObservationStatus {
        guard hasValue else { return .missing }
        switch self {
        case .unvalidated: return .provisional
        case .notSignificant: return .lowReliability
        case .withAnotherCategory: return .definitionDiffers
        case .experimental, .holiday, .derogation, .inAnotherCategory, .strike: return .normal
        }
    }

    var note: String { "OBS_STATUS \(rawValue), \(name)" }

    private var name: String {
        switch self {
        case .experimental: "experimental value"
        case .holiday: "missing value; holiday or weekend"
        case .derogation: "derogation"
        case .inAnotherCategory: "data included in another category"
        case .notSignificant: "not significant"
        case .strike: "strike and other special events"
        case .unvalidated: "unvalidated value"
        case .withAnotherCategory: "includes data from another category"
        }
    }
}
