package import UseCases

/// What the site needs for the work behind the sign-in.
package struct Workplace: Sendable {
    let entrance: Entrance
    let doorkeeper: any Doorkeeper
    let secrets: any Secrets
    let passwords: any Passwords
    /// Nil where no mail is set up.
    let post: (any Post)?
    /// Why nothing can be stored; nil where it can.
    let obstacle: Failure?
    /// Nil where rounds and returns are not served.
    let returns: ReturnsWork?

    package init(
        entrance: Entrance, doorkeeper: any Doorkeeper, secrets: any Secrets, passwords: any Passwords,
        post: (any Post)? = nil, obstacle: Failure? = nil, returns: ReturnsWork? = nil
    ) {
        self.passwords = passwords
        self.post = post
        self.entrance = entrance
        self.doorkeeper = doorkeeper
        self.secrets = secrets
        self.obstacle = obstacle
        self.returns = returns
    }
}
