import Enterprises
import PlanModel

/// Where the parts of the definitions stand in their file.
struct DefinitionPlaces {
    private var locations: [DefinitionPart: Location] = [:]

    mutating func record(_ part: DefinitionPart, at location: Location) {
        locations[part] = location
    }

    /// The place of a part, else of the smallest part around it that has one.
    func location(of part: DefinitionPart) -> Location? {
        var part = part
        if let found = locations[part] { return found }
        part.field = nil
        if let found = locations[part] { return found }
        part.group = nil
        if let found = locations[part] { return found }
        part.reading = nil
        return locations[part]
    }
}
