/// Where a catalogue and its datasets are found. Paths begin with a slash.
package struct CatalogueAddresses: Sendable {
    /// Scheme and host without a slash at the end: `https://pantau.example`.
    package let base: String
    /// False for a copy that may lie anywhere: nothing in it can be quoted by
    /// its address.
    package let isPlaceKnown: Bool
    /// The page about the data.
    package let home: String
    /// Every value in one file each.
    package let files: [DataFile]
    package let page: @Sendable (Dataset) -> String
    package let filesOf: @Sendable (Dataset) -> [DataFile]

    package init(
        base: String, isPlaceKnown: Bool = true, home: String, files: [DataFile],
        page: @escaping @Sendable (Dataset) -> String, filesOf: @escaping @Sendable (Dataset) -> [DataFile]
    ) {
        self.base = base
        self.isPlaceKnown = isPlaceKnown
        self.home = home
        self.files = files
        self.page = page
        self.filesOf = filesOf
    }

    /// As a citation names it.
    func cited(_ address: String) -> String? { isPlaceKnown ? address : nil }
}

/// One way to take values away.
package struct DataFile: Hashable, Sendable {
    /// `CSV`, and the fragment that names it.
    package let name: String
    package let path: String
    /// Without parameters: `text/csv`.
    package let mediaType: String

    package init(name: String, path: String, mediaType: String) {
        self.name = name
        self.path = path
        self.mediaType = mediaType
    }
}
