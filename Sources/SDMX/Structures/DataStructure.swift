import PlanModel

/// How the values of a component are written.
package enum Representation: Hashable, Sendable {
    case coded(ArtefactReference)
    case text
    case number
    case integer
    case day
    case timePeriod

    var codelist: ArtefactReference? {
        if case .coded(let list) = self { return list }
        return nil
    }

    /// `textType` in SDMX-ML, `dataType` in SDMX-JSON.
    var textType: String? {
        switch self {
        case .coded: nil
        case .text: "String"
        case .number: "Double"
        case .integer: "Integer"
        case .day: "GregorianDay"
        case .timePeriod: "ObservationalTimePeriod"
        }
    }
}

/// A dimension, an attribute or the measure.
package struct Component: Hashable, Sendable {
    /// What an attribute belongs to.
    package enum Relation: Hashable, Sendable {
        case observation
        case dimensions([String])
    }

    package let id: String
    package let name: String
    package let representation: Representation
    package let relation: Relation
    package let isMandatory: Bool

    package init(
        _ id: String, _ name: String, _ representation: Representation, relation: Relation = .observation,
        isMandatory: Bool = false
    ) {
        self.id = id
        self.name = name
        self.representation = representation
        self.relation = relation
        self.isMandatory = isMandatory
    }
}

/// A data structure definition with one time dimension and one measure.
package struct DataStructure: Hashable, Sendable {
    package let reference: ArtefactReference
    package let name: String
    /// Without the time dimension, in the order of keys.
    package let dimensions: [Component]
    package let time: Component
    package let measure: Component
    package let attributes: [Component]
    package let concepts: ArtefactReference

    package init(
        _ reference: ArtefactReference, name: String, dimensions: [Component], time: Component,
        measure: Component, attributes: [Component], concepts: ArtefactReference
    ) {
        self.reference = reference
        self.name = name
        self.dimensions = dimensions
        self.time = time
        self.measure = measure
        self.attributes = attributes
        self.concepts = concepts
    }

    /// Dimensions, time, measure and attributes, as a table has its columns.
    package var components: [Component] { dimensions + [time, measure] + attributes }
    package var keyAttributes: [Component] { attributes.filter { $0.relation != .observation } }
    package var observationAttributes: [Component] { attributes.filter { $0.relation == .observation } }
    var codelists: [ArtefactReference] {
        components.compactMap(\.representation.codelist).eachOnce
    }
}

/// A flow of data that follow a structure.
package struct Dataflow: Hashable, Sendable {
    package let reference: ArtefactReference
    package let name: String
    package let description: String?
    package let annotations: [Annotation]

    package init(
        _ reference: ArtefactReference, name: String, description: String? = nil,
        annotations: [Annotation] = []
    ) {
        self.reference = reference
        self.name = name
        self.description = description
        self.annotations = annotations
    }
}

/// That a dataflow belongs to a category.
package struct Categorisation: Hashable, Sendable {
    package let reference: ArtefactReference
    package let name: String
    package let category: String

    package init(_ reference: ArtefactReference, name: String, category: String) {
        self.reference = reference
        self.name = name
        self.category = category
    }
}

/// What is really there: the codes of each dimension that have data, and the
/// span of time.
package struct ContentConstraint: Hashable, Sendable {
    package let reference: ArtefactReference
    package let name: String
    /// By dimension, in the order of keys.
    package let codes: [DimensionCodes]
    /// First and last period with data; nil without any.
    package let periods: ClosedRange<String>?
    /// How much there is; nil where it was not counted.
    package let series: Int?
    package let observations: Int?

    package struct DimensionCodes: Hashable, Sendable {
        package let dimension: String
        package let codes: [String]

        package init(_ dimension: String, _ codes: [String]) {
            self.dimension = dimension
            self.codes = codes
        }
    }

    package init(
        _ reference: ArtefactReference, name: String, codes: [DimensionCodes], periods: ClosedRange<String>?,
        series: Int? = nil, observations: Int? = nil
    ) {
        self.reference = reference
        self.name = name
        self.codes = codes
        self.periods = periods
        self.series = series
        self.observations = observations
    }

    /// What it says of some dimensions; of all where none is named.
    package func keeping(_ components: Set<String>, time: String) -> ContentConstraint {
        guard !components.isEmpty else { return self }
        return ContentConstraint(
            reference, name: name, codes: codes.filter { components.contains($0.dimension) },
            periods: components.contains(time) ? periods : nil, series: series, observations: observations)
    }
}
