import Postgres
import Testing

@testable import rapporteur

@Suite("Which database is meant")
struct DatabaseChoiceTests {
    private func name(_ conninfo: String?, _ environment: [String: String]) -> String? {
        switch DatabaseChoice(conninfo, environment: environment) {
        case .named(let target): target.conninfo
        case .embedded: nil
        }
    }

    @Test("the option comes first, then the environment, then the private server")
    func order() {
        #expect(name("dbname=a", ["PGHOST": "h"]) == "dbname=a")
        #expect(name(nil, ["PGHOST": "h"])?.isEmpty == true)
        #expect(name(nil, ["PGSERVICE": "statistics"])?.isEmpty == true)
        #expect(name(nil, [:]) == nil)
    }

    @Test("variables that name no database do not count", arguments: ["PGPASSFILE", "PGAPPNAME"])
    func others(variable: String) {
        #expect(name(nil, [variable: "x"]) == nil)
        #expect(name(nil, ["PGHOST": ""]) == nil)
    }
}
