import Foundation
import Glibc
import Testing
import UseCases

@testable import Commands

/// What others put into a published folder, when it is published again.
@Suite struct ForeignFilesTests {
    private func publish(_ folder: Folder, _ files: [String: String]) throws -> SiteFolder.Count {
        let site = try SiteFolder(folder.path("site"), edition: "one\nof two lines")
        do {
            for (path, text) in files { try site.write(path, Array(text.utf8)) }
            return try site.finish()
        } catch {
            site.abandon()
            throw error
        }
    }

    private func make(_ folder: Folder, _ name: String, mode: Int = 0o755) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path(name), withIntermediateDirectories: true,
            attributes: [.posixPermissions: mode])
    }

    private func mode(_ folder: Folder, _ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    private func number(_ folder: Folder, _ name: String) throws -> UInt64? {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
    }

    @Test("files, folders and links of others stay as they are, and are counted")
    func kept() throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one", "a/b.html": "one", "c/d.html": "one"])
        try make(folder, "site/.git/objects")
        try make(folder, "site/.git/hooks", mode: 0o700)
        try folder.write("ref: refs/heads/main", to: "site/.git/HEAD")
        try folder.write("pack", to: "site/.git/objects/pack")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: folder.path("site/.git/objects/pack"))
        try folder.write("sme.example.org", to: "site/CNAME")
        // In folders of the site; the new one has the first of them only.
        try folder.write("mine", to: "site/a/notes.txt")
        try folder.write("mine", to: "site/c/notes.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("site/link"), withDestinationPath: "nowhere")
        let before = try number(folder, "site/CNAME")
        let count = try publish(folder, ["index.html": "two", "a/b.html": "one"])
        #expect(count.kept == 6)
        #expect(try folder.text(of: "site/index.html") == "two" && !folder.has("site/c/d.html"))
        #expect(try folder.text(of: "site/.git/HEAD") == "ref: refs/heads/main")
        #expect(try mode(folder, "site/.git/objects/pack") == 0o444)
        #expect(try mode(folder, "site/.git/hooks") == 0o700)
        #expect(try number(folder, "site/CNAME") == before)
        #expect(try folder.text(of: "site/a/notes.txt") == "mine")
        #expect(try folder.text(of: "site/c/notes.txt") == "mine")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("site/link")) == "nowhere")
        #expect(folder.names == ["site"])
        #expect(try publish(folder, ["index.html": "three"]).kept == 6)
    }

    @Test("a name that is no UTF-8 stays as it is")
    func bytes() throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one"])
        let name: [CChar] = (folder.path("site/").utf8 + [0xFF, 0x61, 0]).map { CChar(bitPattern: $0) }
        let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        #expect(try publish(folder, ["index.html": "two"]).kept == 1)
        #expect(access(name, F_OK) == 0)
    }

    @Test(
        "a file of others whose name the new site takes stops it, and nothing is changed",
        arguments: [
            ("notes.txt", "notes.txt"), ("a", "a/b.html"), ("a/b/notes.txt", "a/b"),
            ("a/b/c/notes.txt", "a/b"),
        ])
    func taken(name: String, file: String) throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one"])
        let place = "site/" + name
        try make(folder, (place as NSString).deletingLastPathComponent)
        try folder.write("mine", to: place)
        let failure = #expect(throws: Failure.self) {
            _ = try publish(folder, ["index.html": "two", file: "ours"])
        }
        #expect(failure?.code == "foreign-folder")
        #expect(failure?.message.contains("same names: ") == true)
        #expect(try folder.text(of: place) == "mine")
        #expect(try folder.text(of: "site/index.html") == "one")
        #expect(folder.names == ["site"])
    }

    @Test("a file of others with the very content of the new one is no hindrance")
    func same() throws {
        let folder = try Folder()
        _ = try publish(folder, ["index.html": "one"])
        try folder.write("User-agent: *", to: "site/robots.txt")
        let count = try publish(folder, ["index.html": "one", "robots.txt": "User-agent: *"])
        #expect(count.kept == 0 && count.unchanged == 2)
    }

    @Test("files that an earlier list names are no foreign ones, though the list has changed its words")
    func earlierList() throws {
        let folder = try Folder()
        try make(folder, "site")
        try folder.write("old", to: "site/old.html")
        try folder.write(
            "Written by pantau publish. It is replaced as a whole.\nedition\n3 old.html\n",
            to: "site/.pantau-site")
        #expect(try publish(folder, ["index.html": "one"]).kept == 0)
        #expect(!folder.has("site/old.html"))
    }
}
