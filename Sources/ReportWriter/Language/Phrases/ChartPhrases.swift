/// What charts and the page around them say, in every official language.
enum ChartPhrases {
    static let english: [Phrase: String] = [
        .countsHead: "Counts",
        .chartShare: "{count, figures} ({share})",
        .chartOf: "{count, figures} of {whole, figures} ({share})",
        .chartParts: "{question, capital}, as parts of all who were asked",
        .chartSilent: "Kept silent",
        .chartAnswered: """
        Of {asked, figures} asked, {answered, figures} answered and {silent, figures} kept silent.
        """,
        .chartRegions: "Members of the United Nations that expressed views, by region",
        .chartTimeline: "Letters and the replies to them",
        .chartLetter: """
        {letter, capital}: {replies, figures} {replies, plural, one {reply} other {replies}}
        """,
        .chartLetterTold: "{summary}, sent {date}{due, select, none {} other {, due on {due}}}",
        .chartTimelineNote: """
        A bar is the time from the sending of a letter to the day on which replies were due.
        """,
        .chartReplyColumns: """
        Below, replies by the {unit, select, day {day} month {month} other {year}} in which they \
        were received.
        """,
        .chartUnknownDays: "On which days replies were received is not on record.",
        .chartCutoff: "cut-off date: {date}",
        .chartCalendarYears: "Events of each mechanism by year",
        .chartCalendarMonths: "Events of each mechanism by month, around the cut-off date",
        .chartCalendarNote: """
        A full mark counts what is on record, a framed one what was planned or foreseen at the \
        cut-off date.
        """,
        .chartEvents: "{when}: {held} on record, {planned} foreseen",
        .chartCoverageNote: "A disc is stated, a ring inferred.",
        .chartMoved: "{question, capital}: answers in {former}, in rows, and now, in columns",
        .chartMovedNote: "A framed number counts those who kept to their answer.",
        .chartNoAnswerBefore: "No answer before",
        .chartNoAnswerNow: "No answer now",
        .chartTogether: "Who stands together",
        .chartTogetherNote: """
        Each two of a group are alike over the questions that both answered. Groups are \
        suggestions, found from the answers alone.
        """,
        .chartGroup: """
        Group {number}: {members, figures} {members, plural, one {Government} other \
        {Governments}}, each two alike in {share} or more
        """,
        .chartMore: "and {count, figures} more",
        .chartLeft: """
        {count, figures} more {what, select, mechanisms {{count, plural, one {mechanism} other \
        {mechanisms}}} concerns {{count, plural, one {concern} other {concerns}}} other {{count, \
        plural, one {group} other {groups}}}} {count, plural, one {is} other {are}} in {file}.
        """,
    ]

    static let french: [Phrase: String] = [
        .countsHead: "Compte",
        .chartShare: "{count, figures} ({share})",
        .chartOf: "{count, figures} sur {whole, figures} ({share})",
        .chartParts: """
        {question, capital}\u{A0}: répartition de l’ensemble des répondants interrogés
        """,
        .chartSilent: "Sans réponse",
        .chartAnswered: """
        Sur {asked, figures} {asked, plural, one {répondant interrogé} other {répondants \
        interrogés}}, {answered, figures} {answered, plural, one {s’est prononcé} other {se sont \
        prononcés}} et {silent, figures} {silent, plural, one {ne s’est pas prononcé} other {ne se \
        sont pas prononcés}}.
        """,
        .chartRegions: """
        États Membres de l’Organisation des Nations Unies ayant fait connaître leurs vues, par \
        région
        """,
        .chartTimeline: "Lettres et réponses reçues",
        .chartLetter: """
        {letter, capital}\u{A0}: {replies, figures} {replies, plural, one {réponse} other \
        {réponses}}
        """,
        .chartLetterTold: """
        {summary}, envoi {date}{due, select, none {} other {, réponse demandée au plus tard le \
        {due}}}
        """,
        .chartTimelineNote: """
        Chaque barre va de l’envoi d’une lettre au jour où les réponses étaient demandées au plus \
        tard.
        """,
        .chartReplyColumns: """
        Au-dessous figurent les réponses par {unit, select, day {jour} month {mois} other {année}} \
        de réception.
        """,
        .chartUnknownDays: "Les jours de réception des réponses ne sont pas consignés.",
        .chartCutoff: "date de clôture\u{A0}: {date}",
        .chartCalendarYears: "Événements de chaque mécanisme, par année",
        .chartCalendarMonths: """
        Événements de chaque mécanisme, par mois, autour de la date de clôture
        """,
        .chartCalendarNote: """
        Une case pleine compte les événements consignés, une case encadrée ceux qui étaient prévus \
        à la date de clôture.
        """,
        .chartEvents: "{when} – consignés\u{A0}: {held}\u{A0}; prévus\u{A0}: {planned}",
        .chartCoverageNote: """
        Disque\u{A0}: prise en compte indiquée\u{A0}; anneau\u{A0}: prise en compte déduite.
        """,
        .chartMoved: """
        {question, capital}\u{A0}: réponses dans {former} (lignes) et réponses actuelles \
        (colonnes)
        """,
        .chartMovedNote: "Un nombre encadré compte ceux dont la réponse n’a pas changé.",
        .chartNoAnswerBefore: "Sans réponse auparavant",
        .chartNoAnswerNow: "Sans réponse désormais",
        .chartTogether: "Gouvernements aux réponses voisines",
        .chartTogetherNote: """
        Dans un groupe, les réponses sont voisines deux à deux sur les questions auxquelles les \
        deux gouvernements ont répondu. Les groupes sont des suggestions tirées des seules \
        réponses.
        """,
        .chartGroup: """
        Groupe {number}\u{A0}: {members, figures} {members, plural, one {gouvernement} other \
        {gouvernements}}, ressemblance deux à deux de {share} au moins
        """,
        .chartMore: "et {count, figures} de plus",
        .chartLeft: """
        {what, select, mechanisms {Autres mécanismes} concerns {Autres préoccupations} other \
        {Autres groupes}} ({count, figures})\u{A0}: voir {file}.
        """,
    ]

    static let spanish: [Phrase: String] = [
        .countsHead: "Recuento",
        .chartShare: "{count, figures} ({share})",
        .chartOf: "{count, figures} de {whole, figures} ({share})",
        .chartParts: "{question, capital}: distribución de todos los encuestados",
        .chartSilent: "Sin respuesta",
        .chartAnswered: """
        De {asked, figures} {asked, plural, one {encuestado} other {encuestados}}, {answered, \
        figures} {answered, plural, one {expresó} other {expresaron}} su opinión y {silent, \
        figures} no lo {silent, plural, one {hizo} other {hicieron}}.
        """,
        .chartRegions:
            "Estados Miembros de las Naciones Unidas que expresaron su opinión, por región",
        .chartTimeline: "Cartas y respuestas recibidas",
        .chartLetter: """
        {letter, capital}: {replies, figures} {replies, plural, one {respuesta} other {respuestas}}
        """,
        .chartLetterTold: """
        {summary}, envío {date}{due, select, none {} other {, con plazo hasta el {due}}}
        """,
        .chartTimelineNote: """
        Cada barra va del envío de una carta al día en que vencía el plazo de respuesta.
        """,
        .chartReplyColumns: """
        Debajo figuran las respuestas por {unit, select, day {día} month {mes} other {año}} de \
        recepción.
        """,
        .chartUnknownDays: "No consta en qué días se recibieron las respuestas.",
        .chartCutoff: "fecha de cierre: {date}",
        .chartCalendarYears: "Acontecimientos de cada mecanismo por año",
        .chartCalendarMonths: """
        Acontecimientos de cada mecanismo por mes, en torno a la fecha de cierre
        """,
        .chartCalendarNote: """
        Una casilla llena cuenta los acontecimientos que constan; una casilla enmarcada, los que \
        estaban previstos a la fecha de cierre.
        """,
        .chartEvents: "{when} – constan: {held}; previstos: {planned}",
        .chartCoverageNote: "Disco: consta que se ocupa; anillo: se deduce que se ocupa.",
        .chartMoved: """
        {question, capital}: respuestas en {former} (filas) y respuestas actuales (columnas)
        """,
        .chartMovedNote: "Un número enmarcado cuenta a quienes mantuvieron su respuesta.",
        .chartNoAnswerBefore: "Sin respuesta anterior",
        .chartNoAnswerNow: "Sin respuesta actual",
        .chartTogether: "Gobiernos con respuestas afines",
        .chartTogetherNote: """
        En cada grupo las respuestas son afines de dos en dos en las preguntas que contestaron \
        ambos gobiernos. Los grupos son sugerencias extraídas solo de las respuestas.
        """,
        .chartGroup: """
        Grupo {number}: {members, figures} {members, plural, one {gobierno} other {gobiernos}}, \
        afinidad de dos en dos del {share} o más
        """,
        .chartMore: "y {count, figures} más",
        .chartLeft: """
        {what, select, mechanisms {Otros mecanismos} concerns {Otras cuestiones} other {Otros \
        grupos}} ({count, figures}): véase {file}.
        """,
    ]

    static let russian: [Phrase: String] = [
        .countsHead: "Подсчет",
        .chartShare: "{count, figures} ({share})",
        .chartOf: "{count, figures} из {whole, figures} ({share})",
        .chartParts: "{question, capital}: доли от всех опрошенных",
        .chartSilent: "Не ответили",
        .chartAnswered: """
        Опрошено: {asked, figures}; ответили: {answered, figures}; не ответили: {silent, figures}.
        """,
        .chartRegions: """
        Государства\u{A0}— члены Организации Объединенных Наций, выразившие свои мнения, по регионам
        """,
        .chartTimeline: "Письма и полученные ответы",
        .chartLetter: """
        {letter, capital}: {replies, figures} {replies, plural, one {ответ} few {ответа} many \
        {ответов} other {ответа}}
        """,
        .chartLetterTold: """
        {summary}; направлено {date}{due, select, none {} other {; срок ответа: {due}}}
        """,
        .chartTimelineNote: """
        Полоса показывает время от направления письма до срока представления ответов.
        """,
        .chartReplyColumns: """
        Ниже: ответы по {unit, select, day {дням} month {месяцам} other {годам}} получения.
        """,
        .chartUnknownDays: "Дни получения ответов не зафиксированы.",
        .chartCutoff: "предельная дата: {date}",
        .chartCalendarYears: "Мероприятия каждого механизма по годам",
        .chartCalendarMonths: "Мероприятия каждого механизма по месяцам до и после предельной даты",
        .chartCalendarNote: """
        Закрашенный знак\u{A0}— зафиксированные мероприятия, знак в рамке\u{A0}— запланированные на \
        предельную дату.
        """,
        .chartEvents: "{when}: зафиксировано {held}, запланировано {planned}",
        .chartCoverageNote: "Круг\u{A0}— указано прямо, кольцо\u{A0}— предположено.",
        .chartMoved: """
        {question, capital}: ответы в документе {former} (строки) и теперь (столбцы)
        """,
        .chartMovedNote: "Число в рамке\u{A0}— те, кто не изменил ответа.",
        .chartNoAnswerBefore: "Ранее не отвечали",
        .chartNoAnswerNow: "Более не отвечают",
        .chartTogether: "Правительства с близкими ответами",
        .chartTogetherNote: """
        Внутри группы ответы попарно близки по вопросам, на которые ответили обе стороны. Группы \
        предложены только на основе ответов.
        """,
        .chartGroup: """
        Группа {number}: {members, figures} {members, plural, one {правительство} few \
        {правительства} many {правительств} other {правительства}}, попарное сходство не менее \
        {share}
        """,
        .chartMore: "и еще {count, figures}",
        .chartLeft: """
        {what, select, mechanisms {Прочие механизмы} concerns {Прочие вопросы} other {Прочие \
        группы}} ({count, figures}): см. {file}.
        """,
    ]

    static let chinese: [Phrase: String] = [
        .countsHead: "计数",
        .chartShare: "{count, figures}（{share}）",
        .chartOf: "{count, figures}/{whole, figures}（{share}）",
        .chartParts: "{question}：占全部受询者的份额",
        .chartSilent: "未作答",
        .chartAnswered: "受询者{asked, figures}个，作答者{answered, figures}个，未作答者{silent, figures}个。",
        .chartRegions: "表示意见的联合国会员国，按区域分列",
        .chartTimeline: "发函与答复",
        .chartLetter: "{letter}：{replies, figures}份答复",
        .chartLetterTold: "{summary}，{date}发出{due, select, none {} other {，请至迟于{due}答复}}",
        .chartTimelineNote: "横条表示从发函之日至答复截止之日。",
        .chartReplyColumns: "下方为按收到{unit, select, day {日期} month {月份} other {年份}}分列的答复。",
        .chartUnknownDays: "收到答复的日期没有记录。",
        .chartCutoff: "截止日期：{date}",
        .chartCalendarYears: "各机制的活动，按年份分列",
        .chartCalendarMonths: "截止日期前后各机制的活动，按月份分列",
        .chartCalendarNote: "实心标记表示有记录的活动，带框标记表示截至截止日期已计划的活动。",
        .chartEvents: "{when}：有记录{held}项，已计划{planned}项",
        .chartCoverageNote: "圆点表示已说明，圆圈表示推断。",
        .chartMoved: "{question}：{former}中的答复（行）与目前的答复（列）",
        .chartMovedNote: "带框数字为保持原答复者。",
        .chartNoAnswerBefore: "此前未作答",
        .chartNoAnswerNow: "现未作答",
        .chartTogether: "答复相近的政府",
        .chartTogetherNote: "每组中任何两国政府对双方都回答的问题答复相近。分组仅根据答复得出，供参考。",
        .chartGroup: "第{number}组：{members, figures}国政府，两两相近程度不低于{share}",
        .chartMore: "另有{count, figures}个",
        .chartLeft: """
        另有{count, figures}个{what, select, mechanisms {机制} concerns {关切事项} other \
        {组}}，见{file}。
        """,
    ]

    static let arabic: [Phrase: String] = [
        .countsHead: "التعداد",
        .chartShare: "{count, figures} ({share})",
        .chartOf: "{count, figures} من {whole, figures} ({share})",
        .chartParts: "{question}: النسب من جميع من سُئلوا",
        .chartSilent: "لم يجيبوا",
        .chartAnswered: """
        من سُئلوا: {asked, figures}؛ من أجابوا: {answered, figures}؛ من لم يجيبوا: {silent, \
        figures}.
        """,
        .chartRegions: "الدول الأعضاء في الأمم المتحدة التي أعربت عن آرائها، حسب المنطقة",
        .chartTimeline: "الرسائل والردود الواردة",
        .chartLetter: "{letter}: عدد الردود {replies, figures}",
        .chartLetterTold: """
        {summary}، أُرسلت {date}{due, select, none {} other {، وموعد الرد {due}}}
        """,
        .chartTimelineNote: "يمثل كل شريط المدة من إرسال الرسالة إلى الموعد المحدد للرد.",
        .chartReplyColumns: """
        وفي الأسفل الردود حسب {unit, select, day {يوم} month {شهر} other {سنة}} ورودها.
        """,
        .chartUnknownDays: "أيام ورود الردود غير مسجلة.",
        .chartCutoff: "تاريخ الإقفال: {date}",
        .chartCalendarYears: "أنشطة كل آلية حسب السنة",
        .chartCalendarMonths: "أنشطة كل آلية حسب الشهر، قبل تاريخ الإقفال وبعده",
        .chartCalendarNote: """
        العلامة المملوءة تعدّ ما هو مسجل، والعلامة المؤطرة ما كان مقررا أو متوقعا في تاريخ الإقفال.
        """,
        .chartEvents: "{when}: المسجل {held}، والمقرر {planned}",
        .chartCoverageNote: "القرص يعني أن الأمر مذكور صراحة، والحلقة تعني أنه مستنتج.",
        .chartMoved: "{question}: الإجابات في {former} في الصفوف، والإجابات الحالية في الأعمدة",
        .chartMovedNote: "الرقم المؤطر يعدّ من لم يغيروا إجابتهم.",
        .chartNoAnswerBefore: "لا إجابة سابقة",
        .chartNoAnswerNow: "لا إجابة حالية",
        .chartTogether: "حكومات متقاربة الإجابات",
        .chartTogetherNote: """
        إجابات كل حكومتين في المجموعة متقاربة في الأسئلة التي أجابتا عنها معا. والمجموعات اقتراحات \
        مستمدة من الإجابات وحدها.
        """,
        .chartGroup: """
        المجموعة {number}: عدد الحكومات {members, figures}، ونسبة التقارب بين كل اثنتين لا تقل عن \
        {share}
        """,
        .chartMore: "وعدد إضافي: {count, figures}",
        .chartLeft: """
        {what, select, mechanisms {آليات أخرى} concerns {شواغل أخرى} other {مجموعات أخرى}} \
        ({count, figures}): انظر {file}.
        """,
    ]
}
