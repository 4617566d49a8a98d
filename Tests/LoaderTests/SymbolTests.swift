import Consultation
import Testing

@testable import Loader

@Suite("Symbols")
struct SymbolTests {
    private func faults(_ symbols: [String]) throws -> [Fault] {
        let schema = try #require(ResourceCatalog.named("editions"))
        let text = "symbol,cutoff,title_en\n" + symbols.map { "\($0),2001-01-01,T\n" }.joined()
        let read = Table.read(Array(text.utf8), file: "editions.csv", schema: schema)
        let folder = ConsultationFolder(
            description: PackageDescription(),
            tables: ["editions": try #require(read.table)],
            files: [],
            replacing: []
        )
        return SymbolChecks(folder: folder).faults()
    }

    @Test("a symbol leads to no folder but its own", arguments: ["..", ".", ".revisions", "../x"])
    func points(symbol: String) throws {
        #expect(try faults(["A/1", symbol]).map(\.line) == [3])
    }

    @Test("two editions do not share a folder, nor has one a name too long for it")
    func folders() throws {
        #expect(try faults(["A/52/314", "A-52-314"]).map(\.line) == [3])
        #expect(try faults([String(repeating: "A", count: 201)]).count == 1)
        #expect(try faults(["A/52/314", "A/52/314/Add.1", "E.1"]).isEmpty)
    }
}
