import Foundation
import Loader
import Postgres

/// Writes all that is known of a consultation into a folder.
struct DumpCommand: Subcommand {
    static let manual = Manual(
        name: "dump",
        abstract: "Write a consultation with all its history into a folder.",
        synopsis: "CONSULTATION FOLDER",
        discussion: """
            Writes a consultation as a data package: every version of every row, every batch with its \
            reason and files, and the documents that went out. 'rapporteur restore' makes of it the \
            same consultation in another database: each edition, as known at each batch, comes out in \
            the same bytes. Confidential replies are in it with their names. The folder must not exist \
            yet, and is there whole or not at all.
            """,
        operands: 2...2,
        operandName: "the code of a consultation and a folder",
        examples: [
            .init(
                command: "rapporteur dump a-52-314 /srv/archive/a-52-314",
                effect: "A package to keep, or to take to another database."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .outputImpossible,
            .tryLater,
        ]
    )

    private let consultation: String
    private let folder: String

    init(_ arguments: Arguments) throws(UsageError) {
        consultation = arguments.operands.first ?? ""
        folder = arguments.operands.last ?? ""
    }

    func run(in context: Context) throws -> ExitStatus {
        let archive = try context.withConnection(for: "dump") { connection in
            try Archive.write(
                consultation,
                to: URL(fileURLWithPath: folder),
                program: Version.program,
                on: connection
            )
        }
        let rows = archive.resources.reduce(0) { $0 + $1.rows }
        context.console.result(
            "\(consultation.visible): \(rows) rows of \(archive.resources.count) tables in \(folder.visible)"
        )
        return .done
    }
}
