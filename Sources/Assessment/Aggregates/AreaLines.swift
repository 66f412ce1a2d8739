package import PlanModel

/// One line for each of some areas.
///
/// A list, because a dozen areas are looked through faster than hashed.
package struct AreaLines: Hashable, Sendable {
    private struct Entry: Hashable {
        let area: AreaCode
        var line: SeriesLine
    }

    private var entries: [Entry] = []

    package init() {}

    package subscript(area: AreaCode) -> SeriesLine? {
        get {
            for index in entries.indices where entries[index].area == area { return entries[index].line }
            return nil
        }
        set {
            let index = entries.firstIndex { $0.area == area }
            switch (index, newValue) {
            case (let index?, let line?): entries[index].line = line
            case (let index?, nil): entries.remove(at: index)
            case (nil, let line?): entries.append(Entry(area: area, line: line))
            case (nil, nil): break
            }
        }
    }

    package func mapValues(_ transform: (SeriesLine) -> SeriesLine) -> AreaLines {
        var mapped = self
        for index in entries.indices { mapped.entries[index].line = transform(entries[index].line) }
        return mapped
    }
}

extension AreaLines: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral lines: (AreaCode, SeriesLine)...) {
        for (area, line) in lines { self[area] = line }
    }
}
