import Postgres

/// A command line that cannot be followed; the program ends with status 64.
struct UsageError: Error, Equatable, Sendable {
    /// What is wrong, with the word that is.
    var problem: String
    /// What to write instead.
    var advice: String
}

extension UsageError {
    /// What a function of the database could not take, in the function's words.
    init(refusal: DatabaseError) {
        problem = refusal.message
        advice = [refusal.detail, refusal.hint].compactMap { $0 }.joined(separator: " ")
    }
}
