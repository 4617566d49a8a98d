"""Questions that are computed from the answers to others: worked out by hand for a few Governments, and against the
same in fractions for an open survey.

All answers are invented and belong to no Government.
"""

import csv
import re
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

import pytest

from conftest import Rapporteur, make_database, rows, sql
from invented import options, write
from test_corrections import edit
from test_numbers import CUTOFFS, MEASURES, WIDE, Numbers, mean, quantile, rounded

# The lengths of a committee's first session and of later ones in days and weeks, and the number of sessions.
ANSWERS = {
    "FRA": {"first": (2, 3), "sessions": (2, 3), "weeks": (1, 2)},
    "KEN": {"first": (4, 4), "sessions": (2, 2), "weeks": (1, 1)},
    "FJI": {"first": (2, ""), "sessions": (2, 2), "weeks": (1, 1)},  # at least two days
    "BRA": {"first": (2, 2), "sessions": (2, 2)},
    "PER": {"first": (1, 1), "sessions": (1, 4), "weeks": (2, 2)},
}
FORMULA = "first + (sessions - 1) * weeks * 5"


def committee():
    def figure(code, expression, measure, **more):
        return {"figure": code, "expression": expression, "measure": measure, "label_en": code.replace(".", " "), **more}

    labels = {"first": ("range", "days", "the length of the first session"),
              "sessions": ("range", "sessions", "the number of sessions"),
              "weeks": ("range", "weeks", "the length of each later session")}
    return {
        "editions": [{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Committee"}],
        "rounds": [{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all",
                    "title_en": "letter"}],
        "questions": [
            *({"question": code, "position": place, "kind": kind, "unit": unit, "label_en": label, "formula": ""}
              for place, (code, (kind, unit, label)) in enumerate(labels.items(), 1)),
            {"question": "total", "position": 4, "kind": "range", "unit": "days", "label_en": "the meeting days in all",
             "formula": FORMULA}],
        "options": [{**row, "value_high": high} for row, high in zip(
            options("first", "two_or_three", bands={"two_or_three": 2}.items()), [3])],
        "replies": [{"reply": f"r{state}", "round": "one", "respondent": state, "received_on": "2020-02-01",
                     "status": "substantive"} for state in ANSWERS],
        "sheets": [{"sheet": f"s{state}", "question": code, "option": "", "reply": f"r{state}", "value_low": low,
                    "value_high": high}
                   for state, given in ANSWERS.items() for code, (low, high) in given.items()],
        "figures": [
            *(figure(f"total.{measure}", "total:*", measure, unit="days") for measure in MEASURES),
            figure("total.weeks", "total:*", "median", unit="weeks"),
            figure("total.short", "total<=23", "count", base="total:*", unit="")],
    }


@pytest.fixture
def published(rapporteur, tmp_path):
    rapporteur("run", write(tmp_path / "in", **committee()), "--out", tmp_path / "out", check=0)
    return tmp_path / "out" / "X-1"


def figures(folder):
    return {row["figure"]: row["value"] for row in rows(folder / "tables" / "figures.csv")}


# 2 + 1 * 1 * 5 to 3 + 2 * 2 * 5; 4 + 1 * 1 * 5; 1 + 0 * 2 * 5 to 1 + 3 * 2 * 5: by their middles 15, 9 and 16.
BY_HAND = {"total.min": "1", "total.max": "31", "total.mean": "13.33", "total.median": "15", "total.short": "2",
           "total.weeks": "2.14"}


def test_what_is_computed_is_stated_like_what_was_answered(published):
    assert figures(published) == BY_HAND
    question = rows(published / "tables" / "questions.csv")[-1]
    assert (question["asked"], question["answered"], question["silent"]) == ("5", "3", "2")
    assert question["formula"] == FORMULA
    values = rows(published / "tables" / "question_values.csv")[-1]
    assert [values[column] for column in ("question", "answers", "ranges", "lowest", "lower_quartile", "median",
                                          "upper_quartile", "highest", "mean")] \
        == ["total", "3", "2", "1", "9", "15", "16", "31", "13.33"]
    behind = [row["respondent"] for row in rows(published / "tables" / "evidence.csv") if row["figure"] == "total.short"]
    assert sorted(behind) == ["FRA", "KEN"]


def test_the_text_says_that_it_is_computed_and_from_what(published):
    text = re.sub(r"\s+", " ", (published / "report.en.txt").read_text("utf-8"))
    assert (
        "On the meeting days in all, three of the five respondents asked gave all the numbers that go into it, namely "
        "the length of the first session, the number of sessions and the length of each later session. The numbers "
        "computed lie between 1 and 31 days, with a median of 15. Two of them are ranges, which count by their middle."
    ) in text


def test_the_codebook_says_how_it_is_derived(published):
    name = "{ddi:codebook:2_5}"
    variables = {var.get("name"): var
                 for var in ElementTree.parse(published / "ddi" / "codebook.xml").iter(name + "var")}
    derivation = variables["total"].find(name + "derivation")
    assert derivation.findtext(name + "drvcmd") == FORMULA
    named = [variables[code].get("ID") for code in ("first", "sessions", "weeks")]
    assert derivation.get("var").split() == named
    assert variables["total"].find(name + "qstn") is None and variables["first"].find(name + "qstn") is not None
    statistics = {item.get("type"): item.text for item in variables["total"].findall(name + "sumStat")}
    assert (statistics["vald"], statistics["min"], statistics["max"]) == ("3", "1", "31")


def test_explain_shows_the_formula_and_what_goes_into_it(published, rapporteur):
    said = rapporteur("explain", "total.median", "--edition", "X/1", check=0).stdout
    said = re.sub(r"\s+", " ", said)
    assert f"total median: 15, median of 3. Computed: total = {FORMULA}." in said
    assert "sessions: the number of sessions, in sessions" in said
    assert "weeks: the length of each later session, in weeks" in said


def test_whoever_asks_at_the_prompt_is_answered(published, rapporteur):
    said = rapporteur("tally", "X/1", "total>=7 & first:*", "--evidence", check=0).stdout
    assert re.search(r"count +2\n", said) and re.search(r"answered +3\n", said)
    assert sql(rapporteur.database, "select formula from analysis.questions where question = 'total'") == [[FORMULA]]
    columns = sql(rapporteur.database, "select analysis.wide_query('X/1')")[0][0]
    assert "first" in columns and "total" not in columns


def test_a_corrected_formula_gives_new_figures_and_leaves_the_issued_edition(published, rapporteur, tmp_path):
    out = published.parent
    rapporteur("issue", "X/1", "--out", out, check=0)
    issued = (published / "tables" / "figures.csv").read_bytes()
    edit(tmp_path / "in" / "questions.csv",
         lambda table: table[-1].update(formula="first + (sessions - 1) * weeks * 6"))
    rapporteur("run", tmp_path / "in", "--out", out, "--reason", "six days a week", check=0)
    # 8 to 27, 10, 1 to 37: 17.5, 10 and 19.
    assert figures(published) == {
        "total.min": "1", "total.max": "37", "total.mean": "15.5", "total.median": "17.5", "total.short": "1",
        "total.weeks": "2.5"}
    units = rapporteur("status", "--units", check=0).stdout
    assert "definitions changed since batch 1" in units
    said = rapporteur("tally", "X/1", "total<=23", "--known", "1", check=0).stdout
    assert re.search(r"count +2\n", said)
    rapporteur("report", "X/1", "--as-issued", "--out", tmp_path / "issued", check=0)
    assert (tmp_path / "issued" / "X-1" / "tables" / "figures.csv").read_bytes() == issued
    corrigendum = (out / "X-1-Corr.1" / "corrigendum.en.txt").read_text("utf-8")
    assert 'For "31" read "37"' in corrigendum and 'For "15."  read "17.5."' in corrigendum
    loads = rows(out / "X-1-Corr.1" / "changes" / "batches.csv")
    assert [(row["reason"], row["resource"], row["rows_changed"]) for row in loads] == [
        ("six days a week", "questions", "1")]


def test_a_correction_of_an_answer_goes_through_the_formula(published, rapporteur, tmp_path):
    edit(tmp_path / "in" / "sheets.csv", lambda table: next(
        row for row in table if row["sheet"] == "sFJI" and row["question"] == "first").update(value_high="2"))
    rapporteur("run", tmp_path / "in", "--out", published.parent, check=0)
    # Fiji's 2 + 1 * 1 * 5 joins 15, 9 and 16.
    assert figures(published)["total.median"] == "12" and figures(published)["total.mean"] == "11.75"


def test_what_is_wrong_is_refused_at_its_place(rapporteur, tmp_path):
    made = committee()
    made["questions"][-1]["formula"] = "first + (sesions - 1) * weeks"
    made["sheets"].append({"sheet": "sPER", "question": "total", "option": "", "reply": "rPER", "value_low": 3,
                           "value_high": 3})
    said = rapporteur("load", write(tmp_path / "in", **made), check=65)
    assert 'questions.csv:5:6: first + (sesions - 1) * weeks: place 10: unknown question "sesions"; ' \
        "did you mean sessions?" in said.stderr
    assert "sheets.csv:16:2: total: total is computed by its formula in questions.csv; leave its answers out" \
        in said.stderr


def test_it_is_kept_by_a_package(published, rapporteur, binary, server, tmp_path):
    rapporteur("dump", "invented", tmp_path / "package", check=0)
    name, conninfo = make_database(server)
    elsewhere = Rapporteur(binary, conninfo)
    elsewhere("restore", tmp_path / "package", check=0)
    elsewhere("aggregate", check=0)
    elsewhere("report", "--out", tmp_path / "there", check=0)
    assert figures(tmp_path / "there" / "X-1") == figures(published)
    sql(server, f"drop database {name} with (force)")


class Computed(Numbers):
    """Replies to an open survey, and a question that is computed from a number and a range."""

    def answer(self, row):
        super().answer(row)
        mark = row["span"].find("-", 1)
        # A range has its lower end first.
        if mark > 0 and Fraction(row["span"][:mark]) > Fraction(row["span"][mark + 1:]):
            row["span"] = row["span"][:mark]
        return row

    def write(self, folder):
        super().write(folder)
        with open(folder / "questions.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([
                ["question", "position", "kind", "formula", "asked_of", "label_en"], ["stand", 1, "single", "", "", "s"],
                ["amount", 2, "number", "", "", "a"], ["span", 3, "range", "", "", "b"],
                ["joined", 4, "range", "(amount - span) * 2.5 + span * amount", "stand:yes", "c"]])
        with open(folder / "figures.csv", "a", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(
                [f"joined.{measure}", 90, "joined:*", "stand:yes", measure, "c"] for measure in [*MEASURES])
            csv.writer(file, lineterminator="\n").writerow(["joined.positive", 99, "joined>0", "", "count", "c"])
        return folder

    def joined(self, edition, stand=None):
        for row in self.rows:
            if row["received_on"] > CUTOFFS[edition] or stand not in (None, row["stand"]):
                continue
            if not row["amount"] or not row["span"]:
                continue
            mark = row["span"].find("-", 1)
            amount = Fraction(row["amount"])
            low, high = (Fraction(row["span"]),) * 2 if mark < 0 \
                else (Fraction(row["span"][:mark]), Fraction(row["span"][mark + 1:]))
            products = sorted([low * amount, high * amount])
            yield ((amount - high) * Fraction(5, 2) + products[0], (amount - low) * Fraction(5, 2) + products[1])


def assert_right(program, made):
    for edition in CUTOFFS:
        build = f"(select build_id from rapporteur.current_build where symbol = '{edition}')"
        values = list(made.joined(edition, "yes"))
        expected = [] if not values else [
            len(values), sum(low != high for low, high in values), min(low for low, _ in values),
            *(rounded(quantile(values, quarter)) for quarter in (1, 2, 3)),
            max(high for _, high in values), rounded(mean(values))]
        found = sql(program.database, f"""
            select answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, mean
            from rapporteur.value_result where build_id = {build} and question = 'joined'
        """)
        assert [Fraction(value) for row in found for value in row] == expected
        asked = sum(row["received_on"] <= CUTOFFS[edition] and row["stand"] == "yes" for row in made.rows)
        assert sql(program.database, f"""
            select asked, answered, not_asked from rapporteur.question_result
            where build_id = {build} and question = 'joined'
        """) == [[str(asked), str(len(values)), str(len(list(made.joined(edition, "no"))))]]
        told = dict(sql(program.database, f"""
            select figure, coalesce(value::text, '') from rapporteur.figure_result
            where build_id = {build} and figure like 'joined.%'
        """))
        assert int(told["joined.positive"]) == sum(low > 0 for low, _ in made.joined(edition))
        for measure, value in zip(MEASURES, [expected[2], expected[6], expected[7], expected[4]] if values else []):
            assert Fraction(told[f"joined.{measure}"]) == rounded(Fraction(value))


@pytest.mark.parametrize("env", [WIDE, {}], ids=["in pieces", "the simple way"])
@pytest.mark.parametrize(("size", "seed"), [(3, 1), (60, 2), (500, 3)])
def test_an_open_survey_is_computed_like_sheets(rapporteur, tmp_path, size, seed, env):
    made = Computed(size, seed)
    rapporteur("init", check=0)
    rapporteur("load", made.write(tmp_path / "survey"), check=0, env=env)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, made)


def test_corrections_of_an_open_survey_are_computed_batch_by_batch(rapporteur, tmp_path):
    made = Computed(300, 4)
    rapporteur("init", check=0)
    for batch in range(1, 4):
        rapporteur("load", made.write(tmp_path / "survey"), check=0, env=WIDE)
        rapporteur("aggregate", check=0)
        assert_right(rapporteur, made)
        made.correct(batch, 10)
    assert sql(rapporteur.database, "select count(*) > 0 from rapporteur.build where base_build is not null") == [["t"]]


def test_several_chunks_are_computed(rapporteur, tmp_path):
    made = Computed(66_000, 5)
    rapporteur("init", check=0)
    rapporteur("load", made.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, made)


@pytest.mark.parametrize("env", [WIDE, {}], ids=["in pieces", "the simple way"])
def test_a_column_for_what_is_computed_is_refused(rapporteur, tmp_path, env):
    made = Computed(20, 6)
    for row in made.rows:
        row["joined"] = "1"
    said = rapporteur("load", made.write(tmp_path / "survey"), check=65, env=env)
    place = list(made.rows[0]).index("joined") + 1
    assert f"replies.csv:1:{place}: joined: joined is computed by its formula in questions.csv; leave its answers out" \
        in said.stderr
