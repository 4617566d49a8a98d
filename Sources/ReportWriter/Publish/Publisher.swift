import Foundation

/// Puts an edition where readers look, all of it at once.
///
///     OUT/A-52-314                  a link to the newest revision
///     OUT/.revisions/A-52-314/1     earlier revisions stay
///
/// Files are written and synced in a staging folder, which is renamed to the next revision; then the
/// link is swapped. Whoever reads sees the former edition or the new one. What a killed run leaves
/// behind is a staging folder, which the next run removes, or a revision that no link names yet,
/// which the next run finds to be the newest and links to.
struct Publisher {
    /// The folder that holds the editions.
    let output: String
    let edition: String

    private var revisions: String { "\(output)/.revisions/\(edition)" }
    private var staging: String { "\(revisions)/.staging" }
    private var link: String { "\(output)/\(edition)" }

    /// What became of an edition.
    enum Outcome: Equatable {
        /// A new revision, by its number.
        case published(Int)
        /// The newest revision holds the very same bytes.
        case unchanged(Int)
    }

    /// Publishes the files of an edition.
    ///
    /// - Parameter files: Every file, manifest included.
    /// - Returns: Whether there was anything new.
    /// - Throws: ``PublicationError``; the former edition stands.
    func publish(_ files: [EditionFile]) throws(PublicationError) -> Outcome {
        try FileSystem.makeFolder(revisions)
        try FileSystem.remove(staging)
        let newest = newestRevision
        if let newest, holds(files, revision: newest) {
            try point(to: newest)
            return .unchanged(newest)
        }
        try stage(files)
        let next = (newest ?? 0) + 1
        try FileSystem.rename(staging, to: "\(revisions)/\(next)")
        try FileSystem.syncFolder(revisions)
        try point(to: next)
        return .published(next)
    }

    private func stage(_ files: [EditionFile]) throws(PublicationError) {
        var folders: Set<String> = [staging]
        for file in files {
            folders.insert((("\(staging)/\(file.path)") as NSString).deletingLastPathComponent)
        }
        // Sorted, a folder comes before those in it; synced the other way round.
        for folder in folders.sorted() { try FileSystem.makeFolder(folder) }
        for file in files { try FileSystem.write(file.bytes, to: "\(staging)/\(file.path)") }
        for file in files { try FileSystem.syncFile("\(staging)/\(file.path)") }
        for folder in folders.sorted().reversed() { try FileSystem.syncFolder(folder) }
    }

    /// Makes the edition's link name a revision, in one step.
    private func point(to revision: Int) throws(PublicationError) {
        let target = ".revisions/\(edition)/\(revision)"
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == target { return }
        let fresh = "\(output)/.\(edition).link"
        try FileSystem.remove(fresh)
        try FileSystem.link(fresh, to: target)
        try FileSystem.rename(fresh, to: link)
        try FileSystem.syncFolder(output)
    }

    private var newestRevision: Int? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: revisions)) ?? []
        return names.compactMap { Int($0) }.max()
    }

    private func holds(_ files: [EditionFile], revision: Int) -> Bool {
        let folder = "\(revisions)/\(revision)"
        let present = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
            return !isFolder.boolValue
        }
        guard Set(present) == Set(files.map(\.path)) else { return false }
        return files.allSatisfy { file in
            FileManager.default.contents(atPath: "\(folder)/\(file.path)").map(Array.init)
                == file.bytes
        }
    }
}
