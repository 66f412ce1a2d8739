package import PlanModel

/// What the bundled data files are for: `Data/bundle.yaml`, whose head says
/// what the fields mean.
package struct BundleManifest: Hashable, Sendable {
    package let files: [BundleFile]

    /// Files that the ledger loads as sources, oldest publication first, so
    /// that newer vintages meet what they revise.
    package var sources: [BundleFile] {
        let loaded = files.filter { $0.role == .published || $0.role == .extract }
        return loaded.sorted { ($0.sortDay, $0.path) < ($1.sortDay, $1.path) }
    }
}

/// A bundled file: where it is, what it is for, and what it holds.
package struct BundleFile: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        case published
        case extract
        case test
        case reference
    }

    /// Relative to the folder of the manifest.
    package let path: String
    package let role: Role
    package let layout: String
    package let sourceName: String
    package let licence: String?
    /// Nil where it is a column of the file.
    package let publishedOn: PublicationDay?
    /// Which column says what, where the file has observations and its
    /// headers are its own: `area: 'Country Code'`.
    package let columns: [String: String]
    package let series: [BundleSeries]
    package let notes: [String]

    /// Files whose rows name the day come last.
    fileprivate var sortDay: Day { publishedOn?.day ?? Day(year: 9999, month: 12, day: 31)! }
}

/// A series of a bundled file.
package struct BundleSeries: Hashable, Sendable {
    /// The source's own code: `IC.REG.DURS`.
    package let code: String
    package let base: String?
    /// True for the one file that feeds the series.
    package let isPreferred: Bool
    /// First and last reference year of the ten states, and how many values,
    /// for checking an import.
    package let years: ClosedRange<Int>?
    package let values: Int
    /// Header of the value column, where the file has several.
    package let column: String?
    /// Where it is another than the file's own source says.
    package let publication: String?
    package let note: String?
}

/// Reads `Data/bundle.yaml`.
///
/// - Returns: the manifest, nil where a finding is an error.
package func readBundle(file: String, text: String) -> (manifest: BundleManifest?, findings: [Finding]) {
    let (root, findings) = YAMLSource(file: file, text: text).read()
    let collector = FindingCollector()
    collector.add(contentsOf: findings)
    let keys = ["version", "compiled", "files", "not_in_folder"]
    guard let root, let top = YAMLMapping(root, subject: "the bundle", keys: keys, collector: collector)
    else { return (nil, collector.findings) }
    let entries =
        top.mappings(
            "files", subject: "a bundled file",
            keys: [
                "path", "role", "layout", "source", "published_on", "published_precision", "columns",
                "series",
                "notes",
            ]) ?? []
    let files = entries.compactMap(bundleFile)
    return (collector.hasErrors ? nil : BundleManifest(files: files), collector.findings)
}

private func bundleFile(_ entry: YAMLMapping) -> BundleFile? {
    let path = entry.text("path")
    let role = entry.choice("role", of: BundleFile.Role.self)
    let layout = entry.text("layout")
    let source = entry.mapping("source", subject: "a source", keys: ["name", "licence"])
    let sourceName = source?.text("name")
    let publishedOn = publication(entry)
    let columns = entry.value("columns", .optional).map { columnNames($0, entry.collector) } ?? [:]
    let seriesKeys = ["code", "base", "preferred", "years", "values", "column", "publication", "note"]
    let series = (entry.mappings("series", .optional, subject: "a series", keys: seriesKeys) ?? [])
        .compactMap(bundleSeries)
    let notes = entry.texts("notes", .optional) ?? []
    guard let path, let role, let layout, let sourceName else { return nil }
    return BundleFile(
        path: path, role: role, layout: layout, sourceName: sourceName,
        licence: source?.text("licence", .optional), publishedOn: publishedOn, columns: columns,
        series: series,
        notes: notes)
}

private func publication(_ entry: YAMLMapping) -> PublicationDay? {
    guard let day = entry.day("published_on", .optional) else { return nil }
    let precision = entry.choice("published_precision", .optional, of: DayPrecision.self)
    return PublicationDay(day: day, precision: precision ?? .about)
}

private func columnNames(_ value: YAMLValue, _ collector: FindingCollector) -> [String: String] {
    guard case .mapping(let entries) = value.content else {
        collector.wrongKind(value, name: "columns", expected: "a mapping")
        return [:]
    }
    var names: [String: String] = [:]
    for entry in entries { names[entry.key] = collector.text(entry.value, name: entry.key) }
    return names
}

private func bundleSeries(_ entry: YAMLMapping) -> BundleSeries? {
    let code = entry.text("code")
    let base = entry.text("base", .optional)
    let isPreferred = entry.flag("preferred") ?? false
    let years = entry.parsed("years", .optional, expected: "two years such as 1990-2023") { text in
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 && parts[0] <= parts[1] ? parts[0]...parts[1] : nil
    }
    let values = entry.integer("values") ?? 0
    guard let code else { return nil }
    return BundleSeries(
        code: code, base: base, isPreferred: isPreferred, years: years, values: values,
        column: entry.text("column", .optional), publication: entry.text("publication", .optional),
        note: entry.text("note", .optional))
}
