package import PlanModel

/// Codes of the field in words.
extension Texts {
    /// `provisional`
    package func callAsFunction(_ status: ObservationStatus) -> String { self[status.textKey] }
    package func callAsFunction(_ size: SizeClass) -> String { self[size.textKey] }
    package func callAsFunction(_ comparable: ComparableWithPrevious) -> String { self[comparable.textKey] }
    /// Yes or no.
    package func callAsFunction(_ claim: Bool) -> String { self[claim ? .yes : .no] }

    package func callAsFunction(_ direction: Direction) -> String {
        self[direction == .increase ? .wantedIncrease : .wantedDecrease]
    }
}

extension ObservationStatus {
    fileprivate var textKey: TextKey {
        switch self {
        case .normal: .statusNormal
        case .breakInSeries: .statusBreak
        case .definitionDiffers: .statusDefinitionDiffers
        case .estimated: .statusEstimated
        case .forecast: .statusForecast
        case .imputed: .statusImputed
        case .existsNotCollected: .statusNotCollected
        case .cannotExist: .statusCannotExist
        case .missing: .statusMissing
        case .provisional: .statusProvisional
        case .suppressed: .statusSuppressed
        case .lowReliability: .statusLowReliability
        }
    }
}

extension SizeClass {
    fileprivate var textKey: TextKey {
        switch self {
        case .micro: .sizeMicro
        case .small: .sizeSmall
        case .medium: .sizeMedium
        case .microSmall: .sizeMicroSmall
        case .sme: .sizeSME
        case .msme: .sizeMSME
        case .large: .sizeLarge
        case .total: .sizeTotal
        case .none: .sizeNone
        }
    }
}

extension ComparableWithPrevious {
    fileprivate var textKey: TextKey {
        switch self {
        case .yes: .comparableYes
        case .no: .comparableNo
        case .unknown: .comparableUnknown
        case .first: .comparableFirst
        }
    }
}
