import Tabular

/// How the cells of a return workbook look.
enum FormPalette {
    static let openFill: UInt32 = 0xFFF9DB
    static let waitingFill: UInt32 = 0xE4E7EB
    static let knownInk: UInt32 = 0x6B7280
    static let markFill: UInt32 = 0xFFC7CE

    static let title = FormStyle().with {
        $0.isBold = true
        $0.size = 16
    }
    static let heading = FormStyle().with {
        $0.isBold = true
        $0.fill = 0xDCE6F1
    }
    static let header = FormStyle().with {
        $0.isBold = true
        $0.wraps = true
        $0.hasBorder = true
        $0.fill = 0xDCE6F1
    }
    static let year = header.with { $0.isUngrouped = true }
    static let label = FormStyle().with { $0.wraps = true }
    static let code = FormStyle().with { $0.ink = knownInk }
    static let known = FormStyle().with {
        $0.isItalic = true
        $0.ink = knownInk
    }
    static let openText = FormStyle().with {
        $0.isOpen = true
        $0.wraps = true
        $0.hasBorder = true
        $0.fill = openFill
    }
    static let openYear = openText.with { $0.isUngrouped = true }

    static func known(decimals: Int) -> FormStyle { known.with { $0.decimals = decimals } }

    /// Of a cell that takes a value, or that waits for the Secretariat.
    static func value(decimals: Int?, isOpen: Bool) -> FormStyle {
        FormStyle().with {
            $0.isOpen = isOpen
            $0.hasBorder = true
            $0.fill = isOpen ? openFill : waitingFill
            $0.decimals = decimals
        }
    }
}
