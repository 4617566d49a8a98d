import Consultation
import Foundation

/// What `datapackage.json` says about a consultation folder.
struct PackageDescription: Sendable {
    /// One CSV file of the folder.
    struct Resource: Sendable {
        var schema: ResourceSchema
        /// Relative to the folder.
        var path: String
        /// SHA-256 in hexadecimal digits, where the package states one.
        var hash: String?
        var bytes: Int?
    }

    static let fileName = "datapackage.json"

    /// The code of the consultation.
    var name = ""
    var title: [String: String] = [:]
    var languages = ["en"]
    var resources: [Resource] = []
    var faults: [Fault] = []
}

extension PackageDescription {
    /// Nesting beyond this is no package; Foundation's readers have limits of their own that end
    /// the program instead of throwing.
    private static let deepestNesting = 64

    /// Reads the description of a folder.
    ///
    /// - Parameter data: The bytes of `datapackage.json`.
    /// - Returns: What could be understood, with all faults.
    static func read(_ data: Data) -> PackageDescription {
        var package = PackageDescription()
        guard nesting(of: data) <= deepestNesting else {
            package.add("", "the file nests deeper than \(deepestNesting) levels")
            return package
        }
        let object: [String: Any]
        do {
            guard let read = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
                package.add("", "the file holds no JSON object")
                return package
            }
            object = read
        } catch {
            package.add("", "the file is no JSON: \(reason(of: error))")
            return package
        }
        package.take(object)
        return package
    }

    private mutating func take(_ object: [String: Any]) {
        name = object["name"] as? String ?? ""
        if name.wholeMatch(of: /[a-z0-9][a-z0-9._-]*/) == nil {
            add(name, "\"name\" must be the code of the consultation, such as a-52-314")
        }
        let own = object["rapporteur"] as? [String: Any] ?? [:]
        title = own["title"] as? [String: String] ?? [:]
        if title.isEmpty, let plain = object["title"] as? String { title = ["en": plain] }
        languages = own["languages"] as? [String] ?? languages
        for language in languages where !Language.official.contains(language) {
            add(
                language,
                "no official language; " + Nearest.advice(language, among: Language.official)
            )
        }
        guard let described = object["resources"] as? [[String: Any]] else {
            add("", "\"resources\" must list the CSV files of the folder")
            return
        }
        for resource in described { take(resource: resource) }
        for schema in ResourceCatalog.all where schema.isRequired {
            if !resources.contains(where: { $0.schema.name == schema.name }) {
                add(schema.name, "this resource is required and missing")
            }
        }
    }

    private mutating func take(resource: [String: Any]) {
        let name = resource["name"] as? String ?? ""
        guard let schema = ResourceCatalog.named(name) else {
            let known = ResourceCatalog.all.map(\.name)
            let near = Nearest.match(name, among: known).map { "did you mean \($0)? " } ?? ""
            add(name, "unknown resource; \(near)known: \(known.joined(separator: ", "))")
            return
        }
        guard !resources.contains(where: { $0.schema.name == name }) else {
            add(name, "this resource is named twice")
            return
        }
        guard let path = resource["path"] as? String else {
            add(name, "\"path\" must name one CSV file in the folder")
            return
        }
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            add(path, "a path must stay inside the folder")
            return
        }
        checkForm(of: resource, name: name)
        let hash = (resource["hash"] as? String).map {
            $0.hasPrefix("sha256:") ? String($0.dropFirst("sha256:".count)) : $0
        }
        if let hash, hash.wholeMatch(of: /[0-9a-f]{64}/) == nil {
            add(hash, "the hash of \(name) must be sha256: and 64 hexadecimal digits")
        }
        resources.append(
            Resource(schema: schema, path: path, hash: hash, bytes: resource["bytes"] as? Int)
        )
    }

    private mutating func checkForm(of resource: [String: Any], name: String) {
        if let encoding = resource["encoding"] as? String, encoding.lowercased() != "utf-8" {
            add(encoding, "the encoding of \(name) must be utf-8")
        }
        if let dialect = resource["dialect"] as? [String: Any] {
            let delimiter = dialect["delimiter"] as? String ?? ","
            if delimiter != "," { add(delimiter, "the delimiter of \(name) must be a comma") }
        }
    }

    private mutating func add(_ value: String, _ message: String) {
        faults.append(Fault(file: Self.fileName, value: value, message))
    }

    private static func reason(of error: any Error) -> String {
        let details = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
        return details ?? "it cannot be read"
    }

    private static func nesting(of data: Data) -> Int {
        var (depth, deepest, isInText, isEscaped) = (0, 0, false, false)
        for byte in data {
            if isEscaped {
                isEscaped = false
            } else if isInText {
                isEscaped = byte == UInt8(ascii: "\\")
                isInText = byte != UInt8(ascii: "\"")
            } else if byte == UInt8(ascii: "\"") {
                isInText = true
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                depth += 1
                deepest = max(deepest, depth)
            } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
                depth -= 1
            }
        }
        return deepest
    }
}
