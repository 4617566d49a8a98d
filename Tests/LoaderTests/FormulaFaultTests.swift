import Consultation
import Testing

@testable import Loader

@Suite("Faults of questions that are computed")
struct FormulaFaultTests {
    /// Reads tables as a folder does, and checks them; with a fault of form nothing else is looked at.
    private func faults(_ files: [(name: String, text: String)]) throws -> [String] {
        var tables: [String: Table] = [:]
        for file in files {
            let read = Table.read(
                Array(file.text.utf8),
                file: "\(file.name).csv",
                schema: try #require(ResourceCatalog.named(file.name)),
                questions: tables["questions"]?.values(of: "question") ?? [],
                computed: tables["questions"]?.computedQuestions ?? []
            )
            guard read.faults.isEmpty else { return read.faults.map(\.description) }
            tables[file.name] = read.table
        }
        let folder = ConsultationFolder(
            description: PackageDescription(),
            tables: tables,
            files: [],
            replacing: []
        )
        let register = StateRegister(entities: ["FRA": "FRA"], dimensions: [:])
        return Validation.faults(in: folder, register: register).map(\.description)
    }

    private func codebook(_ kind: String, _ formula: String) -> (name: String, text: String) {
        (
            "questions",
            """
            question,kind,formula,label_en
            position,single,,position
            sessions,range,,sessions
            weeks,number,,weeks
            days,\(kind),\(formula),days
            """
        )
    }

    private static let options = (
        name: "options", text: "question,option,label_en\nposition,for,for\n"
    )

    @Test(
        "a formula is held against the codebook",
        arguments: [
            ("range", "sessions * weeks", nil), ("number", "weeks * 5", nil),
            ("range", "weeks", nil),
            (
                "range", "sesions * 5",
                "questions.csv:5:3: sesions * 5: place 1: unknown question \"sesions\"; did you mean sessions?"
            ),
            (
                "range", "days + 1",
                "questions.csv:5:3: days + 1: place 1: \"days\" is computed itself; "
                    + "write its own formula here, in parentheses"
            ),
            (
                "range", "position + 1",
                "questions.csv:5:3: position + 1: place 1: \"position\" is no question with numbers; "
                    + "a formula takes questions of kind number or range"
            ),
            (
                "range", "(weeks",
                "questions.csv:5:3: (weeks: place 7: a parenthesis is never closed"
            ),
            (
                "single", "weeks",
                "questions.csv:5:3: weeks: a question of kind single is not computed; "
                    + "leave its formula out, or write number or range as its kind"
            ),
            (
                "number", "weeks * sessions",
                "questions.csv:5:2: number: sessions takes ranges, so what is computed from it is one; write range"
            ),
        ] as [(String, String, String?)]
    )
    func formulas(kind: String, formula: String, fault: String?) throws {
        #expect(try faults([codebook(kind, formula), Self.options]) == (fault.map { [$0] } ?? []))
    }

    @Test("nobody answers a question that is computed, and it has no options")
    func answers() throws {
        let questions = codebook("range", "sessions * weeks")
        let options = (name: "options", text: Self.options.text + "days,many,many\n")
        let sheets = """
            sheet,question,reply,option,value_low
            s1,sessions,r1,,2
            s1,days,r1,,30
            s1,days,r1,many,
            """
        let advice = "days is computed by its formula in questions.csv"
        #expect(
            try faults([
                questions, options, Self.rounds, Self.replies, ("sheets", sheets),
            ]) == [
                "options.csv:3:1: days: \(advice) and has no options",
                "sheets.csv:3:2: days: \(advice); leave its answers out",
                "sheets.csv:4:2: days: \(advice); leave its answers out",
            ]
        )
    }

    @Test("nor has a wide file a column for it")
    func columns() throws {
        let replies = "reply,round,respondent,received_on,status,sessions,days,wekks\n"
        #expect(
            try faults([codebook("range", "sessions * weeks"), ("replies", replies)]) == [
                "replies.csv:1:7: days: days is computed by its formula in questions.csv; leave its answers out",
                "replies.csv:1:8: wekks: unknown column; did you mean weeks?",
            ]
        )
    }

    @Test("whether somebody was asked is not decided by what has to be computed first")
    func asked() throws {
        let questions = """
            question,kind,formula,asked_of,label_en
            sessions,number,,,sessions
            days,number,sessions * 5,,days
            place,number,,days<=10,place
            """
        let sheets = """
            sheet,question,reply,value_low
            s1,sessions,r1,9
            s1,place,r1,1
            """
        #expect(
            try faults([
                ("questions", questions), Self.noOptions, Self.rounds, Self.replies,
                ("sheets", sheets),
            ]).isEmpty
        )
    }

    private static let rounds = (
        name: "rounds",
        text: "round,sent_from,sent_to,addressees,title_en\n1,2001-01-01,2001-01-01,all,one\n"
    )

    private static let replies = (
        name: "replies",
        text: "reply,round,respondent,received_on,status\nr1,1,FRA,2001-02-01,substantive\n"
    )

    private static let noOptions = (name: "options", text: "question,option,label_en\n")
}
