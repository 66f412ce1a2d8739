import PlanModel
import Testing
import UseCases

@Suite struct SignOffTests {
    private let micro = "EMP_N.msme@2023"
    private let total = "EMP_N.total@2023"
    private let share = "EMP_SHARE.msme@2023"

    private func released() async throws -> Collection {
        let collection = try await Collection()
        try await collection.save(
            Collection.value(micro, 500_000), Collection.value(total, 800_000))
        try await collection.submit(micro, total)
        try await collection.accept(micro, total)
        _ = try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        return collection
    }

    @Test("a value is public after three sign-offs and not before")
    func threeSignOffs() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000), Collection.value(total, 800_000))
        #expect(try await collection.stage(micro) == .draft)
        #expect(try await collection.publicValue(micro) == nil)
        try await collection.submit(micro, total)
        #expect(try await collection.stage(micro) == .submitted)
        #expect(try await collection.publicValue(micro) == nil)
        try await collection.accept(micro, total)
        #expect(try await collection.stage(micro) == .accepted)
        #expect(try await collection.publicValue(micro) == nil)
        let report = try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        #expect(report.counts?.new == 3)
        #expect(try await collection.stage(micro) == .released)
        #expect(try await collection.publicValue(micro) == 500_000)
    }

    @Test("a share is computed of the released components, and traced to a line of the release")
    func computedShare() async throws {
        let collection = try await released()
        #expect(try await collection.publicValue(share) == 62.5)
        let provenance = try await collection.store.read { reader in
            let line = try reader.lines(
                LineFilter(indicators: [IndicatorCode("EMP_SHARE")!], areas: [Collection.lao]), at: .now
            ).first { $0.series.source == "NATIONAL_RETURN" }
            return try line?.observation(in: Period(year: 2023)!)?.id.flatMap {
                try reader.provenance(ofObservation: $0)
            }
        }
        #expect(provenance?.note == "Computed: 100 * EMP_N.msme / EMP_N.total")
        #expect(provenance?.importRecord.layout == "return")
        #expect(provenance?.line == 4)
        let content = try await collection.store.read { reader in
            try provenance.flatMap { try reader.content(ofSourceFile: $0.file.hash) }
        }
        let lines = String(decoding: content ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        #expect(lines[3].hasPrefix("EMP_SHARE,msme,LAO,2023,62.5,A,"))
        #expect(lines[1].contains(",agency,2026-11-21T09:00:00Z,officer,2026-11-21T09:00:00Z,focal,"))
    }

    @Test("only the returned cell opens again, with its reason")
    func returned() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000), Collection.value(total, 800_000))
        try await collection.submit(micro, total)
        try await collection.accept(total)
        try await collection.sendBack(micro, "Is this in thousands?")
        #expect(try await collection.records()[CellKey(micro)!]?.reasonForReturn == "Is this in thousands?")
        try await collection.save(Collection.value(micro, 510_000, base: 1))
        #expect(try await collection.stage(micro) == .draft)
        #expect(try await collection.stage(total) == .accepted)
    }

    @Test("what was handed in can't be changed before it is judged")
    func waiting() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000))
        try await collection.submit(micro)
        await #expect {
            try await collection.save(Collection.value(micro, 1, base: 1))
        } throws: { error in
            (error as? Refusal)?.findings.first?.code == "cell-submitted"
        }
        #expect(try await collection.records()[CellKey(micro)!]?.number == 1)
    }

    @Test("a change after acceptance leaves accepted, and the difference is there to see")
    func changedAfterAcceptance() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000))
        try await collection.submit(micro)
        try await collection.accept(micro)
        try await collection.save(Collection.value(micro, 505_000, base: 1))
        let record = try #require(try await collection.records()[CellKey(micro)!])
        #expect(record.stage == .draft)
        #expect(record.accepted?.content.value == 500_000)
        #expect(record.current?.content.value == 505_000)
        await #expect(throws: Refusal.self) {
            try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        }
    }

    @Test("a withdrawal is a new vintage: the old value is still read as of its day")
    func withdrawn() async throws {
        let collection = try await released()
        collection.clock.set("2026-11-25T09:00:00Z")
        try await WithdrawValues(collection.desk)(
            Collection.key, cells: [CellKey(total)!], reason: "Double counting found", by: collection.focal)
        #expect(try await collection.publicValue(total) == nil)
        #expect(try await collection.publicValue(micro) == 500_000)
        #expect(try await collection.publicValue(share) == nil)
        let before = try await collection.store.read { reader in
            try reader.lines(
                LineFilter(indicators: [IndicatorCode("EMP_N")!], areas: [Collection.lao]),
                at: LedgerClock(asOf: Day("2026-11-24"))
            ).first { $0.series.sizeClass == .total }?.observation(in: Period(year: 2023)!)?.value
        }
        #expect(before == 800_000)
        #expect(try await collection.stage(total) == .withdrawn)
    }

    @Test("where a value comes from names who submitted, accepted and released it")
    func whoSigned() async throws {
        let collection = try await released()
        let series = try await collection.store.read { reader in
            try reader.lines(
                LineFilter(indicators: [IndicatorCode("EMP_N")!], areas: [Collection.lao]), at: .now
            ).first { $0.series.source == "NATIONAL_RETURN" && $0.series.sizeClass == .msme }?.series.name
        }
        let answer = try await ShowObservation(store: collection.store, shelf: ReferenceShelf())(
            series: series ?? "", period: Period(year: 2023)!, at: .now)
        let signOffs = answer?.signOffs
        #expect(signOffs?.submitted?.by == "agency")
        #expect(signOffs?.accepted?.by == "officer")
        #expect(signOffs?.accepted?.at == "2026-11-21T09:00:00Z")
        #expect(signOffs?.released?.by == "focal")
    }

    @Test("a dispute that is released alone is no file of values")
    func disputeAlone() async throws {
        let collection = try await Collection(hasValues: true)
        let cell = CellKey("IC_REG_DURS@2018")!
        let files = try await collection.store.read { try $0.sourceFiles().count }
        let version = try await collection.store.read { try $0.dataVersion() }
        try await collection.save(
            CellEdit(
                cell: cell, base: 0,
                content: CellContent(verdict: .disputed, note: "The law changed in 2017.")))
        try await collection.submit(cell.description)
        try await collection.accept(cell.description)
        _ = try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        let disputes = try await collection.store.read {
            try $0.disputes(of: nil, in: Collection.lao, until: nil)
        }
        #expect(disputes.map(\.note) == ["The law changed in 2017."])
        #expect(try await collection.store.read { try $0.sourceFiles().count } == files)
        #expect(try await collection.store.read { try $0.dataVersion() } != version)
    }

    @Test("clearing a draft of a released cell takes nothing back")
    func cleared() async throws {
        let collection = try await released()
        try await collection.save(Collection.value(micro, 600_000, base: 1))
        try await collection.save(CellEdit(cell: CellKey(micro)!, base: 2, content: CellContent()))
        #expect(try await collection.stage(micro) == .empty)
        await #expect { try await collection.submit(micro) } throws: {
            ($0 as? Refusal)?.code == "nothing-to-submit"
        }
        #expect(try await collection.publicValue(micro) == 500_000)
        let stages = try await collection.store.read { try $0.stages(of: Collection.round) }
        #expect(stages[Collection.lao] == [.released: 1])
    }

    @Test("a revision of one component computes the share again")
    func revisedComponent() async throws {
        let collection = try await released()
        try await collection.save(Collection.value(micro, 600_000, base: 1))
        try await collection.submit(micro)
        try await collection.accept(micro)
        _ = try await ReleaseReturn(collection.desk)(Collection.key, by: collection.focal)
        #expect(try await collection.publicValue(share) == 75)
    }

    @Test("a planned release happens at its moment, and once")
    func planned() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000))
        try await collection.submit(micro)
        try await collection.accept(micro)
        let report = try await ReleaseReturn(collection.desk)(
            Collection.key, at: "2026-12-01T09:00:00Z", by: collection.focal)
        #expect(report.due == "2026-12-01T09:00:00Z")
        #expect(try await ReleaseDue(collection.desk)().isEmpty)
        #expect(try await collection.publicValue(micro) == nil)
        collection.clock.set("2026-12-01T09:00:00Z")
        #expect(try await ReleaseDue(collection.desk)() == [Collection.key])
        #expect(try await collection.publicValue(micro) == 500_000)
        #expect(try await ReleaseDue(collection.desk)().isEmpty)
    }

    @Test("without objection an accepted value is released after the round's days; an objection stops it")
    func noObjection() async throws {
        let collection = try await Collection(objectionDays: 10)
        try await collection.save(Collection.value(micro, 500_000), Collection.value(total, 800_000))
        try await collection.submit(micro, total)
        try await collection.accept(micro, total)
        try await JudgeReturn(collection.desk).object(
            Collection.key, to: [CellKey(total)!], reason: "Not final", by: collection.focal)
        collection.clock.set("2026-12-01T08:59:59Z")
        #expect(try await ReleaseDue(collection.desk)().isEmpty)
        collection.clock.set("2026-12-01T09:00:00Z")
        #expect(try await ReleaseDue(collection.desk)() == [Collection.key])
        #expect(try await collection.publicValue(micro) == 500_000)
        #expect(try await collection.stage(total) == .returned)
    }

    @Test("the preview is the public page after the release, and stores nothing")
    func preview() async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000), Collection.value(total, 800_000))
        try await collection.submit(micro, total)
        try await collection.accept(micro, total)
        let answer = try await PreviewRelease(collection.desk)(Collection.key, by: collection.focal)
        #expect(answer.indicators.first == IndicatorCode("EMP_SHARE"))
        let values = answer.page?.series.first?.line.observation(in: Period(year: 2023)!)?.value
        #expect(values == 62.5)
        #expect(try await collection.publicValue(share) == nil)
        #expect(try await collection.stage(micro) == .accepted)
    }

    @Test("every sign-off is in the audit trail, and the chain holds")
    func audited() async throws {
        let collection = try await released()
        let entries = try await collection.store.read { try $0.auditEntries(AuditFilter(), limit: 100) }
        let acts = entries.reversed().map { "\($0.event.act) by \($0.by)" }
        #expect(
            acts.filter { $0.hasPrefix("cell-") } == [
                "cell-saved by agency", "cell-saved by agency", "cell-submitted by agency",
                "cell-submitted by agency", "cell-accepted by officer", "cell-accepted by officer",
                "cell-released by focal", "cell-released by focal",
            ])
        #expect(entries.allSatisfy { !$0.event.act.hasPrefix("cell-") || $0.event.state == Collection.lao })
        #expect(try await collection.store.read { try $0.auditDamage() }.isEmpty)
    }

    @Test("nobody signs off without the right", arguments: ["stranger", "officer", "agency"])
    func rights(name: String) async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(micro, 500_000))
        let actors = [
            "stranger": collection.stranger, "officer": collection.officer, "agency": collection.agency,
        ]
        let actor = actors[name]!
        func refuses(_ act: () async throws -> Void) async -> Bool {
            do {
                try await act()
                return false
            } catch {
                return (error as? Refusal)?.kind == .notAllowed
            }
        }
        if name != "agency" {
            #expect(await refuses { _ = try await SubmitReturn(collection.desk)(Collection.key, by: actor) })
        }
        if name != "officer" {
            #expect(await refuses { try await JudgeReturn(collection.desk)(Collection.key, [:], by: actor) })
        }
        #expect(await refuses { _ = try await ReleaseReturn(collection.desk)(Collection.key, by: actor) })
        #expect(
            await refuses {
                try await WithdrawValues(collection.desk)(Collection.key, cells: [], reason: "x", by: actor)
            })
        if name == "stranger" {
            #expect(await refuses { _ = try await ShowReturn(collection.desk)(Collection.key, by: actor) })
            #expect(
                await refuses {
                    _ = try await SaveCells(collection.desk)(
                        [], of: Collection.key, channel: .grid, by: actor)
                })
            #expect(
                await refuses { _ = try await PreviewRelease(collection.desk)(Collection.key, by: actor) })
        }
    }

    @Test("what the Secretariat enters waits for the state's confirmation")
    func onBehalf() async throws {
        let collection = try await Collection()
        _ = try await SaveCells(collection.desk)(
            [Collection.value(micro, 500_000)], of: Collection.key, channel: .grid, by: collection.officer)
        #expect(try await collection.records()[CellKey(micro)!]?.current?.isOnBehalf == true)
        await #expect(throws: Refusal.self) {
            try await SubmitReturn(collection.desk)(
                Collection.key, cells: [CellKey(micro)!], by: collection.officer)
        }
        try await collection.submit(micro)
        #expect(try await collection.stage(micro) == .submitted)
    }
}
