"""Single files of a consultation that is loaded already: the same checks, the others stay as they are."""

import hashlib
import json
import shutil

import pytest

from conftest import EXAMPLE, sql
from test_corrections import edit, one_member_replies_itself, one_moves_to_favour


@pytest.fixture
def folder(rapporteur, tmp_path):
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    rapporteur("init", check=0)
    rapporteur("load", folder, check=0)
    return folder


def batches(rapporteur):
    return sql(rapporteur.database, "select batch, changes, files from rapporteur.batch order by batch")


def test_files_as_they_are_stored_change_nothing(rapporteur, folder):
    files = sorted(folder.glob("*.csv"))
    assert len(files) > 10
    for file in files:
        assert "nothing new" in rapporteur("load", file, check=0).stdout
    assert "nothing new" in rapporteur("load", *files, check=0).stdout
    assert len(batches(rapporteur)) == 1


def test_a_file_changes_its_resource_and_no_other(rapporteur, folder, tmp_path):
    edit(folder / "sheets.csv", one_moves_to_favour)
    edit(folder / "replies.csv", one_member_replies_itself)
    # Away from its package, a file is known by its name.
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(folder / "replies.csv", alone)
    shown = rapporteur("load", alone / "replies.csv", "--dry-run", "--json", check=0)
    told = json.loads(shown.stdout)
    assert (told["dry_run"], told["batch"] if "batch" in told else None) == (True, None)
    [row] = told["rows"]
    assert (row["resource"], row["key"], row["event"]) == ("replies", "OWN", "new")
    assert row["columns"]["respondent"] == [None, "ITA"]
    assert len(batches(rapporteur)) == 1

    rapporteur("load", alone / "replies.csv", "--reason", "by itself", check=0)
    _, (number, changes, files) = batches(rapporteur)
    assert json.loads(changes) == {"replies": {"new": 1, "changed": 0, "ended": 0}}
    assert [file["path"] for file in json.loads(files)] == ["replies.csv"]
    told = json.loads(rapporteur("status", "--batches", "--json", check=0).stdout)
    assert [load["batch"] for load in told] == [1, 2]
    assert (told[1]["reason"], told[1]["loaded_by"]) == ("by itself", "rapporteur")
    digest = hashlib.sha256((alone / "replies.csv").read_bytes()).hexdigest()
    assert [file["sha256"] for file in told[1]["files"]] == [digest]
    lines = rapporteur("status", "--batches", check=0).stdout.splitlines()
    assert lines[-2:] == ["  replies: 1 new", f"  {digest}  {(alone / 'replies.csv').stat().st_size} bytes  replies.csv"]

    said = rapporteur("load", folder, check=0).stdout
    # An option is part of the key of an answer: one ended, one came.
    assert "sheets: 1 new, 1 ended" in said and "replies" not in said


def test_several_files_are_one_batch(rapporteur, folder):
    edit(folder / "sheets.csv", one_moves_to_favour)
    edit(folder / "replies.csv", one_member_replies_itself)
    rapporteur("load", folder / "replies.csv", folder / "sheets.csv", check=0)
    assert len(batches(rapporteur)) == 2
    assert "nothing new" in rapporteur("load", folder, check=0).stdout


def test_faults_are_those_of_the_folder(rapporteur, folder):
    def wrong(table):
        table[0]["received_on"] = "1995-13-01"
        table[1]["respondent"] = "FRX"
        table[2]["reply"] = table[3]["reply"]

    edit(folder / "replies.csv", wrong)
    whole = rapporteur("load", folder, check=65).stderr
    alone = rapporteur("load", folder / "replies.csv", check=65).stderr
    assert whole == alone
    assert "FRX" in alone and "1995-13-01" in alone
    assert len(batches(rapporteur)) == 1


def test_what_stored_rows_refer_to_cannot_go_by_itself(rapporteur, folder):
    def gone(table):
        table[:] = [row for row in table if (row["question"], row["option"]) != ("position", "in_favour")]

    edit(folder / "options.csv", gone)
    refused = rapporteur("load", folder / "options.csv", check=65).stderr
    assert "stored sheets:" in refused and "in_favour" in refused
    assert len(batches(rapporteur)) == 1


def test_files_that_belong_nowhere_are_refused_by_name(rapporteur, folder, tmp_path):
    other = tmp_path / "reply.csv"
    other.write_text("reply\n")
    assert "did you mean" in rapporteur("load", other, check=65).stderr
    assert "folder and something else" in rapporteur("load", folder, other, check=64).stderr
    twice = tmp_path / "replies.csv"
    shutil.copy(folder / "replies.csv", twice)
    assert "two files hold" in rapporteur("load", twice, folder / "replies.csv", check=65).stderr
    wrong = rapporteur("load", twice, "--consultation", "a-52-315")
    assert wrong.returncode == 65 and "a-52-314" in wrong.stderr
    assert len(batches(rapporteur)) == 1
