/// The codes of the findings that this room makes, beside those of
/// `TabularProblem` and of YAML itself.
package enum IntakeCodes {
    /// Sorted.
    package static let all = [
        "column-and-constant", "column-twice", "constant-value", "contradicting-value",
        "delimiter-is-decimal-mark",
        "empty-file", "future-period", "future-publication", "incomplete-download", "indicator-not-needed",
        "layout-mismatch", "metadata-file",
        "missing-area", "missing-column", "missing-indicator", "month-first", "new-indicator-near-known",
        "no-header",
        "no-table-in-archive",
        "no-value", "not-a-number", "not-annual", "not-json", "other-publication-day", "refused-by-source",
        "repeated-column", "repeated-value", "reversed-interval", "sdmx-deletion",
        "several-tables-in-archive", "short-row",
        "slipped-row", "status-against-value", "text-above-table", "text-in-table", "too-many-columns",
        "unknown-area", "unknown-column", "unknown-day", "unknown-format", "unknown-layout", "unknown-period",
        "unknown-precision", "unknown-sector", "unknown-size-class", "unknown-status", "unknown-word",
        "unused-column",
        "wrong-economy", "wrong-indicator", "wrong-multiplier", "wrong-row", "wrong-sample-size",
    ]
}
