import Foundation
import Testing

@testable import Postgres
@testable import rapporteur

@Suite("Errors become exit statuses")
struct FailureTests {
    private func status(_ error: any Error) -> ProgramStatus {
        Failure(error, environment: [:]).status
    }

    private func error(
        _ state: SQLState? = nil,
        _ availability: Availability = .reached
    ) -> DatabaseError {
        DatabaseError(query: "q", sqlState: state, message: "m", availability: availability)
    }

    @Test("a server that is not there is 69, one that is not ready 75")
    func availability() {
        #expect(status(error(nil, .unreachable)) == .databaseUnreachable)
        #expect(status(error(.cannotConnectNow, .notReady)) == .tryLater)
        #expect(status(UnsupportedServer(version: "13.4")) == .databaseUnreachable)
    }

    @Test("a lock that another run holds is 75")
    func locks() {
        #expect(status(LockBusy(purpose: "run", holder: nil)) == .tryLater)
        #expect(status(error(.lockNotAvailable)) == .tryLater)
    }

    @Test("wrong usage is 64, lost output 73, anything else 1")
    func others() {
        #expect(status(UsageError(problem: "p", advice: "a")) == .wrongUsage)
        #expect(status(OutputFailure(code: ENOSPC)) == .outputImpossible)
        #expect(status(error(.syntaxError)) == .failed)
        #expect(status(CocoaError(.fileNoSuchFile)) == .failed)
    }

    @Test("a database without the schema is sent to init")
    func schema() throws {
        for state in [SQLState.undefinedTable, .invalidSchemaName, .undefinedFunction] {
            let failure = Failure(error(state), environment: [:])
            #expect(failure.status == .failed)
            #expect(try #require(failure.advice).contains("rapporteur init"))
        }
    }

    @Test("the statuses are those that the documents promise")
    func numbers() {
        #expect(
            ProgramStatus.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 69, 73, 75, 130, 143]
        )
    }
}
