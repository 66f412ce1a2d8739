/// Tells the text of a string from all else that stands in it: `t` elements,
/// also those of rich text runs, but not phonetic ones (`rPh`).
struct TextCollector {
    private(set) var isCollecting = false
    private var isPhonetic = false

    mutating func start(_ element: XMLName) {
        if element.isCalled("t") { isCollecting = !isPhonetic }
        if element.isCalled("rPh") { isPhonetic = true }
    }

    mutating func end(_ element: XMLName) {
        if element.isCalled("t") { isCollecting = false }
        if element.isCalled("rPh") { isPhonetic = false }
    }
}
