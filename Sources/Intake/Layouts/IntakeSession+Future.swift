import PlanModel

/// Nothing is published tomorrow, and a year that is still to come has no value
/// but a forecast.
extension IntakeSession {
    /// Reports a publication day after the day of import. Where only the month
    /// or year is known, its last day may still be to come. `place` says
    /// who gave a day that does not stand in the file.
    mutating func checkPublication(
        _ publication: PublicationDay, of place: String = "", sheet: String? = nil, line: Int? = nil,
        field: String? = nil
    ) {
        let day = publication.day
        let today = request.importDay
        let isFuture =
            switch publication.precision {
            case .day, .about: day > today
            case .month: (day.year, day.month) > (today.year, today.month)
            case .year: day.year > today.year
            }
        guard isFuture else { return }
        let subject = "The publication day \(day)" + (place.isEmpty ? "" : " (\(place))")
        add(
            .error, "future-publication", subject + " lies after the day of import, \(today).",
            remedy: "Write the day on which the source made the values public, year-month-day: 2025-03-24.",
            sheet: sheet, line: line, field: field)
    }

    /// The value, as a forecast where its year comes after the year of
    /// publication, which is then a finding. The World Bank's own files can't
    /// be mended: there it is a warning.
    mutating func dated(_ value: DraftValue, in draft: SeriesDraft) -> DraftValue {
        let publication = draft.publication.day
        guard value.value != nil, value.status != .forecast, value.period.year > publication.year else {
            return value
        }
        let seen = "The year \(value.period) is not over on the publication day \(publication)"
        if layout.isWorldBank {
            add(
                .warning, "future-period", seen + "; the value is taken as a forecast.",
                remedy: "Check the publication day.", sheet: draft.sheet, line: value.line,
                field: value.column)
        } else {
            let wanted = layout.isWide ? "send one value in each row and write" : "write"
            add(
                .error, "future-period", seen + ", and the row states no forecast.",
                remedy:
                    "Correct the year or the publication day; \(wanted) OBS_STATUS F if it is a projection.",
                sheet: draft.sheet, line: value.line, field: value.column)
        }
        var value = value
        value.status = .forecast
        return value
    }
}
