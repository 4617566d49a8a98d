"""The nightly run as cron has it: silent, one at a time, only what changed, safe under kill -9."""

import resource
import shutil
import signal
import time

import pytest

import sizes
from conftest import EXAMPLE, editions, sql
from measured import note
from test_corrections import edit, one_moves_to_favour


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    return folder


def metrics(path):
    lines = [line.split() for line in path.read_text().splitlines() if not line.startswith("#")]
    return {name.removeprefix("rapporteur_nightly_"): value for name, value in lines}


def test_it_is_silent_and_does_only_what_changed(rapporteur, folder, tmp_path):
    out, measures = tmp_path / "out", tmp_path / "metrics.prom"
    night = ["nightly", folder, "--out", out, "--metrics", measures]
    first = rapporteur(*night, check=0)
    assert (first.stdout, first.stderr) == ("", "")
    assert metrics(measures)["editions_published"] == "2"
    before = editions(out)

    second = rapporteur(*night, check=0)
    assert (second.stdout, second.stderr) == ("", "")
    idle = metrics(measures)
    assert idle["batches_stored"] == idle["editions_built"] == idle["editions_published"] == "0"
    assert sql(rapporteur.database, "select count(*) from rapporteur.run") == [["1"]]

    edit(folder / "sheets.csv", one_moves_to_favour)
    rapporteur(*night, check=0)
    busy = metrics(measures)
    assert (busy["batches_stored"], busy["rows_changed"]) == ("1", "2")
    after = editions(out)
    assert after["A-52-314"] != before["A-52-314"]


def test_the_night_drafts_the_corrigendum_of_what_went_out_and_says_so(rapporteur, folder, tmp_path):
    out = tmp_path / "out"
    night = ["nightly", folder, "--out", out]
    rapporteur(*night, check=0)
    rapporteur("issue", "A/52/314", "--out", out, check=0)
    edit(folder / "sheets.csv", one_moves_to_favour)
    told = rapporteur(*night).stderr
    assert "A/52/314 as issued has to be put right" in told and "'rapporteur corrigendum A/52/314 --issue' sends it out" in told
    assert "E/1995/69" not in told
    drafted = editions(out)["A-52-314-Corr.1"]
    assert 'read "Thirty-seven"' in " ".join(drafted["corrigendum.en.txt"].decode().split())
    # Told once, by the night that counted it; the next has nothing to count.
    again = rapporteur(*night, check=0)
    assert (again.stdout, again.stderr) == ("", "")
    # The same by the command, to the byte.
    rapporteur("corrigendum", "A/52/314", "--out", tmp_path / "other", check=0)
    assert editions(tmp_path / "other")["A-52-314-Corr.1"] == drafted


def test_an_idle_night_takes_less_than_fifty_milliseconds_of_the_processor(rapporteur, folder, tmp_path):
    night = ["nightly", folder, "--out", tmp_path / "out"]
    rapporteur(*night, check=0)
    spent, took = [], []
    # The quickest of some, and what it computes rather than how long it waits, since other tests run beside it.
    for _ in range(20):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        rapporteur(*night, check=0)
        took.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    note("an idle night, whole process, ms", round(min(took) * 1000, 1))
    assert min(spent) < 0.05


def test_a_folder_that_is_refused_is_told_and_holds_up_no_other(rapporteur, folder, tmp_path):
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    out, measures = tmp_path / "out", tmp_path / "metrics.prom"
    done = rapporteur("nightly", wrong, folder, "--out", out, "--metrics", measures)
    assert done.returncode == 65
    assert "datapackage.json" in done.stderr and done.stdout == ""
    assert (out / "A-52-314" / "report.en.txt").exists()
    assert metrics(measures)["folders_failed"] == "1"
    assert metrics(measures)["exit_status"] == "65"


def test_an_edition_taken_away_is_written_again(rapporteur, folder, tmp_path):
    out = tmp_path / "out"
    rapporteur("nightly", folder, "--out", out, check=0)
    before = editions(out)
    (out / "A-52-314").unlink()
    rapporteur("nightly", folder, "--out", out, check=0)
    assert editions(out) == before


def test_a_second_night_names_who_holds_the_lock(rapporteur, folder, tmp_path):
    rapporteur("init", check=0)
    import subprocess

    # The number is that of the lock in NightlyCommand.swift, as two halves for pg_locks.
    holder = subprocess.Popen(
        ["psql", "-X", "-q", "-d", rapporteur.database + " application_name=the_other_night"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    try:
        holder.stdin.write(f"select pg_advisory_lock({0x526170700003});\n\\echo held\n")
        holder.stdin.flush()
        while holder.stdout.readline().strip() != "held":
            pass
        measures = tmp_path / "metrics.prom"
        measures.write_text("those of the night at work\n")
        done = rapporteur("nightly", folder, "--out", tmp_path / "out", "--metrics", measures)
        assert done.returncode == 75
        assert measures.read_text() == "those of the night at work\n"
        assert "the_other_night" in done.stderr and "nightly" in done.stderr
    finally:
        holder.stdin.close()
        holder.wait(timeout=10)


def test_killed_at_any_moment_it_leaves_the_former_edition_and_the_next_run_completes(
    rapporteur, folder, tmp_path
):
    kills, chance = sizes.times(5, 24), sizes.chance("kills of a night")
    out = tmp_path / "out"
    rapporteur("nightly", folder, "--out", out, check=0)
    killed = 0
    for _ in range(kills):
        edit(folder / "sheets.csv", one_moves_to_favour)
        former = editions(out)
        process = rapporteur.start("nightly", folder, "--out", out)
        time.sleep(chance.uniform(0.0, 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=20)
        killed += process.returncode == -signal.SIGKILL
        seen = editions(out)
        for symbol, files in former.items():
            # Whole: the former files, or files that the manifest describes to the byte.
            assert seen[symbol] == former[symbol] or is_whole(seen[symbol])
        for attempt in range(50):
            # The server may still be at the statement of the process that is gone.
            done = rapporteur("nightly", folder, "--out", out)
            if done.returncode != 75:
                break
            time.sleep(0.1)
        assert done.returncode == 0, done.stderr
    assert killed >= kills // 2, "too few runs were killed before they ended"
    fresh = tmp_path / "fresh"
    rapporteur("report", "--out", fresh, check=0)
    assert editions(fresh) == editions(out)
    counted = sql(
        rapporteur.database,
        "select count from analysis.tally('A/52/314', 'position:in_favour', 'position:*')",
    )
    # Of the 25 with reservations one after the other joined the 36 in favour.
    assert counted == [[str(36 + kills)]]


def is_whole(files):
    import hashlib
    import json

    manifest = json.loads(files["manifest.json"])
    listed = {item["path"]: item["sha256"] for item in manifest["files"]}
    found = {
        path: hashlib.sha256(data).hexdigest()
        for path, data in files.items() if path != "manifest.json"
    }
    return listed == found
