"""What reports in six languages ought to say, from Babel, ICU and the input alone.

Nothing here is taken from the program: dates are Babel's, numbers in words, plural forms and the order of
States are ICU's, names and labels are the input's.
"""

import csv
import datetime
import re
import unicodedata

import icu
from babel import Locale
from babel.dates import format_date

from conftest import EXAMPLE, REPOSITORY

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def example(resource):
    return table(EXAMPLE / f"{resource}.csv")


def columns(text):
    """How many columns a text takes, by Unicode's own tables."""
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def lines(folder, language):
    """The lines of a report without what only tells their direction."""
    text = (folder / f"report.{language}.txt").read_text("utf-8")
    return [re.sub("[\u2067\u2069]", "", line).strip(" ") if language == "ar" else line for line in text.split("\n")]


def joined(pieces, language):
    """Lines as one text: in Chinese without blanks between signs."""
    text = " ".join(piece.strip() for piece in pieces)
    text = re.sub(r"\s+", " ", text.replace("\u00a0", " "))
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", text) if language == "zh" else text


def paragraphs(folder, language):
    """The numbered paragraphs of a report, by number, each as its lines."""
    found, current = {}, None
    for line in lines(folder, language):
        mark = re.match(r"(\d+)(?:\.| -) +", line)
        if mark and int(mark[1]) == len(found) + 1:
            current = found[len(found) + 1] = []
            line = line[mark.end():]
        elif not line.strip():
            current = None
        if current is not None and line.strip():
            current.append(line)
    return found


def date(iso, language):
    """A day in full as documents of the United Nations have it (see test_language_rules)."""
    day = datetime.date.fromisoformat(iso)
    if language == "ar":
        first = format_date(day, "d MMMM", locale="ar_SY")
        second = format_date(day, "MMMM", locale="ar_EG").replace("يونيو", "يونيه").replace("يوليو", "يوليه")
        return f"{first}/{second} {day.year}"
    pattern = {"ru": "d MMMM y 'года'"}.get(language, "long")
    text = format_date(day, pattern, locale="en_GB" if language == "en" else language)
    return text.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 and "1er" not in text else text


def words(number, language):
    """A number in words, in every gender and case that ICU spells."""
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    found = set()
    for index in range(rules.getNumberOfRuleSetNames()):
        name = rules.getRuleSetName(index)
        if name.startswith("%spellout-cardinal") or name == "%spellout-numbering":
            rules.setDefaultRuleSet(name)
            found.add(rules.format(number))
    if language == "fr":
        found |= {text.replace("-et-", " et ") for text in found}
    if language == "ar":
        # The hamza of "two" is not written in documents; the dual alone says two.
        found |= {text.replace("إ", "ا") for text in found}
        # From three to ten the numeral before a feminine noun lacks its ending, which ICU does not know.
        found |= {text.removesuffix("ة") for text in found if 3 <= number <= 10}
    return found


def says(text, number, language):
    """Whether a text states a number, in figures or in words."""
    figures = {str(number), f"{number:,}"}
    if any(re.search(rf"(?<![\d.,]){re.escape(one)}(?![\d])", text) for one in figures):
        return True
    return any(one.lower() in text.lower() for one in words(number, language))


def plural_form(forms, number, language):
    """The form of a word for a number, by CLDR's categories in their order; the last stands for the rest."""
    order = {"ar": ["zero", "one", "two", "few", "many", "other"], "ru": ["one", "few", "many"], "zh": ["other"]}
    categories = order.get(language, ["one", "other"])
    category = Locale(language).plural_form(number)
    place = categories.index(category) if category in categories else len(categories) - 1
    return forms[min(place, len(forms) - 1)]


def names(language, day):
    """The names of States that hold on a day, by code."""
    found = {}
    for row in table(REPOSITORY / "SQL" / "register" / "state_names.csv"):
        if (row["valid_from"] or "0") <= day and day <= (row["valid_to"] or "9"):
            found[row["state"]] = row[f"name_{language}"]
    return found


def in_order(states, language, day):
    """Names of States in the order of the language; Chinese keeps the English order."""
    own = names(language, day)
    order = names("en", day) if language == "zh" else own
    collator = icu.Collator.createInstance(icu.Locale("en" if language == "zh" else language))
    return [own[state] for state in sorted(states, key=lambda state: collator.getSortKey(order[state]))]
