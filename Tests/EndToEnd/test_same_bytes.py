"""Same inputs, same bytes: whatever the folder, the locale, the time zone and the date."""

import shutil

import pytest

from conftest import EXAMPLE, Rapporteur, editions, make_database, sql, tree

ODD_PLACES = {
    "French, far east": {"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8", "TZ": "Pacific/Kiritimati"},
    "Turkish, far west": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR", "TZ": "Etc/GMT+12"},
    "no locale at all": {"LC_ALL": "C", "TZ": ""},
    "Arabic digits": {"LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "Africa/Cairo"},
}
LIBFAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"


@pytest.mark.parametrize("place", ODD_PLACES)
def test_another_folder_locale_zone_and_date_give_the_same_bytes(place, example, rapporteur, tmp_path):
    folder = tmp_path / "a folder of another name"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    away = tmp_path / "elsewhere"
    away.mkdir()
    env = {**ODD_PLACES[place], "LD_PRELOAD": LIBFAKETIME, "FAKETIME": "2031-12-31 23:59:58"}
    rapporteur("run", folder, "--out", "out", "--jobs", 5, env=env, cwd=away, check=0)
    assert editions(away / "out") == editions(example.published)


def test_the_clock_of_that_test_really_is_another(binary, empty_database):
    env = {"LD_PRELOAD": LIBFAKETIME, "FAKETIME": "2031-12-31 12:00:00"}
    # A database without the schema: the error is told as JSON, with the time.
    told = Rapporteur(binary, empty_database)("status", "--log", "json", env=env)
    assert told.returncode == 1
    assert '"time":"2031-12-31T' in told.stderr


def test_the_editions_are_the_ones_that_are_shown_to_visitors(example):
    shown = EXAMPLE / "published"
    found = {path.name: tree(path) for path in sorted(shown.iterdir()) if path.is_dir()}
    built = editions(example.published)
    assert sorted(found) == sorted(built)
    for name, files in built.items():
        assert sorted(found[name]) == sorted(files)
        for path, text in files.items():
            assert found[name][path] == text, f"{name}/{path} differs: see Scripts/record"


def test_a_second_run_stores_nothing_and_says_so(rapporteur, tmp_path):
    count = "select count(*), coalesce(max(batch), 0) from rapporteur.batch"
    rapporteur("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    before, files = sql(rapporteur.database, count), tree(tmp_path / "out")
    again = rapporteur("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    assert sql(rapporteur.database, count) == before
    assert tree(tmp_path / "out") == files
    assert "nothing new" in again.stdout


def test_a_load_alone_stores_nothing_the_second_time(rapporteur):
    rapporteur("init", check=0)
    rapporteur("load", EXAMPLE, check=0)
    again = rapporteur("load", EXAMPLE, check=0)
    assert sql(rapporteur.database, "select count(*) from rapporteur.batch") == [["1"]]
    assert "nothing new" in again.stdout


def test_step_by_step_gives_the_same_bytes_as_all_at_once(example, rapporteur, tmp_path):
    rapporteur("init", check=0)
    rapporteur("load", EXAMPLE, "--reason", "first load", check=0)
    rapporteur("aggregate", "--jobs", 1, check=0)
    rapporteur("report", "--out", tmp_path / "out", check=0)
    assert editions(tmp_path / "out") == editions(example.published)


def test_two_databases_do_not_know_each_other(binary, server, rapporteur):
    name, conninfo = make_database(server)
    try:
        Rapporteur(binary, conninfo)("init", check=0)
        rapporteur("init", check=0)
        rapporteur("load", EXAMPLE, check=0)
        assert sql(conninfo, "select count(*) from rapporteur.batch") == [["0"]]
    finally:
        sql(server, f"drop database {name} with (force)")
