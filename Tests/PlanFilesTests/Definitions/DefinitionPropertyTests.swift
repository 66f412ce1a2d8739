import Enterprises
import Testing

/// Random units around the limits of every definition and reading, the seed being
/// the case.
@Suite("Properties of the bundled definitions")
struct DefinitionPropertyTests {
    @Test("a unit whose data are complete has exactly one class", arguments: seeds)
    func oneClass(seed: UInt64) throws {
        for draw in try draws(seed) {
            let answer = draw.definition.classify(draw.unit, sector: draw.sector)
            #expect(answer.classes.only != nil, "\(draw.text)")
            #expect(answer.size != nil, "\(draw.text)")
        }
    }

    @Test(
        "hiding criteria or the division never loses the class, and tells what is missing", arguments: seeds)
    func hidden(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed ^ 0xFFFF)
        for draw in try draws(seed) {
            let whole = draw.definition.classify(draw.unit, sector: draw.sector).classes
            var unit = draw.unit
            for criterion in Criterion.allCases where Bool.random(using: &generator) {
                unit = unit.setting(criterion, to: nil)
            }
            let sector =
                [draw.sector, Sector(draw.sector.section), nil].randomElement(using: &generator) ?? nil
            let answer = draw.definition.classify(unit, sector: sector)
            #expect(answer.classes.isSuperset(of: whole), "\(draw.text) hidden as \(unit.text)")
            if case .possible(_, let missing) = answer.outcome { #expect(!missing.isEmpty, "\(draw.text)") }
        }
    }

    @Test("a larger unit never has a smaller class", arguments: seeds)
    func monotone(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed ^ 0xAAAA)
        for draw in try draws(seed) {
            let larger = Criterion.allCases.reduce(draw.unit) { unit, criterion in
                let factor = Bool.random(using: &generator) ? 1 : Double.random(in: 1...3, using: &generator)
                return unit.setting(criterion, to: unit[criterion].map { $0 * factor })
            }
            let before = try #require(draw.definition.classify(draw.unit, sector: draw.sector).size)
            let after = try #require(draw.definition.classify(larger, sector: draw.sector).size)
            #expect(before <= after, "\(draw.text), then \(larger.text)")
        }
    }

    @Test("the compiled definition answers as the definition, whatever is missing", arguments: seeds)
    func compiled(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed ^ 0x5555)
        for draw in try draws(seed) {
            var unit = draw.unit
            for criterion in Criterion.allCases where Int.random(in: 0..<4, using: &generator) == 0 {
                unit = unit.setting(criterion, to: nil)
            }
            let sector = Int.random(in: 0..<Sector.indexCount, using: &generator)
            let looked = draw.compiled.possibleClasses(
                persons: unit.persons ?? .nan, turnover: unit.turnover ?? .nan, assets: unit.assets ?? .nan,
                sector: sector)
            let answer = draw.definition.classify(unit, sector: Sector(index: sector))
            #expect(looked == answer.classes, "\(draw.text), sector \(sector)")
        }
    }
}

private let seeds: [UInt64] = [1, 2016, 20_251_231]

private struct Draw {
    let definition: Definition
    let compiled: CompiledDefinition
    let unit: EnterpriseUnit
    let sector: Sector

    var text: String { "\(definition.id) \(sector): \(unit.text)" }
}

/// Twenty units for each definition and reading, near the limits of the group that
/// they fall into.
private func draws(_ seed: UInt64) throws -> [Draw] {
    var generator = SeededGenerator(seed: seed)
    let registry = try BundledDefinitions.registry()
    let divisions = ISICSection.allCases.flatMap { Array($0.divisions) }.compactMap { Sector(division: $0) }
    var draws: [Draw] = []
    for definition in registry.ids.compactMap(registry.find) {
        let compiled = try #require(definition.compiled())
        for _ in 0..<20 {
            let sector = try #require(divisions.randomElement(using: &generator))
            let group = definition.candidateGroups(for: sector).first.flatMap(\.self)
            let unit = Criterion.allCases.reduce(EnterpriseUnit()) { unit, criterion in
                let limits = group.map { definition.groups[$0].rule.limits(on: criterion) } ?? []
                let limit = limits.randomElement(using: &generator) ?? 100
                let near = [
                    limit, limit - 0.5, limit + 0.5, Double.random(in: 0...(2 * limit), using: &generator),
                ]
                return unit.setting(criterion, to: near.randomElement(using: &generator))
            }
            draws.append(Draw(definition: definition, compiled: compiled, unit: unit, sector: sector))
        }
    }
    return draws
}
