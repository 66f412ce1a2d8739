package import Assessment
import Routes
import Statistics

extension MethodPage.Model {
    package init(of method: any AchievementMethod, texts: Texts) {
        let provenance = method.provenance
        self.init(
            notices: Self.notices(provenance, texts),
            facts: [
                Fact(texts[.name], .code(method.name)), Fact(texts[.version], .text("\(method.version)")),
                Fact(texts[.form], .english(texts.formula(method.form))),
                Fact(texts[.source], .english(provenance.source)),
                Fact(texts[.standing], .text(texts(provenance.standing))),
                Fact(
                    texts[.needsTarget],
                    .text(texts(method.scaleWithoutTarget == nil))),
                Fact(texts[.usesBaseline], .text(texts(method.usesBaseline))),
            ],
            withoutTarget: method.scaleWithoutTarget.map {
                Self.table($0, caption: texts(.scaleWithoutTarget, texts.title(of: method)), texts)
            },
            withTarget: Self.table(
                method.scaleWithTarget, caption: texts(.scaleWithTarget, texts.title(of: method)), met: true,
                texts),
            edges: Self.edges(of: method, texts: texts),
            notes: [.text(texts[.methodSymbols]), .text(texts[.methodReadings])])
    }

    private static func notices(_ provenance: MethodProvenance, _ texts: Texts) -> [Notice] {
        guard provenance.standing != .seen else { return [] }
        let key: TextKey = provenance.standing == .named ? .sourceNamed : .standingFieldKnowledge
        let tag = Tag(.caution, texts[key])
        return [Notice(tag, .text(texts[.standingNotice]))]
    }

    private static func table(
        _ scale: ClassScale, caption: String, met: Bool = false, _ texts: Texts
    ) -> DataTable {
        var rows = scale.steps.map { step -> [Content] in
            let readings = step.achievementClass.readings.map { texts($0) }.joined(separator: ", ")
            return [
                .tag(Tag(step.achievementClass, texts: texts)), .text(texts(step.bound, of: scale)),
                .text(readings),
            ]
        }
        if met {
            rows.insert(
                [
                    .tag(Tag(.met, texts: texts)), .text(texts[.latestMeetsTarget]),
                    .text(texts[.onCourse]),
                ], at: 0)
        }
        return DataTable(
            caption: caption,
            columns: [
                .init(.text(texts[.achievementClass])), .init(.text(texts[.condition])),
                .init(.text(texts[.readAs])),
            ], rows: rows)
    }
}

extension ListPage.Model {
    package init(of methods: [any AchievementMethod], texts: Texts) {
        let rows = methods.map { method -> [Content] in
            [
                .link(Link(texts.title(of: method), Address(.method(method.name)))), .code(method.name),
                .text("\(method.version)"), .english(texts.formula(method.form)),
                .text(texts(method.scaleWithoutTarget == nil)),
                .lines([.text(texts(method.provenance.standing)), .quiet(method.provenance.source)]),
            ]
        }
        self.init(
            lead: [.text(texts[.methodsLead])],
            table: DataTable(
                caption: texts[.methodsCaption],
                columns: [
                    .init(.text(texts[.method])), .init(.text(texts[.name])), .init(.text(texts[.version])),
                    .init(.text(texts[.form])), .init(.text(texts[.needsTarget])),
                    .init(.text(texts[.source])),
                ], rows: rows))
    }
}

extension Texts {
    package func callAsFunction(_ standing: MethodProvenance.Standing) -> String {
        switch standing {
        case .seen: self[.standingSeen]
        case .fieldKnowledge: self[.standingFieldKnowledge]
        case .named: self[.standingNamed]
        }
    }

    /// `d × CAGR ≥ 1.5 %`, `R ≥ 0.95`
    package func callAsFunction(_ bound: ClassScale.Bound, of scale: ClassScale) -> String {
        func number(_ value: Double) -> String {
            scale.isWrittenInPercent ? self(.percent, self.figure(value * 100)) : self.figure(value)
        }
        let figure = formula(scale.figure)
        return switch bound {
        case .atLeast(let value): "\(figure) ≥ \(number(value))"
        case .above(let value): "\(figure) > \(number(value))"
        case .exactly(let value): "\(figure) = \(number(value))"
        case .atMost(let value): "\(figure) ≤ \(number(value))"
        case .below(let value): "\(figure) < \(number(value))"
        case .allElse: self[.allElse]
        }
    }
}
