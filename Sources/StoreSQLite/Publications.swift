import PlanModel

/// The days of publications that are known at a clock, by their rows. Rows are
/// numbered without gaps, so a list finds a day faster than a dictionary.
struct Publications {
    private var days: [PublicationDay?] = []

    /// Nil for a publication that is not known.
    subscript(row: Int64) -> PublicationDay? {
        get { row < days.count ? days[Int(row)] : nil }
        set {
            while days.count <= row { days.append(nil) }
            days[Int(row)] = newValue
        }
    }
}
