import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func definitionList() async throws -> PageAnswer {
        guard let answer = try await definitions() else {
            return PageAnswer(
                title: texts[.definitions],
                document: { frame, texts in frame.document("<p>\(texts[.noDefinitions])</p>\n", texts: texts)
                },
                records: { [] })
        }
        let references = try await references(.init())
        let years = (references.plan.map { $0.starts.year - 2 } ?? 2010)...clock.today.year
        return PageAnswer(
            title: texts[.definitions],
            document: { frame, texts in
                let model = DefinitionsPage.Model(
                    of: answer.registry, names: references.stateNames(texts), years: years, texts: texts)
                return DefinitionsPage.document(model, frame: frame, texts: texts)
            },
            records: { answer.registry.definitions.map(\.record) })
    }

    func definition(_ id: String, _ request: SiteRequest) async throws -> PageAnswer {
        let answer = try await definitions()
        guard let answer, let definition = answer.registry.find(id) else {
            let near = nearestCode(to: id, among: answer?.registry.ids ?? [])
            throw missing(
                "unknown-definition", texts(.unknownDefinition, id), request,
                near.map { [Link($0, Address(.definition($0)))] } ?? [])
        }
        let names = try await references(.init()).stateNames(texts)
        let prefix = definition.readingOf ?? definition.id
        let history = definition.national.map { answer.registry.definitions(of: $0.state) } ?? []
        let findings = answer.findings.filter { finding in
            [":", "/"].contains { finding.message.hasPrefix(prefix + $0) }
        }
        return PageAnswer(
            title: "\(definition.id): \(definition.title)",
            heading: .sentence([.text(definition.id + ": "), .english(definition.title)]),
            trail: [Link(texts[.definitions], Address(.definitions))],
            document: { frame, texts in
                let model = DefinitionPage.Model(
                    of: definition, findings: findings, history: history, names: names, texts: texts)
                return DefinitionPage.document(model, frame: frame, texts: texts)
            },
            members: [
                .init("definition", .object(definition.record)),
                .init("history", .array(history.map { .object($0.record) })),
                .init("findings", .array(findings.map { .string($0.line) })),
            ],
            records: { definition.ruleRecords })
    }
}

extension LedgerReferences {
    /// How the language calls the states.
    func stateNames(_ texts: Texts) -> [AreaCode: String] {
        Dictionary(states.map { ($0.code, texts.name(of: $0.code) ?? $0.name) }) { first, _ in first }
    }
}

extension Definition {
    var record: [JSON.Member] {
        [
            .init("DEFINITION", .string(id)), .init("TITLE", .string(title)),
            .init("REF_AREA", .optional(national?.state.text)),
            .init("IS_PRIMARY", .bool(national?.isPrimary ?? false)), .init("VALIDITY", .string(validity)),
            .init("LEGAL_INSTRUMENT", .optional(national?.legalInstrument)),
            .init("CURRENCY", .optional(currency)), .init("FIGURES_VERIFIED", .string(verified.rawValue)),
            .init("RULE_VERIFIED", .string(ruleVerified.rawValue)),
            .init("UNVERIFIED", .array(unverified.map { .string($0) })),
            .init("READINGS", .array(readings.map { .string("\(id):\($0.id)") })),
            .init("NOTES", .string(notes)),
        ]
    }

    /// One for each class of each group.
    var ruleRecords: [[JSON.Member]] {
        groups.flatMap { group in
            (group.rule.classes.map(\.size) + [group.rule.otherwise]).map { size in
                [
                    .init("DEFINITION", .string(id)), .init("GROUP", .string(group.id)),
                    .init("SECTORS", .string(group.coverage)), .init("SIZE_CLASS", .string(size.rawValue)),
                    .init("RULE", .optional(group.rule.sentence(for: size, currency: currency))),
                    .init("AS_PRINTED", .optional(group.printed.first { $0.size == size }?.text)),
                    .init("VERIFIED", .string(verification(of: size, in: group).rawValue)),
                ]
            }
        }
    }
}
