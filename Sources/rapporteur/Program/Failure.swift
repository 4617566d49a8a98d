import Aggregator
import FanOut
import Foundation
import Loader
import Postgres
import ReportWriter

/// An error as the user meets it: an exit status, what failed, what to do.
struct Failure {
    var status: ExitStatus
    var message: String
    var advice: String?

    /// Sorts an error from any part of the program.
    init(_ error: any Error, environment: [String: String]) {
        if let status = Interruption.status {
            // What a cancelled statement complains of is only the echo of the signal; how far a run
            // had come is not.
            let told = (error as? RunCancelled)?.description ?? "nothing was left half done"
            self.init(status, "stopped by a signal; \(told)")
            return
        }
        switch error {
        case let error as UsageError:
            self.init(.wrongUsage, error.problem, error.advice)
        case let error as DatabaseError:
            self.init(error)
        case let error as UnsupportedServer:
            self.init(.databaseUnreachable, error.description)
        case let error as DistributionError:
            self.init(.databaseUnreachable, error.description, error.advice)
        case let error as RevertError:
            self.init(.inputRefused, error.description)
        case let error as LoadError:
            self.init(.inputRefused, error.description)
        case let error as TemplateError:
            self.init(.inputRefused, error.description)
        case let error as PublicationError:
            self.init(
                .outputImpossible,
                error.description,
                "Make room or choose another folder by --out, then run the command again."
            )
        case let error as EmbeddedServerError:
            self.init(.databaseUnreachable, error.description)
        case is LockBusy:
            self.init(.tryLater, String(describing: error), "It is no fault: try again later.")
        case let error as OutputFailure:
            self.init(
                .outputImpossible,
                "standard output cannot be written: \(error.reason)",
                "Make room or write elsewhere, then run the command again."
            )
        case let error as OpenToAll:
            self.init(
                .wrongUsage,
                error.description,
                "Name a file of keys by --keys, or listen on 127.0.0.1 or a Unix socket."
            )
        case let error as NotInherited:
            self.init(
                .wrongUsage,
                error.description,
                "Listen on unix:/path or host:port, or have the worker started with a socket."
            )
        case let error as MissingKey:
            self.init(.wrongUsage, error.description, "Put one into a file, and name it by --keys.")
        case let error as KeyFileError:
            self.init(
                .wrongUsage,
                error.description,
                "Make a key by: echo \"HOST $(openssl rand -hex 32)\""
            )
        default:
            self.init(.failed, String(describing: error))
        }
    }

    private init(_ status: ExitStatus, _ message: String, _ advice: String? = nil) {
        self.status = status
        self.message = message
        self.advice = advice
    }

    private init(_ error: DatabaseError) {
        switch error.availability {
        case .unreachable: self.init(.databaseUnreachable, error.description)
        case .notReady: self.init(.tryLater, error.description)
        case .reached:
            self.init(.failed, error.description)
            switch error.sqlState {
            case SQLState.lockNotAvailable?:
                status = .tryLater
                advice = "Another run holds the lock: try again later."
            case SQLState.invalidSchemaName?, SQLState.undefinedTable?, SQLState.undefinedFunction?:
                advice =
                    "The database has no schema of this program yet, or an older one: "
                    + "run 'rapporteur init'."
            case SQLState.insufficientPrivilege?:
                advice =
                    "Commands need membership in rapporteur_loader, which its owner grants. Readers ask "
                    + "by psql: analysis.tally(), analysis.explain() and the views that 'rapporteur "
                    + "dictionary' explains."
            default: break
            }
        }
    }

    /// Says it, and returns the status to end with.
    func tell(_ console: Console) -> ExitStatus {
        console.error(([message] + [advice].compactMap { $0 }).joined(separator: "\n"))
        return status
    }
}
