/// The version of the program, which editions and batches carry.
enum Version {
    static let number = "0.1.0"
    /// The day of the version, for its man page.
    static let date = "2026-11-24"
    static let program = "rapporteur \(number)"
}
