import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func sources() async throws -> PageAnswer {
        let answer = try await ShowSources(store: store)()
        let texts = texts
        return PageAnswer(
            title: texts[.sectionSources],
            document: { frame, texts in
                ListPage.document(answer.page(texts), frame: frame, texts: texts)
            },
            records: { answer.sources.flatMap(\.records) })
    }

    func source(_ hash: String, _ request: SiteRequest) async throws -> PageAnswer {
        guard let (source, _) = try await ShowSources(store: store).source(hash: hash) else {
            throw try await unknownSource(hash, request)
        }
        return PageAnswer(
            title: source.file.name, trail: [Link(texts[.sectionSources], Address(.sources))],
            document: { frame, texts in
                SourcePage.document(source.page(texts), frame: frame, texts: texts)
            },
            records: { source.records })
    }
}

extension SourcesAnswer {
    func page(_ texts: Texts) -> ListPage.Model {
        ListPage.Model(
            lead: [.text(texts[.sourcesLead])],
            table: DataTable(
                caption: texts[.sourcesCaption],
                columns: [
                    .init(.text(texts[.file])), .init(.text(texts[.source])),
                    .init(.text(texts[.published])), .number(texts[.values]), .number(texts[.bytes]),
                    .init(.text(texts[.received])),
                ],
                rows: sources.map { source in
                    let values = source.imports.map(\.counts.stated).reduce(0, +)
                    let days = Set(source.imports.compactMap(\.publication)).sorted { $0.day < $1.day }
                    return [
                        .lines([
                            .link(Link(source.file.name, Address(.source(hash: source.file.hash)))),
                            .code(String(source.file.hash.prefix(12))),
                        ]),
                        .lines([.english(source.file.sourceName), .quiet(source.file.licence ?? "")]),
                        .lines(days.map { .text(texts.day($0)) }), .text(texts.whole(values)),
                        .text(texts.whole(source.file.byteCount)),
                        .text(texts.moment(source.file.receivedAt)),
                    ]
                }))
    }
}

extension SourceAnswer {
    func page(_ texts: Texts) -> SourcePage.Model {
        let open: Content =
            file.isKept
            ? .link(Link(texts[.fileOpen], Address(.sourceFile(hash: file.hash))))
            : .muted(texts[.fileNotKept])
        return SourcePage.Model(
            facts: [
                Fact(texts[.file], .lines([.text(file.name), open])),
                Fact(texts[.fileHash], .code(file.hash)),
                Fact(texts[.bytes], .text(texts(.bytesOf, texts.whole(file.byteCount)))),
                Fact(texts[.source], .english(file.sourceName)),
                Fact(texts[.licence], file.licence.map { .english($0) } ?? .text(texts[.notStated])),
                Fact(
                    texts[.received],
                    .text(texts(.receivedFrom, texts.moment(file.receivedAt), file.receivedFrom))),
            ],
            imports: DataTable(
                caption: texts[.importsCaption],
                columns: [
                    .init(.text(texts[.importedAt])), .init(.text(texts[.layout])),
                    .init(.text(texts[.published])), .number(texts[.importNew]),
                    .number(texts[.importRevised]), .number(texts[.importUnchanged]),
                    .number(texts[.importWithdrawn]), .number(texts[.importPast]),
                    .init(.text(texts[.importOptions])),
                ], rows: imports.map { row($0, texts) }))
    }

    private func row(_ record: ImportRecord, _ texts: Texts) -> [Content] {
        [
            .text(texts(.importedBy, texts.moment(record.recordedAt), record.recordedBy)),
            .text(record.layout), .text(record.publication.map { texts.day($0) } ?? texts[.statedByValue]),
            .text(texts.whole(record.counts.new)), .text(texts.whole(record.counts.revised)),
            .text(texts.whole(record.counts.unchanged)), .text(texts.whole(record.counts.withdrawn)),
            .text(texts.whole(record.counts.past)), .text(record.options),
        ]
    }

    /// One for each import; one for a file that nothing was taken from.
    var records: [[JSON.Member]] {
        let head: [JSON.Member] = [
            .init("FILE", .string(file.name)), .init("FILE_HASH", .string(file.hash)),
            .init("BYTES", .integer(file.byteCount)), .init("SOURCE", .string(file.sourceName)),
            .init("LICENCE", .optional(file.licence)), .init("RECEIVED_AT", .string(file.receivedAt)),
            .init("RECEIVED_FROM", .string(file.receivedFrom)), .init("IS_KEPT", .bool(file.isKept)),
        ]
        guard !imports.isEmpty else { return [head] }
        return imports.map { record in
            head + [
                .init("RECORDED_AT", .string(record.recordedAt)),
                .init("RECORDED_BY", .string(record.recordedBy)), .init("LAYOUT", .string(record.layout)),
                .init("PUBLISHED_ON", .optional(record.publication?.day.description)),
                .init("PUBLISHED_PRECISION", .optional(record.publication?.precision.rawValue)),
                .init("NEW", .integer(record.counts.new)), .init("REVISED", .integer(record.counts.revised)),
                .init("UNCHANGED", .integer(record.counts.unchanged)),
                .init("WITHDRAWN", .integer(record.counts.withdrawn)),
                .init("PAST", .integer(record.counts.past)),
            ]
        }
    }
}

extension ImportCounts {
    /// Values that the file states.
    var stated: Int { new + revised + unchanged + past }
}
