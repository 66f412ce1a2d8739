/// The parts of a workbook, found by following the references from one to the
/// next: writers name and place them freely.
///
/// Source: ECMA-376-2 (Open Packaging Conventions), ECMA-376-1 part 12.
struct XLSXPackage {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let archive: ZipArchive
    /// The worksheets in the order of their tabs, without chart sheets.
    let sheets: [Sheet]
    let countsFrom1904: Bool
    private let sharedStringsPart: String?
    private let stylesPart: String?

    init(_ store: some ByteStore, limits: ExpansionLimits) throws {
        let head = try store.bytes(at: 0, length: 4096)
        if Magic.isCompoundFile(head) { throw try CompoundFile.problem(store, header: head) }
        guard !head.isEmpty else { throw TabularProblem.emptyFile }
        guard Magic.isZip(head) else {
            throw TabularProblem.notASpreadsheet("The file does not begin as a workbook (.xlsx) does.")
        }
        archive = try ZipArchive(store, limits: limits)
        let roots = try Self.relationships(of: "", in: archive)
        guard let main = roots.first(where: { $0.type == "officeDocument" })?.target else {
            throw TabularProblem.notASpreadsheet("The file is a zip archive without a workbook in it.")
        }
        let workbook = WorkbookPart()
        try Self.parse(main, in: archive, with: workbook)
        guard workbook.isWorkbook else {
            throw TabularProblem.notASpreadsheet("The file is an Office document without sheets.")
        }
        let relationships = try Self.relationships(of: main, in: archive)
        sheets = workbook.sheets.compactMap { sheet in
            relationships.first { $0.id == sheet.reference && $0.type == "worksheet" }
                .map { Sheet(name: sheet.name, part: $0.target, isHidden: sheet.isHidden) }
        }
        countsFrom1904 = workbook.countsFrom1904
        sharedStringsPart = relationships.first { $0.type == "sharedStrings" }?.target
        stylesPart = relationships.first { $0.type == "styles" }?.target
    }

    /// Whether an archive looks like a workbook: a guess by its entries.
    static func isWorkbook(_ archive: ZipArchive) -> Bool {
        archive.entry(named: "[Content_Types].xml") != nil && archive.entry(named: "_rels/.rels") != nil
            && archive.entries.contains { $0.name.lowercased().hasSuffix("workbook.xml") }
    }

    /// The sheet of that name; else the first that is not hidden.
    func sheet(_ name: String?) throws -> Sheet {
        guard let name else {
            guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
                throw TabularProblem.notASpreadsheet("The workbook has no sheet with cells.")
            }
            return first
        }
        guard let sheet = sheets.first(where: { $0.name == name }) else {
            throw TabularProblem.unknownSheet(name, known: sheets.map(\.name))
        }
        return sheet
    }

    func sharedStrings(limit: Int) throws -> SharedStrings {
        let strings = SharedStrings(limit: limit)
        if let sharedStringsPart { try Self.parse(sharedStringsPart, in: archive, with: strings) }
        return strings
    }

    func styles() throws -> StylesPart {
        let styles = StylesPart()
        if let stylesPart { try Self.parse(stylesPart, in: archive, with: styles) }
        return styles
    }

    static func reader(_ part: String, in archive: ZipArchive, with handler: some XMLHandler) throws
        -> XMLReader
    {
        guard let entry = archive.entry(named: part) else { throw TabularProblem.missingPart(part) }
        return try XMLReader(archive.open(entry), part: part, handler: handler)
    }

    private static func parse(_ part: String, in archive: ZipArchive, with handler: some XMLHandler) throws {
        _ = try reader(part, in: archive, with: handler).run()
    }

    /// The references of a part; "" is the package itself.
    private static func relationships(
        of part: String, in archive: ZipArchive
    ) throws -> [RelationshipsPart.Relationship] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        let handler = RelationshipsPart(folder: folder)
        let name = folder + "_rels/" + part[cut...] + ".rels"
        guard archive.entry(named: name) != nil else { return [] }
        try parse(name, in: archive, with: handler)
        return handler.relationships
    }
}
