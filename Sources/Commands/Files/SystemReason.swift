import Foundation

/// Why the system refused, in its own words: `No space left on device`.
struct SystemReason: Error, CustomStringConvertible {
    let description: String

    /// From `errno`.
    init(_ number: Int32) { description = String(cString: strerror(number)) }

    /// Foundation says "The operation could not be completed", and keeps the
    /// reason beneath.
    init(_ error: any Error) {
        let beneath = (error as? CocoaError)?.underlying ?? error
        let number = (beneath as? POSIXError)?.code.rawValue
        let text = number.map { String(cString: strerror($0)) }
        description = text ?? (beneath as? SystemReason)?.description ?? error.localizedDescription
    }
}
