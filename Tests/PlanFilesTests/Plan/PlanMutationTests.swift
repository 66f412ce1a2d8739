import PlanFiles
import PlanModel
import Testing

@Suite("Difference of plans read from files")
struct PlanMutationTests {
    @Test(
        "a line that is changed or lost is in the difference, or in the findings",
        arguments: 1...4 as ClosedRange<UInt64>, ["sap-smed-2025", "example"])
    func mutation(seed: UInt64, code: String) throws {
        var random = RandomTexts(seed: seed)
        let plan = try BundledPlan.plan(code)
        let written = writePlan(plan)
        for _ in 0..<10 {
            var files = written
            let index = Int.random(in: files.indices, using: &random)
            var lines = files[index].text.split(separator: "\n").map(String.init)
            let line = Int.random(in: lines.indices, using: &random)
            let before = lines[line]
            if Bool.random(using: &random) { lines.remove(at: line) } else { lines[line] += "x" }
            files[index].text = lines.joined(separator: "\n") + "\n"
            let (other, findings) = readPlan(files: files)
            let place = "seed \(seed), \(code), \(files[index].path):\(line + 1): \(before)"
            #expect((other == nil) == findings.hasErrors, "\(place)")
            guard let other else { continue }
            let difference = PlanDifference(from: plan, to: other)
            #expect(difference.isEmpty == before.hasPrefix("#"), "\(place)")
            #expect(difference.isEmpty == (other == plan), "\(place)")
        }
    }

    @Test("an amendment reads as a list of what changes")
    func amendment() throws {
        let old = try BundledPlan.plan("sap-smed-2025")
        let text = planText(old)
        var new = try #require(readPlan(text: text).plan)
        new.kpis[5].name = "Percentage of MSMEs with international activities"
        new.actionLines[0].timeFrame.printed = "By 2019"
        new.actionLines[0].timeFrame.due = try #require(Day("2019-12-31"))
        new.errata.removeLast()
        #expect(
            PlanDifference(from: old, to: new).lines.prefix(4) == [
                "changed  action line B-2-1.3, time_frame: \"2018\" -> \"By 2019\"",
                "changed  action line B-2-1.3, due: 2018-12-31 -> 2019-12-31",
                "changed  KPI 5b, name: \"Percentage of SMEs with international activities\" -> "
                    + "\"Percentage of MSMEs with international activities\"",
                "removed  erratum page-title, code: page-title",
            ])
    }
}
