"""The cookbook: every command run as written, every answer held against a count of the CSV files without the program."""

import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from conftest import EXAMPLE, REPOSITORY, rows, sql

COOKBOOK = (REPOSITORY / "SQL/cookbook.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^### (\d+)\. (.*?)\n.*?^```sh run\n(.*?)^```\n\n```text\n(.*?)^```$", COOKBOOK, re.M | re.S)
CUTOFF = {row["symbol"]: row["cutoff"] for row in rows(EXAMPLE / "editions.csv")}


def resource(name):
    return rows(EXAMPLE / f"{name}.csv")


def register(name):
    return rows(REPOSITORY / f"SQL/register/{name}.csv")


def holds(row, day, first="valid_from", last="valid_to"):
    return (not row[first] or row[first] <= day) and (not row[last] or row[last] >= day)


def given():
    """What each sheet said: options by question."""
    sheets = defaultdict(lambda: defaultdict(set))
    for row in resource("sheets"):
        sheets[row["sheet"]][row["question"]].add(row["option"] or "number")
    return sheets


def below(question, wanted):
    """An option and all below it."""
    found = {wanted}
    parents = [(row["option"], row["parent"]) for row in resource("options") if row["question"] == question]
    for _ in parents:
        found |= {option for option, parent in parents if parent in found}
    return found


def said(sheet, question, *options):
    return bool(sheet[question] & set().union(*(below(question, option) for option in options))) if options else bool(sheet[question])


def members(day):
    entity = {row["state"]: row["entity"] for row in register("states")}
    return {entity[row["state"]] for row in register("memberships")
            if row["organization"] == "united_nations" and row["status"] == "member" and holds(row, day)}


def current(day):
    """State codes in use on a day, by entity."""
    return {row["entity"]: row["state"] for row in register("states") if holds(row, day, "iso_from", "iso_to")}


def in_time(edition):
    order = ["E/1995/69", "A/52/314"]
    return [row for row in resource("replies")
            if (row["received_on"] and row["received_on"] <= CUTOFF[edition])
            or (row["received_by"] and order.index(row["received_by"]) <= order.index(edition))]


def group(day="1995-12-31"):
    return [row["member"] for row in resource("groups") if holds(row, day, "member_from", "member_to")]


def speakers(edition):
    found = set()
    for row in in_time(edition):
        if row["status"] in ("substantive", "unchanged"):
            found |= set(group()) if row["on_behalf_of"] else {row["respondent"]}
    return found


def line(*values):
    return ",".join(str(value) for value in values)


def answer_1():
    favour = [s for s in given().values() if said(s, "position", "in_favour")]
    both = [s for s in favour if said(s, "outcome", "plan_of_action") and said(s, "funding", "donor_voluntary")]
    answered = [s for s in favour if said(s, "outcome") and said(s, "funding")]
    shown = [len(both), len(favour), f"{len(both) / len(favour):.4f}", len(favour), len(answered), len(favour) - len(answered)]
    return lambda text: text.splitlines()[2].replace(" ", "").split("|") == [str(value) for value in shown]


def answer_2():
    donors = [s for s in given().values() if said(s, "funding", "donor_voluntary")]
    pairs = Counter()
    for row in resource("options"):
        if row["question"] != "position" and (row["question"], row["option"]) != ("funding", "donor_voluntary"):
            pairs[(row["question"], row["option"])] = sum(said(s, row["question"], row["option"]) for s in donors)
    best = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:3]
    return "\n".join(line(*key, count) for key, count in best)


def answer_3():
    favour = [s for s in given().values() if said(s, "position", "in_favour")]
    lines = []
    for row in sorted((r for r in resource("options") if r["question"] == "funding"), key=lambda r: int(r["position"])):
        for sign, within in (("", [s for s in favour if said(s, "objectives", "rights")]),
                             ("!", [s for s in favour if not said(s, "objectives", "rights")])):
            count = sum(said(s, "funding", row["option"]) for s in within)
            if count:
                lines.append(line(row["option"], f"position:in_favour & {sign}objectives:rights", count, len(within)))
    return sorted(lines), lambda text: sorted(text.splitlines())


def answer_4():
    return "\n".join(line(*item) for item in sorted(Counter(len(s) for s in given().values()).items()))


def answer_5():
    return " ".join(sorted(code for code, s in given().items() if said(s, "position", "in_favour") and not s["funding"]))


def answer_6():
    day = CUTOFF["A/52/314"]
    region = {row["state"]: row["region"] for row in register("state_regions") if holds(row, day)}
    codes = [code for entity, code in current(day).items() if entity in members(day)]
    there = speakers("A/52/314")
    replied = Counter(region[code] for code in codes if code in there)
    return "\n".join(line(name, replied[name], count, f"{100 * replied[name] / count:.1f}")
                     for name, count in sorted(Counter(region[code] for code in codes).items()))


def answer_7():
    replies = defaultdict(set)
    for row in resource("replies"):
        if not row["on_behalf_of"] and row["status"] == "substantive":
            replies[row["respondent"]].add(row["reply"])
    return sorted(line(code, len(found)) for code, found in replies.items() if len(found) > 1), \
        lambda text: [line(row[0], row[2]) for row in csv.reader(text.splitlines())]


def answer_8():
    day = CUTOFF["A/52/314"]
    there = speakers("A/52/314")
    found = {row["state"] for row in register("state_regions")
             if holds(row, day) and row["subregion"] in ("western_europe", "northern_europe")}
    codes = [code for entity, code in current(day).items() if entity in members(day)]
    return sorted(code for code in codes if code in found and code not in there), \
        lambda text: [row[0] for row in csv.reader(text.splitlines())]


def answer_9():
    return line("european_union", len(group()), sum(row["member_from"] >= "1995-01-01" for row in resource("groups")))


def answer_10():
    printed = {row["figure"]: row["printed"] for row in resource("figures")}
    count = len(speakers("A/52/314"))
    return "\n".join(line(figure, printed[figure], count, count)
                     for figure in ("respondents.full_replies_by_cutoff", "respondents.total"))


def answer_11():
    def found(edition, letter):
        return set().union(*(group() if row["on_behalf_of"] else [row["respondent"]] for row in in_time(edition)
                             if letter in row["round"].split(";") and row["status"] in ("substantive", "unchanged")), set())
    first, second = "E/1995/69", "A/52/314"
    return "\n".join(line(row["round"], len(found(first, row["round"])) if row["sent_from"] <= CUTOFF[first] else "",
                          len(found(second, row["round"]))) for row in resource("rounds"))


def answer_12():
    found = {row["participant"] for row in resource("participations") if row["body"] == "igc" and row["participant_kind"] == "state"}
    return line(len(found), len(found & speakers("A/52/314")))


def answer_13():
    stated = {row["concern"] for row in resource("coverage") if row["basis"] == "stated"}
    lines = []
    for row in resource("concerns"):
        if row["raised_by"] == "governments" and row["concern"] not in stated and row["expression"]:
            terms = [term.strip().split(":") for term in row["expression"].split("|")]
            count = sum(any(said(s, question) if option == "*" else said(s, question, option) for question, option in terms)
                        for s in given().values())
            if count:
                lines.append((-count, row["concern"]))
    return "\n".join(line(concern, -count) for count, concern in sorted(lines))


def answer_14():
    day = CUTOFF["A/52/314"]
    past, planned = Counter(), Counter()
    for row in resource("events"):
        if row["status"] == "planned" and not (row["date_to"] and row["date_to"] <= day):
            planned[row["body"]] += 1
        else:
            past[row["body"]] += 1
    return "\n".join(line(body, past[body], count) for body, count in sorted(planned.items()))


def answer_15():
    options = [row for row in resource("options") if row["question"] in ("position", "objectives")]
    return f"{4 + len(options)}\n{sum(said(s, 'position', 'in_favour') for s in given().values())}"


def answer_16():
    (reply,) = [row["reply"] for row in resource("replies") if row["respondent"] == "ARG"]
    return "\n".join([line("A/52/314", reply, "carried over", "unknown"), line("E/1995/69", reply, "new", "unknown")])


def answer_17():
    found = Counter((payer, outcome) for s in given().values() for payer in s["funding"] for outcome in s["outcome"])
    outcomes = sorted({outcome for _, outcome in found})
    return "\n".join([line("funding", *outcomes), *(
        line(payer, *(found[(payer, outcome)] for outcome in outcomes)) for payer in sorted({payer for payer, _ in found}))])


def answer_18():
    found = Counter(option for s in given().values() for option in s["preparation_time"])
    return "\n".join(line(*item) for item in found.most_common())


def answer_19():
    found = Counter((min(s["position"]), bool(s["funding"])) for s in given().values())
    return "\n".join([",f,t", *(line(position, found[(position, False)], found[(position, True)])
                                for position in sorted({position for position, _ in found}))])


def answer_20():
    day = CUTOFF["A/52/314"]
    groups = {row["state"]: row["group"] for row in register("regional_groups") if holds(row, day)}
    found = Counter(groups.get(code, "") for code in speakers("A/52/314"))
    return sorted(line(name or "NA", count) for name, count in found.items()), \
        lambda text: sorted(text.replace("<NA>", "NA").splitlines())


@pytest.fixture(scope="module")
def desk(example, tmp_path_factory):
    """Where an analyst sits: psql, Python and R, and the variables of libpq."""
    top = tmp_path_factory.mktemp("desk")
    options = dict(part.split("=", 1) for part in example.rapporteur.database.split())
    env = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(top), "LC_ALL": "C.UTF-8",
        "PGHOST": options["host"], "PGUSER": options["user"], "PGPORT": options.get("port", "5432"),
        "PGDATABASE": options["dbname"], "PGOPTIONS": "-c role=rapporteur_reader",
    }
    return top, env


def test_there_are_twenty_questions_numbered_in_order():
    assert [int(number) for number, *_ in RECIPES] == list(range(1, 21))
    assert len(RECIPES) == len(re.findall(r"^### ", COOKBOOK, re.M))


@pytest.mark.parametrize("number, question, command, shown", RECIPES, ids=[f"{n} {q[:50]}" for n, q, *_ in RECIPES])
def test_a_recipe_gives_the_answer_that_is_shown_and_that_the_files_give(desk, number, question, command, shown):
    top, env = desk
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=top, env=env, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip("\n") == shown.rstrip("\n")
    expected = globals()[f"answer_{number}"]()
    if callable(expected):
        assert expected(done.stdout)
    elif isinstance(expected, tuple):
        wanted, taken = expected
        assert taken(done.stdout) == wanted
    else:
        assert done.stdout.rstrip("\n") == expected


def test_the_notebook_runs_from_top_to_bottom(desk):
    top, env = desk
    notebook = json.loads((REPOSITORY / "SQL/cookbook.ipynb").read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4 and all(not cell.get("outputs") for cell in notebook["cells"])
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    # A notebook shows the value of the last line of a cell; here it is printed.
    script = "import ast\nspace = {}\nfor cell in " + repr(cells) + ":\n" + (
        "    tree = ast.parse(cell)\n"
        "    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None\n"
        "    exec(compile(tree, 'cell', 'exec'), space)\n"
        "    if last is not None:\n"
        "        print(eval(compile(ast.Expression(last.value), 'cell', 'eval'), space))\n"
        "        print('====')\n")
    done = subprocess.run([sys.executable, "-c", script], cwd=top, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    shown = done.stdout.split("====\n")
    favour = sum(said(s, "position", "in_favour") for s in given().values())
    assert re.search(rf"in_favour\s+{favour}\b", shown[0]), shown[0]
    assert str(len(speakers("A/52/314"))) in shown[1]


def examples(database):
    """The example in the comment of each function of schema analysis."""
    found = sql(database, "select proname, obj_description(oid, 'pg_proc') from pg_proc"
                          " where pronamespace = 'analysis'::regnamespace order by proname")
    for name, comment in found:
        examples = re.findall(r"select .*?(?=;|$)", comment)
        assert examples, f"analysis.{name} has no example in its comment"
        for example in examples:
            yield name, example


def test_the_examples_in_the_comments_of_functions_run(desk, example):
    there = list(examples(example.rapporteur.database))
    assert {name for name, _ in there} >= {"tally", "evidence", "crosstab", "tabulate", "explain", "history", "wide_query"}
    for name, statement in there:
        # Whom to remind is for who runs the job.
        role = "" if name == "targets" else "set role rapporteur_reader;"
        told = sql(example.rapporteur.database, f"{role} {statement}")
        # Nobody stands together in the example: its replies have no sheets.
        assert told or name == "stand_together", f"analysis.{name}: {statement} yields nothing"
