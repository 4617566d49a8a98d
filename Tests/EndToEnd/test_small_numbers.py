"""An edition that hides small numbers: nothing that it publishes, taken together, gives one of them away.

Whoever reads the edition knows the codebook, and with it which answers a respondent can have given: every number
is a sum over these. By linear programming over all numbers that stand in the edition's files, a hidden one is asked
for its least and its greatest value; were they one, it could be computed back.

2 surveys are made up, 12 in full, or as many as RAPPORTEUR_SMALL_NUMBERS says.
"""

import itertools
import os
import random

import numpy
import pytest
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from conftest import Rapporteur, rows, sql
from invented import options, write
from oracle import expressions
from sizes import times

SURVEYS = int(os.environ.get("RAPPORTEUR_SMALL_NUMBERS") or times(2, 12))
SMALLEST = 5

# b1 and b2 lie below b; "detail" is asked of those who said a.
OPTIONS = {"stand": ["a", "b", "b1", "b2", "c"], "means": ["x", "y"], "detail": ["yes", "no"]}
BELOW = {("stand", "b"): {"b", "b1", "b2"}}
AREAS = ["north", "south", "isle"]
ASKED = {"stand": None, "means": None, "detail": ("term", "stand", "a"), "months": None}


class Person:
    """What one respondent can have said; all that can be said is one of some kinds of these."""

    numbers = {}

    def __init__(self, stand, means, detail, months, area):
        self.given = {"stand": {stand} - {None}, "means": set(means), "detail": {detail} - {None},
                      "months": {"given"} if months else set()}
        self.area = area

    def is_true(self, name, value):
        if name == "area":
            return self.area == value
        if value == "*":
            return bool(self.given[name])
        return bool(self.given[name] & BELOW.get((name, value), {value}))


def kinds():
    subsets = [c for n in range(3) for c in itertools.combinations(OPTIONS["means"], n)]
    return [Person(*kind) for kind in itertools.product(
        [*OPTIONS["stand"], None], subsets, [*OPTIONS["detail"], None], [True, False], [*AREAS, None])]


def survey(seed):
    """Respondents, most of them alike, and figures and tables over what they said that share many totals."""
    chance = random.Random(seed)
    people = []
    for _ in range(chance.randint(60, 140)):
        stand = chance.choices([*OPTIONS["stand"], None], [30, 9, 5, 1, 12, 6])[0]
        people.append(Person(
            stand, [o for o, share in zip(OPTIONS["means"], (.6, .08)) if chance.random() < share],
            chance.choices(["yes", "no", None], [8, 2, 1])[0] if stand == "a" else None,
            chance.random() < 0.5, chance.choices([*AREAS, None], [20, 15, 2, 3])[0]))
    terms = [(q, o) for q, some in OPTIONS.items() for o in some] + [(q, "*") for q in OPTIONS]
    terms += [("area", area) for area in AREAS]
    figures = {}
    for number in range(12):
        node, base = expressions.tree(chance, terms, [], 2), chance.choice(
            [None, ("term", "stand", "*"), expressions.tree(chance, terms, [], 1)])
        figures[f"f{number}"] = ("count" if number % 3 else "share", node, base)
    tables = {
        "by_area": ("stand", "area", None), "by_detail": ("means", "detail", None), "areas": ("area", "means", None),
        "in_north": ("stand", "means", ("term", "area", "north")), "alone": ("stand", None, ("term", "means", "x")),
    }
    return people, figures, tables


def package(folder, seed, people, figures, tables):
    chance = random.Random(seed)

    def text(node):
        return "" if node is None else expressions.text(chance, node)

    codes = [f"P{number:03}" for number in range(len(people))]
    sheets = []
    for code, person in zip(codes, people):
        for question, some in person.given.items():
            for option in sorted(some):
                value = chance.randint(1, 30) if question == "months" else ""
                sheets.append({"sheet": f"s{code}", "question": question, "option": "" if value else option,
                               "reply": f"r{code}", "value_low": value, "value_high": value})
    return write(
        folder,
        editions=[{"symbol": "S/1", "cutoff": "2020-06-30", "title_en": "Small", "suppress_below": SMALLEST}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        respondents=[{"respondent": code, "kind": "other", "label_en": code} for code in codes],
        questions=[{"question": q, "position": n, "label_en": q, "asked_of": text(ASKED[q]),
                    "kind": {"means": "multiple", "months": "number"}.get(q, "single")}
                   for n, q in enumerate(ASKED, 1)],
        options=[{**row, "parent": "b" if row["option"] in ("b1", "b2") else ""}
                 for q, some in OPTIONS.items() for row in options(q, *some)],
        replies=[{"reply": f"r{code}", "round": "one", "respondent": code, "received_on": "2020-02-01",
                  "status": "substantive"} for code in codes],
        sheets=sheets,
        attributes=[{"respondent": code, "attribute": "area", "from": "", "to": "", "value": person.area}
                    for code, person in zip(codes, people) if person.area],
        figures=[{"figure": name, "position": n, "expression": text(node), "base": text(base), "measure": measure,
                  "label_en": name} for n, (name, (measure, node, base)) in enumerate(figures.items(), 1)]
        + [{"figure": m, "position": 90, "expression": "months:*", "base": b, "measure": m.split("_")[0],
            "label_en": m} for m, b in (("mean", ""), ("min", ""), ("max", ""), ("median_isle", "area:isle"))],
        tables=[{"table": name, "position": n, "rows": across, "columns": down or "", "base": text(base),
                 "label_en": name} for n, (name, (across, down, base)) in enumerate(tables.items(), 1)],
    )


def both(*nodes):
    nodes = [node for node in nodes if node is not None]
    return None if not nodes else nodes[0] if len(nodes) == 1 else ("and", nodes[0], both(*nodes[1:]))


def published(out, figures, tables):
    """Every number in the edition's files: (where it stands, the sets that it counts, the number or None)."""
    folder = out / "S-1" / "tables"
    found = []

    def take(where, nodes, cell):
        found.append((where, nodes, int(cell) if cell else None))

    def sizes(where, row, asked, answered):
        take(f"{where} asked", [asked], row["asked"])
        take(f"{where} answered", [both(asked, answered)], row["answered"])
        if "silent" in row:
            take(f"{where} silent", [both(asked, ("not", answered))], row["silent"])

    for row in rows(folder / "questions.csv"):
        name = row["question"]
        sizes(name, row, ASKED[name], ("term", name, "*"))
        take(f"{name} mentions", [("term", name, o) for o in OPTIONS.get(name, []) if o not in ("b1", "b2")],
             row["mentions"])
    for row in rows(folder / "options.csv"):
        name = row["question"]
        take(f"{name}:{row['option']}", [("term", name, row["option"])], row["count"])
        sizes(f"{name}:{row['option']}", row, ASKED[name], ("term", name, "*"))
    for row in rows(folder / "figures.csv"):
        if row["figure"] not in figures:
            assert not row["base_size"] and not (row["measure"] in ("min", "max") and row["value"])
            continue
        measure, node, base = figures[row["figure"]]
        if measure == "count":
            take(row["figure"], [both(base, node)], row["value"])
        take(f"base of {row['figure']}", [base], row["base_size"])
        # A share tells the count where it tells the base.
        assert not (row["share"] or measure == "share" and row["value"]) or row["base_size"]
        if row["share"]:
            take(f"share of {row['figure']}", [both(base, node)],
                 str(round(float(row["share"]) * int(row["base_size"]))))
        elif measure == "share" and row["base_size"] != "0":
            assert not row["value"]
            # Beside a base that is hidden there is none; how many they are may be told elsewhere.
            if row["base_size"]:
                take(f"share of {row['figure']}", [both(base, node)], "")
        named = sorted(expressions.names(node) - {"area"})
        if named:
            sizes(row["figure"], row, both(*(ASKED[q] for q in named)), both(*(("term", q, "*") for q in named)))
    for name, (across, down, base) in tables.items():
        for row in rows(folder / f"{name}.csv"):
            column = None if row["column"] == "total" else ("term", down, row["column"])
            take(f"{name} {row['row']}, {row['column']}",
                 [both(base, ("term", across, row["row"]), column)], row["count"])
            take(f"{name} base of {row['column']}", [both(base, column)], row["base_size"])
            assert not row["share"] or (row["count"] and row["base_size"])
    with open(out / "S-1" / "sdmx" / "tallies.csv", encoding="utf-8") as file:
        told = {line.split(",")[4]: line.split(",")[5] for line in file.read().splitlines()[1:]}
    for where, _, number in list(found):
        if ":" in where and where.replace(":", "$") in told:
            assert told[where.replace(":", "$")] == str(number), where
    # Files that the test does not know could tell what these hide.
    known = {"questions", "options", "figures", "rates", "rounds", "checks", "paragraphs", "reconciliation", *tables}
    for path in folder.glob("*.csv"):
        assert path.stem in known or not rows(path), f"{path.name} may tell what others hide"
    assert all("not shown" in row["detail"] for row in rows(folder / "checks.csv"))
    return found


@pytest.mark.parametrize("seed", range(SURVEYS))
def test_no_hidden_number_has_one_value_only(rapporteur, tmp_path, seed):
    people, figures, tables = survey(seed)
    rapporteur("run", package(tmp_path / "in", seed, people, figures, tables), "--out", tmp_path / "out", check=0)
    found = published(tmp_path / "out", figures, tables)
    everybody = kinds()

    def row(nodes):
        return numpy.array([sum(expressions.holds(node, kind) for node in nodes) for kind in everybody], float)

    lines, values, hidden = [numpy.ones(len(everybody))], [len(people)], []
    for where, nodes, number in found:
        true = sum(expressions.holds(node, person) for node in nodes for person in people)
        if number is None:
            hidden.append((where, row(nodes), true))
        else:
            assert number == true, where
            assert number == 0 or number >= SMALLEST, f"{where} tells {number}"
            lines.append(row(nodes))
            values.append(number)
    assert any(0 < true < SMALLEST for *_, true in hidden), "nothing small: the survey proves little"
    assert len(lines) > len(hidden), "more is hidden than told"
    known, sums = csr_matrix(numpy.array(lines)), numpy.array(values, float)
    # Zero is no secret: it is told wherever it stands alone.
    for where, aim, true in {tuple(aim): (where, aim, true) for where, aim, true in hidden if true}.values():
        least, most = (
            sign * linprog(sign * aim, A_eq=known, b_eq=sums, bounds=(0, None), method="highs").fun
            for sign in (1, -1))
        assert least - 1e-6 <= true <= most + 1e-6
        wide = 0.99 if true < SMALLEST else 1e-4
        assert most - least > wide, f"{where}: {true} can be computed back, {least} to {most}"


def test_readers_ask_no_free_questions_of_it_and_names_are_not_told(rapporteur, tmp_path):
    people, figures, tables = survey(7)
    folder, out = package(tmp_path / "in", 7, people, figures, tables), tmp_path / "out"
    rapporteur("run", folder, "--out", out, check=0)
    told = "Numbers below 5 are not shown, nor others from which they could be computed."
    for name in ("report.en.txt", "report.en.html", "manifest.json"):
        text = " ".join((out / "S-1" / name).read_text("utf-8").split())
        assert told in text and "P001" not in text, name
    as_reader = "set session authorization rapporteur_reader; "
    for question in ("tally('S/1', 'stand:a')", "evidence('S/1', 'stand:a')", "crosstab('S/1')"):
        with pytest.raises(AssertionError, match="hides small numbers"):
            sql(rapporteur.database, f"{as_reader} select * from analysis.{question}")
        assert sql(rapporteur.database, f"select * from analysis.{question}")
    for view in ("question_remarks", "remarks", "question_values", "response_by_region", "answer_moves"):
        assert sql(rapporteur.database, f"{as_reader} select count(*) from analysis.{view}") == [["0"]], view
    assert sql(rapporteur.database, "select count(*) from analysis.question_values") == [["1"]]
    shown = sql(rapporteur.database, f"{as_reader} select coalesce(count, -1) from analysis.tables")
    assert all(int(n) in (-1, 0) or int(n) >= SMALLEST for n, in shown) and ["-1"] in shown

    (folder / "text").mkdir()
    (folder / "text" / "report.en.txt").write_text("# Views\n\nIn favour were {respondents stand:a}.\n", "utf-8")
    refused = rapporteur("run", folder, "--out", out)
    assert refused.returncode == 65 and "names nobody" in refused.stderr


def test_without_the_setting_nothing_is_hidden(rapporteur, tmp_path):
    people, figures, tables = survey(7)
    folder = package(tmp_path / "in", 7, people, figures, tables)
    text = (folder / "editions.csv").read_text("utf-8")
    (folder / "editions.csv").write_text(text.replace(f",{SMALLEST}", ","), "utf-8")
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    assert sql(rapporteur.database, "select count(*) from rapporteur.hidden_count") == [["0"]]
    assert all(row["count"] for row in rows(tmp_path / "out" / "S-1" / "tables" / "by_area.csv"))


@pytest.mark.parametrize("smallest", ["1", "0", "-3"])
def test_a_number_that_hides_nothing_is_refused(rapporteur, tmp_path, smallest):
    people, figures, tables = survey(7)
    folder = package(tmp_path / "in", 7, people, figures, tables)
    text = (folder / "editions.csv").read_text("utf-8")
    (folder / "editions.csv").write_text(text.replace(f",{SMALLEST}", f",{smallest}"), "utf-8")
    refused = rapporteur("run", folder, "--out", tmp_path / "out")
    assert refused.returncode == 65 and "editions.csv:2" in refused.stderr and "2 or more" in refused.stderr
