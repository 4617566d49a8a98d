"""What other programs read of a run: metrics by Prometheus' own checker, messages as JSON, line by line."""

import json
import re
import subprocess

import pytest

from conftest import EXAMPLE, REPOSITORY, rows, sql

COMMANDS = re.findall(r"^  ([a-z]+)(?: +|$)", (REPOSITORY / "Tests/CommandLineTests/Golden/help.txt").read_text(encoding="utf-8"), re.M)


def checked(path):
    with open(path, encoding="utf-8") as file:
        done = subprocess.run(["promtool", "check", "metrics"], stdin=file, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    text = path.read_text(encoding="utf-8")
    return dict(line.split(" ") for line in text.splitlines() if not line.startswith("#"))


def test_metrics_are_what_prometheus_reads_after_a_good_night_and_a_bad_one(rapporteur, tmp_path):
    path = tmp_path / "night.prom"
    rapporteur("nightly", EXAMPLE, "--out", tmp_path / "out", "--metrics", path, check=0)
    found = checked(path)
    assert found["rapporteur_nightly_exit_status"] == "0" and found["rapporteur_nightly_batches_stored"] == "1"
    assert found["rapporteur_nightly_editions_built"] == found["rapporteur_nightly_editions_published"] == "2"
    rapporteur("nightly", EXAMPLE, tmp_path / "nowhere", "--out", tmp_path / "out", "--metrics", path, check=65)
    found = checked(path)
    assert found["rapporteur_nightly_exit_status"] == "65" and found["rapporteur_nightly_folders_failed"] == "1"


# Each command with words that make it say something, and how it ends.
CALLS = {
    "init": [], "load": ["/nowhere"], "aggregate": ["X/0"], "report": ["X/0"], "run": ["/nowhere"], "nightly": ["/nowhere"],
    "issue": ["X/0"], "corrigendum": ["X/0"], "revert": ["99"], "dump": ["nobody", "/nowhere/at/all"], "restore": ["/nowhere"],
    "diff": ["X/0", "X/1"], "history": ["nothing"], "check": ["X/0"], "tally": ["A/52/314", "nothing:at_all"],
    "crosstab": ["A/52/314", "nothing:at_all"], "show": ["X/0"], "explain": ["nothing", "--edition", "A/52/314"], "targets": ["nothing"],
    "dictionary": [], "status": [], "doctor": [], "verify": ["X/0"], "worker": ["--listen", "0.0.0.0:7"], "db": ["nothing"],
}
SILENT = {"init", "dictionary", "status", "doctor"}


def messages(text):
    found = [json.loads(line) for line in text.splitlines()]
    for message in found:
        assert set(message) == {"level", "message", "time"} and message["level"] in {"info", "warning", "error"}
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", message["time"]) and "\x1b" not in message["message"]
    return found


def test_every_command_is_tried():
    assert set(CALLS) == set(COMMANDS) - {"help"}


@pytest.mark.parametrize("command", CALLS)
def test_every_line_of_every_command_is_json_where_that_is_asked_for(example, command):
    words = CALLS[command]
    done = example.rapporteur(command, "--log", "json", *words, database=command != "db")
    found = messages(done.stderr)
    assert bool(found) == (command not in SILENT), done.stderr
    if command not in SILENT:
        assert done.returncode not in (0, 2) and found[-1]["level"] == "error"
    # Wrong usage is told in the same way, although it was never understood.
    refused = example.rapporteur(command, "--log", "json", "--no-such-option", database=False)
    assert refused.returncode == 64 and [m["level"] for m in messages(refused.stderr)] == ["error"]


def test_an_unknown_command_and_progress_are_json_too(example, rapporteur, tmp_path):
    refused = example.rapporteur("nonsense", "--log=json", database=False)
    assert refused.returncode == 64 and "unknown command" in messages(refused.stderr)[0]["message"]
    assert messages(rapporteur("run", EXAMPLE, "--out", tmp_path / "out", "--log", "json", check=0).stderr) is not None


def test_status_tells_all_that_a_watcher_asks_for(example):
    told = json.loads(example.rapporteur("status", "--json", check=0).stdout)
    assert set(told) == {"editions", "batches", "runs", "places", "running"}
    edition = next(row for row in told["editions"] if row["edition"] == "A/52/314")
    figures = len(rows(EXAMPLE / "figures.csv"))
    assert edition["batch"] == 1 and edition["figures"] == figures and edition["cutoff"] == "1997-07-30"
    assert edition["newest_batch"] == 1 and edition["built_at"]
    assert told["batches"][0]["batch"] == 1 and told["batches"][0]["rows_new"] > 1000
    newest = told["runs"][0]
    assert newest["state"] == "done" and newest["units"] == newest["done"] and newest["seconds"] > 0
    assert told["running"] == []
    assert sql(example.rapporteur.database, "select count(*) from rapporteur.run") == [[str(len(told["runs"]))]]
