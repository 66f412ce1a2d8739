/// Names an item of a return: an indicator, or an indicator and a size class:
/// `EMP_N.micro`, `EMP_SHARE.msme`, `IC_REG_DURS`.
package struct ItemCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let indicator: IndicatorCode
    package let sizeClass: SizeClass

    package init(_ indicator: IndicatorCode, _ sizeClass: SizeClass = .none) {
        self.indicator = indicator
        self.sizeClass = sizeClass
    }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let indicator = IndicatorCode(String(parts[0])) else {
            return nil
        }
        guard parts.count == 2 else {
            self.init(indicator)
            return
        }
        guard let sizeClass = SizeClass(rawValue: String(parts[1])), sizeClass != .none else { return nil }
        self.init(indicator, sizeClass)
    }

    package var text: String {
        sizeClass == .none ? indicator.text : indicator.text + "." + sizeClass.rawValue
    }

    package var description: String { text }

    package static func < (left: ItemCode, right: ItemCode) -> Bool {
        left.indicator == right.indicator
            ? left.sizeClass < right.sizeClass : left.indicator < right.indicator
    }
}
