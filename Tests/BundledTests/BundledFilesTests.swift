import Bundled
import Foundation
import Testing

@Suite struct BundledFilesTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var filesOnDisk: [String] {
        ["Documentation/glossary.md"]
            + ["Assets", "Data", "Plans"].flatMap { folder -> [String] in
                let names = FileManager.default.enumerator(atPath: repository.appending(path: folder).path)
                return (names?.allObjects as? [String] ?? [])
                    .filter { !$0.split(separator: "/").last!.hasPrefix(".") }
                    .map { folder + "/" + $0 }
                    .filter { path in
                        var isFolder: ObjCBool = false
                        let full = repository.appending(path: path).path
                        return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                            && !isFolder.boolValue
                    }
            }
    }

    @Test("the table names the files of the repository, no more and no fewer")
    func tableIsComplete() {
        #expect(Set(BundledFiles.paths) == Set(Self.filesOnDisk))
    }

    @Test("every file inside the binary equals the one in the repository byte for byte")
    func filesAreExact() throws {
        for path in BundledFiles.paths {
            let onDisk = try Data(contentsOf: Self.repository.appending(path: path))
            #expect(BundledFiles.bytes(path) == [UInt8](onDisk), "\(path)")
        }
    }

    @Test("a path that is not there gives nothing")
    func unknownPath() {
        #expect(BundledFiles.bytes("Data/none.csv") == nil)
    }

    @Test("the fonts that the style sheet names are bundled, and are WOFF2")
    func fonts() throws {
        let style = String(decoding: try #require(BundledFiles.bytes("Assets/style.css")), as: UTF8.self)
        let fonts = style.matches(of: /url\("([a-z]+\.woff2)"\)/).map { String($0.1) }
        #expect(fonts.count == 4)
        for font in fonts {
            let bytes = try #require(BundledFiles.bytes("Assets/" + font))
            #expect(bytes.starts(with: "wOF2".utf8))
        }
    }
}
