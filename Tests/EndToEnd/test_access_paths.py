"""Views of a large survey do not look at all of it for one respondent or one option: EXPLAIN ANALYZE tells."""

import json

import pytest

from conftest import Rapporteur, make_database, sql
from invented_survey import Survey

SIZE = 130_000  # Three chunks of the tally index.
ONE = "R100123"
LARGE = {"wide_reply", "reply_result", "sheets", "listed_record", "replies", "evidence_result"}


@pytest.fixture(scope="module")
def survey(binary, server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    name, conninfo = make_database(server)
    program = Rapporteur(binary, conninfo)
    made = Survey(SIZE, seed=3)
    # One option is given in the last chunk alone.
    for row in made.rows[:128_000]:
        row["reason"] = ";".join(option for option in row["reason"].split(";") if option != "experts")
    program("run", made.write(folder / "in"), "--out", folder / "out", check=0, timeout=500)
    sql(conninfo, "analyze")
    yield made, conninfo
    sql(server, f"drop database {name} with (force)")


def looked_at(conninfo, query):
    """How many rows of each large table were read, whether they were kept or not, and by which kind of node."""
    ((text,),) = sql(conninfo, f"set role rapporteur_reader; explain (analyze, format json, timing off) {query}")
    rows, kinds = 0, set()

    def visit(node):
        nonlocal rows
        if node.get("Relation Name") in LARGE:
            kept = node["Actual Rows"] + node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
            rows += kept * node["Actual Loops"]
            if node["Node Type"] == "Seq Scan" and node["Relation Name"] == "wide_reply":
                kinds.add("Seq Scan on wide_reply")
        for below in node.get("Plans", []):
            visit(below)

    visit(json.loads(text)[0]["Plan"])
    return rows, kinds


@pytest.mark.parametrize("view", ["replies", "speaking", "respondents", "answers", "positions", "respondent_rounds"])
def test_one_respondent_is_found_by_an_index(survey, view):
    _, conninfo = survey
    query = f"select * from analysis.{view} where edition = 'S/2' and respondent = '{ONE}'"
    rows, kinds = looked_at(conninfo, query)
    # Ranges of 32 pages are read: some thousand rows, and some more where the summary of a range is wrong.
    assert rows < SIZE / 4 and not kinds, (rows, kinds)
    assert sql(conninfo, query)


def test_one_reply_is_found_by_an_index(survey):
    _, conninfo = survey
    for view in ("replies", "speaking", "answers"):
        rows, kinds = looked_at(conninfo, f"select * from analysis.{view} where edition = 'S/2' and reply = '{ONE}'")
        assert rows < SIZE / 4 and not kinds, (view, rows, kinds)


@pytest.mark.parametrize("view", ["options", "option_ranks", "questions", "terms", "figures", "tables"])
def test_counts_of_an_option_need_no_reply_at_all(survey, view):
    _, conninfo = survey
    column = {"terms": "name", "figures": "figure", "tables": '"table"'}.get(view, "question")
    rows, _ = looked_at(conninfo, f"select * from analysis.{view} where edition = 'S/2' and {column} = 'reason'")
    assert rows == 0


def test_answers_of_one_option_are_looked_for_once_not_once_for_each_reply(survey):
    made, conninfo = survey
    query = "select count(*) from analysis.answers where edition = 'S/2' and question = 'reason' and option = 'experts'"
    rows, _ = looked_at(conninfo, query)
    # Replies with a code of their own and those without are two parts of the view.
    assert rows < 2.2 * SIZE, rows
    ((tally,),) = sql(conninfo, "select count from analysis.tally('S/2', 'reason:experts')")
    assert sql(conninfo, query) == [[tally]] and int(tally) > 100


def test_the_functions_find_one_respondent_and_a_rare_option_by_index(survey):
    _, conninfo = survey
    assert len(sql(conninfo, f"select * from analysis.evidence('S/2', 'respondent:{ONE}')")) == 1
    ((count,),) = sql(conninfo, "select count(*) from analysis.evidence('S/2', 'reason:experts')")
    ((tally,),) = sql(conninfo, "select count from analysis.tally('S/2', 'reason:experts')")
    assert count == tally


@pytest.mark.parametrize("setting", ["", "set rapporteur.edition = 'S/2';"])
def test_the_chosen_edition_is_known_to_processes_beside_each_other(survey, setting):
    """Every view asks for it, and of a large survey by several processes, which may not do all that one may."""
    _, conninfo = survey
    beside = "set force_parallel_mode = on;"
    ((plan,),) = sql(conninfo, f"{beside} explain (format json) select rapporteur.chosen_build()")
    assert '"Workers Planned": 1' in plan
    chosen = sql(conninfo, f"{beside} {setting} select coalesce(rapporteur.chosen_build()::text, 'none')")
    ((newest,),) = sql(conninfo, "select build_id from analysis.editions where edition = 'S/2'")
    assert chosen == [[newest if setting else "none"]]
