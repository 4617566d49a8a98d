"""A consultation taken to another database: what was issued, and every edition as known at every batch, byte for byte."""

import csv
import hashlib
import json
import os
import shutil
import stat

import pytest

from conftest import EXAMPLE, Rapporteur, editions, make_database, sql, tree
from invented_survey import Survey

HISTORY = "select batch, reason, loaded_at, loaded_by, files, changes, reverts from rapporteur.batch order by batch"


@pytest.fixture
def elsewhere(binary, server):
    name, conninfo = make_database(server)
    yield Rapporteur(binary, conninfo)
    sql(server, f"drop database {name} with (force)")


def change(path, position, value):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    rows[position[0]][position[1]] = value
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def rebuilt(program, folder, batches):
    """Every edition as known at every batch, and now."""
    found = {}
    for batch in batches:
        program("report", "--known", batch, "--out", folder / f"known-{batch}", check=0)
        found[batch] = editions(folder / f"known-{batch}")
    program("report", "--out", folder / "now", check=0)
    found["now"] = editions(folder / "now")
    return found



def test_the_example_with_corrections_reverts_and_issued_documents(rapporteur, elsewhere, tmp_path):
    source = tmp_path / "in"
    shutil.copytree(EXAMPLE, source, ignore=shutil.ignore_patterns("published"))
    rapporteur("run", source, "--out", tmp_path / "out", "--reason", "first load", check=0)
    rapporteur("issue", "E/1995/69", "--out", tmp_path / "out", check=0)
    rapporteur("issue", "A/52/314", "--out", tmp_path / "out", check=0)
    # A sheet is read again; then a reply is marked confidential; then that is taken back.
    with open(source / "sheets.csv", newline="", encoding="utf-8") as file:
        answers = list(csv.reader(file))
    has = {row[0] for row in answers if row[2] == "compensation"}
    place = next(place for place, row in enumerate(answers) if row[2] == "brain_drain" and row[0] not in has)
    change(source / "sheets.csv", (place, 2), "compensation")
    rapporteur("run", source, "--out", tmp_path / "out", "--reason", "a sheet was read again", check=0)
    rapporteur("corrigendum", "A/52/314", "--issue", "--out", tmp_path / "out", check=0)
    change(source / "replies.csv", (1, 8), "yes")
    rapporteur("run", source, "--out", tmp_path / "out", "--reason", "in \"confidence\",\nit says", check=0)
    rapporteur("revert", "3", "--reason", "by mistake", check=0)
    rapporteur("aggregate", check=0)
    for batch in (1, 2, 3):
        rapporteur("aggregate", "--known", batch, check=0)

    package = tmp_path / "package"
    told = rapporteur("dump", "a-52-314", package, check=0)
    assert "rows" in told.stdout and stat.S_IMODE(os.stat(package).st_mode) == 0o700
    description = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for resource in description["resources"]:
        data = (package / resource["path"]).read_bytes()
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest() and resource["bytes"] == len(data)
    elsewhere("restore", package, check=0)

    assert sql(elsewhere.database, HISTORY) == sql(rapporteur.database, HISTORY)
    here = rebuilt(rapporteur, tmp_path / "here", [1, 2, 3])
    there = rebuilt(elsewhere, tmp_path / "there", [1, 2, 3])
    assert there == here and here[1] != here[2]
    for program, folder in ((rapporteur, tmp_path / "issued-here"), (elsewhere, tmp_path / "issued-there")):
        for document in ("E/1995/69", "A/52/314", "A/52/314/Corr.1"):
            program("report", document, "--as-issued", "--out", folder, check=0)
    assert tree(tmp_path / "issued-there") == tree(tmp_path / "issued-here") != {}
    elsewhere("verify", "--out", tmp_path / "there/now", check=0)
    # Written again, the package is the same to the byte.
    elsewhere("dump", "a-52-314", tmp_path / "again", check=0)
    assert tree(tmp_path / "again") == tree(package)
    # It lives on: the next load goes on counting where the old database would.
    elsewhere("load", EXAMPLE, "--reason", "as it was", check=0)
    assert sql(elsewhere.database, "select max(batch) from rapporteur.batch") == [["5"]]


def test_an_open_survey_in_a_wide_file(rapporteur, elsewhere, tmp_path):
    survey = Survey(3000, seed=9)
    wide = {"RAPPORTEUR_WIDE_FROM": "1000"}
    rapporteur("run", survey.write(tmp_path / "in"), "--out", tmp_path / "out", env=wide, check=0)
    for row in survey.rows[100:140]:
        row["position"], row["detail"] = "against", ""
    rapporteur("run", survey.write(tmp_path / "in"), "--out", tmp_path / "out", "--reason", "corrected", env=wide, check=0)
    rapporteur("aggregate", "--known", "1", check=0)
    assert sql(rapporteur.database, "select count(*) > 2000 from rapporteur.wide_reply") == [["t"]]
    ((consultation,),) = sql(rapporteur.database, "select consultation from rapporteur.consultation")
    rapporteur("dump", consultation, tmp_path / "package", check=0)
    elsewhere("restore", tmp_path / "package", "--jobs", "1", check=0)
    assert rebuilt(elsewhere, tmp_path / "there", [1]) == rebuilt(rapporteur, tmp_path / "here", [1])
    query = "select reply, answers from analysis.answers_wide where respondent = 'R000123' order by edition, reply"
    assert sql(elsewhere.database, query) == sql(rapporteur.database, query) != []


def test_what_is_damaged_or_in_the_way_is_named_and_nothing_is_stored(example, elsewhere, tmp_path):
    package = tmp_path / "package"
    example.rapporteur("dump", "a-52-314", package, check=0)
    refused = example.rapporteur("dump", "a-52-314", package, check=65)
    assert "there is something already" in refused.stderr
    refused = example.rapporteur("dump", "a-52-315", tmp_path / "none", check=65)
    assert "no such consultation" in refused.stderr and not (tmp_path / "none").exists()
    refused = example.rapporteur("restore", package, check=65)
    assert 'has a consultation "a-52-314" already' in refused.stderr and "numbers 1" in refused.stderr
    with open(package / "sheets.csv", "ab") as file:
        file.write(b"\n")
    refused = elsewhere("restore", package, check=65)
    assert "sheets.csv" in refused.stderr and "SHA-256 differs" in refused.stderr
    (package / "sheets.csv").unlink()
    assert "cannot be read" in elsewhere("restore", package, check=65).stderr
    assert "no package" in elsewhere("restore", tmp_path, check=65).stderr
    assert sql(elsewhere.database, "select to_regclass('rapporteur.batch') is null") == [["t"]]
