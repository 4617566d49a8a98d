/// The version of the program, which editions and batches carry.
enum Version {
    static let number = "0.1.0"
    static let program = "rapporteur \(number)"
}
