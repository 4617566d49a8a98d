"""The table that the rules of the six languages are tested by, held against Babel.

The Swift tests compare the program with the table; here somebody else's data says whether the table is
right. Where documents of the United Nations differ from everyday use, the difference is named.
"""

import csv
import datetime
import re
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

TABLE = Path(__file__).parents[1] / "ReportWriterTests" / "Languages" / "rules.csv"

with TABLE.open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def cases(rule):
    rows = [row for row in ROWS if row["rule"] == rule]
    assert rows, f"the table has no rule {rule}"
    return [pytest.param(r["language"], r["given"], r["expected"], id=f"{r['language']}-{r['given']}") for r in rows]


@pytest.mark.parametrize("language, given, expected", cases("plural"))
def test_plural_categories_are_those_of_cldr(language, given, expected):
    assert Locale(language).plural_form(int(given)) == expected


@pytest.mark.parametrize("language, given, expected", cases("date"))
def test_dates_are_those_of_cldr_but_for_known_differences(language, given, expected):
    try:
        day = datetime.date.fromisoformat(given)
    except ValueError:
        assert expected == given
        return
    if language == "ar":
        # The United Nations writes both names of the month: the first is that of Damascus, the second
        # that of Cairo but for its spelling of June and July.
        first = format_date(day, "d MMMM y", locale="ar_SY")
        second = format_date(day, "MMMM", locale="ar_EG").replace("يونيو", "يونيه").replace("يوليو", "يوليه")
        head, year = first.rsplit(" ", 1)
        assert expected == f"{head}/{second} {year}"
        return
    pattern = {"ru": "d MMMM y 'года'"}.get(language, "long")
    found = format_date(day, pattern, locale="en_GB" if language == "en" else language)
    if language == "fr" and day.day == 1:
        found = found.replace("1 ", "1er ", 1) if not found.startswith("1er") else found
    assert expected == found


@pytest.mark.parametrize("language, given, expected", cases("list"))
def test_lists_are_those_of_cldr(language, given, expected):
    items = given.split(";")
    if any(re.search("[,،]", item) for item in items):
        # Items that hold commas are the program's own rule; the items stand in their order.
        assert [expected.find(item) for item in items] == sorted(expected.find(item) for item in items)
        assert len(re.findall("[;؛]", expected)) == len(items) - 1
        return
    style = "standard"
    found = format_list(items, style=style, locale="en_GB" if language == "en" else language)
    if language == "ar":
        # Where there are more than two items documents set a comma before the conjunction that CLDR repeats,
        # and a blank between it and a figure.
        found = found.replace(" و", "، و") if len(items) > 2 else found
        found = re.sub(r"و(?=\d)", "و ", found)
    if any(re.search(r"\sи\s[а-я]|(?<!共)和", item) for item in items):
        # An item with an "and" of its own asks for a stronger one before the last; CLDR has but one.
        plain, stronger = {"ru": (" и ", ", а также "), "zh": ("和", "以及")}[language]
        found = found.removesuffix(plain + items[-1]) + stronger + items[-1]
    if language == "es" and len(items) > 1:
        # CLDR leaves "e" before the sound of "i" to the writer.
        found = found.replace(" y I", " e I").replace(" y hij", " e hij")
    assert expected == found


@pytest.mark.parametrize("language, given, expected", cases("number"))
def test_figures_have_the_digits_of_the_number(language, given, expected):
    if any(c.isdigit() for c in expected):
        assert expected.replace(",", "").replace("\xa0", "") == given


@pytest.mark.parametrize("language, given, expected", cases("share"))
def test_decimal_marks_are_those_of_cldr(language, given, expected):
    # Arabic of the United Nations has Western digits and with them the point.
    mark = Locale("ar_MA" if language == "ar" else language).number_symbols["latn"]["decimal"]
    if language == "ar":
        mark = "."
    assert expected.startswith(given.replace(".", mark))
