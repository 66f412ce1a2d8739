package import PlanModel
import Statistics

/// Numbers and days as a reader of the language writes them.
extension Texts {
    /// `12,345`
    package func whole(_ number: Int) -> String {
        signed(DecimalText.fixed(Double(number), decimals: 0, style: numbers))
    }

    /// A value of a table: with as many decimals as its source reported, as long
    /// as it has no more than six digits by them; the whole stands on the value's
    /// own page. More than six decimals are the trace of a binary number
    /// (52.9000015258789), whose zeros at the end say nothing.
    package func value(_ value: Double, decimals: Int) -> String {
        if decimals > 6 { return figure(value, digits: 6) }
        guard decimals > 0, let digits = DecimalDigits(value) else {
            return signed(DecimalText.fixed(value, decimals: decimals, style: numbers))
        }
        let shown = min(decimals, max(0, 6 - digits.pointPosition))
        let rounded = digits.rounded(toDecimals: shown)
        return signed(DecimalText.text(of: rounded, decimals: shown, style: numbers))
    }

    /// A value with every digit that its source reported, for its own page.
    package func wholeValue(_ value: Double, decimals: Int) -> String {
        if decimals > 6 { return figure(value, digits: 6) }
        return signed(DecimalText.fixed(value, decimals: decimals, style: numbers))
    }

    /// A figure that was computed: so many significant digits, and every digit
    /// before the point.
    package func figure(_ value: Double, digits count: Int = 4) -> String {
        guard value.isFinite, let digits = DecimalDigits(value) else { return DecimalText.shortest(value) }
        let decimals = min(9, max(0, count - digits.pointPosition))
        let rounded = digits.rounded(toDecimals: decimals)
        return signed(DecimalText.text(of: rounded, decimals: nil, style: numbers))
    }

    /// With its sign: `+1.5`, `−14`, `0`.
    package func change(_ value: Double, decimals: Int) -> String {
        let text = self.value(value, decimals: decimals)
        let isZero = text.utf8.allSatisfy { [44, 46, 48].contains($0) }
        return value > 0 && !isZero ? "+" + text : text
    }

    /// A share of one as a percentage: `+0.6 %`, of 0.006.
    package func percentChange(_ share: Double) -> String {
        self(.percent, change(share * 100, decimals: 1))
    }

    /// A computed share of one as a percentage: `−0.1919 %`.
    package func percentFigure(_ share: Double) -> String { self(.percent, figure(share * 100)) }

    /// A share of one as a whole percentage, `83 %`.
    package func share(_ share: Double) -> String {
        self(.percent, value(share * 100, decimals: 0))
    }

    /// `21 November 2026`
    package func day(_ day: Day) -> String {
        self(.dayMonthYear, String(day.day), self[month(day.month)], String(day.year))
    }

    /// As much of the day as is known: `November 2019`, `about 20 November 2019`.
    package func day(_ publication: PublicationDay) -> String {
        let day = publication.day
        return switch publication.precision {
        case .day: self.day(day)
        case .month: self(.monthYear, self[month(day.month)], String(day.year))
        case .year: String(day.year)
        case .about: self(.aboutDay, self.day(day))
        }
    }

    /// The day of a time stamp such as `2026-11-21T09:30:00Z`, with its time.
    package func moment(_ timestamp: String) -> String {
        guard let day = Day(timestamp.prefix(10)), timestamp.utf8.count >= 16 else { return timestamp }
        return self(.dayAndTime, self.day(day), String(timestamp.dropFirst(11).prefix(5)))
    }

    private func month(_ number: Int) -> TextKey { TextKey.months[number - 1] }

    /// With the minus sign that has the width of a plus.
    private func signed(_ text: String) -> String {
        text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
    }
}
