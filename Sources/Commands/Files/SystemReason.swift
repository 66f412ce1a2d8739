import Foundation

/// Why the system refused, in its own words: `No space left on device`.
struct SystemReason: Error, CustomStringConvertible {
    let description: String
    /// No space left on the disk, or in what the user may fill of it.
    let isLackOfRoom: Bool

    /// From `errno`.
    init(_ number: Int32) {
        description = String(cString: strerror(number))
        isLackOfRoom = number == ENOSPC || number == EDQUOT
    }

    /// Foundation says "The operation could not be completed", and keeps the
    /// reason beneath.
    init(_ error: any Error) {
        let beneath = (error as? CocoaError)?.underlying ?? error
        let number = (beneath as? POSIXError)?.code.rawValue
        let known = number.map { SystemReason($0) } ?? beneath as? SystemReason
        description = known?.description ?? error.localizedDescription
        isLackOfRoom = known?.isLackOfRoom ?? false
    }
}
