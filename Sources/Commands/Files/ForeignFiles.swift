import Glibc
import UseCases

/// What somebody else put into a published folder (`.git`, `CNAME`): all that the
/// folder's own list does not name.
///
/// It goes along into the next site by hard links, or as copies where the system
/// refuses these, so that the old folder stays whole until the two change places.
/// Names are bytes: those of others need not be UTF-8.
struct ForeignFiles {
    private let site: String
    private let staging: String
    private let published: Set<String>
    /// That published files lie in.
    private let folders: Set<String>
    /// Names that the new site takes too.
    private var taken: [String] = []
    private var kept = 0

    /// - Parameters:
    ///   - published: the paths of the files that were published there.
    ///   - staging: the folder of the new site, with all its files in it.
    init(in site: String, published: Set<String>, staging: String) {
        self.site = site
        self.staging = staging
        self.published = published
        var folders: Set<String> = []
        for path in published {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                // Those above it are known too.
                guard folders.insert(String(rest)).inserted else { break }
            }
        }
        self.folders = folders
    }

    /// Puts them into the new site.
    ///
    /// - Returns: how many files; folders do not count.
    /// - Throws: `Failure` where the new site takes one of their names, and where
    ///   one can't be kept.
    mutating func carry() throws -> Int {
        for entry in try found(below: Entry(path: [], isFolder: true)) {
            try makeFolders(above: entry)
            try carry(entry)
        }
        guard taken.isEmpty else { throw conflict() }
        return kept
    }

    private struct Entry {
        /// Within the site, without a zero at the end.
        let path: [UInt8]
        let isFolder: Bool
        var text: String { String(decoding: path, as: UTF8.self) }
    }

    // MARK: Finding

    /// What lies in no foreign folder itself.
    private func found(below folder: Entry) throws -> [Entry] {
        try entries(of: folder).flatMap { entry in
            let text = entry.text
            if entry.isFolder, folders.contains(text) { return try found(below: entry) }
            return !entry.isFolder && published.contains(text) ? [] : [entry]
        }
    }

    private func entries(of folder: Entry) throws -> [Entry] {
        guard let stream = opendir(place(folder.path, in: site)) else { throw unkept(folder.text, errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let next = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &next.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name != [46], name != [46, 46] else { continue }
            let path = folder.path.isEmpty ? name : folder.path + [47] + name
            let isFolder =
                next.pointee.d_type == UInt8(DT_UNKNOWN)
                ? status(path, in: site)?.isFolder == true : next.pointee.d_type == UInt8(DT_DIR)
            entries.append(Entry(path: path, isFolder: isFolder))
        }
        guard errno == 0 else { throw unkept(folder.text, errno) }
        return entries
    }

    // MARK: Carrying over

    private mutating func carry(_ entry: Entry) throws {
        guard entry.isFolder else { return try carryFile(entry) }
        let isNew = mkdir(place(entry.path, in: staging), 0o700) == 0
        guard isNew || errno == EEXIST || errno == ENOTDIR else { throw unkept(entry.text, errno) }
        guard isNew || status(entry.path, in: staging)?.isFolder == true else {
            taken.append(entry.text)
            return
        }
        for inner in try entries(of: entry) { try carry(inner) }
        // Last: it may be one that its owner can't write into.
        if isNew { try giveRights(of: entry) }
    }

    private mutating func carryFile(_ entry: Entry) throws {
        let (old, new) = (place(entry.path, in: site), place(entry.path, in: staging))
        if link(old, new) == 0 {
            kept += 1
            return
        }
        switch errno {
        // Of the same content: the site's own file has become it.
        case EEXIST where status(entry.path, in: site)?.isSame(status(entry.path, in: staging)) == true: break
        // Else the new site has a file of that name, or one where the folder was.
        case EEXIST, ENOTDIR: taken.append(entry.text)
        // File systems without hard links, files of other people.
        case EPERM, EMLINK, EOPNOTSUPP:
            try copy(entry, from: old, to: new)
            kept += 1
        default: throw unkept(entry.text, errno)
        }
    }

    /// Those of the old site that the new one has not.
    private func makeFolders(above entry: Entry) throws {
        var end = entry.path.startIndex
        while let slash = entry.path[end...].firstIndex(of: 47) {
            let folder = Entry(path: Array(entry.path[..<slash]), isFolder: true)
            // A file of that name is told with what lies below.
            if mkdir(place(folder.path, in: staging), 0o755) != 0, errno != EEXIST, errno != ENOTDIR {
                throw unkept(folder.text, errno)
            }
            end = slash + 1
        }
    }

    private func giveRights(of entry: Entry) throws {
        guard let old = status(entry.path, in: site) else { throw unkept(entry.text, errno) }
        let new = place(entry.path, in: staging)
        // Only root may give files to others; who may not owns the new one.
        _ = lchown(new, old.st_uid, old.st_gid)
        guard chmod(new, old.st_mode & 0o7777) == 0 else { throw unkept(entry.text, errno) }
    }

    private func copy(_ entry: Entry, from old: [CChar], to new: [CChar]) throws {
        guard let status = status(entry.path, in: site) else { throw unkept(entry.text, errno) }
        if status.st_mode & S_IFMT == S_IFLNK {
            var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
            guard readlink(old, &target, Int(PATH_MAX)) >= 0, symlink(target, new) == 0 else {
                throw unkept(entry.text, errno)
            }
            _ = lchown(new, status.st_uid, status.st_gid)
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unkept(entry.text, EOPNOTSUPP) }
        let source = open(old, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard source >= 0 else { throw unkept(entry.text, errno) }
        defer { close(source) }
        let target = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw unkept(entry.text, errno) }
        defer { close(target) }
        var left = Int(status.st_size)
        while left > 0 {
            let sent = sendfile(target, source, nil, left)
            guard sent > 0 else { throw unkept(entry.text, sent == 0 ? EIO : errno) }
            left -= sent
        }
        try giveRights(of: entry)
        var times = [status.st_atim, status.st_mtim]
        guard futimens(target, &times) == 0 else { throw unkept(entry.text, errno) }
    }

    private func place(_ path: [UInt8], in root: String) -> [CChar] {
        (Array(root.utf8) + [47] + path + [0]).map { CChar(bitPattern: $0) }
    }

    /// Of the entry itself, where it is a link.
    private func status(_ path: [UInt8], in root: String) -> stat? {
        var status = stat()
        return lstat(place(path, in: root), &status) == 0 ? status : nil
    }

    // MARK: Saying so

    private func conflict() -> Failure {
        let names = taken.sorted().prefix(3).joined(separator: ", ")
        let more = taken.count > 3 ? " and \(taken.count - 3) more" : ""
        return Failure(
            code: "foreign-folder",
            message: "\(site) holds files that were not published there, and the new site has files of the "
                + "same names: \(names)\(more).",
            remedy: "Rename or remove them; nothing was changed.")
    }

    private func unkept(_ name: String, _ number: Int32) -> Failure {
        let place = name.isEmpty ? site : "\(site)/\(name)"
        return Failure(
            code: "foreign-folder",
            message: "\(place) was not published there, and can't be kept in the new site: "
                + "\(SystemReason(number)).",
            remedy: "Move it to a place outside the folder; nothing was changed.")
    }
}

extension stat {
    fileprivate var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

    fileprivate func isSame(_ other: stat?) -> Bool {
        guard let other else { return false }
        return st_dev == other.st_dev && st_ino == other.st_ino
    }
}
