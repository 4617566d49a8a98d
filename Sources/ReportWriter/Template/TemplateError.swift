/// A place in a template that cannot be written as it stands.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One thing that is wrong.
    package struct Fault: Hashable, Sendable, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var message: String

        package var description: String { "\(file):\(line): \(message)" }
    }

    /// Everything that is wrong, in the order of the text.
    package var faults: [Fault]

    package var description: String {
        faults.map(\.description).joined(separator: "\n") + "\nnothing was written"
    }
}
