"""A printed percentage is rounded once, from its count and base: 1 of 29 is 3.4 per cent, and not 3.5 of 0.0345."""

import html
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

from conftest import rows
from invented import options, write

STATES = """AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA
    BDI KHM CMR""".split()


def percent(count, base):
    """Rounded by Python from the exact quotient, half away from zero."""
    return str((Decimal(count) * 100 / Decimal(base)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def test_python_and_the_source_of_the_rule_agree_on_the_case_that_a_second_rounding_gets_wrong():
    assert (percent(1, 29), percent(1, 2000), percent(1, 3)) == ("3.4", "0.1", "33.3")


@pytest.fixture
def consultation(tmp_path):
    """Of 29 Governments, one chose the first option, two the second, and so on: every share that there is of 29."""
    codes = [f"o{count}" for count in range(1, 30)]
    folder = write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Shares"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "means", "position": 1, "kind": "multiple", "exclusive_checked": "no",
                    "label_en": "means"}],
        options=options("means", *codes),
        replies=[{"reply": state, "round": "one", "respondent": state, "received_on": "2020-02-01",
                  "status": "substantive"} for state in STATES],
        sheets=[{"sheet": state, "reply": state, "question": "means", "option": code}
                for place, state in enumerate(STATES) for code in codes[place:]],
        tables=[{"table": "t_means", "position": 1, "rows": "means", "label_en": "Means"}],
        figures=[{"figure": f"{measure}{count}", "position": count, "measure": measure, "base": "means:*",
                  "expression": f"means:o{count}", "label_en": f"{measure} {count}"}
                 for measure in ("count", "share") for count in range(1, 30)],
    )
    (folder / "text/X-1").mkdir(parents=True)
    (folder / "text/X-1/report.en.txt").write_text("# Views\n\n" + "\n\n".join(
        f"They were {{share {measure}{count}}}." for measure in ("count", "share")
        for count in range(1, 30)) + "\n", encoding="utf-8")
    return folder


def test_every_share_of_29_is_rounded_once_wherever_it_is_printed(rapporteur, consultation, tmp_path):
    rapporteur("run", consultation, "--out", tmp_path / "out", check=0)
    text = (tmp_path / "out/X-1/report.en.txt").read_text("utf-8")
    page = html.unescape((tmp_path / "out/X-1/report.en.html").read_text("utf-8"))
    shown = rapporteur("show", "X/1", "t_means", check=0).stdout
    told = re.findall(r"They were\s+([0-9.]+)\s+per\s+cent\.", text)
    assert told == [percent(count, 29).removesuffix(".0") for count in range(1, 30)] * 2
    for count in range(1, 30):
        right = percent(count, 29)
        assert re.search(rf"^O{count} +{count} +{re.escape(right)}$", text, re.M), count
        assert re.search(rf"^o{count} +{count} +{re.escape(right)} %", shown, re.M), count
        for measure in ("count", "share"):
            row = re.search(rf'<tr id="figure-{measure}{count}">.*?</tr>', page, re.S)[0]
            assert f"<td>{right} %</td>" in row.replace("\u00a0", " ") or f"<td>{right}%</td>" in row, row
            figure = rapporteur("show", "X/1", f"{measure}{count}", check=0).stdout if count < 4 else ""
            assert not figure or f" {right} per cent" in figure
    for words in (("explain", "count1"), ("tally", "X/1", "means:o1", "--base", "means:*"), ("history", "count1"),
                  ("history", "share1")):
        said = rapporteur(*words, check=0).stdout
        assert "3.4" in said and "3.5" not in said, said


def test_each_share_that_the_example_prints_in_its_tables_is_that_of_its_count_and_base(example):
    found = 0
    for symbol in ("A-52-314", "E-1995-69"):
        text = (example.published / symbol / "report.en.txt").read_text("utf-8")
        # A count and its share, between them the base where the table has one.
        printed = [(int(count), share)
                   for count, share in re.findall(r"[^0-9]  +([0-9]+)(?: +[0-9]+)? +([0-9]+\.[0-9])$", text, re.M)]
        tables = (example.published / symbol / "tables").glob("*.csv")
        cells = set()
        for row in (row for path in tables for row in rows(path)):
            count, base = row.get("count") or row.get("respondents"), row.get("base_size") or row.get("base")
            if count and count.isdigit() and base and base.isdigit() and base != "0":
                cells.add((int(count), percent(count, base)))
        for count, share in printed:
            found += 1
            assert (count, share) in cells, (symbol, count, share)
    assert found > 40
