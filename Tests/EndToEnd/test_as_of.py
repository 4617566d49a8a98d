"""What an edition would have said with another cut-off date: counted beside the declared one, never instead."""

import copy
import datetime

import pytest

from conftest import editions, sql, tree
from oracle import found as stored
from oracle import generator, package
from oracle.compare import differences
from test_oracle import SEED


@pytest.mark.parametrize("seed", range(SEED + 5000, SEED + 5006))
def test_at_any_date_it_says_what_the_oracle_says(rapporteur, tmp_path, seed):
    made = generator.consultation(seed)
    symbol, declared = max(made.editions.items(), key=lambda item: item[1])
    rapporteur("init", check=0)
    rapporteur("load", package.write(made, tmp_path / "made"), check=0)
    # 2: what was made up answers questions that were not put to it, which a check finds.
    assert rapporteur("aggregate").returncode in (0, 2)
    seen = "select * from analysis.figures order by edition, figure"
    before = sql(rapporteur.database, seen)
    for days in (-30, 45, 200):
        day = str(datetime.date.fromisoformat(declared) - datetime.timedelta(days=days))
        moved = copy.deepcopy(made)
        moved.as_of = {symbol: day}
        rapporteur("aggregate", symbol, "--as-of", day, check=0)
        asked = [(f"{symbol}@{day}", place, text, base) for place, (_, _, text, base) in enumerate(made.asides)]
        answered = {(symbol, place): row
                    for (_, place), row in stored.asides(rapporteur.database, asked).items()}
        lines = list(differences(moved, stored.Found(rapporteur.database, f"b.as_of = '{day}'"), answered))
        assert not lines, f"seed {seed}, {day}\n" + "\n".join(lines[:20])
    assert sql(rapporteur.database, seen) == before


def test_it_is_written_beside_the_edition_and_says_what_it_is(example, tmp_path):
    run, out = example.rapporteur, tmp_path / "out"
    run("report", "A/52/314", "--out", out, check=0)
    declared = tree(out / "A-52-314")
    missing = run("report", "A/52/314", "--as-of", "1996-12-31", "--out", out)
    assert missing.returncode != 0
    assert "rapporteur aggregate A/52/314 --as-of 1996-12-31" in missing.stderr
    counted = run("aggregate", "A/52/314", "--as-of", "1996-12-31", check=0)
    assert "A/52/314: counted" in counted.stdout
    run("report", "A/52/314", "--as-of", "1996-12-31", "--out", out, check=0)
    seen = editions(out)
    assert seen.keys() == {"A-52-314", "A-52-314.as-of-1996-12-31"}
    assert seen["A-52-314"] == declared
    other = seen["A-52-314.as-of-1996-12-31"]
    told = "Not A/52/314 as declared: what it would have said with the cut-off date 1996-12-31."
    for name in ("report.en.txt", "report.en.html", "manifest.json", "datapackage.json", "sdmx/structure.json"):
        assert told in " ".join(other[name].decode().split()), name
        assert "A/52/314@1996-12-31" in other[name].decode() or name.startswith("sdmx"), name
        assert told not in declared[name].decode(), name
    # The edition's own text speaks of letters that were not sent by then: it is the general one.
    assert "expressed a view" not in other["report.en.txt"].decode()
    assert "belong to no Government" in " ".join(other["report.en.txt"].decode().split())
    # No reply of 1997 is in it: those of the first letter alone.
    assert b"1997-2" not in other["tables/respondents.csv"]
    assert b"1997-2" in declared["tables/respondents.csv"]

    shown = run("tally", "A/52/314", "named:yes", "--as-of", "1996-12-31", check=0).stdout
    assert "edition     A/52/314@1996-12-31" in shown and told in shown
    differs = run("diff", "A/52/314@1996-12-31", "A/52/314", check=0).stdout
    assert "came" in differs
    words = ("explain", "position.in_favour", "--edition", "A/52/314")
    explained = run(*words, "--as-of", "1996-12-31", check=0).stdout
    assert explained != run(*words, check=0).stdout


@pytest.mark.parametrize("day", ["1997-02-30", "1997-13-01", "yesterday"])
def test_a_date_that_the_calendar_lacks_is_refused(example, day):
    for words in (["aggregate", "A/52/314", "--as-of", day], ["report", "A/52/314", "--as-of", day],
                  ["tally", "A/52/314", "named:yes", "--as-of", day], ["diff", f"A/52/314@{day}", "A/52/314"]):
        assert example.rapporteur(*words).returncode == 64, words


def test_with_a_batch_it_tells_what_was_known_then_of_that_date(rapporteur, tmp_path):
    made = generator.consultation(SEED + 5001)
    symbol, declared = max(made.editions.items(), key=lambda item: item[1])
    rapporteur("init", check=0)
    folder = package.write(made, tmp_path / "made")
    rapporteur("load", folder, check=0)
    rapporteur("aggregate")
    rapporteur("aggregate", symbol, "--as-of", declared, check=0)
    rapporteur("load", package.write(generator.corrected(made), folder), check=0)
    rapporteur("aggregate")
    figures = "select figure, value, base_size from rapporteur.figure_result inner join rapporteur.build as b" \
        f" using (build_id) where b.symbol = '{symbol}' and b.batch = 1 and b.as_of is {{}} order by 1"
    assert sql(rapporteur.database, figures.format("null")) == sql(rapporteur.database, figures.format("not null"))
    rapporteur("report", symbol, "--known", 1, "--as-of", declared, "--out", tmp_path / "out", check=0)
    name = symbol.replace("/", "-")
    assert list(editions(tmp_path / "out")) == [f"{name}.batch-1.as-of-{declared}"]


def test_a_batch_that_never_was_is_refused_with_the_newest(example):
    with pytest.raises(AssertionError, match="there is no batch 99\n.*The newest is 1"):
        sql(example.rapporteur.database, "select * from analysis.tally('A/52/314@99', 'position:in_favour')")
