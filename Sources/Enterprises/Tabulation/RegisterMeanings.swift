import PlanModel

/// What the texts of a register mean, learnt once for each different text.
struct RegisterMeanings {
    private let reading: RegisterReading
    /// By the number of the text; nil for what is no code of a state.
    private(set) var states: [AreaCode?] = []
    /// -1 for what is no year.
    private(set) var years: [Int] = []
    /// `Sector.index`, 0 unknown, -1 no code of ISIC; and a number for its section, 0
    /// for none.
    private(set) var sectors: [(index: Int, section: Int32)] = []

    init(_ reading: RegisterReading) { self.reading = reading }

    mutating func learnStates(_ index: TextIndex) {
        states += index.texts[states.count...].map { AreaCode($0) }
    }

    mutating func learnYears(_ index: TextIndex) {
        years += index.texts[years.count...].map { text in
            let year = text.utf8.count == 4 ? Int(text) ?? -1 : -1
            return (1900...2100).contains(year) ? year : -1
        }
    }

    mutating func learnSectors(_ index: TextIndex) {
        sectors += index.texts[sectors.count...].map { text in
            guard !reading.isMissing(text) else { return (0, 0) }
            guard let sector = Sector(text) else { return (-1, 0) }
            return (sector.index, Int32(ISICSection.allCases.firstIndex(of: sector.section) ?? 0) + 1)
        }
    }

    /// Whether a field holds a text for "no value".
    func isMissing(_ bytes: UnsafePointer<UInt8>, _ place: UInt64) -> Bool {
        let start = bytes + Int(place & 0xFFFF_FFFF)
        let text = UnsafeBufferPointer(start: start, count: Int(truncatingIfNeeded: place >> 32))
        return reading.missing.contains { $0.utf8.elementsEqual(text) }
    }

    /// A number for an identifier, the same in all cells.
    static func mark(_ bytes: UnsafePointer<UInt8>, _ place: UInt64) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let start = Int(place & 0xFFFF_FFFF)
        for at in start..<start + Int(truncatingIfNeeded: place >> 32) {
            hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01b3
        }
        return hash
    }
}
