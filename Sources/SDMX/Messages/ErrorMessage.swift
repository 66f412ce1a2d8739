import Markup

/// An error message of SDMX-ML.
package func errorMessage(_ refusal: SDMXRefusal, _ version: SDMXVersion) -> [UInt8] {
    let names = Namespaces(version)
    var bytes = XML.declaration
    XML(
        "mes:Error", ["xmlns:mes": names.message, "xmlns:com": names.common],
        [
            XML(
                "mes:ErrorMessage", ["code": String(refusal.code)],
                [
                    XML("com:Text", ["xml:lang": "en"], text: refusal.message),
                    XML("com:Text", ["xml:lang": "en"], text: refusal.remedy),
                ])
        ]
    ).write(to: &bytes)
    return bytes
}
