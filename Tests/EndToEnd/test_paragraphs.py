"""The data sheet mirrors the report: each figure stands in the paragraph that the sheet names, as it says."""

import re

from conftest import rows


def paragraphs(text):
    """The numbered paragraphs of a report on one line each, by number."""
    found, number = {}, None
    for line in text.splitlines():
        begins = re.match(r"(\d+)\. +(.*)", line)
        if begins and int(begins[1]) == len(found) + 1:
            number = int(begins[1])
            found[number] = begins[2]
        elif number and line and not line.startswith(" " * 15):
            found[number] += " " + line.strip()
        elif number and re.match(r"^\s+[IVX]+\.\s", line):
            number = None
    return {number: " ".join(body.split()) for number, body in found.items()}


def test_every_figure_stands_in_the_paragraph_that_the_sheet_names(example):
    folder = example.published / "A-52-314"
    text = paragraphs((folder / "report.en.txt").read_text(encoding="utf-8"))
    sheet = rows(folder / "tables/paragraphs.csv")
    assert len(sheet) > 50
    for row in sheet:
        assert " ".join(row["stated"].split()) in text[int(row["paragraph"])], row


def test_the_sheet_says_of_a_figure_what_the_figures_say(example):
    folder = example.published / "A-52-314"
    figures = {row["figure"]: row for row in rows(folder / "tables/figures.csv")}
    sheet = rows(folder / "tables/paragraphs.csv")
    for row in sheet:
        known = figures[row["figure"]]
        for column in ("label", "measure", "value", "base", "base_size", "share"):
            assert row[column] == known[column]
    places = [(int(row["paragraph"]), int(row["place"])) for row in sheet]
    assert places == sorted(places) and len(set(places)) == len(places)
    # "{claim a clear majority: …}" is a statement of its figure, too.
    assert any(row["stated"] == "a clear majority" for row in sheet)
