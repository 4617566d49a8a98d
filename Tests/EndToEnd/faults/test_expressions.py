"""Expressions changed at random: the loader, the database and a second evaluator take and refuse the same ones.

All three say at which character an expression goes wrong; the database and the second evaluator count the same.
"""

import csv
import json
import re

from conftest import sql
from harm import SEED, chance, times
from measured import add
from oracle import generator, package
from oracle.counter import Edition
from oracle.found import quoted
from oracle.reading import Reading, Wrong

PIECES = ["&", "|", "!", "(", ")", ":", "<=", ">", "=", "*", '"', " ", "\t", "\n", "\u00a0", "\u2003", "é", "e\u0301",
          "中", "-", ".", "/", "+", "1", "1e5", "0x1", "members", "respondent:FRA", "respondent:É", "named:yes",
          "'; drop table x; --", "\\", "{}", "$1", "%s", "\u202e", "\x7f", "((((", "!!", "region:africa", "late:no"]
# Faults of one load that are printed in full.
AT_ONCE = 90

TRY = """
    create function pg_temp.tried(symbol text, expression text) returns text language plpgsql as $$
    begin
        return (select t.count from analysis.tally(symbol, expression) as t);
    exception when invalid_parameter_value then
        return 'refused at ' || substring(sqlerrm from '.*, place ([0-9]+): ');
    end $$;
    select q.place, pg_temp.tried(%s, q.expression) from (values %s) as q(place, expression) order by q.place
"""


def changed(rng, texts):
    text = rng.choice(texts)
    for _ in range(rng.randint(0, 3)):
        at = rng.randint(0, len(text))
        draw = rng.random()
        if draw < 0.5:
            text = text[:at] + rng.choice(PIECES) + text[at:]
        elif draw < 0.75:
            text = text[:at] + text[at + rng.randint(1, 4):]
        else:
            text = text[:at] + rng.choice(texts)[rng.randint(0, 9):]
    return text


def second(reading, edition, text):
    try:
        tree = reading(text)
    except Wrong as wrong:
        return f"refused at {wrong}"
    return str(edition.tally(None if tree == "members" else tree, None)[0][0])


def refused_by_load(program, made, folder, texts):
    """The place at which the loader finds each expression wrong, by its number."""
    package.write(made, folder)
    found = {}
    for start in range(0, len(texts), AT_ONCE):
        some = texts[start:start + AT_ONCE]
        with open(folder / "figures.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["figure", "expression", "base", "measure", "label_en"])
            # As a base, where a lone "members" may stand and an empty one is everybody.
            writer.writerows((f"f{number}", "named:yes", text, "count", "x") for number, text in enumerate(some))
        done = program("load", "--dry-run", folder)
        assert done.returncode in (0, 65), done.stderr
        lines = line_numbers(some)
        for line, place in re.findall(r"^(?:rapporteur: )?figures\.csv:(\d+):3: .*?: place (\d+): ", done.stderr, re.MULTILINE):
            found[start + lines[int(line)]] = f"refused at {place}"
    return found


def line_numbers(texts):
    """The number of the text that stands on each line behind the header."""
    lines, line = {}, 2
    for number, text in enumerate(texts):
        lines[line] = number
        line += 1 + text.count("\n")
    return lines


def test_expressions(rapporteur, tmp_path):
    rng = chance("expressions")
    made = generator.consultation(SEED % 10_000)
    rapporteur("init", check=0)
    rapporteur("load", package.write(made, tmp_path / "made"), check=0)
    assert rapporteur("aggregate").returncode in (0, 2)
    symbol = list(made.editions)[-1]
    edition = Edition(made, symbol)
    values = {}
    for name, value in sql(rapporteur.database, "select name, value from rapporteur.expression_terms(1, 1)"):
        # A question itself has no value, which psql prints as an empty one.
        values.setdefault(name, set()).update([value] if value else [])
    compared = {name for name, (kind, _, _) in made.questions.items() if kind in ("number", "range")}
    reading = Reading(values, set(made.questions), compared)
    texts = [text for _, _, text, _ in made.asides] + [row[3] for row in made.figures.values() if row[3]]
    texts += ["named:yes", "members", "!(joint:yes | late:no) & region:africa"]
    for _ in range(times(1, 12)):
        asked = [changed(rng, texts) for _ in range(250)]
        rows = ", ".join(f"({number}, {quoted(text)})" for number, text in enumerate(asked))
        told = [row[1] for row in sql(rapporteur.database, TRY % (quoted(symbol), rows))]
        by_load = refused_by_load(rapporteur, made, tmp_path / "asked", asked)
        for number, text in enumerate(asked):
            expected = second(reading, edition, text)
            where = f"seed {SEED}: {json.dumps(text)}"
            assert told[number] == expected, where
            assert by_load.get(number, "") == (expected if expected.startswith("refused") else ""), where
            add("expressions counted as by a second evaluator", not expected.startswith("refused"))
            add("wrong expressions refused at the same place by all three", expected.startswith("refused"))
