import Consultation

extension WideReader {
    /// A record that was set aside.
    struct Aside: Sendable {
        var index: Int
        var line: Int
        var bytes: [UInt8]
    }

    /// What the reader needs to know besides the file.
    struct Plan: Sendable {
        var layout: WideLayout
        var codebook: Codebook
        var receipts: Receipts
        /// The number of the term of each slot.
        var terms: [Int32]
        var consultation: Int32
        var batch: Int32
        /// The record number of the file's first record, at the beginning of a chunk.
        var firstRecord: Int32
        /// What the database has already, and where to put the few replies that are new.
        var stored: StoredReplies?
        /// Whether new replies are kept to be appended one by one, for there will be few of them.
        var keepsFresh = false
    }

    /// A reply that is new or changed, where there are few of them.
    struct Fresh: Sendable {
        var index: Int
        var receipt: Int32
        /// The row as COPY takes it, whose record number is still to be given.
        var row: [UInt8]
        var slots: [Int32]
    }

    /// More of them than these are stored like those of a new file.
    static let mostFresh = 50_000

    /// More records than these are not looked at one by one.
    static let mostAside = 200_000

    /// So many records need a closer look that the file is none that can be read in pieces.
    struct TooManyAside: Error, CustomStringConvertible {
        var file: String

        var description: String {
            "\(file): more than \(WideReader.mostAside) of its records are wrong, or stand for Governments, "
                + "groups or respondents who wrote twice; correct the first of them, or load such replies in the "
                + "long form, as replies.csv and sheets.csv"
        }
    }

    /// More is new than is appended one by one.
    struct TooManyFresh: Error {}
}
