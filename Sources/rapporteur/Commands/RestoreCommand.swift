import Foundation
import Loader
import Postgres

/// Makes a consultation of what `rapporteur dump` wrote.
struct RestoreCommand: Subcommand {
    static let manual = Manual(
        name: "restore",
        abstract: "Make a consultation of a folder that 'dump' wrote.",
        synopsis: "FOLDER [--jobs N]",
        discussion: """
            Checks every file of the package against its size and SHA-256, stores what it remembers in \
            one transaction, counts each edition again for each batch that it was counted for, and \
            brings back the documents that went out. The database must not know the consultation, nor \
            have other loads by its numbers.
            """,
        options: [.jobs],
        operands: 1...1,
        operandName: "a folder that 'rapporteur dump' wrote",
        examples: [
            .init(
                command: "rapporteur restore /srv/archive/a-52-314",
                effect: "Then 'rapporteur report' writes the same editions."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let folder: URL
    private let jobs: Int
    private let fanOut: FanOutChoice

    init(_ arguments: Arguments) throws(UsageError) {
        folder = URL(fileURLWithPath: arguments.operands.first ?? "")
        jobs = try arguments.count(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
        fanOut = try FanOutChoice(arguments)
    }

    func run(in context: Context) throws -> ExitStatus {
        let archive = try Archive.read(folder)
        let about = archive.rapporteur
        let number = try context.withConnection(for: "restore") { connection in
            _ = try Migrations(program: Version.program).run(on: connection)
            return try archive.store(from: folder, on: connection)
        }
        for build in about.builds {
            _ = try Counting(
                consultation: about.consultation,
                symbols: [build.edition],
                known: build.batch,
                jobs: jobs,
                fanOut: fanOut,
                feed: nil,
                context: context
            ).run()
        }
        try context.withConnection(for: "restore") { connection in
            try archive.settle(number, from: folder, on: connection)
        }
        context.console.result(
            "\(about.consultation.visible): restored, \(about.builds.count) editions counted"
        )
        return .done
    }
}
