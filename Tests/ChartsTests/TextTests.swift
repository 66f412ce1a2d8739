import Markup
import Testing

@testable import Charts

/// Texts that find their room.
@Suite struct TextTests {
    @Test("labels never overlap, keep their order and stay within where there is room")
    func apart() {
        var random = Seeded(seed: 7)
        for round in 0..<500 {
            let wanted = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Double.random(in: 0...300, using: &random)
            }
            let placed = LabelPlacement.spread(wanted, height: 15, top: 0, bottom: 300)
            let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
            for (upper, lower) in zip(order, order.dropFirst()) {
                #expect(placed[lower] - placed[upper] >= 15 - 1e-9, "seed 7, round \(round)")
            }
            #expect(placed.allSatisfy { $0 >= 7.5 - 1e-9 && $0 <= 292.5 + 1e-9 }, "seed 7, round \(round)")
        }
    }

    @Test("labels that are apart already stay where they are")
    func unmoved() {
        #expect(LabelPlacement.spread([100, 20, 60], height: 15, top: 0, bottom: 300) == [100, 20, 60])
    }

    @Test(
        "a text is broken, never cut off",
        arguments: [
            "In Lao PDR starting a business still takes 173 days, hardly less than at the baseline",
            "ໃນສປປລາວການເລີ່ມຕົ້ນທຸລະກິດໃຊ້ເວລາ173ມື້ເຊິ່ງຫຼຸດລົງໜ້ອຍດຽວຈາກປີຖານ", "ကမ္ဘောဒီးယားနိုင်ငံ", "",
        ])
    func wrapped(text: String) {
        for width in [20.0, 80, 200] {
            let lines = TextWrap.balanced(text, width: width, size: 17)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(lines.allSatisfy { $0.count == 1 || TextWidth.of($0, size: 17) <= width })
        }
    }

    @Test("a title of common length takes two lines at most in a wide chart")
    func title() {
        let title = "MSMEs' share of value added is 39.1 percent; two changes of definition stand between"
        #expect(TextWrap.balanced(title, width: 720, size: 20, isBold: true).count == 2)
    }

    @Test(
        "a text has room in the widest of common fonts, DejaVu Sans",
        arguments: [
            ("Brunei Darussalam 114,434", true, 187.1),
            ("Lao PDR 173", true, 85.4), ("0.48 (2024) KPI 1", true, 117.4),
            ("114,434", false, 49.6),
        ])
    func widest(text: String, isBold: Bool, width: Double) {
        #expect(TextWidth.of(text, size: 12, isBold: isBold) >= width)
    }

    @Test("marks above and below letters take no room")
    func marks() {
        #expect(TextWidth.of("ກິ່", size: 10) == TextWidth.of("ກ", size: 10))
    }

    @Test(
        "lengths have one decimal at most",
        arguments: [(1.25, "1.3"), (-0.04, "0"), (-0.5, "-0.5"), (12, "12")])
    func lengths(length: Double, text: String) {
        #expect(HTML("\(px(length))").string == text)
    }
}
