import Foundation
import Testing

@testable import Loader

@Suite("datapackage.json")
struct PackageTests {
    /// 513 opening brackets end a program that gives them to JSONDecoder; other readers have limits elsewhere.
    @Test(
        "whatever is nested is refused in words",
        arguments: ["[", "{\"a\":", "[{\"a\":", "{\"resources\":["],
        [63, 64, 65, 127, 128, 129, 511, 512, 513, 514, 1023, 1024, 1025, 100_000]
    )
    func nested(opening: String, depth: Int) {
        let package = PackageDescription.read(Data(String(repeating: opening, count: depth).utf8))
        #expect(!package.faults.isEmpty)
        #expect(package.resources.isEmpty)
    }

    @Test(
        "what is no package is refused in words",
        arguments: [
            "", "null", "[]", "\"\\ud800\"", "{\"name\":1e999}",
            "{\"name\":\"a\",\"resources\":{}}",
            "{\"name\":\"a\",\"resources\":[null]}", "{\"name\":\"\\u0000\",\"resources\":[]}",
            "{\"name\":\"a\",\"name\":\"b\"", "\u{FEFF}{}", "{\"a\":\"[[[[", "{\"a\":\"\\",
        ]
    )
    func broken(text: String) {
        #expect(!PackageDescription.read(Data(text.utf8)).faults.isEmpty)
    }

    @Test(
        "no path leaves the folder",
        arguments: ["/etc/passwd", "../x.csv", "a/../../x.csv", "..", "a/.."]
    )
    func paths(path: String) {
        let text = "{\"name\":\"a\",\"resources\":[{\"name\":\"rounds\",\"path\":\"\(path)\"}]}"
        let package = PackageDescription.read(Data(text.utf8))
        #expect(package.resources.isEmpty)
        #expect(package.faults.contains { $0.value == path })
    }
}
