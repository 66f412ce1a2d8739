/// Data files of the copy name its pages: what the portal calls
/// `/states/LAO/indicators/X` is a file, from the place of the data or in full.
struct StaticData {
    let links: StaticLinks
    /// Before the files' names: where the copy will stand, else the way to the top.
    let base: String

    /// Members that hold an address of the portal, as this program prints JSON.
    private static let members = ["\"ADDRESS\": \"", "\"address\": \"", "\"licences\": \""].map {
        Array($0.utf8)
    }

    /// Of JSON.
    func placed(json text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var (done, place) = (0, 0)
        while let slash = text[place...].firstIndex(of: UInt8(ascii: "/")) {
            place = slash + 1
            // Most slashes begin no text.
            let isAddress =
                slash > 0 && text[slash - 1] == UInt8(ascii: "\"")
                && Self.members.contains { member in
                    slash >= member.count && text[(slash - member.count)..<slash].elementsEqual(member)
                }
            guard isAddress, let end = text[slash...].firstIndex(of: UInt8(ascii: "\"")) else { continue }
            result += text[done..<slash]
            result += file(of: text[slash..<end])
            (done, place) = (end, end)
        }
        result += text[done...]
        return result
    }

    /// Of CSV with a column ADDRESS; other CSV stays as it is.
    func placed(csv text: [UInt8]) -> [UInt8] {
        let head = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let names = head.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let wanted = names.firstIndex(where: { $0.elementsEqual("ADDRESS".utf8) }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var (start, column, isQuoted) = (0, 0, false)
        func end(_ place: Int) {
            let field = text[start..<place]
            let isAddress = column == wanted && field.first == UInt8(ascii: "/")
            result += isAddress ? file(of: field) : Array(field)
        }
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            let endsRow = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            guard !isQuoted, endsRow || byte == UInt8(ascii: ",") else { continue }
            end(place)
            result.append(byte)
            start = place + 1
            column = endsRow ? 0 : column + 1
        }
        end(text.count)
        return result
    }

    /// A page under another reading is there as it usually is; what only a
    /// server answers keeps its address.
    private func file(of address: ArraySlice<UInt8>) -> [UInt8] {
        links.usual(address, isOfQuery: false).map { Array((base + $0).utf8) } ?? Array(address)
    }
}
