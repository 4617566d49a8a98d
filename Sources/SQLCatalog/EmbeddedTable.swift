/// A CSV file of the `SQL/` folder, such as those of the register of States.
package enum EmbeddedTable {
    /// The text of a file by its path below `SQL/`, such as `register/states.csv`.
    package static func text(_ path: String) -> String? { texts[path] }

    /// The paths of all tables, sorted.
    package static var paths: [String] { texts.keys.sorted() }
}
