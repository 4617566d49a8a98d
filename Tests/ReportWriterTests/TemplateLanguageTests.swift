import Testing

@testable import ReportWriter

@Suite("Templates in six languages")
struct TemplateLanguageTests {
    private static func rules(_ language: String) throws -> LanguageRules {
        try #require(LanguageRules.all[language])
    }

    @Test(
        "a number takes its words along, as each language has them",
        arguments: [
            ("en", 0, "", ["Government"], "no Government"),
            ("en", 3, "", ["body", "is"], "three bodies are"),
            (
                "fr", 0, "", ["0:aucun_gouvernement|gouvernement|gouvernements"],
                "aucun gouvernement"
            ),
            ("fr", 0, "", ["gouvernement|gouvernements"], "zéro gouvernement"),
            ("fr", 1, "f", ["réponse|réponses"], "une réponse"),
            (
                "fr", 36, "", ["gouvernement|gouvernements", "favorable|favorables"],
                "36 gouvernements favorables"
            ),
            ("es", 1, "f", ["respuesta|respuestas"], "una respuesta"),
            ("es", 10, "", ["gobierno|gobiernos"], "diez gobiernos"),
            ("ru", 1, "n", ["правительство|правительства|правительств"], "одно правительство"),
            ("ru", 2, "f", ["анкета|анкеты|анкет"], "две анкеты"),
            ("ru", 5, "n", ["правительство|правительства|правительств"], "пять правительств"),
            ("ru", 21, "n", ["правительство|правительства|правительств"], "21 правительство"),
            ("ru", 112, "n", ["правительство|правительства|правительств"], "112 правительств"),
            ("ar", 1, "f", ["حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة"], "حكومة واحدة"),
            ("ar", 2, "f", ["حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة"], "حكومتان"),
            ("ar", 3, "f", ["حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة"], "ثلاث حكومات"),
            ("ar", 36, "f", ["حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة"], "36 حكومة"),
            // Fewer forms than categories: the last stands for the rest.
            ("ar", 100, "f", ["حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة"], "100 حكومة"),
            ("zh", 36, "", ["个政府"], "36个政府"), ("zh", 4, "", ["0:没有政府|个政府"], "4个政府"),
            ("zh", 0, "", ["0:没有政府|个政府"], "没有政府"),
        ] as [(String, Int, String, [String], String)]
    )
    func agreement(
        _ language: String,
        _ count: Int,
        _ gender: String,
        _ words: [String],
        _ expected: String
    ) throws {
        let genders: [String: LanguageRules.Gender] = ["f": .feminine, "n": .neuter]
        let agreement = Agreement(
            rules: try Self.rules(language),
            count: count,
            gender: genders[gender] ?? .masculine,
            inFigures: false,
            isAtStart: false
        )
        #expect(agreement.text(words) == expected)
    }

    // The categories of decimals are those of CLDR; French has its singular below two.
    @Test(
        "a word agrees with a number that is not whole",
        arguments: [
            ("en", "2.5", ["week"], "2.5 weeks"), ("en", "0.5", ["week"], "0.5 weeks"),
            ("fr", "1.5", ["semaine|semaines"], "1,5 semaine"),
            ("fr", "10.5", ["0:aucune|semaine|semaines"], "10,5 semaines"),
            ("es", "1.5", ["semana|semanas"], "1,5 semanas"),
            ("ru", "2.5", ["неделя|недели|недель"], "2,5 недели"),
            ("ru", "0.5", ["0:ни_одной|неделя|недели|недель"], "0,5 недели"),
            ("ar", "2.5", ["أسبوع|=أسبوع_واحد|=أسبوعين|أسابيع|أسبوعا|أسبوع"], "2.5 أسبوع"),
            ("zh", "2.5", ["个星期"], "2.5个星期"),
        ] as [(String, String, [String], String)]
    )
    func decimals(_ language: String, _ decimal: String, _ words: [String], _ expected: String)
        throws
    {
        let agreement = Agreement(
            rules: try Self.rules(language),
            count: 0,
            decimal: decimal,
            gender: .masculine,
            inFigures: false,
            isAtStart: false
        )
        #expect(agreement.text(words) == expected)
    }

    @Test(
        "a sentence begins with a capital, and where the language asks for it with words",
        arguments: [
            ("fr", 36, "gouvernement|gouvernements", "Trente-six gouvernements"),
            ("fr", 0, "0:aucun_gouvernement|gouvernement|gouvernements", "Aucun gouvernement"),
            ("ru", 22, "ответ|ответа|ответов", "Двадцать два ответа"),
            ("ar", 36, "حكومة|=حكومة_واحدة|=حكومتان|حكومات|حكومة", "36 حكومة"),
            ("zh", 36, "个政府", "36个政府"),
        ]
    )
    func starts(_ language: String, _ count: Int, _ word: String, _ expected: String) throws {
        let agreement = Agreement(
            rules: try Self.rules(language),
            count: count,
            gender: .masculine,
            inFigures: true,
            isAtStart: true
        )
        #expect(agreement.text([word]) == expected)
    }

    @Test(
        "a text is cut into sentences, each with its blanks",
        arguments: [
            ("en", "One {number a b.c}.  Two?  Three", ["One {number a b.c}. ", "Two? ", "Three"]),
            (
                "zh", "第一句。第二句 下一行{number a 个 b}！ A/RES/1。",
                ["第一句。", "第二句下一行{number a 个 b}！", "A/RES/1。"]
            ),
            ("ar", "جملة؟ جملة أخرى.", ["جملة؟ ", "جملة أخرى."]),
            ("fr", "Le no 3.1 reste. Fin.", ["Le no 3.1 reste. ", "Fin."]),
        ]
    )
    func sentences(_ language: String, _ text: String, _ expected: [String]) throws {
        #expect(Sentences.split(text, try Self.rules(language)) == expected)
    }

    @Test(
        "a bare number is found in every language and script; dates and citations are none",
        arguments: [
            ("fr", "au 1er mars 1995 et le 26 avril 1995", nil), ("fr", "36 gouvernements", "36"),
            ("fr", "le paragraphe 4 et les articles 5 et 6", nil),
            ("es", "el 26 de abril de 1995", nil), ("es", "el párrafo 4; 36 gobiernos", "36"),
            ("ru", "к 26 апреля 1995 года, пункт 4", nil), ("ru", "36 правительств", "36"),
            ("zh", "截至1995年4月26日，第4段", nil), ("zh", "第A/RES/49/127号决议", nil),
            ("zh", "36个政府", "36"), ("zh", "３６个政府", "３６"),
            ("ar", "بحلول 26 نيسان/أبريل 1995، الفقرة 4", nil), ("ar", "٣٦ حكومة", "٣٦"),
            ("ar", "36 حكومة", "36"),
        ] as [(String, String, String?)]
    )
    func digits(_ language: String, _ text: String, _ expected: String?) throws {
        #expect(DigitGuard(try Self.rules(language)).firstBareNumber(in: text) == expected)
    }

    @Test(
        "a word for a quantity of respondents is found in every language",
        arguments: [
            ("fr", "la plupart", "La plupart des gouvernements y sont favorables.", true),
            (
                "fr", "la plupart", "{claim la plupart: a.b} des gouvernements y sont favorables.",
                false
            ),
            ("fr", "plusieurs", "Il a traité plusieurs thèmes.", false),
            ("es", "la mayoría", "La mayoría de los gobiernos está a favor.", true),
            ("ru", "большинство", "Большинство правительств поддержало.", true),
            ("ru", "несколько", "Прошло несколько недель.", false),
            ("zh", "多数", "多数国家赞成。", true), ("zh", "多数", "其中多数的{number a.b 个政府}赞成。", true),
            ("zh", "几个", "会期为几个星期。", false),
            ("ar", "معظم", "أيدت معظم الحكومات عقد المؤتمر.", true),
            ("ar", "عدة", "استمر عدة أيام.", false),
        ]
    )
    func quantities(_ language: String, _ word: String, _ text: String, _ isFound: Bool) {
        let found = QuantifierGuard(words: [word], language: language).findings(in: text)
        #expect(found.isEmpty != isFound, "\(found)")
    }
}

@Suite("Plain text in six languages")
struct PlainTextLanguageTests {
    @Test("Chinese is wrapped by columns, and no line begins with punctuation")
    func chinese() throws {
        let rules = try #require(LanguageRules.all["zh"])
        let text = String(repeating: "关于召开会议的立场（见A/RES/49/127），36个政府表示赞成。", count: 9)
        let lines = TextWrapper.wrap(text, first: "1.   ", rules: rules)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 72 })
        // Only a symbol that may not be cut leaves more than a sign or two of room.
        #expect(lines.dropLast().allSatisfy { DisplayWidth.of($0) > 72 - 14 })
        #expect(!lines.contains { "，。）、".contains($0.first ?? " ") })
        #expect(!lines.contains { $0.last == "（" })
        #expect(lines.joined().dropFirst(5) == text[...])
    }

    @Test("a text without blanks keeps symbols whole")
    func symbols() {
        let lines = TextWrapper.wrap(String(repeating: "见A/RES/49/127号决议", count: 8))
        #expect(lines.joined().ranges(of: "A/RES/49/127").count == 8)
        #expect(lines.allSatisfy { $0.ranges(of: "A/RES").count == $0.ranges(of: "49/127").count })
    }

    @Test("lines of Arabic end at the right margin, each in an isolate of its own")
    func arabic() throws {
        let rules = try #require(LanguageRules.all["ar"])
        let text = PlainText.text(of: ["أولا -  مقدمة", "", "A/52/314"], rules)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasSuffix("\u{2067}أولا -  مقدمة\u{2069}"))
        #expect(DisplayWidth.of(lines[0]) == 72)
        #expect(lines[1].isEmpty)
        #expect(DisplayWidth.of(lines[2]) == 72)
    }

    @Test(
        "columns are counted, not signs",
        arguments: [
            ("A/52/314", 8), ("联合国", 6), ("é", 1), ("e\u{301}", 1), ("تقيّمه", 5), ("（）", 4),
        ]
    )
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(
        "parts, sections and items are counted as each language does",
        arguments: [
            ("en", 2, "III.", "C.", "c"), ("zh", 2, "三.", "C.", "c"),
            ("ar", 2, "ثالثا -", "جيم -", "ج"),
            ("ru", 28, "XXIX.", "AC.", "ac"),
        ]
    )
    func marks(_ language: String, _ index: Int, _ part: String, _ section: String, _ item: String)
        throws
    {
        let rules = try #require(LanguageRules.all[language])
        #expect(rules.partMark(index) == part)
        #expect(rules.sectionMark(index) == section)
        #expect(rules.itemLetter(index) == item)
    }
}

@Suite("Vocabulary")
struct VocabularyTests {
    @Test("every language but English has a word for the same codes")
    func sameCodes() {
        let codes = Vocabulary.words.filter { $0.key != "en" }.mapValues { Set($0.keys) }
        #expect(codes.count == 5)
        for (language, own) in codes {
            #expect(own == codes["fr"], "\(language)")
            #expect(own.isSuperset(of: Vocabulary.words["en"]?.keys.map { $0 } ?? []))
        }
    }

    @Test("what has no word is told once, but a symbol needs none")
    func untranslated() {
        let wording = Wording("fr", terms: ["fifth session": "cinquième session"])
        #expect(wording.term("fifth session") == "cinquième session")
        #expect(wording.term("regional") == "régional")
        #expect(wording.term("lead_agency", count: 2) == "organismes chefs de file")
        #expect(wording.term("A/RES/50/123") == "A/RES/50/123")
        #expect(wording.term("some_code") == "some code")
        #expect(wording.untranslated == ["some_code"])
    }
}
