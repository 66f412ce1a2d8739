import PlanModel
import SDMX

/// A data message that is made while it is read: ask for the next bytes until
/// there are none.
///
/// While one indicator is printed, the next is read; a format whose series do
/// not depend on each other is also printed in several tasks.
package actor DataMessage {
    /// A data set that is still to be made.
    private enum Part {
        /// The state of the answer's clock.
        case state
        case difference(FlowStep)
    }

    private let reading: FlowReading
    private var printer: any DataPrinter
    private var parts: [Part]
    private let indicators: [IndicatorCode]
    /// Of the part under way: the place of the indicator to come.
    private var place = 0
    private var ahead: Task<[DataSeries], any Error>?
    /// Printed in tasks of their own, in the order of the message.
    private var printed: [Task<Printed, any Error>] = []
    private var deleted: [DataSeries] = []
    private var isSetOpen = false
    private var isBegun = false
    private var isEnded = false
    /// Values, or keys where there are no values, that are still to be passed over.
    private var toPass: Int
    private var left: Int?
    /// Values printed so far.
    package private(set) var observations = 0

    private struct Printed: Sendable {
        var bytes: [UInt8] = []
        var observations = 0
    }

    /// Tasks at a time, and indicators in each: small enough to stay in a few
    /// megabytes.
    private static let (tasks, share) = (4, 4)

    /// Bytes of a piece, about.
    private static let pieceSize = 256 * 1024

    init(
        _ reading: FlowReading, printer: any DataPrinter, indicators: [IndicatorCode],
        steps: [FlowStep]?
    ) {
        self.reading = reading
        self.printer = printer
        self.indicators = indicators
        parts = steps?.map { .difference($0) } ?? [.state]
        parts.reverse()
        toPass = reading.query.offset
        left = reading.query.limit
    }

    /// The next piece; nil where the message has ended. The first is nil for an
    /// answer without anything in it.
    ///
    /// - Throws: what reading the ledger throws; the message is not whole then.
    package func next() async throws -> [UInt8]? {
        guard !isEnded else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.pieceSize + 64 * 1024)
        while bytes.count < Self.pieceSize {
            guard let part = parts.last, left != 0 else {
                isEnded = true
                guard isBegun else { return nil }
                if isSetOpen { printer.endSet(into: &bytes) }
                printer.end(into: &bytes)
                return bytes
            }
            try await advance(part, into: &bytes)
        }
        return bytes
    }

    private func advance(_ part: Part, into bytes: inout [UInt8]) async throws {
        if case .state = part, isSeveral {
            try await advanceSeveral(into: &bytes)
            return
        }
        guard place < indicators.count else {
            closeSet(into: &bytes)
            if case .difference(let step) = part, !deleted.isEmpty {
                for series in deleted {
                    add(series, DataSetHead(action: .delete, validFrom: step.validFrom), into: &bytes)
                }
                closeSet(into: &bytes)
            }
            deleted = []
            place = 0
            parts.removeLast()
            return
        }
        let indicator = indicators[place]
        place += 1
        switch part {
        case .state:
            for series in try await read(indicator) { add(series, DataSetHead(), into: &bytes) }
        case .difference(let step):
            guard step.touched?.contains(indicator) ?? true else { return }
            let difference = try await reading.difference(of: indicator, from: step.from, to: step.to)
            let head = DataSetHead(action: .replace, validFrom: step.validFrom)
            for series in difference.replaced { add(series, head, into: &bytes) }
            deleted += difference.deleted
        }
    }

    /// Whether series can be printed at the same time: nobody counts them, and
    /// the format keeps nothing of them.
    private var isSeveral: Bool { !printer.remembersSeries && toPass == 0 && left == nil }

    private func advanceSeveral(into bytes: inout [UInt8]) async throws {
        while printed.count < Self.tasks, place < indicators.count {
            let share = indicators[place..<min(place + Self.share, indicators.count)]
            place += share.count
            var printer = printer
            var lead: [UInt8] = []
            printer.begin(DataSetHead(), into: &lead)
            printed.append(Task { [reading] in try await Self.print(share, reading, printer) })
        }
        guard !printed.isEmpty else {
            closeSet(into: &bytes)
            place = 0
            parts.removeLast()
            return
        }
        let next = try await printed.removeFirst().value
        guard next.observations > 0 else { return }
        open(DataSetHead(), into: &bytes)
        bytes += next.bytes
        observations += next.observations
    }

    private static func print(
        _ indicators: ArraySlice<IndicatorCode>, _ reading: FlowReading, _ empty: any DataPrinter
    ) async throws -> Printed {
        var printer = empty
        var found = Printed()
        found.bytes.reserveCapacity(pieceSize)
        for indicator in indicators {
            for series in try await reading.series(of: indicator) {
                printer.add(series, into: &found.bytes)
                found.observations += series.points.count
            }
        }
        return found
    }

    /// The indicator's series; begins to read the one after it.
    private func read(_ indicator: IndicatorCode) async throws -> [DataSeries] {
        let reading = reading
        let under = ahead ?? Task { try await reading.series(of: indicator) }
        let found = try await under.value
        ahead =
            place < indicators.count
            ? Task { [next = indicators[place]] in try await reading.series(of: next) } : nil
        return found
    }

    private func add(_ series: DataSeries, _ head: DataSetHead, into bytes: inout [UInt8]) {
        guard let series = counted(series) else { return }
        open(head, into: &bytes)
        printer.add(series, into: &bytes)
        observations += series.points.count
    }

    private func open(_ head: DataSetHead, into bytes: inout [UInt8]) {
        if !isBegun {
            isBegun = true
            printer.begin(into: &bytes)
        }
        if !isSetOpen {
            isSetOpen = true
            printer.begin(head, into: &bytes)
        }
    }

    /// What `offset` and `limit` leave of a series.
    private func counted(_ series: DataSeries) -> DataSeries? {
        guard toPass > 0 || left != nil else { return series }
        guard reading.query.shape.hasObservations else {
            if toPass > 0 {
                toPass -= 1
                return nil
            }
            guard left != 0 else { return nil }
            left = left.map { $0 - 1 }
            return series
        }
        let passed = min(toPass, series.points.count)
        toPass -= passed
        var points = series.points.dropFirst(passed)
        if let left { points = points.prefix(left) }
        left = left.map { $0 - points.count }
        return points.isEmpty ? nil : series.with(points)
    }

    private func closeSet(into bytes: inout [UInt8]) {
        if isSetOpen { printer.endSet(into: &bytes) }
        isSetOpen = false
    }
}
