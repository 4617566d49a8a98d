import Consultation

/// The questionnaire of an edition as a DDI-Codebook 2.5 document, with the frequencies of its answers.
///
/// Data Documentation Initiative, DDI-Codebook 2.5: the order of elements within `var` and `catgry` is that
/// of its schema. A question is a variable; those asked are its universe; an option that has others below it
/// is a category and, with those, a category group whose frequency is the net. Who was asked and kept silent
/// is a category of missing answers. What is computed is a variable without a question, derived from others.
struct DDICodebook {
    static let path = "ddi/codebook.xml"

    let edition: EditionFacts
    let language: String
    let remark: String?
    let data: ReportData
    let labels: CodebookLabels

    /// The file; `nil` for an edition without a question.
    var document: String? {
        guard !data.questions.isEmpty else { return nil }
        return XMLElement(
            "codeBook",
            [
                ("xmlns", "ddi:codebook:2_5"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                (
                    "xsi:schemaLocation",
                    "ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd"
                ),
                ("version", "2.5"), ("ID", "edition-\(edition.folderName)"),
                ("xml:lang", language),
            ],
            [study, XMLElement("dataDscr", [], variables)]
        ).document
    }

    private var study: XMLElement {
        let title = XMLElement(
            "titlStmt",
            [],
            [
                XMLElement("titl", [], text: edition.title),
                XMLElement("IDNo", [], text: edition.symbol),
            ]
        )
        var summary: [XMLElement] = []
        if let first = data.rounds.map(\.sentFrom).min() {
            summary.append(
                XMLElement("collDate", [("event", "start"), ("date", first)], text: first)
            )
        }
        summary.append(
            XMLElement(
                "collDate",
                [("event", "end"), ("date", edition.cutoff)],
                text: edition.cutoff
            )
        )
        var children = [
            XMLElement("citation", [], [title]),
            XMLElement("stdyInfo", [], [XMLElement("sumDscr", [], summary)]),
        ]
        if let remark { children.append(XMLElement("notes", [], text: remark)) }
        return XMLElement("stdyDscr", [], children)
    }

    private var variables: [XMLElement] {
        let values = Dictionary(
            data.rows("question_values").map { ($0["question"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return data.questions.enumerated().map { index, question in
            variable(question, index + 1, values[question.code])
        }
    }

    private func variable(
        _ question: ReportData.Question,
        _ number: Int,
        _ values: [String: String]?
    ) -> XMLElement {
        let isNumber = ["number", "range"].contains(question.kind)
        var children = worded("labl", labels.questions[question.code] ?? [:])
        if question.formula.isEmpty {
            children.append(
                XMLElement("qstn", [], worded("qstnLit", labels.questions[question.code] ?? [:]))
            )
        }
        children += universe(question)
        children.append(statistic("vald", String(question.answered)))
        children.append(statistic("invd", String(question.silent)))
        for (type, column) in [
            ("min", "lowest"), ("max", "highest"), ("mean", "mean"), ("medn", "median"),
        ] {
            if let value = values?[column] { children.append(statistic(type, value)) }
        }
        children += groups(question, number)
        children += question.options.map { category($0, question, number) }
        if question.silent > 0 {
            children.append(
                XMLElement(
                    "catgry",
                    [("missing", "Y")],
                    [
                        XMLElement(
                            "labl",
                            [("xml:lang", language)],
                            text: data.wording(.chartSilent)
                        ),
                        XMLElement("catStat", [("type", "freq")], text: String(question.silent)),
                    ]
                )
            )
        }
        children += derivation(question)
        children.append(XMLElement("varFormat", [("type", isNumber ? "numeric" : "character")]))
        if question.kind == "multiple" {
            children.append(XMLElement("notes", [("type", "multiple-response")], text: "yes"))
        }
        return XMLElement(
            "var",
            [
                ("ID", "V\(number)"), ("name", question.code),
                ("intrvl", isNumber ? "contin" : "discrete"),
            ],
            children
        )
    }

    /// Those who were asked: all of them, or what the terms of the expression mean.
    private func universe(_ question: ReportData.Question) -> [XMLElement] {
        let words = labels.universes[question.code] ?? [:]
        guard !words.isEmpty else { return [] }
        return words.sorted { $0.key < $1.key }.map { language, meaning in
            XMLElement(
                "universe",
                [("clusion", "I"), ("xml:lang", language)],
                text: "\(question.askedOf) (\(meaning))"
            )
        }
    }

    /// How a number is computed, and from which variables.
    private func derivation(_ question: ReportData.Question) -> [XMLElement] {
        guard !question.formula.isEmpty else { return [] }
        let variables = Formula.questions(of: question.formula).compactMap { code in
            data.questions.firstIndex { $0.code == code }.map { "V\($0 + 1)" }
        }
        return [
            XMLElement(
                "derivation",
                [("var", variables.joined(separator: " "))],
                [XMLElement("drvcmd", [], text: question.formula)]
            )
        ]
    }

    /// Options with others below them: the net counts who gave it or any of those.
    private func groups(_ question: ReportData.Question, _ number: Int) -> [XMLElement] {
        question.options.enumerated().compactMap { index, option in
            let below = question.options.indices.filter {
                question.options[$0].parent == option.code
            }
            guard !below.isEmpty else { return nil }
            return XMLElement(
                "catgryGrp",
                [
                    ("ID", "V\(number)G\(index + 1)"),
                    (
                        "catgry",
                        ([index] + below).map { "V\(number)C\($0 + 1)" }.joined(separator: " ")
                    ),
                ],
                worded("labl", labels.options[question.code]?[option.code] ?? [:]) + [
                    XMLElement("catStat", [("type", "freq")], text: String(option.count))
                ]
            )
        }
    }

    private func category(
        _ option: ReportData.Option,
        _ question: ReportData.Question,
        _ number: Int
    ) -> XMLElement {
        let place = question.options.firstIndex { $0.code == option.code } ?? 0
        return XMLElement(
            "catgry",
            [("ID", "V\(number)C\(place + 1)")],
            [XMLElement("catValu", [], text: option.code)]
                + worded("labl", labels.options[question.code]?[option.code] ?? [:])
                + [XMLElement("catStat", [("type", "freq")], text: String(option.count))]
        )
    }

    private func statistic(_ type: String, _ value: String) -> XMLElement {
        XMLElement("sumStat", [("type", type)], text: value)
    }

    private func worded(_ name: String, _ words: [String: String]) -> [XMLElement] {
        words.sorted { $0.key < $1.key }.map { XMLElement(name, [("xml:lang", $0)], text: $1) }
    }
}
