import Postgres
import SQLCatalog

/// What has to be said wherever an edition's figures are shown, such as that positions are
/// reconstructed.
enum EditionRemark {
    /// The remark of an edition's own text, if it has one.
    static func read(
        _ symbol: String,
        on connection: borrowing Connection
    ) throws -> String? {
        let file = SQLFile.commandsRemark
        return try connection.row(file.text, name: file.name, [.text(symbol)]).optional("remark")
    }
}
