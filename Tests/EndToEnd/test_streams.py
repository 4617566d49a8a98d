"""Standard output carries results, and only results; closed streams do no harm."""

import json
import os
import pty
import subprocess

from conftest import EXAMPLE


def test_results_go_to_standard_output_and_nothing_else(example):
    assert example.output.stdout
    assert "rapporteur:" not in example.output.stdout
    for line in example.output.stderr.splitlines():
        assert line.startswith("rapporteur: "), line


def test_quiet_says_nothing_on_standard_error(rapporteur, tmp_path):
    done = rapporteur("run", EXAMPLE, "--out", tmp_path / "out", "--quiet", check=0)
    assert done.stderr == ""
    assert done.stdout


def test_messages_as_json_are_one_object_a_line(rapporteur):
    done = rapporteur("init", "--log", "json", check=0)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    for line in lines:
        assert sorted(line) == ["level", "message", "time"]


def test_status_as_json_is_an_object(example):
    status = json.loads(example.rapporteur("status", "--json", check=0).stdout)
    assert [row["edition"] for row in status["editions"]] == ["E/1995/69", "A/52/314"]
    assert all(row["batch"] == row["newest_batch"] for row in status["editions"])
    assert [row["batch"] for row in status["batches"]] == [1]
    assert {row["state"] for row in status["runs"]} == {"done"}


def test_without_a_terminal_there_is_no_progress_bar(example):
    assert "\r" not in example.output.stderr
    assert "\x1b" not in example.output.stderr + example.output.stdout


def on_terminal(rapporteur, *words, env=None):
    """Runs the program with standard error on a terminal and returns what it wrote there."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [rapporteur.binary, words[0], "--database", rapporteur.database, *map(str, words[1:])],
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm", **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=follower,
    )
    os.close(follower)
    written = b""
    try:
        while chunk := os.read(leader, 4096):
            written += chunk
    except OSError:
        pass  # The terminal is gone with the last process that had it open.
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return written.decode()


def test_a_terminal_shows_phases_and_is_left_clean(rapporteur, tmp_path):
    shown = on_terminal(rapporteur, "run", EXAMPLE, "--out", tmp_path / "out")
    assert "%" in shown and "counting" in shown
    assert shown.rsplit("\x1b[K", 1)[1].strip() == "" or shown.endswith("\n")


def test_a_quiet_terminal_stays_empty(rapporteur, tmp_path):
    assert on_terminal(rapporteur, "run", EXAMPLE, "--out", tmp_path / "out", "--quiet") == ""


def closed(example, redirections):
    """Runs `check` with streams closed by the shell."""
    return subprocess.run(
        ["sh", "-c", f'exec "$0" check --database "$1" {redirections}',
         example.rapporteur.binary, example.rapporteur.database],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_closed_input_is_no_obstacle(example):
    done = closed(example, "<&-")
    assert done.returncode == 0
    assert "A/52/314" in done.stdout


def test_closed_error_stream_is_no_obstacle(example):
    done = closed(example, "<&- 2>&-")
    assert done.returncode == 0
    assert "A/52/314" in done.stdout


def test_closed_output_is_an_error_as_the_results_are_lost(example):
    done = closed(example, "<&- >&-")
    assert done.returncode == 73
    assert "standard output cannot be written" in done.stderr


def test_a_full_disk_behind_standard_output_is_an_error(example):
    assert closed(example, ">/dev/full").returncode == 73


def test_a_reader_that_has_read_enough_is_none(example):
    done = subprocess.run(
        ["bash", "-c", 'set -o pipefail; "$0" check --database "$1" | true',
         example.rapporteur.binary, example.rapporteur.database],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
