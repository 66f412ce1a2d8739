/// Why a query is not answered with data, in the words of SDMX-REST.
package struct SDMXRefusal: Error, Hashable, Sendable {
    /// Of HTTP: 400, 404, 406, 413, 414, 422, 501.
    package let status: Int
    package let message: String
    package let remedy: String

    package init(_ status: Int, _ message: String, remedy: String) {
        self.status = status
        self.message = message
        self.remedy = remedy
    }

    /// The number of the SDMX 2.1 guidelines for web services. They have none
    /// for an address that is too long: it can't be read, as by a mistake in it.
    package var code: Int {
        switch status {
        case 404, 204: 100
        case 401: 110
        case 413: 130
        case 400, 406, 414: 140
        case 422: 150
        case 501: 501
        default: 500
        }
    }
}
