/// What the shipped template says of answers and replies, in every official language.
///
/// A label stands in quotation marks or in a list, so that it need not be inflected.
enum AnswerPhrases {
    static let english: [Phrase: String] = [
        .repliesByGovernments: """
        By {date}, {replies, number} {replies, plural, one {Government} other {Governments}} had \
        replied to {letters, or}: {replies, list}.
        """,
        .answerOnly: "The answer was {answer, quoted}{count, plural, =1 {} other { in all cases}}.",
        .answerLeads: """
        {word, select, none {The answer given most often was {answer, quoted}, by {count, plural, \
        one {{shown} respondent} other {{shown} respondents}}} other {{word, capital} of those who \
        expressed a view, {shown} of {answered}, answered {answer, quoted}}}.
        """,
        .answersTied: """
        The answers given most often were {answers, list}, by {shown} {count, plural, one \
        {respondent} other {respondents}} each.
        """,
        .answersFollow: """
        {leaders, plural, one {It was} other {They were}} followed by {answers, list}.
        """,
        .answersOfOne: """
        Given by one respondent alone {answers, plural, one {was} other {were}} {answers, list}.
        """,
        .answersOfWhich: "Of these {shown}, {parts, list}.",
        .answerPart: "{shown} named {option, quoted}",
        .answerPartAll: "All of them named {option, quoted}.",
        .answersOverlap: "As several answers could be given, these groups overlap.",
        .optionsTied: "{options, list} ({count} each)",
        .notMentionedMany: """
        {count, start} other options that could have been named were not.
        """,
        .valueOnly: """
        {answers, plural, =1 {The number given was {value} {unit}} other {All of them gave the \
        same number, {value} {unit}}}.
        """,
        .valuesBetween: """
        The numbers given lie between {lowest} and {highest} {unit}, with a median of {median}.
        """,
        .valuesMiddleHalf: "The middle half of them lies between {lower} and {upper}.",
        .valuesRanges: """
        {ranges, start} {ranges, plural, one {answer was a range, which counts} other {answers were \
        ranges, which count}} by {ranges, plural, one {its} other {their}} middle.
        """,
        .computedOnly: """
        The number computed is {value} {unit}{answers, plural, =1 {} other { in all cases}}.
        """,
        .computedBetween: """
        The numbers computed lie between {lowest} and {highest} {unit}, with a median of {median}.
        """,
        .computedRanges: """
        {ranges, start} of them {ranges, plural, one {is a range, which counts by its middle} other \
        {are ranges, which count by their middle}}.
        """,
        .questionsSilent: "Nobody expressed a view on {questions, list}.",
    ]

    static let french: [Phrase: String] = [
        .repliesByGovernments: """
        Au {date}, {replies, number} {replies, plural, one {gouvernement avait} other \
        {gouvernements avaient}} répondu ({letters, or})\u{A0}: {replies, list}.
        """,
        .answerOnly: """
        La réponse était {answer, quoted}{count, plural, =1 {} other { dans tous les cas}}.
        """,
        .answerLeads: """
        La réponse la plus fréquente était {answer, quoted} ({shown} sur {answered}{word, select, \
        none {} other {\u{A0}: {word}}}).
        """,
        .answersTied: "Les réponses les plus fréquentes étaient {answers, list} ({shown} chacune).",
        .answersFollow: """
        {answers, plural, one {Venait} other {Venaient}} ensuite\u{A0}: {answers, list}.
        """,
        .answersOfOne: """
        {answers, plural, one {Donnée} other {Données}} une seule fois\u{A0}: {answers, list}.
        """,
        .answersOfWhich: """
        {shown, select, 1 {Sur cette réponse} other {Sur ces {shown} réponses}}\u{A0}: {parts, \
        list}.
        """,
        .answerPart: "{option, quoted} ({shown})",
        .answerPartAll: "Toutes comprenaient {option, quoted}.",
        .answersOverlap: "Plusieurs réponses étant possibles, ces groupes se recoupent.",
        .optionsTied: "{options, list} ({count} chacune)",
        .notMentionedMany: "Nombre d’autres options non mentionnées\u{A0}: {count, figures}.",
        .valueOnly: "Nombre indiqué\u{A0}: {value} {unit}.",
        .valuesBetween: """
        Les nombres indiqués vont de {lowest} à {highest} {unit}, la médiane étant de {median}.
        """,
        .valuesMiddleHalf: "La moitié centrale se situe entre {lower} et {upper}.",
        .valuesRanges: """
        Réponses données sous forme de fourchette et prises en leur milieu\u{A0}: {ranges, \
        figures}.
        """,
        .computedOnly: "Nombre obtenu\u{A0}: {value} {unit}.",
        .computedBetween: """
        Les nombres obtenus vont de {lowest} à {highest} {unit}, la médiane étant de {median}.
        """,
        .computedRanges: "Fourchettes, prises en leur milieu\u{A0}: {ranges, figures}.",
        .questionsSilent: """
        Aucune vue n’a été exprimée sur {questions, plural, one {le point suivant} other {les \
        points suivants}}\u{A0}: {questions, list}.
        """,
    ]

    static let spanish: [Phrase: String] = [
        .repliesByGovernments: """
        Al {date} {replies, plural, one {había respondido} other {habían respondido}} {replies, \
        number} {replies, plural, one {gobierno} other {gobiernos}} ({letters, or}): {replies, \
        list}.
        """,
        .answerOnly: """
        La respuesta fue {answer, quoted}{count, plural, =1 {} other { en todos los casos}}.
        """,
        .answerLeads: """
        La respuesta más frecuente fue {answer, quoted} ({shown} de {answered}{word, select, none {} \
        other {: {word}}}).
        """,
        .answersTied: "Las respuestas más frecuentes fueron {answers, list} ({shown} cada una).",
        .answersFollow: """
        A continuación {answers, plural, one {figuraba} other {figuraban}}: {answers, list}.
        """,
        .answersOfOne: """
        {answers, plural, one {Mencionada} other {Mencionadas}} una sola vez: {answers, list}.
        """,
        .answersOfWhich: """
        {shown, select, 1 {De esa respuesta} other {De esas {shown} respuestas}}: {parts, list}.
        """,
        .answerPart: "{option, quoted} ({shown})",
        .answerPartAll: "Todas incluían {option, quoted}.",
        .answersOverlap: "Dado que podían darse varias respuestas, estos grupos se superponen.",
        .optionsTied: "{options, list} ({count} cada una)",
        .notMentionedMany: "Otras opciones no mencionadas: {count, figures}.",
        .valueOnly: "Número indicado: {value} {unit}.",
        .valuesBetween: """
        Los números indicados van de {lowest} a {highest} {unit}, con una mediana de {median}.
        """,
        .valuesMiddleHalf: "La mitad central se sitúa entre {lower} y {upper}.",
        .valuesRanges: """
        Respuestas dadas como intervalo y consideradas por su punto medio: {ranges, figures}.
        """,
        .computedOnly: "Número obtenido: {value} {unit}.",
        .computedBetween: """
        Los números obtenidos van de {lowest} a {highest} {unit}, con una mediana de {median}.
        """,
        .computedRanges: "Intervalos, considerados por su punto medio: {ranges, figures}.",
        .questionsSilent: """
        No se expresaron opiniones sobre {questions, plural, one {el siguiente punto} other {los \
        siguientes puntos}}: {questions, list}.
        """,
    ]

    static let russian: [Phrase: String] = [
        .repliesByGovernments: """
        По состоянию на {date} на {letters, or} ответили следующие правительства ({replies, \
        figures}): {replies, list}.
        """,
        .answerOnly: """
        Ответ{count, plural, =1 {} other { во всех случаях}}: {answer, quoted}.
        """,
        .answerLeads: """
        Самый частый ответ: {answer, quoted} ({shown} из {answered}{word, select, none {} other {: \
        {word}}}).
        """,
        .answersTied: "Самые частые ответы: {answers, list} (по {shown}).",
        .answersFollow: "Далее следуют: {answers, list}.",
        .answersOfOne: "Названо один раз: {answers, list}.",
        .answersOfWhich: "В том числе (из {shown}): {parts, list}.",
        .answerPart: "{option, quoted} ({shown})",
        .answerPartAll: "Во всех случаях: {option, quoted}.",
        .answersOverlap: "Поскольку можно было дать несколько ответов, эти группы пересекаются.",
        .optionsTied: "{options, list} (по {count})",
        .notMentionedMany: "Число других вариантов, которые не были названы: {count, figures}.",
        .valueOnly: "Указанное число: {value} {unit}.",
        .valuesBetween: """
        Указанные числа: от {lowest} до {highest} {unit}; медиана\u{A0}— {median}.
        """,
        .valuesMiddleHalf: "Средняя половина лежит между {lower} и {upper}.",
        .valuesRanges: """
        Ответы в виде диапазона, учтенные по его середине: {ranges, figures}.
        """,
        .computedOnly: "Полученное число: {value} {unit}.",
        .computedBetween: """
        Полученные числа: от {lowest} до {highest} {unit}; медиана\u{A0}— {median}.
        """,
        .computedRanges: "Из них диапазоны, учтенные по их середине: {ranges, figures}.",
        .questionsSilent: "Мнения не были высказаны по следующим вопросам: {questions, list}.",
    ]

    static let chinese: [Phrase: String] = [
        .repliesByGovernments: """
        截至{date}，下列{replies, figures}国政府对{letters, or}作了答复：{replies, list}。
        """,
        .answerOnly: "答复{count, plural, =1 {} other {均}}为{answer, quoted}。",
        .answerLeads: """
        最多的答复为{answer, quoted}（{answered}个中的{shown}个{word, select, none {} other {，{word}}}）。
        """,
        .answersTied: "最多的答复为{answers, list}（各{shown}个）。",
        .answersFollow: "其次为：{answers, list}。",
        .answersOfOne: "仅有一个答复者提到：{answers, list}。",
        .answersOfWhich: "在这{shown}个答复中：{parts, list}。",
        .answerPart: "{option, quoted}（{shown}）",
        .answerPartAll: "均提到{option, quoted}。",
        .answersOverlap: "由于可以作出多项答复，这些组别相互重叠。",
        .optionsTied: "{options, list}（各{count}）",
        .notMentionedMany: "另有{count, figures}个选项未被提及。",
        .valueOnly: "所给数字为{value}{unit}。",
        .valuesBetween: "所给数字在{lowest}至{highest}{unit}之间，中位数为{median}。",
        .valuesMiddleHalf: "居中的一半在{lower}至{upper}之间。",
        .valuesRanges: "以范围作答、按中点计算的答复：{ranges, figures}个。",
        .computedOnly: "计算所得数字为{value}{unit}。",
        .computedBetween: "计算所得数字在{lowest}至{highest}{unit}之间，中位数为{median}。",
        .computedRanges: "其中为范围并按中点计算的有{ranges, figures}个。",
        .questionsSilent: "未就下列问题表示意见：{questions, list}。",
    ]

    static let arabic: [Phrase: String] = [
        .repliesByGovernments: """
        حتى {date}، ردت الحكومات التالية (وعددها {replies, figures}) على {letters, or}: {replies, \
        list}.
        """,
        .answerOnly: """
        كانت الإجابة{count, plural, =1 {} other { في جميع الحالات}}: {answer, quoted}.
        """,
        .answerLeads: """
        والإجابة الأكثر ورودا هي: {answer, quoted} ({shown} من {answered}{word, select, none {} other \
        {: {word}}}).
        """,
        .answersTied: "والإجابات الأكثر ورودا هي: {answers, list} ({shown} لكل منها).",
        .answersFollow: "وتلتها: {answers, list}.",
        .answersOfOne: "وذُكر مرة واحدة فقط ما يلي: {answers, list}.",
        .answersOfWhich: "ومن هذه الإجابات ({shown}): {parts, list}.",
        .answerPart: "{option, quoted} ({shown})",
        .answerPartAll: "وشملت جميعها: {option, quoted}.",
        .answersOverlap: "وبما أنه كان يمكن تقديم عدة إجابات، تتداخل هذه المجموعات.",
        .optionsTied: "{options, list} ({count} لكل منها)",
        .notMentionedMany: "عدد الخيارات الأخرى التي لم تُذكر: {count, figures}.",
        .valueOnly: "العدد المذكور: {value} {unit}.",
        .valuesBetween: """
        تتراوح الأعداد المذكورة بين {lowest} و {highest} {unit}، ويبلغ الوسيط {median}.
        """,
        .valuesMiddleHalf: "ويقع النصف الأوسط منها بين {lower} و {upper}.",
        .valuesRanges: "عدد الإجابات المقدمة في شكل نطاق والمحتسبة بمنتصفه: {ranges, figures}.",
        .computedOnly: "العدد المحسوب: {value} {unit}.",
        .computedBetween: """
        تتراوح الأعداد المحسوبة بين {lowest} و {highest} {unit}، ويبلغ الوسيط {median}.
        """,
        .computedRanges: "عدد ما كان منها في شكل نطاق واحتُسب بمنتصفه: {ranges, figures}.",
        .questionsSilent: "لم تُبد آراء بشأن ما يلي: {questions, list}.",
    ]
}
