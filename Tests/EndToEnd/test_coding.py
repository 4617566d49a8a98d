"""Agreement of coders, beside implementations that share no code with the program."""

import random
from math import isclose, isnan

import krippendorff
import pytest
from sklearn.metrics import cohen_kappa_score

from conftest import rows
from invented import options, write

STANDS = ("for", "against", "unsure")
CONCERNS = ("rights", "funding", "timing")
BANDS = (("short", 6), ("medium", 12), ("long", 24))


def survey(seed, coders, sheets=40):
    """Sheets that each of several coders reads, and reads wrongly now and then."""
    chance = random.Random(seed)
    found = {}
    for sheet in range(sheets):
        truth = {
            "stand": {chance.choice(STANDS)},
            "concerns": {code for code in CONCERNS if chance.random() < 0.4},
            "band": {chance.choice(BANDS)[0]},
            "months": {chance.randint(1, 30)},
        }
        for coder in coders:
            reading = {name: set(value) for name, value in truth.items()}
            if chance.random() < 0.25:
                reading["stand"] = {chance.choice(STANDS)}
            if chance.random() < 0.25:
                reading["concerns"] ^= {chance.choice(CONCERNS)}
            if chance.random() < 0.25:
                reading["band"] = {chance.choice(BANDS)[0]}
            if chance.random() < 0.3:
                reading["months"] = {chance.randint(1, 30)}
            if chance.random() < 0.1:
                reading[chance.choice(list(reading)[1:])] = set()
            found[f"s{sheet}", coder] = reading
    return found


def package(folder, found):
    sheets = []
    for (sheet, coder), reading in found.items():
        for question, given in reading.items():
            for value in sorted(given, key=str):
                isnumber = question == "months"
                sheets.append({
                    "sheet": sheet, "question": question, "option": "" if isnumber else value,
                    "received_by": "X/1", "value_low": value if isnumber else "",
                    "value_high": value if isnumber else "", "coder": coder,
                })
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Coded twice"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[
            {"question": "stand", "position": 1, "kind": "single", "label_en": "stand"},
            {"question": "concerns", "position": 2, "kind": "multiple", "label_en": "concerns"},
            {"question": "band", "position": 3, "kind": "single", "label_en": "band"},
            {"question": "months", "position": 4, "kind": "number", "unit": "months", "label_en": "months"},
        ],
        options=options("stand", *STANDS) + options("concerns", *CONCERNS)
        + options("band", *dict(BANDS), bands=BANDS),
        replies=[{"reply": "FRA-1", "round": "one", "respondent": "FRA", "received_on": "2020-02-01",
                  "status": "substantive"}],
        sheets=sheets,
        figures=[{"figure": "favour", "position": 1, "expression": "stand:for", "base": "coded:yes",
                  "measure": "count", "label_en": "in favour"}],
    )


def codes(found, coders, question, option=None):
    """A row for each coder, a column for each sheet, as the packages want them; None is absent."""
    sheets = sorted({sheet for sheet, _ in found})
    table = []
    for coder in coders:
        row = []
        for sheet in sheets:
            given = found[sheet, coder][question]
            if option is not None:
                row.append(str(option in given))
            elif question == "months":
                row.append(min(given, default=None))
            elif question == "band":
                row.append(dict(BANDS)[min(given)] if given else None)
            else:
                row.append(";".join(sorted(given)) or "silent")
        table.append(row)
    return table


def same(printed, expected):
    if expected is None or isnan(expected):
        return printed == ""
    return isclose(float(printed), expected, abs_tol=0.00006)


@pytest.mark.parametrize("coders", [("ann", "ben"), ("ann", "ben", "cy")])
def test_agreement_is_that_of_independent_implementations(rapporteur, tmp_path, coders):
    found = survey(7 + len(coders), coders)
    rapporteur("run", package(tmp_path / "in", found), "--out", tmp_path / "out", check=0)
    table = {(row["question"], row["option"]): row for row in rows(tmp_path / "out/X-1/tables/coding_agreement.csv")}
    assert set(table) == {("stand", ""), ("concerns", ""), ("band", ""), ("months", "")} | {
        ("concerns", code) for code in CONCERNS}
    metrics = {"band": "ordinal", "months": "interval"}
    for (question, option), row in table.items():
        metric = metrics.get(question, "nominal")
        assert row["metric"] == metric
        given = codes(found, coders, question, option or None)
        if metric == "nominal":
            values = sorted({value for line in given for value in line})
            data = [[float(values.index(value)) for value in line] for line in given]
        else:
            data = [[float("nan") if value is None else float(value) for value in line] for line in given]
        expected = krippendorff.alpha(reliability_data=data, level_of_measurement=metric)
        assert same(row["alpha"], expected), (question, option, row, expected)
        if len(coders) == 2 and metric == "nominal":
            assert same(row["kappa"], cohen_kappa_score(*given)), (question, option, row)
        else:
            assert row["kappa"] == ""
        columns = [[value for value in column if value is not None] for column in zip(*given)]
        columns = [column for column in columns if len(column) >= 2]
        assert int(row["units"]) == len(columns)
        assert int(row["alike"]) == sum(len(set(column)) == 1 for column in columns)


def test_disagreements_are_listed_until_a_settled_sheet_wins(rapporteur, tmp_path):
    coders = ("ann", "ben")
    found = survey(3, coders)
    folder = package(tmp_path / "in", found)
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    tables = tmp_path / "out/X-1/tables"
    differing = {
        (question, sheet) for sheet, coder in found if coder == "ann" for question in found[sheet, coder]
        if found[sheet, "ann"][question] != found[sheet, "ben"][question]
    }
    listed = rows(tables / "coding_disagreements.csv")
    assert {(row["question"], row["sheet"]) for row in listed} == differing
    assert {row["state"] for row in listed} == {"open"}
    before = sum("for" in found[sheet, "ann"]["stand"] for sheet, coder in found if coder == "ann")
    assert rows(tables / "figures.csv")[0]["value"] == str(before)  # The first coder's, while nothing is settled.

    sheet = next(sheet for question, sheet in sorted(differing) if question == "stand")
    ann, ben = (min(found[sheet, coder]["stand"]) for coder in coders)
    decided = next(code for code in STANDS if code not in (ann, ben))
    found[sheet, "settled"] = {"stand": {decided}}
    rapporteur("run", package(folder, found), "--out", tmp_path / "out", check=0)
    row = next(row for row in rows(tables / "coding_disagreements.csv")
               if (row["question"], row["sheet"]) == ("stand", sheet))
    assert (row["settled_as"], row["state"]) == (decided, "settled")
    assert row["readings"] == f"ann: {ann}, ben: {ben}"  # All are kept.
    change = (decided == "for") - (ann == "for")
    assert rows(tables / "figures.csv")[0]["value"] == str(before + change)
    others = rows(tables / "coding_agreement.csv")
    assert others[0]["units"] == "40"  # The settled sheet is nobody's judgement.


def test_an_edition_without_several_coders_has_no_such_tables(example):
    assert not list((example.published / "A-52-314/tables").glob("coding*"))
