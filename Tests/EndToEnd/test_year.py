"""A scripted year: batch after batch held against an oracle, and every edition handed out again as it went out.

It has 14 batches, 60 in full; RAPPORTEUR_YEAR_BATCHES asks for another number, RAPPORTEUR_YEAR_SEED for another year.
"""

import os
import subprocess
from decimal import Decimal

import year_package
from conftest import Rapporteur, make_database, rows, sql, tree
from sizes import times
from year import EDITIONS, STATES, Year
from year_oracle import edition

BATCHES = int(os.environ.get("RAPPORTEUR_YEAR_BATCHES") or times(14, 60))
SEED = int(os.environ.get("RAPPORTEUR_YEAR_SEED", "52314"))


def counted(conninfo, build):
    """What the program says of the editions whose builds are chosen: figures, and who is behind them."""
    values, behind = {}, {}
    chosen = f"from rapporteur.build as b inner join rapporteur.figure_result as f using (build_id) where {build}"
    for symbol, figure, value, size in sql(conninfo, f"select b.symbol, f.figure, f.value, f.base_size {chosen}"):
        values.setdefault(symbol, {})[figure] = (Decimal(value) if value else None, int(size) if size else None)
    who = f"from rapporteur.build as b inner join rapporteur.evidence_result as e using (build_id) where {build}"
    for symbol, figure, respondent, reply in sql(
        conninfo, f"select b.symbol, e.figure, e.respondent, e.reply {who}"
    ):
        behind.setdefault(symbol, {}).setdefault(figure, []).append((respondent, reply))
    return values, behind


def differences(state, found, what):
    """Every figure of every edition about which the oracle and the program do not agree."""
    values, behind = found
    for symbol in EDITIONS:
        expected, people = edition(state, symbol)
        given = values.get(symbol, {})
        for figure in sorted(expected.keys() | given.keys()):
            if expected.get(figure) != given.get(figure):
                yield f"{what}, {symbol}, {figure}: expected {expected.get(figure)}, found {given.get(figure)}"
        for figure, names in people.items():
            if names != sorted(behind.get(symbol, {}).get(figure, [])):
                yield f"{what}, {symbol}, {figure}: others stand behind it"


CURRENT = "b.build_id in (select v.build_id from rapporteur.current_build as v)"


def live(rapporteur, year, folder, out):
    """Goes through the year; returns what went out, by edition: batch and files."""
    issued, wrong = {}, []
    for number in range(1, BATCHES + 1):
        state, reverted = (year.state, None) if number == 1 else year.step()
        changed = year_package.write(state, folder)
        if reverted:
            rapporteur("revert", reverted, "--reason", f"batch {reverted} was a mistake", check=0)
        elif all(path.suffix == ".csv" for path in changed):
            rapporteur("load", *changed, "--reason", f"batch {number}", check=0)
        else:
            rapporteur("load", folder, "--reason", f"batch {number}", check=0)
        assert sql(rapporteur.database, "select max(batch) from rapporteur.batch") == [[str(number)]]
        rapporteur("aggregate", check=0)
        wrong += differences(state, counted(rapporteur.database, CURRENT), f"batch {number}")
        assert not wrong, "\n".join(wrong[:20])
        for symbol, cutoff in EDITIONS.items():
            if symbol not in issued and (str(year.today) > cutoff or number == BATCHES):
                rapporteur("issue", symbol, "--out", out, check=0)
                issued[symbol] = (number, tree(out / symbol.replace("/", "-")))
    return issued


def test_a_year_agrees_with_the_oracle_and_its_editions_stay_as_issued(rapporteur, server, tmp_path):
    year, folder = Year(SEED, BATCHES), tmp_path / "folder"
    assert len(STATES) == 185
    rapporteur("init", check=0)
    issued = live(rapporteur, year, folder, tmp_path / "out")
    assert len({number for number, _ in issued.values()}) == 3, "the editions must not go out on one day"

    # The comparison can fail: a figure that is one too large is found.
    values, behind = counted(rapporteur.database, CURRENT)
    value, size = values["Y/2"]["favour"]
    values["Y/2"]["favour"] = (value + 1, size)
    assert len(list(differences(year.state, (values, behind), "now"))) == 1

    changed = corrigenda(rapporteur, year, issued, tmp_path / "corrigenda")
    assert changed, "nothing changed after an edition was issued: the year proves little"
    handed_out_again(rapporteur, issued, tmp_path / "again")

    name, conninfo = make_database(server)
    try:
        dump = tmp_path / "dump.sql"
        subprocess.run(["pg_dump", "-d", rapporteur.database, "-f", dump], check=True, timeout=120)
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", dump],
            check=True, timeout=120, stdout=subprocess.DEVNULL,
        )
        # As pg_restore's manual advises: a restored database has no statistics yet.
        sql(conninfo, "analyze")
        restored = Rapporteur(rapporteur.binary, conninfo)
        handed_out_again(restored, issued, tmp_path / "restored")
        as_then_known(restored, year)
    finally:
        sql(server, f"drop database {name} with (force)")


def corrigenda(rapporteur, year, issued, out):
    """A corrigendum's annex tells the figures that the oracle finds different, with what they were and are."""
    told = 0
    for symbol, (number, _) in issued.items():
        before, _ = edition(year.states[number], symbol)
        after, _ = edition(year.state, symbol)
        wanted = {figure for figure in before.keys() | after.keys() if before.get(figure) != after.get(figure)}
        said = rapporteur("corrigendum", symbol, "--out", out, check=0).stdout
        if "no corrigendum is needed" in said:
            assert not wanted, (symbol, wanted)
            continue
        table = {row["figure"]: row for row in rows(
            out / f"{symbol.replace('/', '-')}-Corr.1" / "changes" / "figures.csv")}
        assert wanted <= table.keys(), (symbol, wanted - table.keys())
        for figure, row in table.items():
            was, now = before.get(figure, (None, None)), after.get(figure, (None, None))
            found = [Decimal(row[name]) if row[name] else None for name in (
                "value_before", "base_before", "value_after", "base_after")]
            assert found == [*was, *now], (symbol, figure)
        told += len(wanted)
    return told


def handed_out_again(rapporteur, issued, out):
    """The very bytes, kept; and the same bytes, written anew from what was known when they went out."""
    for symbol, (number, files) in issued.items():
        name = symbol.replace("/", "-")
        rapporteur("report", symbol, "--as-issued", "--out", out / "kept", check=0)
        assert tree(out / "kept" / name) == files, symbol
        rapporteur("aggregate", symbol, "--known", number, check=0)
        rapporteur("report", symbol, "--known", number, "--out", out / "anew", check=0)
        anew = tree(out / "anew" / f"{name}.batch-{number}")
        different = [path for path in files.keys() | anew.keys() if anew.get(path) != files.get(path)]
        assert not different, (symbol, different)


def as_then_known(rapporteur, year):
    """Everything is counted again, from what was known at each batch, beside all that came later."""
    sql(rapporteur.database, """
        delete from rapporteur.current_build;
        delete from rapporteur.build where build_id not in (select build_id from rapporteur.issued)""")
    wrong = []
    for number in range(1, len(year.states)):
        rapporteur("aggregate", "--known", number, check=0)
        wrong += differences(
            year.states[number], counted(rapporteur.database, f"b.batch = {number} and b.state = 'built'"),
            f"as known at batch {number}")
    assert not wrong, "\n".join(wrong[:20])
