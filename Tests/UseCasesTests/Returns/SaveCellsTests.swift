import PlanModel
import Testing
import UseCases

@Suite struct SaveCellsTests {
    private let cell = "EMP_N.micro@2023"

    @Test("two people who change the same cell: the second sees what the first wrote")
    func conflict() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(cell, 100))
        let answer = try await collection.save(Collection.value(cell, 200))
        #expect(answer.conflicts[CellKey(cell)!]?.content.value == 100)
        #expect(try await collection.records()[CellKey(cell)!]?.number == 1)
    }

    @Test("two people who write the same are no conflict")
    func same() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(cell, 100))
        let answer = try await collection.save(Collection.value(cell, 100))
        #expect(answer.conflicts.isEmpty)
        #expect(answer.saved.isEmpty)
    }

    @Test("a cell that can't be stored takes the others with it, and each is told")
    func together() async throws {
        let collection = try await Collection()
        await #expect {
            try await collection.save(
                Collection.value(cell, 100), Collection.value("EMP_N.micro_small@2023", 1),
                Collection.value("EMP_N.micro@1999", 1))
        } throws: { error in
            (error as? Refusal)?.findings.map(\.code) == ["unknown-item", "unknown-year"]
        }
        #expect(try await collection.records().isEmpty)
    }

    @Test("an international value is confirmed or disputed with a public note, not entered")
    func international() async throws {
        let collection = try await Collection(from: 2014, to: 2019, hasValues: true)
        let days = CellKey("IC_REG_DURS@2019")!
        await #expect(throws: Refusal.self) { try await collection.save(Collection.value("\(days)", 3)) }
        await #expect(throws: Refusal.self) {
            try await collection.save(CellEdit(cell: days, base: 0, content: CellContent(verdict: .disputed)))
        }
        try await collection.save(
            CellEdit(cell: days, base: 0, content: CellContent(verdict: .disputed, note: "Reform of 2019")))
        try await collection.submit("\(days)")
        try await collection.accept("\(days)")
        #expect(
            try await collection.store.read { try $0.disputes(of: days.item.indicator, in: nil, until: nil) }
                .isEmpty)
        _ = try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        let disputes = try await collection.store.read {
            try $0.disputes(of: days.item.indicator, in: nil, until: nil)
        }
        #expect(disputes.map(\.note) == ["Reform of 2019"])
        #expect(try await collection.publicValue("\(days)") == 173)
    }

    @Test("nothing is entered before a round opens or after it is closed")
    func closed() async throws {
        let collection = try await Collection()
        collection.clock.set("2026-11-20T09:00:00Z")
        await #expect { try await collection.save(Collection.value(cell, 1)) } throws: {
            ($0 as? Refusal)?.code == "round-not-open"
        }
        collection.clock.set("2026-11-22T09:00:00Z")
        try await CloseRound(store: collection.store, clock: collection.clock)(
            Collection.round, by: collection.officer)
        await #expect { try await collection.save(Collection.value(cell, 1)) } throws: {
            ($0 as? Refusal)?.code == "round-closed"
        }
    }

    @Test("two hundred people who save at once lose nothing")
    func crowd() async throws {
        let collection = try await Collection()
        let items = ["micro", "small", "medium", "msme", "large"]
        let edits = (0..<200).map { number in
            let period = 2014 + number / 5 % 11
            let indicator = ["EMP_N", "ENT_N", "LOAN_VALUE_BUSINESS", "EXP_VALUE"][number / 55]
            return Collection.value("\(indicator).\(items[number % 5])@\(period)", Double(number + 1))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for edit in edits { group.addTask { try await collection.save(edit) } }
            try await group.waitForAll()
        }
        let records = try await collection.records()
        #expect(records.count == 200)
        #expect(
            Set(records.values.compactMap { $0.current?.content.value }) == Set((1...200).map(Double.init)))
        #expect(try await collection.store.read { try $0.auditDamage() }.isEmpty)
    }
}
