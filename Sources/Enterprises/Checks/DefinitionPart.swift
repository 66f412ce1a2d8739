package import PlanModel

/// A part of a definition that a finding speaks of, so that whoever read it from a
/// file can say where it stands.
package struct DefinitionPart: Hashable, Sendable {
    /// What of the definition or group is meant, where it is not the whole.
    package enum Field: Hashable, Sendable {
        case primary
        case validFrom
        case validTo
        case statisticalFrom
        case statisticalTo
        case isic
        case classes
        /// A class of the rule, by its place.
        case classRule(Int)
        case otherwise
        /// A printed class, by its place.
        case printed(Int)
    }

    /// Id of the definition.
    package var definition: String
    /// Place of the reading.
    package var reading: Int?
    /// Place of the group.
    package var group: Int?
    package var field: Field?

    package init(definition: String, reading: Int? = nil, group: Int? = nil, field: Field? = nil) {
        self.definition = definition
        self.reading = reading
        self.group = group
        self.field = field
    }
}

/// Says where a part stands in the file that it was read from; nil when it came
/// from none.
package typealias DefinitionLocator = (DefinitionPart) -> Location?
