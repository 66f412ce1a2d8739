package import PlanModel
import Routes

/// Names of states: the plan has them in English; other languages and the
/// states themselves call them by names of their own.
extension Texts {
    /// A state's name in the language of the page; nil where it is the plan's.
    package func name(of state: AreaCode) -> String? {
        switch language {
        case .english: nil
        case .indonesian: indonesianName(of: state)
        }
    }

    /// A name where an English sentence goes on: `the Philippines`.
    package func inSentence(_ name: String) -> String {
        language == .english && name == "Philippines" ? "the " + name : name
    }

    /// A state's name in its national language and script, by the language;
    /// empty where the page says that name already.
    package func nationalName(of state: AreaCode, shown: String) -> Content {
        guard let national = NationalName(of: state), national.text != shown else { return .nothing }
        return .inLanguage(national.language, .muted(national.text))
    }
    /// What else than the plan's names states may be searched by: names of other
    /// languages, their own, and what is said for short.
    package static let namesOfStates: [AreaCode: [String]] = {
        let codes = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]
        let short = [
            "LAO": ["Laos", "ສປປ ລາວ", "ປະເທດລາວ"], "KHM": ["ប្រទេសកម្ពុជា"], "THA": ["ประเทศไทย"],
            "MMR": ["Burma"], "VNM": ["Vietnam"], "BRN": ["Brunei"],
        ]
        var names: [AreaCode: [String]] = [:]
        for area in codes.compactMap({ AreaCode($0) }) {
            let others = Language.allCases.compactMap { Texts($0).name(of: area) }
            names[area] =
                others + [NationalName(of: area)?.text].compactMap(\.self) + (short[area.text] ?? [])
        }
        return names
    }()
}

/// What a member state of ASEAN calls itself.
struct NationalName: Hashable, Sendable {
    let text: String
    /// BCP 47.
    let language: String

    /// Nil for an area that is no member state. Singapore's national language
    /// is Malay.
    init?(of state: AreaCode) {
        switch state.text {
        case "BRN": (text, language) = ("Brunei Darussalam", "ms")
        case "IDN": (text, language) = ("Indonesia", "id")
        case "KHM": (text, language) = ("កម្ពុជា", "km")
        case "LAO": (text, language) = ("ລາວ", "lo")
        case "MMR": (text, language) = ("မြန်မာ", "my")
        case "MYS": (text, language) = ("Malaysia", "ms")
        case "PHL": (text, language) = ("Pilipinas", "fil")
        case "SGP": (text, language) = ("Singapura", "ms")
        case "THA": (text, language) = ("ไทย", "th")
        case "VNM": (text, language) = ("Việt Nam", "vi")
        default: return nil
        }
    }
}
