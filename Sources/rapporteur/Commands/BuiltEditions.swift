import Loader
import Postgres
import SQLCatalog

/// The editions that were built, to pick from by symbol.
enum BuiltEditions {
    /// Returns the symbols wanted, or all of them where none is named.
    static func select(
        _ wanted: [String],
        on connection: borrowing Connection
    ) throws -> [String] {
        try Migrations(program: Version.program).requireKnownSchema(on: connection)
        let file = SQLFile.commandsBuiltEditions
        let built = try connection.rows(file.text, name: file.name).map { row throws(RowError) in
            try row.required("edition", as: String.self)
        }
        for symbol in wanted where !built.contains(symbol) {
            throw UnknownEdition(symbol: symbol, known: built)
        }
        return wanted.isEmpty ? built : wanted
    }
}
