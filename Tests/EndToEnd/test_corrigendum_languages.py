"""A member behind the joint reply turns out to have replied itself: the corrigendum in four languages.

The positions are invented for a copy of the example and belong to no Government. What the corrigendum says
is applied here to the report as issued, place by place; what comes out has to be the report as corrected.
"""

import csv
import json
import re
import shutil
from html.parser import HTMLParser

import pytest

from conftest import Rapporteur, make_database, sql
from languages import joined, paragraphs
from test_corrections import Consultation, edit
from test_languages import allowed_latin

GROUP = "european_union"
LANGUAGES = ["en", "zh", "fr", "es"]
OWN = {"reply": "R2-AUT", "respondent": "AUT", "on_behalf_of": "", "received_on": "", "received_by": "A/52/314",
       "round": "1997-1;1997-2", "status": "substantive", "confidential": "no", "document": "", "remark": ""}


def invented(replies):
    """A sheet for every reply: most are in favour, the joint reply has reservations."""
    rows = []
    for place, reply in enumerate(r for r in replies if r["status"] == "substantive"):
        joint = reply["on_behalf_of"] == GROUP
        position = "reservations" if joint or place % 8 == 5 else "conditional" if place % 20 == 7 else "in_favour"
        answers = [("position", position)]
        if position == "in_favour":
            answers += [("scope", "all_types")] * (place % 2) + [("objectives", "rights")] * (place % 3 == 0)
            answers += [("funding", "united_nations")] * (place % 5 == 1)
        rows += [{"sheet": "S-" + reply["reply"], "reply": reply["reply"], "question": q, "option": o}
                 for q, o in answers]
    return rows


def write_sheets(folder, rows):
    with open(folder / "sheets.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["sheet", "reply", "question", "option"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def corrected(binary, server, tmp_path_factory):
    """The report as issued and as corrected, and the corrigendum between them."""
    name, conninfo = make_database(server)
    consultation = Consultation(Rapporteur(binary, conninfo), tmp_path_factory.mktemp("corrigendum"))
    # What was printed does not agree with what is invented here, and explaining that is not what is tested.
    edit(consultation.folder / "figures.csv", lambda rows: [row.update(printed="", printed_qualifier="") for row in rows])
    package = consultation.folder / "datapackage.json"
    description = json.loads(package.read_text("utf-8"))
    description["rapporteur"]["languages"] = LANGUAGES
    package.write_text(json.dumps(description), "utf-8")
    with open(consultation.folder / "replies.csv", newline="", encoding="utf-8") as file:
        sheets = invented(list(csv.DictReader(file)))
    write_sheets(consultation.folder, sheets)
    consultation.nightly()
    consultation.run("issue", "A/52/314", "--out", consultation.out, check=0)
    issued = consultation.folder.parent / "issued"
    shutil.copytree((consultation.out / "A-52-314").resolve(), issued)
    edit(consultation.folder / "replies.csv", lambda rows: rows.append({**rows[-1], **OWN}))
    write_sheets(
        consultation.folder,
        sheets + [{"sheet": "S-R2-AUT", "reply": "R2-AUT", "question": "position", "option": "in_favour"}],
    )
    consultation.nightly("--reason", "a reply was found")
    consultation.corrigendum("--issue")
    yield issued, consultation.out / "A-52-314", consultation.out / "A-52-314-Corr.1"
    sql(server, f"drop database {name} with (force)")


FORMS = {
    "en": {
        "paragraph": r"Paragraph (\d+), line (\d+)",
        "table": r'Annex, table (\d+)(?:, row "(.*?)")?(?:, column "(.*?)")?',
        "change": r'For (?:"(.*)"|\(nothing\)) read (?:"(.*)"|\(nothing\))',
    },
    "zh": {
        "paragraph": r"第(\d+)段，第(\d+)行",
        "table": r"附件，表(\d+)(?:，“(.*?)”行)?(?:，“(.*?)”栏)?",
        "change": r"将(?:“(.*)”|（空白）)改为(?:“(.*)”|（空白）)",
    },
    "fr": {
        "paragraph": r"Paragraphe (\d+), ligne (\d+)",
        "table": r"Annexe, tableau (\d+)(?:, rangée « (.*?) »)?(?:, colonne « (.*?) »)?",
        "change": r"Au lieu de (?:« (.*) »|\(néant\)), lire (?:« (.*) »|\(néant\))",
    },
    "es": {
        "paragraph": r"Párrafo (\d+), línea (\d+)",
        "table": r'Anexo, cuadro (\d+)(?:, fila "(.*?)")?(?:, columna "(.*?)")?',
        "change": r'Donde dice (?:"(.*)"|\(nada\)) debe decir (?:"(.*)"|\(nada\))',
    },
}
HEADINGS = {"en": "Corrigendum", "zh": "更正", "fr": "Rectificatif", "es": "Corrección"}


def corrections(folder, language):
    """What a corrigendum says: (kind, where, wrong, right) for each thing that it puts right."""
    text = re.sub("[\u2066-\u2069]", "", (folder / f"corrigendum.{language}.txt").read_text("utf-8"))
    forms, place, found = FORMS[language], None, []
    told = 0
    for block in re.split(r"\n\s*\n", text):
        said = joined(block.split("\n"), language).strip()
        for kind in ("paragraph", "table"):
            match = re.fullmatch(forms[kind], said)
            if match:
                place = (kind, match.groups())
                told += 1
        change = re.fullmatch(forms["change"], said)
        if change:
            assert place, f"it is not said where {said}"
            found.append((*place, change[1] or "", change[2] or ""))
    # Nothing else is in it: every block after the heading is a place or a change, but for the remark that positions
    # are reconstructed, and the rule at the end.
    blocks = [block for block in re.split(r"\n\s*\n", text) if block.strip()]
    [heading] = [place for place, block in enumerate(blocks) if block.strip() == HEADINGS[language]]
    assert len(blocks) - heading - 1 == told + len(found) + 2, text
    return found


class Tables(HTMLParser):
    """The tables of the annex in a page, by number: base, head, rows."""

    def __init__(self):
        super().__init__()
        self.tables, self.current, self.cell = {}, None, None

    def handle_starttag(self, tag, attributes):
        name = dict(attributes).get("id") or ""
        if tag == "table" and re.fullmatch(r"table-\d+", name):
            self.current = self.tables[int(name[6:])] = []
        elif self.current is not None and tag in ("tr", "caption"):
            self.current.append([])
        if self.current is not None and tag in ("td", "th", "small"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag == "table":
            self.current = None
        if self.current is not None and self.cell is not None and tag in ("td", "th", "small"):
            self.current[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def tables(folder, language):
    reader = Tables()
    reader.feed((folder / f"report.{language}.html").read_text("utf-8"))
    return {number: (rows[0], rows[1], rows[2:]) for number, rows in reader.tables.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_every_line_of_the_text_that_it_touches_and_no_other(corrected, language):
    issued, now, corrigendum = corrected
    before = paragraphs(issued, language)
    after = {number: joined(pieces, language) for number, pieces in paragraphs(now, language).items()}
    told = [c for c in corrections(corrigendum, language) if c[0] == "paragraph"]
    text = {number: joined(pieces, language) for number, pieces in before.items()}
    for _, (number, line), wrong, right in told:
        number, line = int(number), int(line)
        assert wrong != right
        assert text[number].count(wrong) == 1, f"{wrong} is not to be found in paragraph {number}"
        # The words begin on the line that is named.
        start = joined(before[number], language).index(wrong)
        first = next(
            place for place in range(1, len(before[number]) + 1)
            if len(joined(before[number][:place], language)) > start
        )
        assert line == first
        text[number] = text[number].replace(wrong, right)
    assert text == after
    touched = {int(where[0]) for _, where, _, _ in told}
    assert touched == {n for n in after if joined(before[n], language) != after[n]}
    assert len(touched) >= 3


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_names_every_cell_that_it_touches_and_no_other(corrected, language):
    issued, now, corrigendum = corrected
    before, after = tables(issued, language), tables(now, language)

    def plain(text):
        return joined([text], language)

    for _, (number, row, column), wrong, right in (
        c for c in corrections(corrigendum, language) if c[0] == "table"
    ):
        caption, head, body = before[int(number)]
        if row is None:
            assert plain(caption[0]).count(wrong) == 1
            caption[0] = plain(caption[0]).replace(wrong, right)
            continue
        cells = next(cells for cells in body if plain(cells[0]) == row)
        place = [plain(title) for title in head].index(column)
        assert plain(cells[place]) == wrong and wrong != right
        cells[place] = right
    for number in after:
        for old, new in zip(before[number][:2], after[number][:2]):
            assert [plain(text) for text in old] == [plain(text) for text in new], number
        assert [[plain(c) for c in r] for r in before[number][2]] == [[plain(c) for c in r] for r in after[number][2]]


def test_it_reads_like_one(corrected):
    corrigendum = corrected[2]
    english = joined(lines_of(corrigendum, "en"), "en")
    chinese = joined(lines_of(corrigendum, "zh"), "zh")
    assert "A/52/314/Corr.1" in english and "A/52/314/Corr.1" in chinese
    assert "Austria" in english and "奥地利" in chinese
    assert sorted(set(re.findall(r"[A-Za-z]{2,}", chinese)) - allowed_latin() - {"Corr"}) == []


def lines_of(folder, language):
    return (folder / f"corrigendum.{language}.txt").read_text("utf-8").split("\n")
