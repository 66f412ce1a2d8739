import OpenData
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// Every import of values and every version of the plan.
    func releases(base: String) async throws -> [UInt8] {
        let answer = try await ShowReleases(store: store, shelf: shelf)()
        let feed = ReleaseFeed(
            title: answer.plan.map { "\($0.shortTitle): releases of data" } ?? "Releases of data",
            author: answer.plan?.publisher ?? texts[.siteName],
            entries: answer.imports.map(entry) + answer.versions.compactMap(entry))
        return feed.bytes(
            base: base, path: Route.open(.releases).path, home: Address(.sources).url,
            now: clock.timestamp())
    }

    private func entry(_ release: (record: ImportRecord, file: SourceFile)) -> ReleaseFeed.Entry {
        let (record, file) = release
        let counts = record.counts
        let day = record.publication.map { " Published on \($0.day)." } ?? ""
        return ReleaseFeed.Entry(
            key: ["import", file.hash, record.options, record.recordedAt].joined(separator: "\n"),
            title: "\(file.sourceName): \(file.name)",
            summary: "\(counts.new) new values, \(counts.revised) revised, \(counts.unchanged) unchanged, "
                + "\(counts.withdrawn) no longer given.\(day)",
            updated: record.recordedAt, path: Address(.source(hash: file.hash)).url)
    }

    private func entry(_ version: DocumentVersion) -> ReleaseFeed.Entry? {
        guard version.kind == .plan else { return nil }
        let reading = ReadingOptions(asOf: version.effectiveOn)
        return ReleaseFeed.Entry(
            key: ["plan", "\(version.id)", "\(version.effectiveOn)", version.recordedAt].joined(
                separator: "\n"),
            title: "The plan as of \(version.effectiveOn)", summary: version.reason,
            updated: version.recordedAt, path: Address(.plan, reading: reading).url)
    }
}
