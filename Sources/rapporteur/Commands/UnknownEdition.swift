/// An edition that does not exist, or whose symbol is written in another way.
struct UnknownEdition: Error, CustomStringConvertible {
    var symbol: String
    var known: [String]
    /// What the edition is not: built, declared.
    var verb = "built"

    var description: String {
        guard !known.isEmpty else {
            return "edition \(symbol) is not \(verb), nor is any other. Load a folder and "
                + "aggregate it, or do all at once: rapporteur run FOLDER"
        }
        let nearest = NearestWord.to(symbol, among: known).map { " Did you mean \($0)?" } ?? ""
        return "edition \(symbol) is not \(verb).\(nearest) Those that are: "
            + known.joined(separator: ", ")
    }
}
