import Enterprises
import Solver
import Testing

@Suite("Earlier releases")
struct ReleaseTests {
    private let control = DisclosureControl()
    private let register = sampleRegister(seed: 21, rows: 400)

    @Test("an unsafe cell that is public already can't be protected, and the finding says where it stands")
    func alreadyPublic() {
        var system = LinkedCells()
        let table = countTable([[2, 30, 40], [50, 60, 70]])
        system.addReleased(table, release: "release 1") { _, _ in false }
        system.add(table)
        let outcome = control.protect(system, solver: CLPSolver())
        #expect(outcome.codes == ["released-cell-unsafe"])
        #expect(
            outcome.messages == [
                "error: enterprises of column=c0, row=r0 is unsafe and not protected: it is public in "
                    + "release 1. Leave out the tables that hold it, or replace the earlier release."
            ])
    }

    @Test("where all cells around an unsafe one are public, the finding names what gives it away")
    func givenAway() {
        var system = LinkedCells()
        let table = countTable([[2, 30, 40], [50, 60, 70]])
        system.addReleased(table, release: "release 1") { categories, _ in categories == ["r0", "c0"] }
        system.add(table)
        let outcome = control.protect(system, solver: CLPSolver())
        #expect(outcome.codes == ["released-cell-unsafe"])
        #expect(outcome.messages.first?.contains("it can be computed with what is public already") == true)
    }

    @Test(
        "a new table by another definition does not undo what an earlier release hid",
        arguments: 1...6 as ClosedRange<UInt64>)
    func linkedReleases(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 250)
        let first = sampleTable("first", by: ["country", "sector", "size:A"], register)
        let second = sampleTable("second", by: ["country", "sector", "size:B"], register)
        let released = try #require(control.protect(linked(first), solver: CLPSolver()).protected)

        var system = LinkedCells()
        system.addReleased(first, release: "release 1") { categories, measure in
            released.status(in: first, at: categories, measure).isSuppressed
        }
        system.add(second)
        guard let protected = control.protect(system, solver: CLPSolver()).protected else {
            // Honest where it can't be done: totals that are public can't be hidden any more.
            #expect(Set(control.protect(system, solver: CLPSolver()).codes) == ["released-cell-unsafe"])
            return
        }
        let published = [released.published(first), protected.published(second)]
        expectProtected(
            [first, second], published, register,
            hidden: { table, place, measure in
                table.id == "first"
                    ? released.status(in: table, at: place, measure)
                    : protected.status(in: table, at: place, measure)
            })
    }
}
