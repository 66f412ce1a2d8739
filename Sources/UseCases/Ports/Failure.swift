/// Something outside the user's input went wrong: disk, permission, a
/// database of another version. Nothing was stored.
package struct Failure: Error, Hashable, Sendable {
    /// Stable, documented: `disk-full`, `read-only-database`, `newer-database`.
    package let code: String
    package let message: String
    package let remedy: String

    package init(code: String, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
