import Loader
import Postgres
import SQLCatalog

/// The editions that loaded consultations declare, built or not.
enum DeclaredEditions {
    /// Groups the symbols wanted by consultation; without any, all editions of all are meant.
    static func consultations(
        of symbols: [String],
        named consultation: String?,
        on connection: borrowing Connection
    ) throws -> [(String, [String])] {
        try Migrations(program: Version.program).requireKnownSchema(on: connection)
        let declared = try EditionStatus.all(on: connection).filter {
            consultation == nil || $0.consultation == consultation
        }
        guard !declared.isEmpty else { throw NothingLoaded(consultation: consultation) }
        for symbol in symbols where !declared.contains(where: { $0.edition == symbol }) {
            throw UnknownEdition(symbol: symbol, known: declared.map(\.edition), verb: "declared")
        }
        let wanted = symbols.isEmpty ? declared : declared.filter { symbols.contains($0.edition) }
        var groups: [(String, [String])] = []
        for edition in wanted {
            if groups.last?.0 == edition.consultation {
                groups[groups.count - 1].1.append(edition.edition)
            } else {
                groups.append((edition.consultation, [edition.edition]))
            }
        }
        return groups
    }
}

/// A database without the consultation that was asked for.
struct NothingLoaded: Error, CustomStringConvertible {
    var consultation: String?

    var description: String {
        (consultation.map { "consultation \($0) is not loaded" } ?? "nothing is loaded yet")
            + ". Load its folder first: rapporteur load FOLDER"
    }
}
