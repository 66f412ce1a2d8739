/// The size class of an enterprise under a definition, smallest first.
///
/// `below` is under the smallest class that the text names; `sme` stands
/// where a text does not split its SMEs; `large` where a text names no large
/// class means: not an MSME.
package enum EnterpriseClass: String, Hashable, Sendable, CaseIterable, Comparable {
    case below
    case micro
    case small
    case medium
    case sme
    case large
    case undetermined

    /// The names that a rule may give to a class of its own.
    package static let named: [EnterpriseClass] = [.below, .micro, .small, .medium, .sme]
    /// The names that a rule may give to units over its last limit.
    package static let remainders: [EnterpriseClass] = [.large, .undetermined]
    /// The names that a printed text may give to its classes.
    package static let printed: [EnterpriseClass] = [.micro, .small, .medium, .sme, .large]

    /// Position in the order of size, from 0.
    package var rank: Int {
        switch self {
        case .below: 0
        case .micro: 1
        case .small: 2
        case .medium: 3
        case .sme: 4
        case .large: 5
        case .undetermined: 6
        }
    }

    package static func < (left: EnterpriseClass, right: EnterpriseClass) -> Bool { left.rank < right.rank }
}
