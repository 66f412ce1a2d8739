import Markup
import OpenData

/// The values as a Frictionless data package: tables, and the description that
/// names them.
package struct ExportDataPackage: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// The description last.
    package func callAsFunction(at reading: LedgerClock = .now) async throws -> [File] {
        let shelf = shelf
        let values = try await ExportObservations(store: store, shelf: shelf)(.init(clock: reading))
        let indicators = try await store.read { try shelf.references($0, at: reading).indicatorRecords }
        let catalogue = try await ShowCatalogue(store: store, clock: clock, shelf: shelf)(at: reading)
        let package = DataPackage(
            catalogue, paths: .init(values: "data.csv", indicators: "indicators.csv"))
        return [
            File(name: "data.csv", bytes: csv(values.records, columns: ExportObservations.columns)),
            File(name: "indicators.csv", bytes: csv(indicators)),
            File(name: "datapackage.json", bytes: package.json().document()),
        ]
    }
}
