import Enterprises
import Solver
import Testing

@Suite("Disclosure control of a whole run")
struct WholeRunTests {
    @Test("5 states x 10 sectors x 5 sizes by 2 definitions are protected and proven")
    func twoDefinitions() throws {
        let register = sampleRegister(seed: 7, rows: 5000, countries: 5, sectors: 10)
        let system = linked(
            sampleTable("A", by: ["country", "sector", "size:A"], register),
            sampleTable("B", by: ["country", "sector", "size:B"], register))
        let protected = try #require(DisclosureControl().protect(system, solver: CLPSolver()).protected)
        #expect(protected.audit.allSatisfy { $0.isProven })
        #expect(protected.losses.map(\.table).sorted() == ["A", "A", "B", "B"])
        #expect(protected.losses.allSatisfy { ($0.shareOfCells ?? 1) < 0.5 && ($0.shareOfValue ?? 1) < 0.2 })
    }
}
