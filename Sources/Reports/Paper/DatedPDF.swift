/// Sets the days on which a PDF says that it was made and changed, so that the
/// same report does not differ by the hour of its print.
///
/// - Parameter day: `2020-12-31`; anything else leaves the file as it is.
package func datedPDF(_ pdf: [UInt8], day: String) -> [UInt8] {
    let digits = day.utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return pdf }
    let time = digits + Array("000000".utf8)
    var dated = pdf
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
        let sought = Array(name.utf8)
        var start = 0
        while let slash = dated[start...].firstIndex(of: UInt8(ascii: "/")) {
            start = slash + 1
            let end = slash + sought.count
            guard end + time.count <= dated.count, dated[slash..<end].elementsEqual(sought) else { continue }
            dated.replaceSubrange(end..<end + time.count, with: time)
        }
    }
    return dated
}
