import Markup

/// An error message of SDMX-ML 2.1.
package func errorMessage(_ refusal: SDMXRefusal) -> [UInt8] {
    let names = Namespaces(.two)
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
