package import Markup

/// What is wrong with a request, in the shape in which the World Bank's API
/// says it.
package struct WorldBankMessage: Error, Hashable, Sendable {
    /// Of HTTP; the World Bank itself answers 200.
    package let status: Int
    /// Its number there: 120 for a value, 175 for an indicator.
    package let id: String
    package let key: String
    package let value: String

    private init(_ status: Int, _ id: String, _ key: String, _ value: String) {
        self.status = status
        self.id = id
        self.key = key
        self.value = value
    }

    static func invalid(_ words: String) -> WorldBankMessage {
        WorldBankMessage(400, "120", "Invalid value", "The provided parameter value is not valid. " + words)
    }

    static func notOffered(_ words: String) -> WorldBankMessage {
        WorldBankMessage(400, "120", "Invalid value", words)
    }

    static func format(_ name: String) -> WorldBankMessage {
        WorldBankMessage(
            406, "120", "Invalid value", "format=\(name) is not offered here. Write format=json.")
    }

    package static func unknownCountry(_ code: String) -> WorldBankMessage {
        WorldBankMessage(
            404, "120", "Invalid value",
            "The provided parameter value is not valid. \"\(code)\" is no country that is known here; "
                + "/wb/v2/country lists them.")
    }

    package static func unknownIndicator(_ code: String) -> WorldBankMessage {
        WorldBankMessage(
            404, "175", "Invalid format",
            "The indicator was not found. It may have been deleted or archived. \"\(code)\" is not known "
                + "here; /wb/v2/indicator lists them.")
    }

    static func unknownPath(_ path: String) -> WorldBankMessage {
        WorldBankMessage(
            404, "120", "Invalid value", "There is nothing at \(path); /wb/v2/country is a start.")
    }

    package var json: JSON {
        .array([
            .object([
                "message": .array([
                    .object(["id": .string(id), "key": .string(key), "value": .string(value)])
                ])
            ])
        ])
    }
}
