"""Which instruments of the register Governments named, beside sets made by hand."""

import random

import pytest

from conftest import rows, sql
from invented import options, write

STATES = "ARG AUS AUT BEL BRA CAN CHE CHL CHN CUB DNK EGY FIN FRA GHA GRC IND JPN".split()
MEANS = ["revise", "ratify", "draft"]
TREATIES = ["workers", "refugees", "children"]
NAMING = {
    # One answer, answers to two questions, a net of the codebook, and one that nobody can give.
    "t1": ("Convention on workers", "C 1", "treaties:workers"),
    "t2": ("Convention on refugees", "C 2", "treaties:refugees | means:revise"),
    "t3": ("Covenants", "C 3", "treaties:people"),
    "t4": ("Charter to come", "", "means:draft & !treaties:*"),
    "t5": ("Resolution of the year", "R 5", ""),
    "t6": ("Annex that nobody named", "R 6", "treaties:forgotten"),
}


def survey(seed):
    chance = random.Random(seed)
    return {
        code: {"means": {m for m in MEANS if chance.random() < 0.4}, "treaties": {t for t in TREATIES if chance.random() < 0.4}}
        for code in STATES
    }


def package(folder, found, **edition):
    treaties = options("treaties", "workers", "people", "refugees", "children", "forgotten")
    for row in treaties:
        row["parent"] = "people" if row["option"] in ("refugees", "children") else ""
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Instruments"} | edition],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": name, "position": place, "kind": "multiple", "label_en": name}
                   for place, name in enumerate(["means", "treaties"], 1)],
        options=options("means", *MEANS) + treaties,
        replies=[{"reply": f"r-{code}", "round": "one", "respondent": code, "received_on": "2020-02-01",
                  "status": "substantive"} for code in found],
        sheets=[{"sheet": code, "reply": f"r-{code}", "question": question, "option": option}
                for code, answers in found.items() for question, given in answers.items() for option in sorted(given)],
        instruments=[{"instrument": code, "position": place, "kind": "convention", "symbol": symbol, "precision": "undated",
                      "expression": expression, "title_en": title}
                     for place, (code, (title, symbol, expression)) in enumerate(NAMING.items(), 1)],
    )


def named(found):
    """Who named each: sets, not counts."""
    def who(wanted):
        return {code for code, answers in found.items() if wanted(answers)}
    return {
        "t1": who(lambda a: "workers" in a["treaties"]),
        "t2": who(lambda a: "refugees" in a["treaties"] or "revise" in a["means"]),
        "t3": who(lambda a: a["treaties"] & {"refugees", "children"}),
        "t4": who(lambda a: "draft" in a["means"] and not a["treaties"]),
        "t6": set(),
    }


@pytest.mark.parametrize("seed", range(3))
def test_a_government_counts_once_for_each_instrument_that_it_named(rapporteur, database, tmp_path, seed):
    found = survey(seed)
    expected = named(found)
    rapporteur("run", package(tmp_path / "in", found), "--out", tmp_path / "out", check=0)
    listed = {row["instrument"]: row for row in rows(tmp_path / "out/X-1/tables/instruments.csv")}
    assert {code: row["named_by_respondents"] for code, row in listed.items()} == \
        {code: str(len(who)) for code, who in expected.items()} | {"t5": ""}
    # Each number leads to the Governments behind it.
    for code, who in expected.items():
        behind = [name for (name,) in sql(database, f"select respondent from analysis.evidence('X/1', '{NAMING[code][2]}')")]
        assert sorted(behind) == sorted(who)
    # The annex has them most often named first, and none that nobody named.
    text = (tmp_path / "out/X-1/report.en.txt").read_text(encoding="utf-8")
    table = text.split("Instruments named by Governments")[1].split("\n\n\n")[0]
    shown = [code for _, code in sorted(
        (table.index(NAMING[code][0]), code) for code, who in expected.items() if who)]
    assert shown == sorted((code for code, who in expected.items() if who), key=lambda code: (-len(expected[code]), code))
    assert NAMING["t5"][0] not in table and NAMING["t6"][0] not in table


def test_a_corrected_answer_counts_and_the_former_edition_stays(rapporteur, tmp_path):
    found = survey(7)
    rapporteur("run", package(tmp_path / "in", found), "--out", tmp_path / "out", check=0)
    first = (tmp_path / "out/X-1/tables/instruments.csv").read_bytes()
    code = min(set(STATES) - named(found)["t1"])
    found[code]["treaties"].add("workers")
    rapporteur("run", package(tmp_path / "in", found), "--out", tmp_path / "out", check=0)
    listed = {row["instrument"]: row for row in rows(tmp_path / "out/X-1/tables/instruments.csv")}
    assert {code: row["named_by_respondents"] for code, row in listed.items() if code != "t5"} == \
        {code: str(len(who)) for code, who in named(found).items()}
    rapporteur("report", "X/1", "--known", "1", "--out", tmp_path / "then", check=0)
    assert next((tmp_path / "then").rglob("instruments.csv")).read_bytes() == first


def test_an_answer_that_is_none_is_refused(rapporteur, tmp_path):
    folder = package(tmp_path / "in", survey(1))
    path = folder / "instruments.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("treaties:workers", "treaties:worker"), encoding="utf-8")
    refused = rapporteur("load", folder, check=65)
    assert "instruments.csv" in refused.stderr and "worker" in refused.stderr and "workers" in refused.stderr


def test_small_numbers_are_hidden(rapporteur, tmp_path):
    found = survey(3)
    smallest = 6
    rapporteur("run", package(tmp_path / "in", found, suppress_below=smallest), "--out", tmp_path / "out", check=0)
    listed = {row["instrument"]: row["named_by_respondents"] for row in rows(tmp_path / "out/X-1/tables/instruments.csv")}
    small = {code for code, who in named(found).items() if 0 < len(who) < smallest}
    assert small, "a survey without small numbers tests nothing"
    assert all(listed[code] == "" for code in small)
    assert all(not number or number == "0" or int(number) >= smallest for number in listed.values())
