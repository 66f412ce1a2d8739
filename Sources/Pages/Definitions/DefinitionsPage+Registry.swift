package import Enterprises
package import PlanModel
package import Routes

extension DefinitionsPage.Model {
    /// - Parameters:
    ///   - names: how the states are called; a state without a name is shown by
    ///     its code.
    ///   - years: for which the primary definitions are listed.
    package init(
        of registry: DefinitionRegistry, names: [AreaCode: String], years: ClosedRange<Int>, texts: Texts
    ) {
        func seen(_ verification: Verification, _ texts: Texts) -> Content {
            Tag(verification, texts: texts).map(Content.tag) ?? .text(texts[.seen])
        }
        func standing(_ national: NationalStanding) -> Content {
            if national.isPrimary { return .text(texts[.primary]) }
            return national.scope.map { .english($0) } ?? .text(texts[.notPrimary])
        }
        let rows = registry.definitions.map { definition -> [Content] in
            let national = definition.national
            let standing =
                national.map { standing($0) } ?? .text(texts[.harmonised])
            return [
                .link(Link(definition.id, Address(.definition(definition.id)))),
                national.map { .link(.state($0.state, names)) } ?? .muted(texts[.noState]),
                .english(definition.title), standing, .text(texts.validity(definition)),
                .text(definition.currency ?? ""),
                .lines([
                    .inline([.muted(texts[.figures]), seen(definition.verified, texts)]),
                    .inline([.muted(texts[.rule]), seen(definition.ruleVerified, texts)]),
                ]),
            ]
        }
        let table = DataTable(
            caption: texts[.definitionsCaption],
            columns: [
                .code(texts[.definition]), .init(.text(texts[.state])), .init(.text(texts[.title])),
                .init(.text(texts[.standing])), .init(.text(texts[.inForce])),
                .init(.text(texts[.currency])), .init(.text(texts[.whatWasSeen])),
            ], rows: rows)
        let primary = DataTable(
            caption: texts[.primaryCaption],
            columns: [.init(.text(texts[.state])), .init(.text(texts[.primaryByYear]))],
            rows: registry.states.map { state in
                [.link(.state(state, names)), .lines(Self.runs(registry, state, years, texts))]
            })
        self.init(
            lead: [
                .text(texts[.definitionsLead]), .text(texts[.definitionsVerification]),
                .enumeration([
                    .link(Link(texts[.classifyTitle], Address(.classify(FormFields())))),
                    .link(Link(texts[.compareTitle], Address(.compareDefinitions(FormFields())))),
                ]),
            ], table: table,
            primary: primary)
    }

    /// Neighbouring years with the same primary definition, as one line.
    private static func runs(
        _ registry: DefinitionRegistry, _ state: AreaCode, _ years: ClosedRange<Int>, _ texts: Texts
    ) -> [Content] {
        var runs: [(first: Int, last: Int, id: String?)] = []
        for year in years {
            let id = registry.primary(state: state, year: year)?.id
            if let run = runs.last, run.id == id {
                runs[runs.count - 1].last = year
            } else {
                runs.append((year, year, id))
            }
        }
        return runs.map { run in
            let span = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
            let meant: Content =
                run.id.map { .link(Link($0, Address(.definition($0)))) } ?? .muted(texts[.noneKnown])
            return .inline([.text(span + ":"), meant])
        }
    }
}

extension Link {
    /// To a state's page, by its name.
    package static func state(
        _ code: AreaCode, _ names: [AreaCode: String], _ reading: ReadingOptions = .init()
    ) -> Link {
        Link(names[code] ?? code.text, Address(.state(code), reading: reading))
    }
}
