"""Every figure of the example, counted again by hand: sets of sheets and names, no SQL.

The counter below shares nothing with the program but the consultation folder. Respondents are found by
the plainest reading of the counting rules, figures by evaluating their expressions over sets.
"""

import csv
import re
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

import pytest

from conftest import EXAMPLE, REPOSITORY, rows, sql


def table(name):
    return rows(EXAMPLE / f"{name}.csv")


def speaking():
    """Each Government by the newest substantive reply that stands for it."""
    order = {"E/1995/69": 0, "A/52/314": 1}
    members = defaultdict(list)
    for row in table("groups"):
        members[row["group"]].append(row["member"])
    best = {}
    for reply in table("replies"):
        if reply["status"] != "substantive":
            continue
        key = (order[reply["received_by"]], reply["on_behalf_of"] == "")
        for state in members.get(reply["on_behalf_of"], [reply["respondent"]]):
            if state not in best or best[state][0] < key:
                best[state] = (key, reply)
    return {state: reply for state, (_, reply) in best.items()}


def memberships(day):
    entity = {row["state"]: row["entity"] for row in csv_rows("states")}
    found = {
        entity[row["state"]]
        for row in csv_rows("memberships")
        if row["status"] == "member"
        and (row["valid_from"] or "0") <= day <= (row["valid_to"] or "9")
    }
    return entity, found


def csv_rows(name):
    with open(REPOSITORY / "SQL" / "register" / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


ANSWERS = defaultdict(set)
for sheet in table("sheets"):
    ANSWERS[sheet["question"], sheet["option"]].add(sheet["sheet"])
    ANSWERS[sheet["question"], "*"].add(sheet["sheet"])
PARENTS = {(o["question"], o["option"]): o["parent"] for o in table("options") if o["parent"]}
for (question, option), parent in PARENTS.items():
    ANSWERS[question, parent] |= ANSWERS[question, option]
SHEETS = {sheet["sheet"] for sheet in table("sheets")}
NAMES = set(speaking())
ENTITY, MEMBERS = memberships("1997-07-30")
EVERYBODY = SHEETS | NAMES


def those(expression):
    """The sheets and Governments that satisfy an expression, by Python's own set operators."""
    if not expression:
        return EVERYBODY

    def term(match):
        name, value = match.groups()
        if (name, value) == ("named", "yes"):
            return "NAMES"
        if (name, value) == ("coded", "yes"):
            return "SHEETS"
        if (name, value) == ("member", "yes"):
            return "{n for n in NAMES if ENTITY[n] in MEMBERS}"
        return f"ANSWERS[{name!r}, {value!r}]"

    code = re.sub(r"([a-z0-9_]+):([a-z0-9_]+|\*)", term, expression)
    # Python has no "not" for sets: a negation is what is left of everybody.
    code = code.replace("!", "EVERYBODY - ")
    code = re.sub(r"& EVERYBODY - (ANSWERS\[[^]]*\])", r"& (EVERYBODY - \1)", code)
    return eval(code)  # The expressions are those of our own folder.


def counted(figure):
    wanted = those(figure["expression"])
    if figure["base"] == "members":
        base = len(MEMBERS)
    else:
        within = those(figure["base"])
        wanted, base = wanted & within, len(within)
    return len(wanted), base


FIGURES = [f for f in table("figures") if f["measure"] in ("count", "share")]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["figure"])
def test_a_figure_counted_by_hand(figure, example):
    found = {row["figure"]: row for row in rows(example.published / "A-52-314/tables/figures.csv")}
    row = found[figure["figure"]]
    count, base = counted(figure)
    assert int(row["base_size"]) == base
    if figure["measure"] == "count":
        assert Decimal(row["value"]) == count
    else:
        share = Decimal(100) * count / base
        assert Decimal(row["value"]) == share.quantize(Decimal("0.1"), ROUND_HALF_UP)


def test_exactly_the_two_totals_differ_from_print(example):
    found = rows(example.published / "A-52-314/tables/reconciliation.csv")
    differing = {row["figure"]: (row["printed"], row["computed"], row["difference"])
                 for row in found if row["verdict"] == "differs"}
    assert differing == {
        "respondents.total": ("65", "64", "-1"),
        "respondents.full_replies_by_cutoff": ("65", "64", "-1"),
    }
    printed = {row["figure"] for row in table("figures") if row["printed"]}
    assert {row["figure"] for row in found if row["verdict"] != "not comparable"} == printed


def test_who_speaks_is_who_is_named(example):
    found = rows(example.published / "A-52-314/tables/respondents.csv")
    assert {row["respondent"]: row["reply"] for row in found} == {
        state: reply["reply"] for state, reply in speaking().items()
    }
    first = rows(example.published / "E-1995-69/tables/respondents.csv")
    assert len(first) == 37
    replies = rows(example.published / "A-52-314/tables/replies.csv")
    assert len(replies) == 58
    assert sum(row["punctuality"] == "late" for row in replies) == 5
    assert sum(row["reason"] == "acknowledgement" for row in replies) == 2


def test_a_figure_explains_itself_at_the_command_line_and_in_sql(example):
    figure = next(f for f in FIGURES if f["figure"] == "funding.donor_voluntary")
    count, base = counted(figure)
    lines = example.rapporteur("explain", figure["figure"], "--edition", "A/52/314", check=0).stdout.splitlines()
    told = [re.split(r"\s{2,}", line, maxsplit=1) for line in lines]
    assert told == sql(
        example.rapporteur.database,
        f"select item, explanation from analysis.explain('A/52/314', '{figure['figure']}')")
    by_item = dict(told)
    assert by_item["sentence"].startswith(f"{count} of {base}: {figure['label_en']}")
    assert by_item["expression"] == figure["expression"]
    assert by_item["base"].startswith(f"{base}: {figure['base']}")
    asked, answered = those("position:in_favour"), those("funding:*")
    states = [by_item[state].split(",")[0] for state in ("asked", "answered", "silent", "not asked")]
    assert [int(n) for n in states] == [
        len(asked), len(asked & answered), len(asked - answered), len(EVERYBODY - asked)]
    assert by_item["evidence"].split(", ") == [f"sheet {sheet}" for sheet in sorted(those(figure["expression"]))]
    assert by_item["rule"] and by_item["last changed"].startswith("by batch 1")
