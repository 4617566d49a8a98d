"""Help and version: at once, without a database, to standard output."""

import re
import statistics
import time

import pytest


def commands(rapporteur):
    overview = rapporteur("--help", database=False, check=0).stdout
    return re.findall(r"^  ([a-z]+)  ", overview.split("Commands:\n")[1], re.M)


def test_every_command_explains_itself_in_both_ways(rapporteur):
    names = commands(rapporteur)
    assert {"init", "load", "aggregate", "report", "run", "check", "tally", "status", "db"} < set(names)
    for name in names:
        if name == "help":
            continue
        asked = rapporteur("help", name, database=False, check=0)
        assert asked.stdout == rapporteur(name, "--help", database=False, check=0).stdout
        assert asked.stderr == ""
        for part in ["usage: rapporteur " + name, "Example", "Exit status:", "--help"]:
            assert part in asked.stdout, name


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_the_overview_has_three_ways(rapporteur, words):
    done = rapporteur(*words, database=False, check=0)
    assert done.stdout == rapporteur("--help", database=False).stdout


def test_the_version_is_one_line(rapporteur):
    done = rapporteur("--version", database=False, check=0)
    assert re.fullmatch(r"rapporteur \d+\.\d+\.\d+\n", done.stdout)


def test_the_program_starts_in_milliseconds(rapporteur):
    times = []
    for _ in range(20):
        began = time.perf_counter()
        rapporteur("--version", database=False, check=0)
        times.append(time.perf_counter() - began)
    assert statistics.median(times) < 0.05


def test_help_starts_no_server(rapporteur, tmp_path):
    env = {"RAPPORTEUR_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)}
    for words in [["help", "run"], ["--version"], ["run", "--help"], ["rum"], ["run"]]:
        rapporteur(*words, database=False, env=env)
    assert list(tmp_path.iterdir()) == []
