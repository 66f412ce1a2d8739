package import Routes

/// Words that lead to an address of the site.
package struct Link: Hashable, Sendable {
    package let text: String
    package let address: Address
    /// What assistive technology reads after the words, where the words alone
    /// would not say where they lead.
    package let context: String?

    package init(_ text: String, _ address: Address, context: String? = nil) {
        self.text = text
        self.address = address
        self.context = context
    }
}
