/// A text file of the `SQL/` folder, which is built into the program.
public func sqlText(_ path: String) -> String { embeddedFiles[path].map { $0.description } ?? "" }
