/// A state's generalised outline: the larger pieces of its land, drawn to be
/// recognised. Not an authority on boundaries.
///
/// Simplified from Natural Earth 1:50m (public domain; `Data/geo`): corners
/// kept to 0.13 degrees, islands below a tenth of a square degree left out.
/// Borders run through the same corners on both sides.
struct Outline: Sendable {
    /// Closed rings of longitude and latitude in degrees, the largest first.
    let rings: [[Spot]]

    /// Pairs `longitude,latitude` in hundredths of a degree, a ring in each line.
    init(_ text: String) {
        rings = text.split(separator: "\n").map { line in
            line.split(separator: " ").compactMap { pair in
                let parts = pair.split(separator: ",").compactMap { Double($0) }
                return parts.count == 2 ? Spot(parts[0] / 100, parts[1] / 100) : nil
            }
        }
    }

    /// Whether a place lies within one of the rings.
    func contains(longitude: Double, latitude: Double) -> Bool {
        rings.contains { ring in
            var isInside = false
            for (index, corner) in ring.enumerated() {
                let before = ring[index == 0 ? ring.count - 1 : index - 1]
                guard (corner.y > latitude) != (before.y > latitude) else { continue }
                let x = corner.x + (latitude - corner.y) / (before.y - corner.y) * (before.x - corner.x)
                if longitude < x { isInside.toggle() }
            }
            return isInside
        }
    }
}

extension MapState {
    var outline: Outline {
        switch self {
        case .brn: .brn
        case .idn: .idn
        case .khm: .khm
        case .lao: .lao
        case .mmr: .mmr
        case .mys: .mys
        case .phl: .phl
        case .sgp: .sgp
        case .tha: .tha
        case .vnm: .vnm
        }
    }
}
