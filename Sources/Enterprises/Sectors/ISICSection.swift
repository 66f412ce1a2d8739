/// A section of ISIC Rev. 4, with the divisions that belong to it.
///
/// United Nations Statistics Division, International Standard Industrial
/// Classification of All Economic Activities, Revision 4 (Series M, No. 4).
package enum ISICSection: String, Hashable, Sendable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
    case g = "G"
    case h = "H"
    case i = "I"
    case j = "J"
    case k = "K"
    case l = "L"
    case m = "M"
    case n = "N"
    case o = "O"
    case p = "P"
    case q = "Q"
    case r = "R"
    case s = "S"
    case t = "T"
    case u = "U"

    /// First and last division; every number between them is one.
    package var divisions: ClosedRange<Int> { entry.divisions }
    /// The title as the classification prints it.
    package var title: String { entry.title }

    /// The section that a division belongs to; nil when there is no such division.
    package init?(division: Int) {
        guard let section = ISICSection.allCases.first(where: { $0.divisions.contains(division) }) else {
            return nil
        }
        self = section
    }

    package static func < (left: ISICSection, right: ISICSection) -> Bool { left.rawValue < right.rawValue }

    private var entry: (divisions: ClosedRange<Int>, title: String) {
        switch self {
        case .a: (1...3, "Agriculture, forestry and fishing")
        case .b: (5...9, "Mining and quarrying")
        case .c: (10...33, "Manufacturing")
        case .d: (35...35, "Electricity, gas, steam and air conditioning supply")
        case .e: (36...39, "Water supply; sewerage, waste management and remediation activities")
        case .f: (41...43, "Construction")
        case .g: (45...47, "Wholesale and retail trade; repair of motor vehicles and motorcycles")
        case .h: (49...53, "Transportation and storage")
        case .i: (55...56, "Accommodation and food service activities")
        case .j: (58...63, "Information and communication")
        case .k: (64...66, "Financial and insurance activities")
        case .l: (68...68, "Real estate activities")
        case .m: (69...75, "Professional, scientific and technical activities")
        case .n: (77...82, "Administrative and support service activities")
        case .o: (84...84, "Public administration and defence; compulsory social security")
        case .p: (85...85, "Education")
        case .q: (86...88, "Human health and social work activities")
        case .r: (90...93, "Arts, entertainment and recreation")
        case .s: (94...96, "Other service activities")
        case .t:
            (
                97...98,
                "Activities of households as employers; undifferentiated goods- and services-producing "
                    + "activities of households for own use"
            )
        case .u: (99...99, "Activities of extraterritorial organizations and bodies")
        }
    }
}
