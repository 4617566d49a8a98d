/// The tallies of an edition as SDMX-CSV 2.0, and the structure that they have as SDMX-JSON 2.0.
///
/// An observation is an option of a question. Codes of options hold within their question only, so that
/// a code here is `question$option`; both parts are lower-case letters, digits and underscores.
struct SDMXMessages {
    private static let agency = "RAPPORTEUR"
    private static let schema =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/develop/structure-message/tools/schemas/"
        + "2.0.0/sdmx-json-structure-schema.json"
    private static let concepts = [
        ("QUESTION", "Question"), ("OPTION", "Option"),
        ("OBS_VALUE", "Respondents who gave the option or one below it"),
        ("ANSWERED", "Respondents who answered the question"),
        ("ASKED", "Respondents who were asked the question"),
    ]

    var edition: EditionFacts
    /// What has to be said wherever the figures are shown, such as that they are reconstructed.
    var remark: String?
    var questions: [ReportData.Question]
    /// The words of questions and options in every language that they have.
    var labels: CodebookLabels

    /// Takes the questions of an edition that have options.
    ///
    /// - Returns: `nil` without any: a message without observations is refused by its readers.
    init?(edition: EditionFacts, remark: String?, data: ReportData, labels: CodebookLabels) {
        questions = data.questions.filter { !$0.options.isEmpty }
        guard !questions.isEmpty else { return nil }
        self.edition = edition
        self.remark = remark
        self.labels = labels
    }

    var files: [(String, String)] {
        [("sdmx/tallies.csv", observations), ("sdmx/structure.json", structure)]
    }

    /// An identifier may hold ASCII letters, digits, `_` and `-`, and begins with a letter.
    private var identifier: String {
        "TALLIES_"
            + String(
                EditionFacts.folderName(of: edition.name).map { letter in
                    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-")
                        ? letter : "_"
                }
            )
    }

    /// Action R: whoever has an earlier state of the edition replaces it by this one.
    private var observations: String {
        var text = "STRUCTURE,STRUCTURE_ID,ACTION,QUESTION,OPTION,OBS_VALUE,ANSWERED,ASKED\n"
        for question in questions {
            for option in question.options {
                let fields = [
                    "dataflow", "\(Self.agency):\(identifier)(1.0)", "R", question.code,
                    Self.code(question, option.code), String(option.count),
                    String(question.answered), String(question.asked),
                ]
                text += fields.joined(separator: ",") + "\n"
            }
        }
        return text
    }

    private static func code(_ question: ReportData.Question, _ option: String) -> String {
        "\(question.code)$\(option)"
    }
}

extension SDMXMessages {
    private var structure: String {
        JSONValue.object([
            (
                "meta",
                .object([
                    ("id", .text(identifier)), ("test", .truth(false)),
                    // The day that the figures are of: no clock gets into an edition.
                    ("prepared", .text(edition.cutoff + "T00:00:00Z")),
                    ("sender", .object([("id", .text(Self.agency))])),
                    // By it readers tell which SDMX-JSON this is.
                    ("schema", .text(Self.schema)),
                ])
            ),
            (
                "data",
                .object([
                    ("codelists", .list([questionCodes, optionCodes])),
                    ("conceptSchemes", .list([conceptScheme])),
                    ("dataflows", .list([dataflow])),
                    ("dataStructures", .list([dataStructure])),
                ])
            ),
        ]).document
    }

    private var questionCodes: JSONValue {
        artefact(
            "CL_QUESTION_\(identifier)",
            "Questions",
            [
                (
                    "codes",
                    .list(
                        questions.map {
                            Self.item($0.code, $0.label, in: labels.questions[$0.code])
                        }
                    )
                )
            ]
        )
    }

    private var optionCodes: JSONValue {
        let codes = questions.flatMap { question in
            question.options.map { option in
                Self.item(
                    Self.code(question, option.code),
                    option.label,
                    in: labels.options[question.code]?[option.code],
                    parent: option.parent.map { Self.code(question, $0) }
                )
            }
        }
        return artefact("CL_OPTION_\(identifier)", "Options", [("codes", .list(codes))])
    }

    private var conceptScheme: JSONValue {
        artefact(
            "CS_\(identifier)",
            "Concepts",
            [("concepts", .list(Self.concepts.map { Self.item($0.0, $0.1) }))]
        )
    }

    private var dataflow: JSONValue {
        var members: [(String, JSONValue)] = []
        if let remark { members.append(("description", .text(remark))) }
        members.append(
            ("structure", .text(urn("datastructure.DataStructure", identifier)))
        )
        return artefact(identifier, edition.symbol, members)
    }

    private var dataStructure: JSONValue {
        let relationship: [(String, JSONValue)] = [
            ("attributeRelationship", .object([("observation", .object([]))]))
        ]
        return artefact(
            identifier,
            edition.symbol,
            [
                (
                    "dataStructureComponents",
                    .object([
                        (
                            "dimensionList",
                            .object([
                                ("id", .text("DimensionDescriptor")),
                                ("dimensions", .list([coded("QUESTION", 1), coded("OPTION", 2)])),
                            ])
                        ),
                        (
                            "measureList",
                            .object([
                                ("id", .text("MeasureDescriptor")),
                                (
                                    "measures",
                                    .list([
                                        counted("OBS_VALUE", [("usage", .text("mandatory"))])
                                    ])
                                ),
                            ])
                        ),
                        (
                            "attributeList",
                            .object([
                                ("id", .text("AttributeDescriptor")),
                                (
                                    "attributes",
                                    .list([
                                        counted("ANSWERED", relationship),
                                        counted("ASKED", relationship),
                                    ])
                                ),
                            ])
                        ),
                    ])
                )
            ]
        )
    }

    private func coded(_ concept: String, _ position: Int) -> JSONValue {
        component(
            concept,
            [("position", .integer(position))],
            ("enumeration", .text(urn("codelist.Codelist", "CL_\(concept)_\(identifier)")))
        )
    }

    private func counted(_ concept: String, _ members: [(String, JSONValue)]) -> JSONValue {
        component(concept, members, ("format", .object([("dataType", .text("Integer"))])))
    }

    private func component(
        _ concept: String,
        _ members: [(String, JSONValue)],
        _ representation: (String, JSONValue)
    ) -> JSONValue {
        .object(
            [
                ("id", .text(concept)),
                (
                    "conceptIdentity",
                    .text(urn("conceptscheme.Concept", "CS_\(identifier)") + ".\(concept)")
                ),
            ] + members + [("localRepresentation", .object([representation]))]
        )
    }

    private func urn(_ kind: String, _ name: String) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind)=\(Self.agency):\(name)(1.0)"
    }

    private func artefact(
        _ id: String,
        _ name: String,
        _ members: [(String, JSONValue)]
    ) -> JSONValue {
        .object(
            [
                ("agencyID", .text(Self.agency)), ("id", .text(id)), ("version", .text("1.0")),
                ("name", .text(name)),
            ] + members
        )
    }

    /// A code or concept; where its name is known in several languages, all of them are said.
    private static func item(
        _ id: String,
        _ name: String,
        in languages: [String: String]? = nil,
        parent: String? = nil
    ) -> JSONValue {
        var members: [(String, JSONValue)] = [("id", .text(id)), ("name", .text(name))]
        if let languages, languages.count > 1 {
            let names = languages.sorted { $0.key < $1.key }
            members.append(("names", .object(names.map { ($0.key, .text($0.value)) })))
        }
        if let parent, !parent.hasSuffix("$") { members.append(("parent", .text(parent))) }
        return .object(members)
    }
}
