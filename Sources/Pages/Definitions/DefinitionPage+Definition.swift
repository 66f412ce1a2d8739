package import Enterprises
package import PlanModel
import Routes

extension DefinitionPage.Model {
    /// - Parameters:
    ///   - findings: what the checker says of the definition.
    ///   - history: the definitions of its state; empty for a harmonised one.
    package init(
        of definition: Definition, findings: [Finding], history: [Definition] = [],
        names: [AreaCode: String], texts: Texts
    ) {
        let state = definition.national.map { names[$0.state] ?? $0.state.text } ?? ""
        self.init(
            notices: Self.notices(definition, texts), facts: Self.facts(definition, names, texts),
            criteria: Self.criteria(definition, texts),
            groups: definition.groups.map { Self.group($0, of: definition, texts) },
            readings: Self.readings(definition, texts), checks: Self.checks(findings, texts),
            sources: DataTable(
                caption: texts[.definitionSourcesCaption],
                columns: [.init(.text(texts[.place])), .init(.text(texts[.whatItShows]))],
                rows: definition.sources.map { [.located($0.locator), .english($0.covers)] }),
            history: Self.history(history, of: definition, caption: texts(.historyCaption, state), texts),
            historyTitle: texts(.definitionHistory, state),
            notes: definition.notes.isEmpty ? [] : [.english(definition.notes)])
    }

    private static func notices(_ definition: Definition, _ texts: Texts) -> [Notice] {
        var notices: [Notice] = []
        if let tag = Tag(min(definition.verified, definition.ruleVerified), texts: texts) {
            let parts = definition.unverified.joined(separator: "; ")
                .replacing("(\(Verification.notSeen.rawValue))", with: "(\(Texts.english[.notSeen]))")
                .replacing("(\(Verification.partial.rawValue))", with: "(\(Texts.english[.partlySeen]))")
            notices.append(Notice(tag, texts.filled(.notSeenInFull, .english(parts))))
        }
        if definition.groups.contains(where: { !$0.isComplete }) {
            notices.append(Notice(Tag(.noData, texts[.noRule]), .text(texts[.noRuleMeaning])))
        }
        return notices
    }

    private static func facts(
        _ definition: Definition, _ names: [AreaCode: String], _ texts: Texts
    ) -> [Fact] {
        var facts: [Fact] = []
        if let original = definition.readingOf {
            facts.append(
                Fact(texts[.readingOf], .link(Link(original, Address(.definition(original))))))
        }
        if let national = definition.national {
            facts += [
                Fact(texts[.state], .link(.state(national.state, names))),
                Fact(texts[.legalInstrument], .english(national.legalInstrument)),
                Fact(texts[.inForce], .lines(validity(definition, national, texts))),
                Fact(texts[.currency], .text(national.currency)),
                Fact(texts[.primary], .text(texts(national.isPrimary))),
                Fact(texts[.comparedWithOthers], .enumeration(questions(national.state, texts))),
            ]
            facts += [Fact(texts[.scope], english: national.scope)].compactMap(\.self)
            facts.append(Fact(texts[.exclusions], .list(national.exclusions.map { .english($0) })))
            let rule = national.combiningRule
            let words = [rule.kind.rawValue, rule.expression, rule.tieBreak, rule.note]
            facts.append(
                Fact(texts[.recordedRule], .english(words.compactMap(\.self).joined(separator: "; "))))
        } else {
            facts.append(Fact(texts[.standing], .text(texts[.harmonisedMeaning])))
        }
        facts += [
            Fact(texts[.figures], .text(texts(definition.verified))),
            Fact(
                texts[.combination],
                .lines([.text(texts(definition.ruleVerified)), .quiet(definition.ruleNote)])),
        ]
        return facts
    }

    /// Ways to ask more of the state's definition.
    private static func questions(_ state: AreaCode, _ texts: Texts) -> [Content] {
        let own = FormFields([FormFields.Field("state", state.text)])
        return [
            .link(Link(texts[.classifyTitle], Address(.classify(own)))),
            .link(Link(texts[.compareTitle], Address(.compareDefinitions(FormFields())))),
        ]
    }

    /// The definitions of a state, oldest first; those without a known day
    /// before all others.
    private static func history(
        _ definitions: [Definition], of shown: Definition, caption: String, _ texts: Texts
    ) -> DataTable {
        let ordered = definitions.sorted { ($0.firstYear, $0.id) < ($1.firstYear, $1.id) }
        return DataTable(
            caption: caption,
            columns: [
                .code(texts[.definition]), .init(.text(texts[.inForce])), .init(.text(texts[.standing])),
                .init(.text(texts[.legalInstrument])), .init(.text(texts[.whatWasSeen])),
            ],
            rows: ordered.map { definition in
                let isShown = definition.id == shown.id
                let name: Content =
                    isShown
                    ? .lines([.strong(definition.id), .muted(texts[.thisPage])])
                    : .link(Link(definition.id, Address(.definition(definition.id))))
                let national = definition.national
                let standing: Content =
                    national?.isPrimary == true
                    ? .text(texts[.primary])
                    : national?.scope.map { .english($0) } ?? .text(texts[.notPrimary])
                return [
                    name, .text(texts.validity(definition)), standing,
                    .english(national?.legalInstrument ?? ""),
                    Tag(min(definition.verified, definition.ruleVerified), texts: texts).map(Content.tag)
                        ?? .text(texts[.seen]),
                ]
            })
    }

    private static func validity(
        _ definition: Definition, _ national: NationalStanding, _ texts: Texts
    ) -> [Content] {
        var lines: [Content] = [.text(texts.validity(definition))]
        if let recorded = national.validAsRecorded {
            let from = recorded.from ?? texts[.notKnown]
            lines.append(.muted(texts(.recordedAs, from, recorded.to ?? texts[.stillOpen])))
        }
        if let dates = national.datesVerified, let tag = Tag(dates, texts: texts) {
            lines.append(.inline([.muted(texts[.dates]), .tag(tag)]))
        }
        if let note = national.statisticalNote { lines.append(.quiet(note)) }
        return lines
    }

    private static func criteria(_ definition: Definition, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.criteriaCaption],
            columns: [
                .init(.text(texts[.criterion])), .init(.text(texts[.printedAs])),
                .init(.text(texts[.basis])),
            ],
            rows: definition.bases.map { basis in
                let use: Content = basis.isUnused ? .muted(texts[.inNoRule]) : .nothing
                return [
                    .english(basis.name), .english(basis.printedAs),
                    .lines([.english(basis.basis), use]),
                ]
            })
    }

    private static func checks(_ findings: [Finding], _ texts: Texts) -> [Notice] {
        findings.map { finding in
            let message = [finding.message, finding.remedy].compactMap(\.self).joined(separator: " ")
            return Notice(Tag(finding.severity, texts: texts), .english(message))
        }
    }
}

extension Definition {
    /// The first year of force or of statistics; 0 where it is not known.
    fileprivate var firstYear: Int {
        let years = [national?.validFrom?.day.year, national?.statisticalFrom].compactMap(\.self)
        return years.min() ?? 0
    }
}
