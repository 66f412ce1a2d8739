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
        // The list of files is another.
        #expect(second.written == 2 && second.unchanged == 1)
        #expect(text(folder, "index.html") == "two" && text(folder, "a/b.html") == "same")
        #expect(text(folder, "old.html") == nil)
    }

    @Test("folders above the site are made; a file among them is told, with what helps")
    func parents() throws {
        let folder = try Folder()
        let site = try SiteFolder(folder.path("deep/a/b"))
        try site.write("index.html", Array("one".utf8))
        _ = try site.finish()
        #expect(FileManager.default.fileExists(atPath: folder.path("deep/a/b/index.html")))
        let failure = #expect(throws: Failure.self) {
            _ = try SiteFolder(folder.path("deep/a/b/index.html/c/d"))
        }
        #expect(failure?.code == "unwritable-folder" && failure?.remedy.contains("room") == false)
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

    @Test("a file that is missing or of another size is noticed")
    func damaged() throws {
        let folder = try Folder()
        let path = folder.path("site")
        func finish() throws {
            let site = try SiteFolder(path, edition: "one")
            for file in ["index.html", "a/b.html", "c.csv"] { try site.write(file, Array("text".utf8)) }
            _ = try site.finish()
        }
        try finish()
        #expect(SiteFolder.holding(of: "one", path) == .whole)
        #expect(SiteFolder.holding(of: "two", path) == .other)
        try FileManager.default.removeItem(atPath: path + "/a/b.html")
        try Data("te".utf8).write(to: URL(filePath: path + "/c.csv"))
        #expect(SiteFolder.holding(of: "one", path) == .damaged(2))
        try finish()
        #expect(SiteFolder.holding(of: "one", path) == .whole)
    }

    @Test("what a publication that was cut off left is removed, and nothing else")
    func leftovers() throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one"])
        // No process has so large a number.
        let gone = folder.path("site.new-4194399")
        try FileManager.default.copyItem(atPath: folder.path("site"), toPath: gone)
        let foreign = folder.path("site.new-4194398")
        try FileManager.default.createDirectory(atPath: foreign, withIntermediateDirectories: false)
        let underWay = try SiteFolder(folder.path("site"))
        #expect(SitePlace.removeLeftovers(beside: folder.path("site")) == ["site.new-4194399"])
        #expect(FileManager.default.fileExists(atPath: foreign))
        try underWay.write("index.html", Array("two".utf8))
        _ = try underWay.finish()
        #expect(text(folder, "index.html") == "two" && text(folder, ".pantau-staging") == nil)
    }

    @Test("where the folder is a link, what it leads to is replaced")
    func link() throws {
        let folder = try Folder()
        let real = folder.path("disk/www")
        try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("site"), withDestinationPath: real)
        _ = try publish(folder, ["index.html": "one"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("site")) == real)
        #expect(FileManager.default.fileExists(atPath: real + "/index.html"))
        try FileManager.default.removeItem(atPath: real)
        #expect(throws: Failure.self) { try SiteFolder(folder.path("site")) }
    }

    @Test("a mount point is refused with a folder inside it to name")
    func mountPoint() throws {
        let failure = #expect(throws: Failure.self) { try SiteFolder("/proc") }
        #expect(failure?.code == "mount-point" && failure?.remedy.contains("/proc/site") == true)
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

    @Test("the root of the file system is refused by its name")
    func root() throws {
        let failure = #expect(throws: Failure.self) { try SiteFolder("/") }
        #expect(failure?.code == "mount-point" && failure?.message.hasPrefix("/ is") == true)
        #expect(failure?.remedy.contains(" /site,") == true)
    }

    @Test("a folder that can't be made is refused with the reason")
    func unwritable() throws {
        let failure = #expect(throws: Failure.self) { try SiteFolder("/proc/site") }
        #expect(failure?.code == "unwritable-folder")
    }
}
