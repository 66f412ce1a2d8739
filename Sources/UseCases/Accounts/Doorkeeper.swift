/// Tells who stands behind a session or a token.
package protocol Doorkeeper: Sendable {
    /// Nil where the session is not known, has ended, or its account is closed.
    func admit(session token: String, from origin: String) async throws -> Admission?
    /// The same for the token of a program.
    func admit(token: String, from origin: String) async throws -> Admission?
}

/// Somebody who is signed in.
package struct Admission: Hashable, Sendable {
    package let actor: Actor
    /// As the person is called.
    package let displayName: String
    /// Of the session; nil for a program with a token.
    package let session: Int64?

    package init(_ actor: Actor, displayName: String, session: Int64?) {
        self.actor = actor
        self.displayName = displayName
        self.session = session
    }
}
