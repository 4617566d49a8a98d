"""The frame of a report: front matter, numbers of paragraphs and references to them, endnotes in their order."""

from invented import options, write

TEXT = """\
# Introduction

[first] Views are told in paragraph {paragraph last}.{note second_source}

# Views

## On the stand

[stand] {Number favour Government was} in favour.{note first_source}

## Beyond it

[last] This follows from paragraphs {paragraph first} and {paragraph stand}.{note second_source}
"""


def package(folder, text=TEXT):
    instrument = {"kind": "report", "precision": "year", "date_from": "2019-01-01", "date_to": "2019-12-31"}
    write(
        folder,
        editions=[{"symbol": "A/75/99", "cutoff": "2020-06-30", "issued_on": "2020-08-03", "title_en": "Water",
                   "session": "Seventy-fifth session", "agenda_item": "19 (b)", "organ": "General Assembly",
                   "distribution": "limited", "original_language": "fr"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "stand", "position": 1, "kind": "single", "label_en": "the stand"}],
        options=options("stand", "favour"),
        replies=[{"reply": "FRA", "round": "one", "respondent": "FRA", "received_on": "2020-02-01",
                  "status": "substantive"}],
        sheets=[{"sheet": "FRA", "reply": "FRA", "question": "stand", "option": "favour"}],
        figures=[{"figure": "favour", "position": 1, "expression": "stand:favour", "measure": "count",
                  "label_en": "in favour"}],
        instruments=[instrument | {"instrument": "first_source", "title_en": "first", "citation_en": "Report on rivers."},
                     instrument | {"instrument": "second_source", "title_en": "second", "citation_en": "Report on lakes."}],
    )
    (folder / "text").mkdir(exist_ok=True)
    (folder / "text" / "report.en.txt").write_text(text, "utf-8")
    return folder


def report(rapporteur, folder, out):
    rapporteur("run", folder, "--out", out, check=0)
    return (out / "A-75-99" / "report.en.txt").read_text("utf-8")


def test_the_front_has_what_the_edition_says(rapporteur, tmp_path):
    front = report(rapporteur, package(tmp_path / "in"), tmp_path / "out").split("CONTENTS")[0]
    lines = [" ".join(line.split()) for line in front.splitlines() if line.strip(" _")]
    assert lines[:7] == ["United Nations A/75/99", "General Assembly Distr.: Limited", "3 August 2020",
                         "Original: French", "Seventy-fifth session", "Agenda item 19 (b)", "WATER"]


def test_paragraphs_are_numbered_through_and_references_find_them(rapporteur, tmp_path):
    text = report(rapporteur, package(tmp_path / "in"), tmp_path / "out")
    body = [" ".join(line.split()) for line in text[text.rindex("I.  INTRODUCTION"):].splitlines() if line.strip()]
    assert [line for line in body if line[:2] in ("I.", "II", "A.", "B.") or line[:1].isdigit()][:9] == [
        "I. INTRODUCTION", "1. Views are told in paragraph 3. 1/",
        "II. VIEWS", "A. On the stand", "2. One Government was in favour. 2/",
        "B. Beyond it", "3. This follows from paragraphs 1 and 2. 1/",
        "1/ Report on lakes.", "2/ Report on rivers."]


def test_a_reference_to_nothing_fails_the_build_with_its_place(rapporteur, tmp_path):
    text = TEXT.replace("{paragraph last}", "{paragraph lsat}").replace("{note first_source}", "{note frist_source}")
    refused = rapporteur("run", package(tmp_path / "in", text), "--out", tmp_path / "out")
    assert refused.returncode == 65, refused.stdout + refused.stderr
    assert 'text/report.en.txt:3: {paragraph lsat}: there is no paragraph "lsat"; did you mean last?' in refused.stderr
    assert 'text/report.en.txt:9: {note frist_source}: there is no instrument with a citation' in refused.stderr
    assert not (tmp_path / "out" / "A-75-99").exists()
