"""Means, quartiles and extremes of an open survey, against the same from the rows of the file in fractions.

Most numbers are in slices of the tally index; some have too many digits for that, or are answers of
Governments, which are kept one by one. Whichever it is must not be seen in a result.
"""

import csv
import json
import random
from fractions import Fraction

import pytest

from conftest import Rapporteur, make_database, sql

WIDE = {"RAPPORTEUR_WIDE_FROM": "1"}
CUTOFFS = {"S/1": "2024-06-30", "S/2": "2024-12-31"}
STATES = ["DZA", "BOL", "CHN", "DNK", "EGY", "FRA", "GHA", "IND"]
MEASURES = ["min", "max", "mean", "median"]


def number(chance):
    """A number as somebody might write it: small or large, exact or not, with zeros where none are needed."""
    text = chance.choice([
        lambda: str(chance.randint(0, 12)),
        lambda: str(chance.randint(0, 12)),
        lambda: f"{chance.randint(0, 30)}.{chance.choice(['5', '25', '50', '125', '0625', '0001', '9999'])}",
        lambda: f"{chance.lognormvariate(4, 2):.2f}",
        lambda: f"{chance.uniform(0, 20):.{chance.randint(0, 9)}f}",
        lambda: str(chance.choice([2**60 // 10**4, 2**60 // 10**4 + 1, 10**15 - 1, 10**15, 10**22 + 7, 3 * 10**12])),
        lambda: f"{2**60 // 10**4}.{chance.choice(['6975', '6976', '6977'])}",
        lambda: chance.choice(["007.50", "0", "0.0", "0.00000", "00000000000000000000012", "5.10000"]),
    ])()
    return ("-" if chance.random() < 0.25 else "") + text


class Numbers:
    """Replies with a number and a range each, or none; the same for the same seed."""

    def __init__(self, size, seed):
        self.chance = random.Random(seed)
        self.rows = [self.reply(f"R{place:06d}") for place in range(size)]
        for place, state in enumerate(STATES[:max(0, size - 2)]):
            self.rows[place]["respondent"] = state

    def reply(self, code):
        return self.answer({
            "reply": code, "round": "1", "respondent": code, "status": "substantive",
            "received_on": f"2024-{self.chance.randint(2, 9):02d}-{self.chance.randint(1, 28):02d}",
        })

    def answer(self, row):
        span = number(self.chance)
        if self.chance.random() < 0.6:
            span += "-" + number(self.chance)
        row["stand"] = self.chance.choice(["yes", "no"])
        row["amount"] = number(self.chance) if self.chance.random() < 0.9 else ""
        row["span"] = span if self.chance.random() < 0.7 else ""
        return row

    def correct(self, batch, count):
        """Other answers of some, replies that are gone, and new ones."""
        for row in self.chance.sample(self.rows[len(STATES):], count):
            self.answer(row)
        del self.rows[self.chance.randrange(len(STATES), len(self.rows))]
        self.rows.append(self.reply(f"R9{batch:05d}"))

    def write(self, folder):
        folder.mkdir(exist_ok=True)

        def table(name, rows):
            with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

        table("questions", [
            {"question": q, "position": place, "kind": kind, "label_en": q}
            for place, (q, kind) in enumerate([("stand", "single"), ("amount", "number"), ("span", "range")], 1)
        ])
        table("options", [{"question": "stand", "option": o, "position": p, "label_en": o} for p, o in enumerate(["yes", "no"], 1)])
        table("rounds", [{"round": "1", "sent_from": "2024-01-15", "sent_to": "2024-01-15", "due_on": "2024-12-31",
                          "addressees": "all", "title_en": "letter"}])
        table("editions", [{"symbol": s, "cutoff": c, "title_en": s} for s, c in CUTOFFS.items()])
        table("figures", [
            {"figure": f"{q}.{m}", "position": 10 * place + index, "expression": f"{q}:*", "base": "stand:yes", "measure": m,
             "label_en": f"{q} {m}"}
            for place, q in enumerate(["amount", "span"], 1) for index, m in enumerate(MEASURES)
        ])
        table("replies", self.rows)
        names = ["questions", "options", "rounds", "editions", "figures", "replies"]
        (folder / "datapackage.json").write_text(json.dumps({
            "name": "numbers", "title": "Numbers",
            "resources": [{"name": name, "path": f"{name}.csv"} for name in names],
        }))
        return folder

    def given(self, edition, question, stand=None):
        """Both bounds of each answer that is known by the cut-off."""
        for row in self.rows:
            cell = row[question]
            if not cell or row["received_on"] > CUTOFFS[edition] or stand not in (None, row["stand"]):
                continue
            mark = cell.find("-", 1)
            yield (Fraction(cell),) * 2 if mark < 0 else (Fraction(cell[:mark]), Fraction(cell[mark + 1:]))

    def expected(self, edition, question):
        values = list(self.given(edition, question))
        return [] if not values else [
            len(values), sum(low != high for low, high in values), min(low for low, _ in values),
            *(rounded(quantile(values, quarter)) for quarter in (1, 2, 3)),
            max(high for _, high in values), rounded(mean(values)),
        ]

    def expected_figures(self, edition):
        figures = {}
        for question in ("amount", "span"):
            values = list(self.given(edition, question, "yes"))
            figures.update({f"{question}.{measure}": rounded(value) for measure, value in zip(MEASURES, [
                min(low for low, _ in values), max(high for _, high in values), mean(values), quantile(values, 2)
            ] if values else [None] * 4)})
        return figures


def mean(values):
    return sum(low + high for low, high in values) / 2 / len(values)


def quantile(values, quarter):
    """The number at which so many quarters are reached, or the mean of the two on either side."""
    middles = sorted((low + high) / 2 for low, high in values)
    place = Fraction(len(middles) * quarter, 4)
    if place.denominator == 1:
        return (middles[int(place) - 1] + middles[int(place)]) / 2
    return middles[int(place)]


def rounded(value):
    """To two digits, half away from zero."""
    if value is None:
        return None
    whole = (abs(value) * 100 + Fraction(1, 2)) // 1
    return Fraction(int(whole), 100) * (1 if value >= 0 else -1)


def assert_right(program, numbers):
    for edition in CUTOFFS:
        build = "(select build_id from rapporteur.current_build where symbol = '" + edition + "')"
        for question in ("amount", "span"):
            found = sql(program.database, f"""
                select answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, mean
                from rapporteur.value_result where build_id = {build} and question = '{question}'
            """)
            assert [Fraction(value) for row in found for value in row] == numbers.expected(edition, question)
        found = sql(program.database, f"select figure, coalesce(value::text, '') from rapporteur.figure_result where build_id = {build}")
        assert {figure: Fraction(value) if value else None for figure, value in found} == numbers.expected_figures(edition)


def assert_verified(program):
    found = sql(program.database, "select 1 from rapporteur.wide_load where not sliced")
    assert not found
    done = program("verify")
    assert "tally index of" not in done.stdout, done.stdout


@pytest.mark.parametrize(("size", "seed"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (17, 6), (400, 7), (401, 8)])
def test_numbers_of_any_form_are_summarised_exactly(rapporteur, tmp_path, size, seed):
    numbers = Numbers(size, seed)
    rapporteur("init", check=0)
    rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, numbers)
    assert_verified(rapporteur)
    assert size < 400 or sql(rapporteur.database, """
        select count(distinct t.value) > 150 from rapporteur.option_index as o
        join rapporteur.term as t using (consultation_id, term_id) where t.value like '#_%'
    """) == [["t"]]


@pytest.mark.parametrize("seed", [4, 5])
def test_corrections_of_numbers_are_summarised_batch_by_batch(rapporteur, tmp_path, seed):
    numbers = Numbers(300, seed)
    rapporteur("init", check=0)
    for batch in range(1, 5):
        rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
        rapporteur("aggregate", check=0)
        assert_right(rapporteur, numbers)
        kept = [dict(row) for row in numbers.rows]
        numbers.correct(batch, 10)
    assert sql(rapporteur.database, "select count(*) > 0 from rapporteur.build where base_build is not null") == [["t"]]
    rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("revert", "5", check=0)
    rapporteur("aggregate", check=0)
    numbers.rows = kept
    assert_right(rapporteur, numbers)
    assert_verified(rapporteur)


def test_numbers_in_several_chunks_are_summarised(rapporteur, tmp_path):
    numbers = Numbers(66_000, 6)
    rapporteur("init", check=0)
    for batch in range(1, 3):
        rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
        rapporteur("aggregate", check=0)
        assert_right(rapporteur, numbers)
        numbers.correct(batch, 10)


# What the program left before there were slices.
WITHOUT = """
    update rapporteur.wide_load set sliced = false;
    delete from rapporteur.option_index as o using rapporteur.term as t
    where t.consultation_id = o.consultation_id and t.term_id = o.term_id and t.value like '#_%';
    delete from rapporteur.term where value like '#_%'
"""


def test_numbers_that_were_loaded_before_there_were_slices(rapporteur, tmp_path):
    numbers = Numbers(300, 7)
    rapporteur("init", check=0)
    rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
    sql(rapporteur.database, WITHOUT)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, numbers)
    kept = [dict(row) for row in numbers.rows]
    numbers.correct(1, 10)
    rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, numbers)
    assert "tally index of" not in rapporteur("verify").stdout
    rapporteur("revert", "2", check=0)
    rapporteur("aggregate", check=0)
    numbers.rows = kept
    assert_right(rapporteur, numbers)
    assert "tally index of" not in rapporteur("verify").stdout


def test_a_number_that_becomes_a_range(rapporteur, tmp_path):
    numbers = Numbers(120, 8)
    rapporteur("init", check=0)
    folder = numbers.write(tmp_path / "survey")
    rapporteur("load", folder, check=0, env=WIDE)
    numbers.rows[50]["amount"] = "-3-4.5"
    questions = numbers.write(folder) / "questions.csv"
    questions.write_text(questions.read_text("utf-8").replace("amount,2,number", "amount,2,range"), "utf-8")
    rapporteur("load", folder, check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    assert_right(rapporteur, numbers)
    assert_verified(rapporteur)


@pytest.mark.parametrize("slice", ["#low:3", "#low:-", "#high:10", "#sum:14", "#range", "#other"])
def test_a_flipped_bit_of_a_slice_is_found(rapporteur, tmp_path, slice):
    rapporteur("init", check=0)
    rapporteur("load", Numbers(200, 9).write(tmp_path / "survey"), check=0, env=WIDE)
    sql(rapporteur.database, f"""
        update rapporteur.option_index as o set bits = set_bit(o.bits, 77, 1 - get_bit(o.bits, 77))
        from rapporteur.term as t
        where t.term_id = o.term_id and t.name = 'span' and t.value = '{slice}'
    """)
    assert f"span:{slice}" in rapporteur("verify", check=2).stdout
    assert f"span:{slice}" in rapporteur("doctor", "--thorough", check=2).stdout


def test_numbers_of_a_package_are_restored(rapporteur, binary, server, tmp_path):
    numbers = Numbers(150, 10)
    rapporteur("init", check=0)
    for batch in range(1, 3):
        rapporteur("load", numbers.write(tmp_path / "survey"), check=0, env=WIDE)
        numbers.correct(batch, 5)
    rapporteur("dump", "numbers", tmp_path / "package", check=0)
    name, conninfo = make_database(server)
    elsewhere = Rapporteur(binary, conninfo)
    elsewhere("restore", tmp_path / "package", check=0)
    assert_verified(elsewhere)
    elsewhere("load", tmp_path / "survey", check=0, env=WIDE)
    numbers.write(tmp_path / "survey")
    elsewhere("load", tmp_path / "survey", check=0, env=WIDE)
    elsewhere("aggregate", check=0)
    assert_right(elsewhere, numbers)
    assert_verified(elsewhere)
    sql(server, f"drop database {name} with (force)")
