"""Texts that are meant to be obeyed, in every place of a consultation: no report and no message obeys them.

CSV is read by Python's own reader, HTML by its parser; a cell is the text as it was once its guard is taken off.
"""

import csv
import html.parser
import re

import pytest

from conftest import sql
from invented import write
from measured import add

HOSTILE = [
    "=1+1", "+1", "-1-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "=cmd|' /C calc'!A0", '=HYPERLINK("x","y")',
    "'; drop schema rapporteur cascade; --", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>',
    "</title></style></svg>", "&lt;b&gt;", "javascript:alert(1)", "\x7f\x9b31mred", "\u202egnp.exe", "\u2066x\u2069",
    "a\u2028b\u2029c\x85d", "${x}{{7*7}}%s%n", "../../etc/passwd", "'s-Gravenhage", "\ufeffmark", "x" * 5000,
]
# What is obeyed: control characters, and signs that turn the direction of all that follows.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
TRIGGERS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@pytest.fixture
def folder(tmp_path):
    texts = iter(HOSTILE * 40)
    label = lambda: {"label_en": next(texts)}
    states = ["FRA", "KEN", "EGY", "FJI"]
    return write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": text} for text in ["<b>\u202eTitle =1"]],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all",
                 "mandate": "=1\u202e", "title_en": "\u202e<i>"}],
        respondents=[{"respondent": f"o{at}", "kind": "organization", "label_en": text} for at, text in enumerate(HOSTILE)],
        questions=[{"question": f"q{at}", "position": at + 1, "kind": "multiple", "label_en": text}
                   for at, text in enumerate(HOSTILE[:6])],
        options=[{"question": f"q{at}", "option": f"o{place}", "position": place + 1, "label_en": text}
                 for at in range(6) for place, text in enumerate(HOSTILE)],
        replies=[{"reply": f"r-{code}", "round": "one", "respondent": code, "received_on": "2020-02-01",
                  "status": "substantive", "document": text, "remark": text}
                 for code, text in zip(states + [f"o{at}" for at in range(len(HOSTILE))], HOSTILE * 2)],
        sheets=[{"sheet": f"s-{code}", "reply": f"r-{code}", "question": "q0", "option": f"o{at}", "remark": text}
                for code, at, text in zip(states * 9, range(len(HOSTILE)), HOSTILE)],
        figures=[{"figure": f"f{at}", "position": at + 1, "expression": "q0:o1", "base": "named:yes", "measure": "count",
                  **label()} for at in range(len(HOSTILE))],
        tables=[{"table": f"t{at}", "position": at + 1, "rows": "q0", "columns": "", **label()}
                for at in range(len(HOSTILE))],
        bodies=[{"body": f"b{at}", "role": "main", "kind": "process", "system": "within", "label_en": text, "short_en": text}
                for at, text in enumerate(HOSTILE)],
    )


class Tags(html.parser.HTMLParser):
    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags, self.handlers, self.text = set(), [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.handlers += [name for name, value in attributes
                          if name.startswith("on") or (value or "").startswith(("javascript:", "data:"))]

    def handle_data(self, data):
        self.text.append(data)


def test_nothing_of_the_data_is_obeyed(rapporteur, folder, example, tmp_path):
    out = tmp_path / "out"
    done = rapporteur("run", folder, "--out", out)
    assert done.returncode in (0, 2), done.stderr
    assert not [path for path in tmp_path.iterdir() if path.name not in ("in", "out")]
    assert sql(rapporteur.database, "select count(*) from rapporteur.consultation") == [["1"]]
    edition = out / "X-1"
    files = [path for path in edition.rglob("*") if path.is_file()]
    assert all(path.resolve().is_relative_to(out) for path in files)
    csv_files(files)
    # What a page has of its own accord.
    plain = Tags((example.published / "A-52-314" / "report.en.html").read_text("utf-8"))
    assert plain.tags.isdisjoint({"img", "iframe", "object"})
    for path in files:
        if path.suffix == ".txt":
            text = path.read_text("utf-8")
            assert not OBEYED.search(text), (path, OBEYED.search(text))
            add("report texts without a sign that is obeyed")
        if path.suffix == ".html":
            page = Tags(path.read_text("utf-8"))
            assert page.tags <= plain.tags, page.tags - plain.tags
            assert not page.handlers
            told = "".join(page.text)
            for text in HOSTILE:
                # Every word that is no sign to obey is there to read.
                assert all(word in told for word in OBEYED.sub(" ", text).split()), text
            add("pages without markup from the data")


def csv_files(files):
    found, cells = set(), 0
    for path in files:
        if path.suffix != ".csv":
            continue
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.reader(file):
                for cell in row:
                    cells += 1
                    assert not cell.startswith(tuple(TRIGGERS)) or NUMBER.fullmatch(cell), (path, cell)
                    found.add(cell[1:] if cell.startswith("'") else cell)
    assert cells > 500
    assert set(HOSTILE) <= found, sorted(set(HOSTILE) - found)
    add("cells of CSV none of which is a formula", cells)


@pytest.mark.parametrize("words", [
    ("status",), ("status", "--batches"), ("check",), ("tally", "X/1", "q0:o1", "--evidence"), ("explain", "f3"),
    ("history", "f3"), ("history", "FRA"), ("crosstab", "X/1"), ("doctor",),
])
def test_no_message_obeys_the_data(rapporteur, folder, tmp_path, words):
    rapporteur("run", folder, "--out", tmp_path / "out")
    done = rapporteur(*words)
    # An unknown name is answered with others, which are of the data as well.
    wrong = rapporteur("tally", "X/1", "\u202eq0:\x1b[31m")
    for text in (done.stdout, done.stderr, wrong.stderr):
        found = OBEYED.search(text)
        assert not found, (words, text[max(0, found.start() - 80):found.end() + 20])
    add("commands that show no sign to obey")


@pytest.mark.parametrize("symbol", ["..", "../x", ".revisions", "-"])
def test_no_edition_leaves_its_folder(rapporteur, folder, tmp_path, symbol):
    path = folder / "editions.csv"
    path.write_text(path.read_text("utf-8").replace("X/1", symbol), "utf-8")
    done = rapporteur("run", folder, "--out", tmp_path / "deep" / "out")
    assert done.returncode == (65 if symbol.startswith(".") else done.returncode)
    assert done.returncode in (0, 2, 65), done.stderr
    here = {path.name for path in tmp_path.iterdir()} - {"in", "deep"}
    assert not here
    if done.returncode != 65:
        assert {path.name for path in (tmp_path / "deep" / "out").iterdir()} == {".revisions", "-"}
