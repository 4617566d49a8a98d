"""A run computes the units whose inputs have changed, keeps the others, and the ledger says which and why.

Chunks of 32 records instead of 64,000 cut the example into several; its figures must not change by that. The
answers that these cases invent stand in a copy of the example and belong to no Government.
"""

import json
import shutil

import pytest

from conftest import EXAMPLE, editions, sql
from fanout import DIGEST
from test_corrections import edit

SMALL_CHUNKS = """
create or replace function rapporteur.chunk_size() returns integer language sql immutable parallel safe return 32
"""


class Counted:
    """A copy of the example whose corrections are loaded and counted."""

    def __init__(self, rapporteur, folder):
        self.run, self.folder = rapporteur, folder
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
        rapporteur("init", check=0)
        sql(rapporteur.database, SMALL_CHUNKS)
        self.count()

    def count(self, *words):
        self.run("load", self.folder, check=0)
        # Printed figures differ from what was made up.
        return self.run("aggregate", "A/52/314", *words).stdout

    def units(self):
        status = self.run("status", "--units", "--json", check=0)
        return {unit["unit"]: unit for unit in json.loads(status.stdout)}

    def fates(self):
        return {name: unit["how"] for name, unit in self.units().items()}

    def figures(self):
        return sql(self.run.database, DIGEST)[0][0]

    def is_right(self):
        """Counting everything anew gives the same."""
        found = self.figures()
        sql(self.run.database, "delete from rapporteur.build_unit; update rapporteur.build set state = 'building' "
            "where build_id in (select build_id from rapporteur.current_build)")
        self.run("aggregate", "A/52/314")
        assert set(self.fates().values()) == {"computed"}
        return self.figures() == found


@pytest.fixture
def counted(rapporteur, tmp_path):
    return Counted(rapporteur, tmp_path / "folder")


def chunks(counted, how):
    return {int(name.split("/")[1]) for name, fate in counted.fates().items() if fate == how}


def test_nothing_changed_is_nothing_done(counted):
    runs = "select count(*) from rapporteur.run"
    before = sql(counted.run.database, runs)
    assert "up to date, nothing to count" in counted.count()
    assert sql(counted.run.database, runs) == before


def test_the_size_of_chunks_changes_no_figure(counted, example):
    one = "select figure, value, base_size from rapporteur.figure_result as f inner join rapporteur.current_build as c " \
        "on c.build_id = f.build_id where c.symbol = 'A/52/314' order by 1"
    assert sql(counted.run.database, one) == sql(example.rapporteur.database, one)
    assert len(chunks(counted, "computed")) > 3
    assert {unit["reason"] for unit in counted.units().values()} == {"never counted before"}


def test_words_alone_compute_nothing(counted):
    edit(counted.folder / "figures.csv", lambda table: table[0].update(label_en="Another label"))
    said = counted.count()
    assert f"0 of {len(counted.units())} units computed, {len(counted.units())} kept" in said
    assert set(counted.fates().values()) == {"kept"}
    assert all("nothing changed since batch 1" == unit["reason"] for unit in counted.units().values())
    assert counted.is_right()


def test_a_definition_computes_what_counts_by_it(counted):
    def narrower(table):
        row = next(r for r in table if r["expression"] == "position:in_favour")
        row["expression"] = "position:in_favour & funding:*"

    edit(counted.folder / "figures.csv", narrower)
    counted.count()
    computed = {name.split("/")[0] for name, fate in counted.fates().items() if fate == "computed"}
    assert computed == {"figures", "evidence"}
    assert counted.units()["figures/0"]["reason"] == "definitions changed since batch 1"
    assert counted.is_right()


def test_one_corrected_sheet_computes_the_chunks_that_depend_on_it(counted):
    all_chunks = chunks(counted, "computed")
    before = {name: unit["inputs"] for name, unit in counted.units().items()}
    where = sql(counted.run.database, "select record_no / 32 from rapporteur.listed_record where sheet = 'S01'")

    edit(counted.folder / "sheets.csv", sheet_read_again)
    counted.count()
    # The chunk that the former record is in, and the last, where the new one is.
    touched = {int(where[0][0]), max(all_chunks)}
    assert chunks(counted, "computed") == touched
    assert chunks(counted, "kept") == all_chunks - touched
    for name, unit in counted.units().items():
        changed = int(name.split("/")[1]) in touched
        assert (unit["inputs"] != before[name]) == changed
        assert ("replies changed since batch 1" in unit["reason"]) == changed
    shown = counted.run("status", "--units", check=0).stdout
    assert "kept" in shown and "replies changed since batch 1" in shown
    assert "kept" in counted.run("status", check=0).stdout
    assert counted.is_right()


def sheet_read_again(table):
    row = next(r for r in table if r["sheet"] == "S01" and r["question"] == "preparation_time")
    row["option"] = next(
        r["option"] for r in table if r["question"] == row["question"] and r["option"] != row["option"])


def reply_that_only_acknowledged(table):
    next(r for r in table if r["reply"] == "R2-KEN")["status"] = "acknowledgement"


@pytest.mark.parametrize(("name", "change", "records"), [
    ("sheets", sheet_read_again, "sheet = 'S01'"), ("replies", reply_that_only_acknowledged, "respondent = 'KEN'"),
])
def test_a_night_does_anew_what_depends_on_the_one_correction_and_no_more(rapporteur, tmp_path, name, change, records):
    folder, out = tmp_path / "folder", tmp_path / "out"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    rapporteur("init", check=0)
    sql(rapporteur.database, SMALL_CHUNKS)
    rapporteur("nightly", folder, "--out", out, check=0)
    before = editions(out)
    edit(folder / f"{name}.csv", change)
    # 2: what was made up need not agree with what was printed.
    assert rapporteur("nightly", folder, "--out", out).returncode in (0, 2)
    told = json.loads(rapporteur("status", "--units", "--json", check=0).stdout)
    computed = {int(u["unit"].split("/")[1]) for u in told if (u["edition"], u["how"]) == ("A/52/314", "computed")}
    kept = {int(u["unit"].split("/")[1]) for u in told if (u["edition"], u["how"]) == ("A/52/314", "kept")}
    # Every record of whom the correction concerns, as it was and as it is.
    concerned = {int(chunk) for [chunk] in sql(
        rapporteur.database, f"select record_no / 32 from rapporteur.listed_record where {records}")}
    assert computed and computed <= concerned and len(kept - computed) > 1
    # The edition of two years before counts again at most the chunk to which a new record came; every file of it is
    # as it was, but that it knows of one more load.
    came = {int(chunk) for [chunk] in sql(
        rapporteur.database, "select record_no / 32 from rapporteur.listed_record where from_batch = 2")}
    assert {int(u["unit"].split("/")[1]) for u in told if (u["edition"], u["how"]) == ("E/1995/69", "computed")} <= came
    after = editions(out)
    assert after["A-52-314"] != before["A-52-314"]
    old, new = before["E-1995-69"], after["E-1995-69"]
    assert {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)} == {
        "datapackage.json", "manifest.json"}
    manifests = [json.loads(files["manifest.json"]) for files in (old, new)]
    assert {key for key in manifests[0] if manifests[0][key] != manifests[1][key]} == {"batch", "inputs", "files"}
    # Counting everything anew gives the same.
    found = sql(rapporteur.database, DIGEST)
    sql(rapporteur.database, "delete from rapporteur.build_unit; update rapporteur.build set state = 'building' "
        "where build_id in (select build_id from rapporteur.current_build)")
    rapporteur("aggregate")
    assert sql(rapporteur.database, DIGEST) == found


def test_another_program_computes_everything(counted):
    edit(counted.folder / "figures.csv", lambda table: table[0].update(label_en="Another label"))
    sql(counted.run.database, "update rapporteur.installed set checksum = 'of another' where part = 'functions'")
    counted.count()
    assert set(counted.fates().values()) == {"computed"}


def test_what_was_taken_back_is_computed_or_kept_rightly(counted):
    values = "select figure, value, base_size from rapporteur.figure_result as f inner join rapporteur.current_build as c " \
        "on c.build_id = f.build_id where c.symbol = 'A/52/314' order by 1"
    first = sql(counted.run.database, values)
    edit(counted.folder / "sheets.csv", lambda table: table.pop(5))
    counted.count("--workers", "local:2")
    assert sql(counted.run.database, values) != first and counted.is_right()
    counted.run("revert", "2", check=0)
    counted.run("aggregate", "A/52/314")
    assert counted.is_right()
    assert sql(counted.run.database, values) == first


def test_batches_and_units_are_two_lists(counted):
    refused = counted.run("status", "--units", "--batches")
    assert refused.returncode == 64
