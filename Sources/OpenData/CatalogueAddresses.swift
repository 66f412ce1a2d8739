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
    /// None where no server answers.
    package let services: [DataService]

    package init(
        base: String, isPlaceKnown: Bool = true, home: String, files: [DataFile],
        page: @escaping @Sendable (Dataset) -> String, filesOf: @escaping @Sendable (Dataset) -> [DataFile],
        services: [DataService] = []
    ) {
        self.base = base
        self.isPlaceKnown = isPlaceKnown
        self.home = home
        self.files = files
        self.page = page
        self.filesOf = filesOf
        self.services = services
    }

    /// As a citation names it.
    func cited(_ address: String) -> String? { isPlaceKnown ? address : nil }
}

/// A service that answers queries of the values.
package struct DataService: Sendable {
    /// `SDMX 3.0`, and the fragment that names it.
    package let name: String
    package let description: String
    /// What paths of queries begin with.
    package let endpoint: String
    /// Where a machine reads how to ask.
    package let endpointDescription: String
    /// Of the specification that it follows, in full.
    package let standard: String
    /// A query for the values of a dataset; nil for all values.
    package let query: @Sendable (Dataset?) -> String

    package init(
        name: String, description: String, endpoint: String, endpointDescription: String,
        standard: String, query: @escaping @Sendable (Dataset?) -> String
    ) {
        self.name = name
        self.description = description
        self.endpoint = endpoint
        self.endpointDescription = endpointDescription
        self.standard = standard
        self.query = query
    }
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
