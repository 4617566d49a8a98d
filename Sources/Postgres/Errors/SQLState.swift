/// A five-character SQLSTATE code, such as `23505`.
///
/// Open rather than an enumeration: the server may send codes that this program has no name for.
package struct SQLState: RawRepresentable, Hashable, Sendable {
    /// The code as the server sends it.
    package let rawValue: String

    /// Makes a code from its five characters.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The first two characters, which name the class of the error.
    package var errorClass: Substring { rawValue.prefix(2) }

    /// Lets a `catch` name a code: `catch SQLState.uniqueViolation { … }`.
    package static func ~= (state: Self, error: any Error) -> Bool {
        (error as? DatabaseError)?.sqlState == state
    }
}

extension SQLState {
    /// Another session holds the lock and the statement would not wait.
    package static let lockNotAvailable = Self(rawValue: "55P03")
    /// Two rows with one key.
    package static let uniqueViolation = Self(rawValue: "23505")
    /// A row that refers to a row that does not exist.
    package static let foreignKeyViolation = Self(rawValue: "23503")
    /// A row that a `check` refuses.
    package static let checkViolation = Self(rawValue: "23514")
    /// `NULL` where the column forbids it.
    package static let notNullViolation = Self(rawValue: "23502")
    /// A text that is no value of the type it should become.
    package static let invalidTextRepresentation = Self(rawValue: "22P02")
    /// A block of COPY that the server cannot read.
    package static let badCopyFileFormat = Self(rawValue: "22P04")
    /// A character that the encoding cannot hold, NUL among them.
    package static let characterNotInRepertoire = Self(rawValue: "22021")
    /// A statement that does not parse.
    package static let syntaxError = Self(rawValue: "42601")
    /// A value that a function cannot take: an unknown edition, a wrong expression.
    package static let invalidParameterValue = Self(rawValue: "22023")
    /// A day or time that no calendar has, such as 30 February.
    package static let datetimeFieldOverflow = Self(rawValue: "22008")
    /// A table or view that does not exist.
    package static let undefinedTable = Self(rawValue: "42P01")
    /// A function that does not exist, or not for these arguments.
    package static let undefinedFunction = Self(rawValue: "42883")
    /// A schema that does not exist.
    package static let invalidSchemaName = Self(rawValue: "3F000")
    /// The role may not do this.
    package static let insufficientPrivilege = Self(rawValue: "42501")
    /// The transaction failed before and takes no further statement.
    package static let inFailedTransaction = Self(rawValue: "25P02")
    /// A write in a transaction that only reads.
    package static let readOnlyTransaction = Self(rawValue: "25006")
    /// Serialisation failed: the same transaction may succeed when it is run again.
    package static let serializationFailure = Self(rawValue: "40001")
    /// Two transactions waited for each other.
    package static let deadlockDetected = Self(rawValue: "40P01")
    /// The statement was cancelled, by the user or by a time limit.
    package static let queryCanceled = Self(rawValue: "57014")
    /// The server is being shut down.
    package static let adminShutdown = Self(rawValue: "57P01")
    /// Another backend crashed and took this one with it.
    package static let crashShutdown = Self(rawValue: "57P02")
    /// The server is starting up, shutting down or recovering.
    package static let cannotConnectNow = Self(rawValue: "57P03")
    /// Every connection slot of the server is taken.
    package static let tooManyConnections = Self(rawValue: "53300")
    /// The code that PL/pgSQL's `raise exception` gives when it names none.
    package static let raisedException = Self(rawValue: "P0001")
}
