/// A file of the `SQL/` folder, which is built into the program.
///
/// Each file is a constant named after its path: `SQL/aggregates/count.sql` is `.aggregatesCount`.
/// The folder is read when the program is built, so a missing file is an error of the compiler.
package struct SQLFile: Hashable, Sendable {
    /// The path below `SQL/` without its extension, by which errors call the statement.
    package let name: String
    package let text: String

    /// The files below one folder, in the order of their paths.
    package static func folder(_ folder: String) -> [SQLFile] {
        all.filter { $0.name.hasPrefix(folder + "/") }
    }
}
