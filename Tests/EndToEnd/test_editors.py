"""What editors are given: a Word file in Word's own structures, a count of words, bases that are there."""

import csv
import hashlib
import re
import shutil
import zipfile

import docx
import pytest

from conftest import EXAMPLE, rows
from test_corrections import paragraphs

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def word(example, tmp_path_factory):
    folder = tmp_path_factory.mktemp("word")
    example.rapporteur("report", "A/52/314", "--docx", "--out", folder, check=0)
    return folder / "A-52-314"


def test_word_knows_headings_numbered_paragraphs_notes_and_tables(word):
    document = docx.Document(word / "report.en.docx")
    plain = paragraphs((word / "report.en.txt").read_text("utf-8").splitlines())
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "I. Introduction" and "II. Views of Governments" in headings
    assert any(p.style.name == "Heading 2" for p in document.paragraphs)
    numbered = [p for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]
    words = {
        " ".join(re.sub(r"^\d+\.\s+|\s+\d+/(?=\s|$)", "", " ".join(lines)).split()) for lines in plain.values()
    }
    shown = {" ".join(p.text.split()) for p in numbered}
    assert len(words - shown) == 0, sorted(words - shown)[:3]
    # Each stretch of paragraphs begins where the one before it ended.
    numbering = document.part.numbering_part.element
    starts = {int(e.get(WORD + "val")) for e in numbering.iter(WORD + "startOverride")}
    assert {1, 7} <= starts
    with zipfile.ZipFile(word / "report.en.docx") as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert body.count("<w:footnoteReference ") == len(re.findall(r"(?m)^ +\d+/  ", (word / "report.en.txt").read_text()))
    assert "A/RES/45/158" in notes
    tables = rows(word / "tables" / "positions.csv")
    table = document.tables[0]
    assert len(table.rows) == len(tables) + 1
    assert {row.cells[1].text for row in table.rows[1:]} == {row["count"] for row in tables}


def test_nothing_in_a_word_file_hangs_on_the_clock(example, word, tmp_path):
    example.rapporteur("report", "A/52/314", "--docx", "--out", tmp_path, env={"TZ": "Asia/Tokyo"}, check=0)
    one, other = ((folder / "report.en.docx").read_bytes() for folder in (word, tmp_path / "A-52-314"))
    assert hashlib.sha256(one).digest() == hashlib.sha256(other).digest()
    assert docx.Document(word / "report.en.docx").core_properties.created.isoformat().startswith("1997-09-18")


def test_without_pandoc_a_word_tells_the_package_and_nothing_fails(example, tmp_path):
    (tmp_path / "bin").mkdir()
    done = example.rapporteur("report", "A/52/314", "--docx", "--out", tmp_path / "out",
                              env={"PATH": str(tmp_path / "bin")}, check=0)
    assert "apt install pandoc" in done.stderr
    assert not list((tmp_path / "out").rglob("*.docx"))
    assert (tmp_path / "out" / "A-52-314" / "report.en.txt").exists()
    # Nobody who did not ask for it is told.
    assert "pandoc" not in example.rapporteur("report", "A/52/314", "--out", tmp_path / "out", check=0).stderr


def counted(text):
    """Words of the report itself: without masthead, contents and annex."""
    body = text[text.index("CONTENTS"):]
    body = body[re.search(r"(?m)^ +I\.  ", body).start():].split("\n                                 Annex\n")[0]
    words = 0
    for line in body.splitlines():
        line = re.sub(r"^(\d+\.  |     \d+/  | +[IVX]+\.  | +[A-Z]\.  |     \([a-z]\)  )", "", line)
        if line.strip() == "Notes":
            continue
        words += sum(bool(re.search(r"[^\W_]", word)) for word in line.split())
    return words


def test_the_words_of_a_report_are_counted_beside_the_limit(example):
    said = example.rapporteur("check", "A/52/314", check=0).stdout
    found = int(re.search(r"the text \(en\) has (\d+) words, the limit is 8500", said)[1])
    text = (example.published / "A-52-314" / "report.en.txt").read_text("utf-8")
    head = text[text.index(" INTERNATIONAL MIGRATION"):text.index("CONTENTS")]
    expected = counted(text) + sum(bool(re.search(r"[^\W_]", word)) for word in head.split())
    # A list that a line breaks within a hyphenated word may differ by a few.
    assert abs(found - expected) <= expected // 100


@pytest.fixture
def own(tmp_path):
    """The example with a text of its own that tests change."""
    folder = tmp_path / "in"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    return folder


def test_a_text_that_is_too_long_is_a_warning_with_both_numbers(rapporteur, own, tmp_path):
    place = own / "text" / "A-52-314" / "report.en.txt"
    text = place.read_text("utf-8")
    part = text.index("\n# ", text.index("\n# ") + 3)
    longer = text[:part] + "\n" + "Peace and development go together. " * 1800 + "\n" + text[part:]
    place.write_text(longer, "utf-8")
    rapporteur("run", own, "--out", tmp_path / "out", "--quiet", check=0)
    said = rapporteur("report", "A/52/314", "--out", tmp_path / "out", check=0).stderr
    assert re.search(r"A/52/314: the text \(en\) has 1\d{4} words, \d+ more than the limit of 8500", said)
    assert re.search(r"more than the limit of 8500", rapporteur("check", "A/52/314", check=0).stdout)


def test_a_paragraph_on_a_figure_of_nobody_fails_the_check(rapporteur, own, tmp_path):
    with open(own / "figures.csv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns, found = reader.fieldnames, list(reader)
    # Nobody was asked: the base is empty.
    found.append({**dict.fromkeys(columns, ""), "figure": "of.nobody", "expression": "funding:*",
                  "base": "region:oceania & position:in_favour", "measure": "count", "label_en": "of nobody",
                  "position": "999"})
    with open(own / "figures.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(found)
    place = own / "text" / "A-52-314" / "report.en.txt"
    place.write_text(place.read_text("utf-8") + "\n\nOf them {number of.nobody} spoke.\n", "utf-8")
    rapporteur("run", own, "--out", tmp_path / "out", "--quiet", "--lang", "en", check=None)
    done = rapporteur("check", "A/52/314", check=2)
    assert re.search(r"paragraph \d+ speaks of the figure of\.nobody, whose base is missing or empty", done.stdout)
