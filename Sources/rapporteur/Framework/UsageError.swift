/// A command line that cannot be followed; the program ends with status 64.
struct UsageError: Error, Equatable, Sendable {
    /// What is wrong, with the word that is.
    var problem: String
    /// What to write instead.
    var advice: String
}
