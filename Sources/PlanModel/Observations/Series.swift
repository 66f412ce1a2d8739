/// One line of comparable values: an indicator of an area for a size class and
/// a sector, by one source, under one definition and one base.
///
/// Two values may form a change, a class or a sentence only within one series
/// (and where no break lies between them). Another source, another definition
/// or another base is another series: a parallel claim, never a revision.
///
/// A class because a line, its assessment and its rows on a page all name the
/// same one: a reference is copied, not a dozen texts.
package final class Series: Hashable, Sendable {
    /// Names the series for good: `MYS.EMP_SHARE.msme.dosm-new`,
    /// `LAO.IC_REG_DURS`. The source's own id where it has one.
    package let name: String
    package let indicator: IndicatorCode
    package let area: AreaCode
    package let sizeClass: SizeClass
    /// ISIC Rev. 4 section, or `_T` for all.
    package let sector: String
    /// Code of the source that speaks: `WB`, `DOSM_NEW`.
    package let source: String
    /// Id in the registry of definitions of size; nil where none is known or
    /// none is needed.
    package let definition: String?
    /// What constant prices or parities refer to; nil where there is none.
    package let base: String?
    package let unit: String
    package let attributes: SeriesAttributes

    package init(
        name: String, indicator: IndicatorCode, area: AreaCode, sizeClass: SizeClass = .none,
        sector: String = "_T", source: String, definition: String? = nil, base: String? = nil,
        unit: String = "", attributes: SeriesAttributes = .init()
    ) {
        self.name = name
        self.indicator = indicator
        self.area = area
        self.sizeClass = sizeClass
        self.sector = sector
        self.source = source
        self.definition = definition
        self.base = base
        self.unit = unit
        self.attributes = attributes
    }

    package static func == (left: Series, right: Series) -> Bool {
        left === right
            || left.name == right.name && left.indicator == right.indicator && left.area == right.area
                && left.sizeClass == right.sizeClass && left.sector == right.sector
                && left.source == right.source && left.definition == right.definition
                && left.base == right.base && left.unit == right.unit && left.attributes == right.attributes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What decides whether values of two states may be compared; nil where the
/// source does not say.
package struct SeriesAttributes: Hashable, Sendable {
    /// enterprise or establishment.
    package let statisticalUnit: String?
    /// Formality, agriculture, registered units, kinds of loans.
    package let coverage: String?
    /// What a share is a share of.
    package let denominator: String?
    /// register, census, survey, administrative, estimate.
    package let sourceType: String?

    package init(
        statisticalUnit: String? = nil, coverage: String? = nil, denominator: String? = nil,
        sourceType: String? = nil
    ) {
        self.statisticalUnit = statisticalUnit
        self.coverage = coverage
        self.denominator = denominator
        self.sourceType = sourceType
    }
}
