"""Every exit status of the documents, met on the way that leads to it."""

import signal
import subprocess
import time

import pytest

from conftest import EXAMPLE, Rapporteur, sql


def test_zero_when_done(example):
    assert example.output.returncode == 0


def test_two_when_a_printed_figure_differs_under_strict(example):
    assert example.rapporteur("check").returncode == 0
    strict = example.rapporteur("check", "--strict")
    assert strict.returncode == 2
    assert "65" in strict.stdout and "64" in strict.stdout


def test_two_when_a_sum_does_not_hold(rapporteur, tmp_path):
    rapporteur("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    sql(rapporteur.database, "update rapporteur.check_result set holds = false where position = 1")
    assert rapporteur("check").returncode == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Name a command"),
        (["lod"], "Did you mean 'load'?"),
        (["--verison"], "Did you mean '--version'?"),
        (["load"], "'load' needs"),
        (["run", "a", "b"], "'b' is a word too many"),
        (["run", "a", "--dri-run"], "unknown option --dri-run"),
        (["check", "--stric"], "Did you mean --strict?"),
        (["aggregate", "--jobs", "none"], "--jobs none: not a whole number"),
        (["tally", "A/52/314"], "'tally' needs"),
        (["status", "--log", "xml"], "--log xml: unknown format"),
        (["db", "strat"], "Did you mean"),
        (["help", "everything"], "unknown command 'everything'"),
        (["load", "x", "--password", "secret"], "no option for a password"),
        (["status", "--database", "dbname=x password=secret"], "holds a password"),
        (["status", "--database", "postgresql://me:secret@localhost/x"], "holds a password"),
    ],
)
def test_sixty_four_for_wrong_usage(rapporteur, words, told):
    done = rapporteur(*words, database=False)
    assert done.returncode == 64
    assert done.stdout == ""
    assert told in done.stderr
    assert "secret" not in done.stderr


def test_sixty_four_for_an_expression_that_names_what_does_not_exist(example):
    done = example.rapporteur("tally", "A/52/314", "positoin:in_favour")
    assert done.returncode == 64
    assert "position" in done.stderr


def test_an_edition_that_does_not_exist_is_answered_with_those_that_do(example):
    done = example.rapporteur("check", "A/52/341")
    assert done.returncode == 1
    assert "Did you mean A/52/314?" in done.stderr


def test_sixty_five_when_the_input_is_refused_and_nothing_is_stored(rapporteur, tmp_path):
    rapporteur("init", check=0)
    done = rapporteur("load", tmp_path)
    assert done.returncode == 65
    assert "datapackage.json" in done.stderr
    assert sql(rapporteur.database, "select count(*) from rapporteur.batch") == [["0"]]


def test_sixty_nine_when_no_server_answers(rapporteur, tmp_path):
    for conninfo in [f"host={tmp_path}", "host=127.0.0.1 port=1 connect_timeout=2"]:
        done = rapporteur("status", "--database", conninfo, database=False)
        assert done.returncode == 69
        assert "connect" in done.stderr and "--database" in done.stderr


def test_sixty_nine_when_the_database_does_not_exist(rapporteur):
    done = rapporteur("status", "--database", f"{rapporteur.database}_not", database=False)
    assert done.returncode == 69


def test_one_for_a_database_without_the_schema_and_it_is_sent_to_init(binary, empty_database):
    done = Rapporteur(binary, empty_database)("status")
    assert done.returncode == 1
    assert "rapporteur init" in done.stderr


def test_seventy_three_when_the_output_cannot_be_written(example, tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = example.rapporteur("report", "--out", tmp_path / "file" / "published")
    assert done.returncode == 73
    assert "file" in done.stderr


def test_seventy_three_leaves_the_former_edition(example, tmp_path):
    out = tmp_path / "out"
    example.rapporteur("report", "--out", out, check=0)
    before = (out / "A-52-314" / "manifest.json").read_bytes()
    limited = subprocess.run(
        ["bash", "-c", 'ulimit -f 1; exec "$0" report --database "$1" --out "$2" --lang en',
         example.rapporteur.binary, example.rapporteur.database, str(tmp_path / "other")],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert limited.returncode == 73, limited.stderr
    assert (out / "A-52-314" / "manifest.json").read_bytes() == before
    assert not (tmp_path / "other" / "A-52-314").exists()


class Holder:
    """A session of psql that holds something until it is closed."""

    def __init__(self, database, statements):
        self.process = subprocess.Popen(
            ["psql", "-X", "-q", "-A", "-t", "-d", database],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.process.stdin.write(statements + ";\nselect 'held';\n")
        self.process.stdin.flush()
        while self.process.stdout.readline().strip() != "held":
            assert self.process.poll() is None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def wait_until_blocked(database):
    for _ in range(200):
        waiting = sql(
            database,
            "select count(*) from pg_stat_activity where datname = current_database()"
            " and wait_event_type = 'Lock'",
        )
        if waiting != [["0"]]:
            return
        time.sleep(0.05)
    raise AssertionError("nothing was blocked")


def test_seventy_five_when_another_run_is_at_work(rapporteur, tmp_path):
    rapporteur("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    changed = "update rapporteur.build set batch = batch, state = 'building'"
    sql(rapporteur.database, changed)
    block = "begin; lock table rapporteur.build in access exclusive mode"
    with Holder(rapporteur.database, block):
        first = rapporteur.start("run", EXAMPLE, "--out", tmp_path / "out")
        wait_until_blocked(rapporteur.database)
        second = rapporteur("load", EXAMPLE, timeout=60)
    out, err = first.communicate(timeout=60)
    assert first.returncode == 0, err
    assert second.returncode in (0, 75)


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_signal_cancels_the_statement_and_ends_with_one_line(rapporteur, number, status):
    rapporteur("init", check=0)
    block = "begin; lock table rapporteur.batch in access exclusive mode"
    with Holder(rapporteur.database, block):
        process = rapporteur.start("status")
        wait_until_blocked(rapporteur.database)
        began = time.monotonic()
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
        assert time.monotonic() - began < 5
        left = "select count(*) from pg_stat_activity where application_name like 'rapporteur/%'"
        assert sql(rapporteur.database, f"{left} and datname = current_database()") == [["0"]]
    assert process.returncode == status
    assert out == ""
    assert len(err.splitlines()) == 1, err


def test_a_signal_that_was_ignored_from_the_start_stays_ignored(rapporteur):
    rapporteur("init", check=0)
    block = "begin; lock table rapporteur.batch in access exclusive mode"
    with Holder(rapporteur.database, block):
        process = subprocess.Popen(
            ["sh", "-c", 'trap "" INT; exec "$0" status --database "$1"',
             rapporteur.binary, rapporteur.database],
            env={"PATH": "/usr/bin:/bin"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        wait_until_blocked(rapporteur.database)
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        assert process.poll() is None
    assert process.communicate(timeout=20)[1] == ""
    assert process.returncode == 0
