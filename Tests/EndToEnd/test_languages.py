"""The published reports of the example in six languages, held against Babel, ICU and the input."""

import json
import re
import shutil

import pytest

from conftest import EXAMPLE
from languages import (
    LANGUAGES, TRANSLATED, columns, date, example, in_order, joined, lines, paragraphs, plural_form, says, table,
)

EDITIONS = ["A-52-314", "E-1995-69"]
PUBLISHED = EXAMPLE / "published"
CUTOFF = "1997-07-30"
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_edition = pytest.mark.parametrize("edition", EDITIONS)


def whole(folder, language):
    return joined(lines(folder, language), language)


@every_edition
def test_an_edition_has_all_of_its_languages(edition):
    folder = PUBLISHED / edition
    declared = json.loads((EXAMPLE / "datapackage.json").read_text("utf-8"))["rapporteur"]["languages"]
    assert sorted(declared) == LANGUAGES
    assert sorted(json.loads((folder / "manifest.json").read_text("utf-8"))["languages"]) == LANGUAGES
    for kind in ("txt", "html"):
        assert sorted(path.name for path in folder.glob(f"report.*.{kind}")) == [f"report.{l}.{kind}" for l in LANGUAGES]


@every_edition
@every_language
def test_no_line_is_wider_than_the_page(edition, language):
    text = (PUBLISHED / edition / f"report.{language}.txt").read_text("utf-8")
    assert [line for line in text.split("\n") if columns(line) > 72] == []
    if language == "ar":
        # Every line ends at the right margin, where lines of Arabic begin.
        assert {columns(line) for line in text.split("\n") if line} == {72}
    if language == "zh":
        assert [line for line in text.split("\n") if re.match(" *[，。、；：？！）》”]", line)] == []


@every_language
def test_no_reference_and_no_missing_argument_is_left(language):
    for edition in EDITIONS:
        assert not re.search(r"[{}]", whole(PUBLISHED / edition, language))


@every_language
def test_dates_are_those_of_the_input(language):
    """Every day of the input that the English report states, the others state as well."""
    folder = PUBLISHED / "A-52-314"
    edition = next(row for row in example("editions") if row["symbol"] == "A/52/314")
    days = {edition["cutoff"], edition["issued_on"]}
    days |= {row["due_on"] for row in example("rounds") if row["due_on"] and row["due_on"] <= CUTOFF}
    english = whole(folder, "en")
    assert sorted(day for day in days if date(day, "en") not in english) == []
    days |= {row["date_from"] for row in example("events")
             if row["precision"] == "day" and date(row["date_from"], "en") in english}
    assert len(days) >= 9
    text = whole(folder, language)
    missing = [day for day in sorted(days) if joined([date(day, language)], language) not in text]
    assert missing == []


@every_language
def test_every_figure_stands_in_its_paragraph(language):
    """What paragraphs.csv says of the English text has to stand in the same paragraph of every other."""
    folder = PUBLISHED / "A-52-314"
    text = {number: joined(pieces, language) for number, pieces in paragraphs(folder, language).items()}
    stated = [row for row in table(folder / "tables" / "paragraphs.csv") if re.fullmatch(r"\d+", row["value"] or "")]
    # A share or a base is stated by another number than the value; a dual or a "none" says its number itself.
    plain = [row for row in stated if int(row["value"]) > 2 and says(row["stated"], int(row["value"]), "en")]
    assert len(plain) > 25
    wrong = [(row["paragraph"], row["figure"], row["value"]) for row in plain
             if not says(text[int(row["paragraph"])], int(row["value"]), language)]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_plural_forms_are_those_of_cldr(language):
    """Each word that a template gives with its forms stands in the text in the form for the figure's value."""
    folder = PUBLISHED / "A-52-314"
    text = whole(folder, language)
    values = {row["figure"]: row for row in table(folder / "tables" / "figures.csv")}
    template = (EXAMPLE / "text" / "A-52-314" / f"report.{language}.txt").read_text("utf-8")
    size = {"number": "value", "base": "base_size", "asked": "asked", "answered": "answered", "silent": "silent"}
    checked, wrong = 0, []
    for kind, figure, rest in re.findall(r"\{(\w+)(?:\.[fn])? ([\w.]+) ([^}]+)\}", template):
        column = size.get(kind.lower())
        if column is None or figure not in values:
            continue
        number = int(values[figure][column])
        for word in rest.split():
            forms = word.split("|")
            if forms[0].startswith("0:"):
                zero = forms.pop(0)[2:]
                form = zero if number == 0 else plural_form(forms, number, language)
            else:
                form = plural_form(forms, number, language)
            form = joined([form.lstrip("=").replace("_", " ")], language)
            checked += 1
            if form.lower() not in text.lower():
                wrong.append((figure, number, word, form))
    assert checked > 15
    assert wrong == []


@every_language
def test_states_stand_in_the_order_of_the_language(language):
    """The second and third letters' replies are listed in the third paragraph."""
    folder = PUBLISHED / "A-52-314"
    states = [row["respondent"] for row in example("replies")
              if "1997-1" in row["round"] and row["status"] == "substantive"]
    expected = [joined([name], language) for name in in_order(states, language, CUTOFF)]
    assert len(expected) > 20
    text = joined(paragraphs(folder, language)[3], language)
    places, start = [], text.index(expected[0])
    for name in expected:
        found = text.find(name, start)
        assert found >= 0, f"{name} does not stand after the name before it"
        places.append(found)
        start = found + len(name)
    assert places == sorted(places)


def allowed_latin():
    """Words in Latin letters that every language has: codes, expressions and symbols of the input."""
    found = set()
    for resource, wanted in [("tables", ["base"]), ("instruments", ["symbol"]), ("events", ["symbol"]),
                             ("figures", ["expression", "figure"]), ("rounds", ["round", "mandate"]),
                             ("editions", ["symbol", "agenda_item"])]:
        for row in example(resource):
            for column in wanted:
                found |= set(re.findall(r"[A-Za-z]+", row.get(column) or ""))
    return found


@every_edition
@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_no_word_in_latin_letters_is_left(edition, language):
    allowed = allowed_latin()
    for resource in ("bodies", "respondents", "concerns", "events", "instruments"):
        for row in example(resource):
            for column in ("short", "label", "title", "citation"):
                # What the translators left in Latin letters, such as the name of a system or a series.
                allowed |= set(re.findall(r"[A-Za-z]+", row.get(f"{column}_{language}") or ""))
    text = whole(PUBLISHED / edition, language)
    # Roman numerals of parts, letters of sections.
    words = set(re.findall(r"[A-Za-z]{2,}", text)) - {"II", "III", "IV", "VI", "VII"}
    assert sorted(words - allowed) == []


@every_edition
@pytest.mark.parametrize("language", ["es", "fr"])
def test_no_english_is_left(edition, language):
    text = whole(PUBLISHED / edition, language).lower()
    english = {"the", "of", "and", "which", "with", "from", "by", "was", "were", "are", "is", "has", "for", "that"}
    assert sorted(english & set(re.findall(r"[^\W\d_]+", text))) == []
    left = set()
    for resource in ("bodies", "events", "requests", "commitments", "activities", "concerns", "questions", "options",
                     "figures", "tables", "rounds", "categories", "respondents", "terms"):
        for row in example(resource):
            for column in ("label", "title", "mandate", "kind_label", "place", "term"):
                own = row.get(f"{column}_en") or (row.get(column) if column == "term" else "") or ""
                other = row.get(f"{column}_{language}") or (row.get(f"label_{language}") if column == "term" else "") or ""
                words = own.replace("_", " ").lower()
                if " " in words and words != other.lower() and joined([words], "en") in text:
                    left.add(own)
    assert sorted(left) == []


@every_edition
@every_language
def test_the_page_tells_its_language_and_leads_to_the_others(edition, language):
    page = (PUBLISHED / edition / f"report.{language}.html").read_text("utf-8")
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in page
    links = re.findall(r'<a href="report\.(\w\w)\.html" hreflang="(\w\w)"', page)
    assert sorted(links) == sorted((l, l) for l in LANGUAGES if l != language)


def test_lang_chooses_the_languages_of_an_edition(rapporteur, tmp_path):
    out = tmp_path / "out"
    rapporteur("run", EXAMPLE, "--out", out, "--lang", "zh,en", check=0)
    folder = out / "E-1995-69"
    assert sorted(path.name for path in folder.glob("report.*.txt")) == ["report.en.txt", "report.zh.txt"]
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["languages"] == ["en", "zh"]
    assert 'hreflang="fr"' not in (folder / "report.zh.html").read_text("utf-8")
    # The declared languages are wanted by default, so a night writes those that are missing, and then rests.
    rapporteur("nightly", EXAMPLE, "--out", out, check=0)
    assert sorted(path.name for path in folder.glob("report.*.txt")) == [f"report.{l}.txt" for l in LANGUAGES]
    before = (out / "E-1995-69").resolve()
    rapporteur("nightly", EXAMPLE, "--out", out, check=0)
    assert (out / "E-1995-69").resolve() == before
    refused = rapporteur("report", "--out", out, "--lang", "en,xx")
    assert refused.returncode == 64 and "xx" in refused.stderr


def test_faults_of_the_templates_of_all_languages_are_told_at_once(rapporteur, tmp_path):
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    for language, fault in [("fr", "{number position.in_favor gouvernement|gouvernements}"), ("zh", "36个政府赞成。")]:
        path = folder / "text" / "A-52-314" / f"report.{language}.txt"
        path.write_text(path.read_text("utf-8") + f"\n\n# X\n\n{fault}\n", "utf-8")
    refused = rapporteur("run", folder, "--out", tmp_path / "out")
    assert refused.returncode == 65
    assert re.search(r"report\.fr\.txt:\d+: .*position\.in_favor\b.*position\.in_favour", refused.stderr)
    assert re.search(r"report\.zh\.txt:\d+: 36 is a bare number", refused.stderr)
