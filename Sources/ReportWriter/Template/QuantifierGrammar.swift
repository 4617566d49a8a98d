/// The words of a language by which a word for a quantity is known to speak of those who were asked.
struct QuantifierGrammar: Sendable {
    /// What is counted: nouns and pronouns that stand for respondents or what they sent.
    var counted: Set<String>
    /// What may stand between a word for a quantity and what is counted, as in "most of the replying States".
    var between: Set<String>
    /// What a sentence goes on with when its subject is the quantity alone: "Most were in favour".
    var verbs: Set<String>
    /// What makes a question or a pronoun of the word behind it: "how many", "a first one".
    var disarming: Set<String> = []
    /// Words of the house table that are articles, too: no text could do without them.
    var articles: Set<String> = []
    /// Whether each sign of the script is a word of its own.
    var isWithoutBlanks = false

    /// The words of a language.
    static func of(_ language: String) -> QuantifierGrammar { all[language] ?? english }

    private static let all = [
        "ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "zh": chinese,
    ]

    private static let english = QuantifierGrammar(
        counted: [
            "government", "governments", "state", "states", "member", "members", "country",
            "countries", "respondent", "respondents", "reply", "replies", "sheet", "sheets", "them",
            "these", "those", "whom", "communication", "communications", "organization",
            "organizations",
        ],
        between: ["of", "the", "these", "those", "other", "replying", "member"],
        verbs: [
            "are", "were", "is", "was", "have", "has", "had", "would", "will", "do", "did", "can",
            "could", "may", "might", "should", "must", "held", "hold", "favour", "favoured",
            "named", "wished", "wanted", "asked", "called", "considered", "found", "preferred",
            "proposed", "referred", "regarded", "stressed", "suggested", "supported", "thought",
            "expressed", "saw", "doubted",
        ],
        disarming: [
            "how", "so", "too", "first", "second", "third", "last", "each", "every", "any",
            "another", "the", "at",
        ]
    )

    private static let french = QuantifierGrammar(
        counted: [
            "gouvernement", "gouvernements", "état", "états", "membre", "membres", "pays",
            "répondant", "répondants", "réponse", "réponses", "fiche", "fiches", "eux", "elles",
            "ceux", "celles", "lesquels", "communication", "communications", "organisation",
            "organisations",
        ],
        between: [
            "de", "des", "du", "d", "les", "la", "le", "l", "ces", "ceux", "autres", "entre",
            "parmi",
        ],
        verbs: [
            "est", "sont", "était", "étaient", "ont", "a", "avaient", "seraient", "souhaitent",
            "souhaitaient", "voudraient", "estiment", "estimaient", "pensent", "préfèrent",
            "proposent", "appuient", "peuvent", "doivent",
        ],
        disarming: ["combien", "si", "trop", "chaque", "tout", "premier", "première", "l"],
        articles: ["un", "une"]
    )

    private static let spanish = QuantifierGrammar(
        counted: [
            "gobierno", "gobiernos", "estado", "estados", "miembro", "miembros", "país", "países",
            "encuestado", "encuestados", "respuesta", "respuestas", "ficha", "fichas", "ellos",
            "ellas", "éstos", "estos", "cuales", "comunicación", "comunicaciones", "organización",
            "organizaciones",
        ],
        between: [
            "de", "del", "los", "las", "la", "el", "esos", "estos", "otros", "otras", "entre",
        ],
        verbs: [
            "es", "son", "era", "eran", "fue", "fueron", "ha", "han", "había", "habían", "desea",
            "desean", "deseaban", "considera", "consideran", "prefieren", "proponen", "apoyan",
            "estimaban", "pueden", "deben", "querrían",
        ],
        disarming: ["cuántos", "cuántas", "tan", "cada", "primer", "primero", "primera"],
        articles: ["un", "una", "uno"]
    )

    private static let russian = QuantifierGrammar(
        counted: [
            "правительство", "правительства", "правительств", "государство", "государства",
            "государств", "страна", "страны", "стран", "член", "члена", "члены", "членов",
            "респондент", "респондента", "респонденты", "респондентов", "ответ", "ответа",
            "ответы", "ответов", "анкета", "анкеты", "анкет", "них", "тех", "которых", "сообщение",
            "сообщения", "сообщений", "организация", "организации", "организаций",
        ],
        between: ["из", "этих", "тех", "других", "ответивших", "государств-членов", "среди"],
        verbs: [
            "является", "являются", "было", "были", "имеет", "имеют", "имело", "имели", "считает",
            "считают", "считали", "хотело", "хотели", "предпочитает", "предпочитают",
            "поддерживает", "поддерживают", "поддержали", "высказалось", "высказались", "назвали",
            "предложили",
        ],
        disarming: ["сколько", "так", "слишком", "каждое", "каждая", "каждый", "первое", "первый"]
    )

    private static let arabic = QuantifierGrammar(
        counted: [
            "حكومة", "حكومات", "الحكومات", "الحكومة", "دولة", "دول", "الدول", "بلد", "بلدان",
            "البلدان", "عضو", "أعضاء", "الأعضاء", "مجيب", "المجيبين", "رد", "ردود", "الردود",
            "منها", "منهم", "هؤلاء", "بطاقة", "بطاقات", "البطاقات", "رسالة", "رسائل", "الرسائل",
            "منظمة", "منظمات", "المنظمات",
        ],
        between: ["من", "هذه", "تلك", "بين", "سائر"],
        verbs: ["كان", "كانت", "كانوا", "يرى", "ترى", "يفضل", "تفضل", "يؤيد", "تؤيد", "أيدت"],
        disarming: ["كم", "كل"]
    )

    private static let chinese = QuantifierGrammar(
        counted: [
            "政府", "国家", "会员国", "成员国", "国", "答复", "复函", "来文", "答卷", "组织", "答复者",
        ],
        between: ["的", "个", "份", "其他", "这些", "那些", "作出答复", "答复国"],
        verbs: [],
        isWithoutBlanks: true
    )
}
