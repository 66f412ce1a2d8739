/// References from one part of a package to others.
final class RelationshipsPart: XMLHandler {
    struct Relationship {
        let id: String
        /// The last word of the type: the two editions of the format differ
        /// in what stands before it.
        let type: String
        /// Path of the part in the archive.
        let target: String
    }

    private(set) var relationships: [Relationship] = []
    private let folder: String

    /// `folder` is where the part stands that the references are from.
    init(folder: String) { self.folder = folder }

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        guard element.isCalled("Relationship"), attributes.text("TargetMode") != "External",
            let id = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target")
        else { return }
        let word = type.split(separator: "/").last.map(String.init) ?? ""
        relationships.append(Relationship(id: id, type: word, target: path(target)))
    }

    /// `/xl/styles.xml`, `styles.xml` and `../xl/styles.xml` alike.
    private func path(_ target: String) -> String {
        let whole = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// The list of sheets, and from which day the workbook counts.
final class WorkbookPart: XMLHandler {
    struct Sheet {
        let name: String
        /// The relationship that leads to the sheet's part.
        let reference: String
        let isHidden: Bool
    }

    private(set) var isWorkbook = false
    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        switch element {
        case "workbook": isWorkbook = true
        case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
        case "sheet":
            guard let name = attributes.text("name"), let reference = attributes.text("id") else { return }
            let state = attributes.text("state") ?? "visible"
            sheets.append(Sheet(name: name, reference: reference, isHidden: state != "visible"))
        default: break
        }
    }
}

/// What cell styles show numbers as.
final class StylesPart: XMLHandler {
    private var shownByStyle: [NumberFormat.Shown] = []
    private var shownByFormat: [Int: NumberFormat.Shown] = [:]
    private var isInCellFormats = false

    func shown(style: Int) -> NumberFormat.Shown {
        shownByStyle.indices.contains(style) ? shownByStyle[style] : .number
    }

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        switch element {
        case "numFmt":
            guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else {
                return
            }
            shownByFormat[id] = NumberFormat.shown(code: code)
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes.number("numFmtId") ?? 0
            shownByStyle.append(shownByFormat[id] ?? NumberFormat.shown(builtIn: id))
        default: break
        }
    }

    func end(_ element: XMLName, _ reader: XMLReader) {
        if element.isCalled("cellXfs") { isInCellFormats = false }
    }
}
