@testable import rapporteur

/// The program's exit status; the testing library has a type of the same name.
typealias ProgramStatus = ExitStatus
