"""Figures under other rules of counting, beside a count that shares no code with the program."""

import random
from decimal import ROUND_HALF_UP, Decimal

import pytest

from conftest import rows
from invented import options, write

STATES = "ARG AUS AUT BEL BRA CAN CHE CHL CHN CUB DNK EGY FIN GHA GRC IND JPN KEN MEX NOR".split()
GROUP = "FRA DEU ESP ITA NLD PRT".split()
OTHERS = "VAT PSE".split()  # Neither was ever a Member of the United Nations.
FIGURES = {
    "favour": ("stand:for", "stand:*"),
    "against": ("stand:against", "coded:yes"),
    "responded": ("named:yes", "members"),
}


def survey(seed):
    chance = random.Random(seed)
    lodged, stand = {}, {}
    for code in STATES + OTHERS + GROUP[3:4]:
        lodged[code] = chance.choice(["2020-03-01", "2020-05-01", "2020-09-01"])
        stand[code] = chance.choice(["for", "for", "against", ""])
    lodged["joint"] = chance.choice(["2020-02-01", "2020-08-01"])
    # Lodged after the joint one: the member's own reply counts for that member.
    lodged[GROUP[3]] = "2020-10-01"
    stand["joint"] = chance.choice(["for", "against"])
    people = {code: chance.randint(1, 999) for code in STATES + OTHERS + GROUP}
    return lodged, stand, people


def package(folder, lodged, stand, people, **settings):
    replies, sheets = [], []
    for code, day in lodged.items():
        joint = code == "joint"
        replies.append({
            "reply": f"r-{code}", "round": "one", "respondent": GROUP[0] if joint else code,
            "on_behalf_of": "union" if joint else "", "received_on": day, "status": "substantive",
        })
        # Everybody has a sheet; some are silent on the question.
        sheets.append({"sheet": f"s-{code}", "reply": f"r-{code}", "question": "known", "option": "yes"})
        if stand[code]:
            sheets.append({"sheet": f"s-{code}", "reply": f"r-{code}", "question": "stand", "option": stand[code]})
    return write(
        folder,
        editions=[
            {"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "First"},
            {"symbol": "X/2", "cutoff": "2021-06-30", "title_en": "Second", **settings},
        ],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "due_on": "2020-03-31",
                 "addressees": "all"}],
        groups=[{"group": "union", "member": member} for member in GROUP],
        respondents=[{"respondent": "union", "kind": "group", "label_en": "Union"}],
        questions=[{"question": "known", "position": 1, "kind": "single", "label_en": "known"},
                   {"question": "stand", "position": 2, "kind": "single", "label_en": "stand"}],
        options=options("known", "yes") + options("stand", "for", "against"),
        replies=replies,
        sheets=sheets,
        attributes=[{"respondent": code, "attribute": "people", "value": number, "from": "", "to": ""}
                    for code, number in people.items()],
        figures=[
            {"figure": name, "position": place, "expression": wanted, "base": base, "measure": "count",
             "label_en": name}
            for place, (name, (wanted, base)) in enumerate(FIGURES.items(), 1)],
    )


def standing(part, whole):
    return "majority" if 2 * part > whole else "half" if 2 * part == whole else "minority"


def expected(lodged, stand, people):
    """By the plainest reading: a list of those who speak, and what each rule leaves of it."""
    speaking = [(code, code, False, lodged[code]) for code in lodged if code != "joint"]
    speaking += [(member, "joint", True, lodged["joint"]) for member in GROUP if member != GROUP[3]]
    rules = {
        "without joint expansion": lambda who: not who[2] or who[0] == min(GROUP[:3] + GROUP[4:]),
        "without late replies": lambda who: who[3] <= "2020-06-30",
        "members only": lambda who: who[0] not in OTHERS,
        "weighted by people": lambda who: people[who[0]],
    }
    satisfies = {
        "stand:for": lambda who: stand[who[1]] == "for",
        "stand:against": lambda who: stand[who[1]] == "against",
        "stand:*": lambda who: stand[who[1]] != "",
        "coded:yes": lambda who: True,
        "named:yes": lambda who: True,
    }
    found = {}
    for name, (wanted, base) in FIGURES.items():
        for rule, weight in rules.items():
            if base == "members":
                if rule in ("without late replies", "members only"):
                    found[name, rule] = sum(weight(who) for who in speaking), 193
                else:
                    found[name, rule] = None
                continue
            within = [who for who in speaking if satisfies[base](who)]
            found[name, rule] = (
                sum(weight(who) for who in within if satisfies[wanted](who)), sum(weight(who) for who in within))
    return found


@pytest.mark.parametrize("seed", range(3))
def test_each_rule_counts_as_by_hand(rapporteur, tmp_path, seed):
    made = survey(seed)
    folder = package(tmp_path / "in", *made, weights="people")
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    table = rows(tmp_path / "out/X-2/tables/sensitivity.csv")
    figures = {row["figure"]: row for row in rows(tmp_path / "out/X-2/tables/figures.csv")}
    wanted = expected(*made)
    seen = {}
    for row in table:
        key = row["figure"], row["rule"]
        seen[key] = row
        plain = int(figures[row["figure"]]["value"]), int(figures[row["figure"]]["base_size"])
        assert (row["plain_count"], row["plain_base"]) == tuple(map(str, plain))
        assert row["standing"] == standing(*plain)
        if wanted[key] is None:
            assert row["count"] == row["stands"] == row["turns"] == "" and row["remark"]
            continue
        part, whole = map(int, wanted[key])
        assert (int(row["count"]), int(row["base_size"])) == (part, whole), key
        share = (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        assert Decimal(row["share"]) == share
        assert row["stands"] == standing(part, whole)
        assert row["turns"] == ("no" if standing(*plain) == standing(part, whole) else "yes")
    # A rule that changes nothing in the edition is not told: here late replies, where there are none.
    rules = {"without joint expansion", "members only", "weighted by people"}
    if max(made[0].values()) > "2020-06-30":
        rules.add("without late replies")
    assert set(seen) == {(name, rule) for name in FIGURES for rule in rules}


def test_a_conclusion_that_turns_is_told_by_explain(rapporteur, tmp_path):
    lodged = {code: "2020-03-01" for code in STATES[:4]} | {"joint": "2020-02-01", GROUP[3]: "2020-03-01"}
    # Five of a union and nobody else are in favour: 5 of 10 and more without it.
    stand = dict.fromkeys(lodged, "against") | {"joint": "for", STATES[0]: "for"}
    people = {code: 1 for code in STATES + OTHERS + GROUP}
    rapporteur("run", package(tmp_path / "in", lodged, stand, people), "--out", tmp_path / "out", check=0)
    told = rapporteur("explain", "favour", "--edition", "X/2", check=0).stdout
    assert "without joint expansion  2 of 6, 33.3 per cent: the majority turns into a minority" in told
    assert "without late replies" not in told
    # The report has it, too, and nothing that does not turn.
    text = " ".join((tmp_path / "out/X-2/report.en.txt").read_text("utf-8").split())
    table = text[text.index("Majorities that turn under other rules of counting"):]
    assert "Favour 6 10 A joint reply as one respondent 2 6" in table and "Without late replies" not in table


def test_a_weight_that_somebody_lacks_is_said_to_be_missing(rapporteur, tmp_path):
    lodged, stand, people = survey(1)
    stand[STATES[0]] = "for"
    del people[STATES[0]]
    rapporteur("run", package(tmp_path / "in", lodged, stand, people, weights="people"), "--out", tmp_path / "out", check=0)
    row = next(row for row in rows(tmp_path / "out/X-2/tables/sensitivity.csv")
               if (row["figure"], row["rule"]) == ("favour", "weighted by people"))
    assert row["turns"] == "" and row["remark"].startswith("1 of ")
