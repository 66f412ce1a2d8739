import Enterprises
import Testing

@Suite("Sectors")
struct SectorTests {
    @Test(
        "a letter is a section, and the first two digits of a number its division",
        arguments: [
            ("G", "G"), ("g", "G"), ("U", "U"), ("47", "47"), ("4711", "47"), ("01", "01"), ("0111", "01"),
            ("47.11", "47"), ("G47", "47"), ("G4711", "47"), ("99", "99"),
        ])
    func reads(text: String, code: String) {
        #expect(Sector(text)?.description == code)
    }

    @Test(
        "what is no code of ISIC Rev. 4 is no sector",
        arguments: [
            "", "V", "4", "04", "00", "34", "A47", "G4", "4x", ".47", "4.711", "GG", " 47", "47 ", "٤٧",
            "12345678901",
        ])
    func refuses(text: String) {
        #expect(Sector(text) == nil)
    }

    @Test("ISIC Rev. 4 has 21 sections and 88 divisions, each in one section")
    func divisions() {
        let divisions = ISICSection.allCases.flatMap { Array($0.divisions) }
        #expect(ISICSection.allCases.count == 21)
        #expect(divisions.count == 88)
        #expect(Set(divisions).count == 88)
    }

    @Test("a division knows its section", arguments: [(1, "A"), (33, "C"), (45, "G"), (68, "L"), (99, "U")])
    func sectionOfDivision(division: Int, section: String) {
        #expect(Sector(division: division)?.section.rawValue == section)
    }

    @Test("an index leads back to its sector, and 0 to none")
    func index() {
        let all = ISICSection.allCases.map { Sector($0) } + (1...99).compactMap { Sector(division: $0) }
        #expect(all.count == 109)
        #expect(all.allSatisfy { Sector(index: $0.index) == $0 && $0.index < Sector.indexCount })
        #expect(Sector(index: 0) == nil)
    }
}
