/// How one official language is written in documents of the United Nations: its table of rules.
///
/// Each table names the source of its rules; those without one are marked as unproven and follow the
/// practice of documents of the General Assembly.
struct LanguageRules: Sendable {
    /// Which way lines run.
    enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// Grammatical gender, where words for numbers follow that of what is counted.
    enum Gender: Sendable { case masculine, feminine, neuter }

    /// What words are joined with, and what stands between items that hold a comma themselves.
    struct Lists: Sendable {
        var comma: String
        var semicolon: String
        /// Before the last item, with the blanks it needs.
        var and: String
        var or: String
        /// Another form before some items, such as Spanish "e" before a word that begins with "i".
        var andBefore: (@Sendable (String) -> String?)?
        var orBefore: (@Sendable (String) -> String?)?
        /// Another "and" where an item has one of its own, or for another reason would run into it.
        var andAmong: (holds: @Sendable (String) -> Bool, and: String)?
        /// Whether "and" stands before every item but the first.
        var andBeforeEach = false
    }

    /// How parts, sections, paragraphs and sub-paragraphs are counted.
    struct Marks: Sendable {
        /// Names in place of roman numerals, and of letters; where they end, those go on.
        var parts: [String] = []
        var sections: [String] = []
        var items: [String] = []
        /// What follows the mark of a part or section.
        var end = "."
        /// What follows the number of a paragraph.
        var paragraphEnd = "."
    }

    /// How days, and dates of which only a part is known, are written.
    ///
    /// `{d}` and `{e}` are days of the month, `{y}` and `{z}` years, `{m}` a month (`{mo}` of a month,
    /// `{mi}` in a month), `{n}` the half or quarter in words, `{a}` and `{b}` two days in full.
    struct Dates: Sendable {
        var months: [String]
        /// The names after "of" and "in" where these differ.
        var monthsOf: [String]?
        var monthsIn: [String]?
        var halves: [String]
        var quarters: [String]
        /// Halves and quarters after "in", with it, where a case changes them: `{ni}`.
        var ordinalsIn: [String] = []
        /// The first day of a month, such as French "1er".
        var firstDay = "1"
        /// Patterns by precision: as a noun, as in a table.
        var bare: [String: String]
        /// Patterns by precision: as an adverb, with the preposition that belongs to it.
        var adverbial: [String: String]
    }

    var code: String
    var direction = Direction.leftToRight
    /// Whether lines are read from the right.
    var isMirrored: Bool { direction == .rightToLeft }
    /// Numbers below this are written in words within a sentence; 0 where figures are always used.
    var figuresFrom: Int
    /// Whether a number that begins a sentence is written in words.
    var startsInWords: Bool
    /// What stands between groups of three digits, and from how many digits on.
    var groups: (separator: String, fromDigits: Int)
    var decimalMark: String
    /// What follows a percentage, by plural category; `other` for decimals.
    var percent: [PluralCategory: String]
    /// Between the ends of a range of numbers.
    var rangeMark: String
    var lists: Lists
    var dates: Dates
    var quotes: (open: String, close: String)
    /// Around the letter of a sub-paragraph.
    var itemMark: (before: String, after: String)
    /// Between a name and what is told of it.
    var colon = ": "
    /// After a percentage in a chart or a table of figures, where words have no room.
    var percentSign = "%"
    /// After a sentence within a line of plain text.
    var afterSentence = " "
    /// How the language calls itself.
    var autonym: String
    /// The marks of parts, sections and sub-paragraphs.
    var marks = Marks()
    /// Whether lists of States keep the English order.
    var keepsEnglishOrder = false
    /// Between a number and its noun.
    var betweenWords = " "
    /// Between two sentences of one paragraph.
    var betweenSentences = " "
    /// What ends a sentence.
    var fullStop = "."
    var plural: @Sendable (Int) -> PluralCategory
    /// The category of a number that is not whole, given with a point.
    var pluralOfDecimal: @Sendable (String) -> PluralCategory = { _ in .other }
    /// The categories in which words are given in a template, in the order of CLDR.
    var categories: [PluralCategory] = [.one, .other]
    /// Names of ICU for collation and words.
    var locale: String

    /// The tables by the code of the language.
    static let all: [String: LanguageRules] = Dictionary(
        uniqueKeysWithValues: [arabic, chinese, english, french, russian, spanish].map {
            ($0.code, $0)
        }
    )
}

/// The form of a noun that a count asks for, by the names of Unicode's CLDR.
enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
