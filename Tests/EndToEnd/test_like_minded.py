"""Who stands together, beside an implementation that shares no code with the program."""

import random
from fractions import Fraction
from itertools import combinations

import pytest

from conftest import REPOSITORY, rows, sql
from invented import options, write

STATES = "ARG AUS AUT BEL BRA CAN CHE CHL CHN CUB DNK EGY FIN FRA GHA GRC IND JPN".split()
SINGLE = {"stand": "abc", "place": "abc", "time": "ab", "chair": "ab"}
HIDDEN = "GRC"
# Every second State is a member of the council; of the others one observes, and one has left.
COUNCIL = set(STATES[::2])


def survey(seed):
    """Three camps whose members stray now and then."""
    chance = random.Random(seed)
    camps = [{question: chance.choice(codes) for question, codes in SINGLE.items()} for _ in range(3)]
    found = {}
    for code in STATES:
        camp = chance.choice(camps)
        answers = {question: {given if chance.random() < 0.85 else chance.choice(SINGLE[question])}
                   for question, given in camp.items() if chance.random() < 0.9}
        concerns = {code for code in "xyz" if chance.random() < 0.5}
        if concerns:
            answers["concerns"] = concerns
        if chance.random() < 0.7:
            low = chance.randint(1, 20)
            answers["months"] = (low, low + chance.randint(0, 6))
        found[code] = answers
    return found


def package(folder, found, similarity):
    sheets = []
    for code, answers in found.items():
        for question, given in answers.items():
            for item in [given] if isinstance(given, tuple) else sorted(given):
                low, high = given if isinstance(given, tuple) else ("", "")
                sheets.append({
                    "sheet": code, "reply": f"r-{code}", "question": question,
                    "option": "" if isinstance(given, tuple) else item, "value_low": low, "value_high": high,
                })
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Camps", "similarity": similarity}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[
            {"question": question, "position": place, "kind": "single", "label_en": question}
            for place, question in enumerate(SINGLE, 1)
        ] + [{"question": "concerns", "position": 8, "kind": "multiple", "label_en": "concerns"},
             {"question": "months", "position": 9, "kind": "range", "label_en": "months"}],
        options=[row for question, codes in SINGLE.items() for row in options(question, *codes)]
        + options("concerns", *"xyz"),
        replies=[{"reply": f"r-{code}", "round": "one", "respondent": code, "received_on": "2020-02-01",
                  "status": "substantive", "confidential": "yes" if code == HIDDEN else "no"} for code in found],
        sheets=sheets,
        bodies=[{"body": "council", "position": 1, "kind": "council", "role": "main", "system": "within",
                 "precision": "undated", "label_en": "the council"}],
        participations=[
            {"body": "council", "participant": code, "role": "member", "participant_kind": "state", "standing": "member",
             "date_to": ""} for code in sorted(COUNCIL)
        ] + [{"body": "council", "participant": STATES[1], "role": "observer", "participant_kind": "state",
              "standing": "observer", "date_to": ""},
             {"body": "council", "participant": STATES[3], "role": "member", "participant_kind": "state",
              "standing": "member", "date_to": "2019-12-31"}],
    )


def alike(one, other):
    """Questions in common and the mean likeness over them."""
    common = one.keys() & other.keys()
    each = []
    for question in common:
        a, b = one[question], other[question]
        if isinstance(a, tuple):
            each.append(Fraction(a[0] <= b[1] and b[0] <= a[1]))
        else:
            each.append(Fraction(len(a & b), len(a | b)))
    return len(common), sum(each) / len(each) if each else None


def groups(found, threshold):
    found = {code: answers for code, answers in found.items() if code != HIDDEN}
    pairs = {}
    for one, other in combinations(sorted(found), 2):
        common, likeness = alike(found[one], found[other])
        # Four places, half up, is what is published and compared.
        rounded = None if likeness is None else Fraction(int(likeness * 10000 + Fraction(1, 2)), 10000)
        if common >= 3 and rounded >= threshold:
            pairs[one, other] = (-rounded, -common, one, other)
    camps = [{code} for code in found]
    for pair in sorted(pairs, key=pairs.get):
        one, other = (next(camp for camp in camps if code in camp) for code in pair)
        if one is not other and all(tuple(sorted((a, b))) in pairs for a in one for b in other):
            camps.remove(other)
            one |= other
    return sorted((sorted(camp) for camp in camps if len(camp) > 1), key=lambda camp: (-len(camp), camp[0]))


@pytest.mark.parametrize("seed, similarity", [(1, "0.6"), (2, "0.75"), (3, "0.5")])
def test_groups_are_those_found_by_hand(rapporteur, tmp_path, seed, similarity):
    found = survey(seed)
    rapporteur("run", package(tmp_path / "in", found, similarity), "--out", tmp_path / "out", check=0)
    tables = tmp_path / "out/X-1/tables"
    listed = rows(tables / "like_minded.csv")
    expected = groups(found, Fraction(similarity))
    assert expected, "a survey without groups tests nothing"
    told = [[row["respondent"] for row in listed if row["group"] == str(number)]
            for number in range(1, len(expected) + 1)]
    assert told == expected
    assert {row["respondent"] for row in listed if not row["group"]} == \
        set(STATES) - {HIDDEN} - {code for camp in expected for code in camp}
    for row in listed:
        if row["group"]:
            camp = expected[int(row["group"]) - 1]
            lowest = min(alike(found[a], found[b])[1] for a, b in combinations(camp, 2))
            assert int(row["members"]) == len(camp) and abs(Fraction(row["lowest"]) - lowest) <= Fraction(1, 20000)
    # Nobody who wrote in confidence is told by those whom he resembles.
    assert HIDDEN not in (tables / "like_minded.csv").read_text(encoding="utf-8")
    for row in rows(tables / "like_minded_makeup.csv"):
        if row["kind"] == "position":
            question, option = row["value"].split(":")
            camp = expected[int(row["group"]) - 1]
            assert int(row["shared_by"]) == sum(option in found[code].get(question, ()) for code in camp) >= 2
            assert int(row["shared_by_all"]) == sum(
                option in answers.get(question, ()) for code, answers in found.items() if code != HIDDEN)
    regions = {row["state"]: row["region"] for row in rows(REPOSITORY / "SQL/register/state_regions.csv")}
    open_ones = set(found) - {HIDDEN}
    shared = {}
    for number, camp in enumerate(expected, 1):
        for kind, value, having in [("body", "council", COUNCIL)] + [
                ("region", region, {code for code in found if regions[code] == region}) for region in set(regions.values())]:
            if len(having & set(camp)) >= 2:
                shared[str(number), kind, value] = (str(len(having & set(camp))), str(len(having & open_ones)))
    assert {kind for _, kind, _ in shared} == {"body", "region"}
    assert shared == {(row["group"], row["kind"], row["value"]): (row["shared_by"], row["shared_by_all"])
                      for row in rows(tables / "like_minded_makeup.csv") if row["kind"] != "position"}
    # The page has them as a picture.
    assert "chart-of-groups-title" in (tmp_path / "out/X-1/report.en.html").read_text("utf-8")
    by_hand = sql(rapporteur.database, f"select count(distinct \"group\") from analysis.stand_together('X/1', {similarity})")
    assert by_hand == [[str(len(expected))]]


def test_sheets_without_names_form_no_groups(example):
    assert not list((example.published / "A-52-314/tables").glob("like_minded*"))
