"""Explanations of printed figures that differ, combinations of options, and drafted prospects."""

import collections
import csv
import random

from conftest import rows, sql
from invented import options, write
from invented_survey import Survey


def consultation(folder, **more):
    """Four replies, two acknowledgements, one that came late and one that was withdrawn."""
    states = ["FRA", "KEN", "FJI", "BRA"]
    others = [("MNG", "acknowledgement", "2020-02-01"), ("SYC", "acknowledgement", "2020-02-01"),
              ("PER", "substantive", "2020-12-01"), ("GHA", "substantive", "2020-02-01"),
              ("GHA", "withdrawn", "2020-03-01")]
    stands = ["favour", "favour", "favour", "against"]
    resources = {
        "editions": [{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Audit"}],
        "rounds": [{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        "questions": [{"question": "stand", "position": 1, "kind": "single", "label_en": "the stand"}],
        "options": options("stand", "favour", "against"),
        "replies": [{"reply": state, "round": "one", "respondent": state, "received_on": "2020-02-01",
                     "status": "substantive"} for state in states]
        + [{"reply": f"o{n}", "round": "one", "respondent": state, "received_on": day, "status": status}
           for n, (state, status, day) in enumerate(others)],
        "sheets": [{"sheet": state, "question": "stand", "option": stand, "reply": state}
                   for state, stand in zip(states, stands)],
        "figures": [{"figure": "replied", "position": 1, "expression": "named:yes", "base": "", "measure": "count",
                     "printed_in": "X/1", "printed": 5, "paragraph": 1, "label_en": "replied"},
                    {"figure": "favour", "position": 2, "expression": "stand:favour", "base": "stand:*",
                     "measure": "count", "printed_in": "X/1", "printed": 4, "paragraph": 2, "label_en": "favour"}],
    }
    return write(folder, **(resources | more))


def test_candidates_stand_beside_a_difference_and_are_not_adopted(rapporteur, tmp_path):
    out = tmp_path / "out"
    told = rapporteur("run", consultation(tmp_path / "in"), "--out", out, check=0).stdout
    found = {(row["figure"], row["candidate"]): (row["number"], row["explains"])
             for row in rows(out / "X-1" / "tables" / "discrepancies.csv")}
    # Five were printed, four speak: one of two that only acknowledged, the one that was late, the one that
    # withdrew. Nothing is said of answers, where none of these can have been counted; four letters are no candidate.
    assert found == {
        ("replied", "who only acknowledged"): ("2", "some"),
        ("replied", "whose reply came after the cut-off"): ("1", "all"),
        ("replied", "who withdrew"): ("1", "all"),
        ("replied", "letters instead of respondents"): ("5", "all"),
        ("replied", "respondents once for each letter that they answered"): ("5", "all"),
    }
    assert "replied may have counted: " in told and "some of the 2 who only acknowledged" in told
    # So says the report itself, figure by figure.
    text = " ".join((out / "X-1" / "report.en.txt").read_text("utf-8").split())
    explained = text[text.index("What would explain these differences"):]
    order = ["Replied: 5 printed, 4 computed", "Those who withdrew, too 1",
             "Those whose reply came after the cut-off date, too 1", "Communications instead of respondents 5",
             "Respondents once for each letter that they answered 5", "Some of those who only acknowledged, too 2",
             "None of these ways of counting is adopted."]
    places = [explained.index(words) for words in order]
    assert places == sorted(places) and "Favour:" not in explained
    reconciled = {row["figure"]: row for row in rows(out / "X-1" / "tables" / "reconciliation.csv")}
    assert reconciled["replied"]["computed"] == "4" and reconciled["replied"]["verdict"] == "differs"


def test_the_source_counts_a_sheet_more_than_it_names_governments(example):
    found = {row["candidate"] for row in rows(example.published / "A-52-314" / "tables" / "discrepancies.csv")
             if row["figure"] == "respondents.total"}
    assert found == {"coded sheets instead of named respondents", "who only acknowledged"}
    assert not (example.published / "E-1995-69" / "tables" / "discrepancies.csv").exists()


def test_combinations_are_those_that_were_chosen(rapporteur, tmp_path):
    chance = random.Random(3)
    codes = ["a", "b", "c", "c1", "d"]
    given = {f"s{number:02}": [code for code in codes if chance.random() < 0.4] for number in range(60)}
    folder = consultation(
        tmp_path / "in",
        questions=[{"question": "means", "position": 1, "kind": "multiple", "label_en": "means"},
                   {"question": "stand", "position": 2, "kind": "single", "label_en": "the stand"}],
        options=[{**row, "parent": "c" if row["option"] == "c1" else ""} for row in options("means", *codes)]
        + options("stand", "favour", "against"),
        sheets=[{"sheet": sheet, "question": "means", "option": code, "received_on": "2020-02-01"}
                for sheet, some in given.items() for code in some],
    )
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)

    def expected(base):
        # Of an option and one below it, the one below says it all.
        chosen = [[code for code in some if not (code == "c" and "c1" in some)]
                  for some in given.values() if some and base in [None, *some]]
        return {(";".join(some), str(len(some))): str(n)
                for some, n in collections.Counter(map(tuple, chosen)).items()}

    for base in (None, "b"):
        text = f"means:{base}" if base else ""
        told = sql(rapporteur.database, f"select * from analysis.combinations('X/1', 'means', '{text}')")
        assert {(names, size): n for names, size, n in told} == expected(base)
        assert [int(n) for *_, n in told] == sorted((int(n) for *_, n in told), reverse=True)
    assert any(int(size) > 2 for _, size in expected(None)), "nobody chose three: the case proves little"


def prospect(code, low, high, text, of="share", figure="favour"):
    return {"prospect": code, "position": len(code), "figure": figure, "low": low, "high": high, "of": of,
            "text_en": text}


def test_prospects_are_drafted_by_rules_and_thresholds(rapporteur, tmp_path):
    rules = [
        prospect("a", "0.5", "1", "{Number favour Government was} in favour."),
        prospect("bb", "0", "0.4999", "Support is lacking: {number favour}."),
        prospect("ccc", "3", "3", "The figure of {number favour} is exact.", of="count"),
    ]
    folder, out = consultation(tmp_path / "in", prospects=rules), tmp_path / "out"
    rapporteur("run", folder, "--out", out, check=0)
    text = " ".join((out / "X-1" / "report.en.txt").read_text("utf-8").split())
    assert "Three Governments were in favour. The figure of three is exact." in text and "lacking" not in text
    assert [row["holds"] for row in rows(out / "X-1" / "tables" / "prospects.csv")] == ["yes", "no", "yes"]

    # Two move: the other rule holds.
    sheets = (folder / "sheets.csv").read_text("utf-8").replace("FRA,stand,favour", "FRA,stand,against")
    (folder / "sheets.csv").write_text(sheets.replace("KEN,stand,favour", "KEN,stand,against"), "utf-8")
    rapporteur("run", folder, "--out", out, check=0)
    text = " ".join((out / "X-1" / "report.en.txt").read_text("utf-8").split())
    assert "Support is lacking: one." in text and "in favour." not in text


def test_a_prospect_that_rests_on_nothing_is_refused(rapporteur, tmp_path):
    for rule, told in ((prospect("a", 0, 1, "The prospects are good."), "prospect a: a conclusion cites nothing"),
                       (prospect("a", 0, 1, "Of 4 {number favour} were."), "bare number")):
        folder = consultation(tmp_path / "in", prospects=[rule])
        refused = rapporteur("run", folder, "--out", tmp_path / "out")
        assert refused.returncode == 65 and told in refused.stderr
    refused = rapporteur("run", consultation(tmp_path / "in", prospects=[prospect("a", 1, 0, "x", figure="other")]))
    assert refused.returncode == 65 and "prospects.csv:2" in refused.stderr


def test_everybody_of_an_open_survey_who_differs_is_listed(rapporteur, tmp_path):
    made, folder = Survey(200, seed=12), tmp_path / "survey"
    wide = {"RAPPORTEUR_WIDE_FROM": "1"}
    rapporteur("init", check=0)
    rapporteur("load", made.write(folder), env=wide, check=0)
    rapporteur("aggregate")
    plain = [row for row in made.rows[60:] if len(row["respondent"]) > 3]
    corrected, moved, gone = plain[0], plain[1], plain[2]
    corrected["position"] = "against" if corrected["position"] != "against" else "neutral"
    corrected["detail"] = ""
    moved["reply"] = "X000001"
    made.rows.remove(gone)
    new = made.reply("R900000")
    made.rows.append(new)
    rapporteur("load", made.write(folder), env=wide, check=0)
    rapporteur("aggregate")
    told = rapporteur("diff", "S/2@1", "S/2", "--respondents", check=0).stdout.splitlines()
    found = {row["respondent"]: row["event"] for row in csv.DictReader(told)}
    assert found == {corrected["respondent"]: "corrected", moved["respondent"]: "renewed",
                     gone["respondent"]: "went", new["respondent"]: "came"}
    same = rapporteur("diff", "S/2", "S/2", "--respondents", check=0).stdout
    assert same == "respondent,event,reply_before,reply_after\n"
