import Foundation
import Testing
import UseCases

@testable import Commands

@Suite struct SiteFolderTests {
    private func text(_ folder: Folder, _ path: String) -> String? {
        (try? Data(contentsOf: URL(filePath: folder.path("site/" + path)))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private func publish(_ folder: Folder, _ files: [String: String]) throws -> SiteFolder.Count {
        let site = try SiteFolder(folder.path("site"))
        for (path, text) in files { try site.write(path, Array(text.utf8)) }
        return try site.finish()
    }

    @Test("a second edition replaces the first as a whole; what is the same is not written again")
    func replaces() throws {
        let folder = try Folder()
        let first = try publish(folder, ["index.html": "one", "a/b.html": "same", "old.html": "gone"])
        #expect(first.written == 4 && first.unchanged == 0)
        let second = try publish(folder, ["index.html": "two", "a/b.html": "same"])
        #expect(second.written == 1 && second.unchanged == 2)
        #expect(text(folder, "index.html") == "two" && text(folder, "a/b.html") == "same")
        #expect(text(folder, "old.html") == nil)
    }

    @Test("an edition that is given up leaves everything as it was")
    func abandoned() throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one"])
        let site = try SiteFolder(folder.path("site"))
        try site.write("index.html", Array("half".utf8))
        #expect(text(folder, "index.html") == "one")
        site.abandon()
        #expect(text(folder, "index.html") == "one")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
        #expect(left.filter { $0.hasPrefix("site") } == ["site"])
    }

    @Test("a folder with files of somebody else is not replaced")
    func foreign() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(
            atPath: folder.path("site"), withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: folder.path("site/letter.txt")))
        let failure = #expect(throws: Failure.self) { try SiteFolder(folder.path("site")) }
        #expect(failure?.code == "foreign-folder")
        #expect(text(folder, "letter.txt") == "mine")
    }

    @Test("a folder that can't be made is refused with the reason")
    func unwritable() throws {
        let failure = #expect(throws: Failure.self) { try SiteFolder("/proc/site") }
        #expect(failure?.code == "unwritable-folder")
    }
}
