/// The set phrases of corrigenda in one official language.
///
/// "For … read …" after the paragraph and its line is the form of the corrigenda of the United
/// Nations; the other languages have their own of the same kind.
struct CorrigendumPhrases: Sendable {
    var heading: String
    var title: String
    var paragraph: String
    var line: String
    var note: String
    var table: String
    var row: String
    var column: String
    /// What stands before what is wrong and before what is right.
    var wrong: String
    var right: String
    var insertAfter: String
    var insertAtBeginning: String
    var delete: String
    /// What was empty or should be.
    var nothing: String
    var quotes: (open: String, close: String)

    static let english = CorrigendumPhrases(
        heading: "Corrigendum",
        title: "Title",
        paragraph: "Paragraph",
        line: "line",
        note: "Note",
        table: "Annex, table",
        row: "row",
        column: "column",
        wrong: "For",
        right: "read",
        insertAfter: "After it insert",
        insertAtBeginning: "At the beginning insert",
        delete: "Delete",
        nothing: "(nothing)",
        quotes: ("\"", "\"")
    )

    /// The phrases by the code of the language.
    static let all: [String: CorrigendumPhrases] = [
        "en": english,
        "fr": .init(
            heading: "Rectificatif",
            title: "Titre",
            paragraph: "Paragraphe",
            line: "ligne",
            note: "Note",
            table: "Annexe, tableau",
            row: "rangée",
            column: "colonne",
            wrong: "Au lieu de",
            right: "lire",
            insertAfter: "Insérer ensuite",
            insertAtBeginning: "Insérer au début",
            delete: "Supprimer",
            nothing: "(néant)",
            quotes: ("«\u{A0}", "\u{A0}»")
        ),
        "es": .init(
            heading: "Corrección",
            title: "Título",
            paragraph: "Párrafo",
            line: "línea",
            note: "Nota",
            table: "Anexo, cuadro",
            row: "fila",
            column: "columna",
            wrong: "Donde dice",
            right: "debe decir",
            insertAfter: "Insértese a continuación",
            insertAtBeginning: "Insértese al principio",
            delete: "Suprímase",
            nothing: "(nada)",
            quotes: ("\"", "\"")
        ),
        "ru": .init(
            heading: "Исправление",
            title: "Название",
            paragraph: "Пункт",
            line: "строка",
            note: "Примечание",
            table: "Приложение, таблица",
            row: "строка таблицы",
            column: "колонка",
            wrong: "Вместо",
            right: "следует читать",
            insertAfter: "После этого включить",
            insertAtBeginning: "В начале включить",
            delete: "Исключить",
            nothing: "(пусто)",
            quotes: ("«", "»")
        ),
        "zh": .init(
            heading: "更正",
            title: "标题",
            paragraph: "第",
            line: "行",
            note: "注",
            table: "附件，表",
            row: "行",
            column: "列",
            wrong: "将",
            right: "改为",
            insertAfter: "其后增添",
            insertAtBeginning: "开头增添",
            delete: "删去",
            nothing: "（空）",
            quotes: ("“", "”")
        ),
        "ar": .init(
            heading: "تصويب",
            title: "العنوان",
            paragraph: "الفقرة",
            line: "السطر",
            note: "الحاشية",
            table: "المرفق، الجدول",
            row: "الصف",
            column: "العمود",
            wrong: "بدلا من",
            right: "يقرأ",
            insertAfter: "يضاف بعدها",
            insertAtBeginning: "يضاف في البداية",
            delete: "يحذف",
            nothing: "(لا شيء)",
            quotes: ("\"", "\"")
        ),
    ]

    /// Where a correction belongs, as a line of its own.
    func place(_ place: Correction.Place, language: String) -> String {
        let comma = language == "zh" ? "，" : language == "ar" ? "، " : ", "
        switch place {
        case .title: return title
        case .paragraph(let number, let item, let line):
            let letter = item.map { " (\($0))" } ?? ""
            let head = language == "zh" ? "第\(number)段" : "\(paragraph) \(number)"
            return ([head + letter] + lines(line, language)).joined(separator: comma)
        case .note(let number, let line):
            return (["\(note) \(number)"] + lines(line, language)).joined(separator: comma)
        case .table(let number, let row, let column):
            let parts =
                ["\(table) \(number)"]
                + [row.map { "\(self.row) \(quoted($0))" }].compactMap(\.self)
                + [column.map { "\(self.column) \(quoted($0))" }].compactMap(\.self)
            return parts.joined(separator: comma)
        }
    }

    private func lines(_ line: Int?, _ language: String) -> [String] {
        guard let line else { return [] }
        return [language == "zh" ? "第\(line)行" : "\(self.line) \(line)"]
    }

    /// What is to be done, in one sentence.
    func change(_ correction: Correction) -> String {
        switch correction.change {
        case .replace(let old, let new):
            return "\(wrong) \(quoted(old)) \(right) \(quoted(new))"
        case .insertAfter(let text):
            return
                "\(isAtBeginning(correction.place) ? insertAtBeginning : insertAfter) \(quoted(text))"
        case .delete(let text): return "\(delete) \(quoted(text))"
        }
    }

    private func isAtBeginning(_ place: Correction.Place) -> Bool {
        switch place {
        case .paragraph(0, _, _), .note(0, _), .table(0, _, _): true
        default: false
        }
    }

    private func quoted(_ text: String) -> String {
        text.isEmpty ? nothing : quotes.open + text + quotes.close
    }
}
