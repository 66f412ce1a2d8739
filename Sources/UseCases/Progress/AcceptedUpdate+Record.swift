package import Markup
import PlanModel

extension AcceptedUpdate {
    /// With every field as it was accepted.
    package var members: [JSON.Member] {
        [
            .init("TIME_PERIOD", .string(key.period.description)),
            .init("REF_AREA", .optional(key.implementation.state?.text)),
            .init("ACCEPTED_ON", .string(acceptedOn.description)),
            .init(
                "FIELDS",
                .object(
                    content.fields.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })),
        ]
    }
}
