package import PlanModel

/// One of the ten states that the maps know, by ISO 3166 alpha-3 code.
package enum MapState: String, Hashable, Sendable, CaseIterable {
    case brn = "BRN"
    case idn = "IDN"
    case khm = "KHM"
    case lao = "LAO"
    case mmr = "MMR"
    case mys = "MYS"
    case phl = "PHL"
    case sgp = "SGP"
    case tha = "THA"
    case vnm = "VNM"

    package init?(_ area: AreaCode) { self.init(rawValue: area.text) }

    var code: String { rawValue }
}
