"""Workers that a run starts by itself, at the other end of a socket pair: nobody else can reach them.

They count the same, end with the run however it ends, and leave no process and no session behind.
"""

import os
import signal
import time

import pytest

from conftest import Rapporteur
from fanout import wait_until

SESSIONS = "select count(*) from pg_stat_activity where datname = current_database() and application_name like 'rapporteur/%'"


@pytest.fixture
def start(lab):
    """Starts runs with workers of their own, and ends what is left of them."""
    runs = []

    def begin(number, pause, *words):
        lab.forget()
        program = Rapporteur(lab.binary, lab.options(pause, "worker_pause"))
        runs.append(program.start("aggregate", "--workers", f"local:{number}", *words))
        wait_until(lambda: len(children(runs[-1].pid)) == number)
        return runs[-1]

    yield begin
    for run in runs:
        for child in children(run.pid):
            os.kill(child, signal.SIGKILL)
        run.kill()
        run.communicate()


def children(parent):
    """The worker processes of a run, whether they run, stand still, or wait to be reaped."""
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            stat = open(f"/proc/{entry}/stat", encoding="utf-8").read()
            words = open(f"/proc/{entry}/cmdline", encoding="utf-8").read().split("\0")
        except OSError:
            continue
        if int(stat.rsplit(")", 1)[1].split()[1]) == parent and "worker" in words:
            found.append(int(entry))
    return found


def is_alive(process):
    try:
        return open(f"/proc/{process}/stat", encoding="utf-8").read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def ended(run):
    out, told = run.communicate(timeout=60)
    assert run.returncode == 0, out + told
    return told


def at_work(lab):
    return "select count(*) from pg_stat_activity where state = 'active' and application_name = 'rapporteur/worker'"


@pytest.mark.parametrize("number", [1, 2, 8])
def test_the_figures_are_the_same_with_any_number_of_them(lab, number):
    done = lab.count([f"local:{number}"])
    assert done.stderr == ""
    assert set(lab.places()) <= {f"local:{place + 1}" for place in range(number)}
    assert sum(units for units, _ in lab.places().values()) == lab.units
    assert lab.one(SESSIONS) == "0"


def test_they_work_beside_others(lab, tmp_path):
    gone = f"unix:{tmp_path}/nobody"
    done = lab.count(["local:1", gone])
    assert gone in done.stderr
    assert set(lab.places()) == {"local:1"}


def test_nothing_listens_and_nothing_secret_is_in_the_list_of_processes(lab, start):
    run = start(2, 0.02)
    for child in children(run.pid):
        words = open(f"/proc/{child}/cmdline", encoding="utf-8").read()
        assert "password" not in words
        sockets = {os.readlink(f"/proc/{child}/fd/{fd}") for fd in os.listdir(f"/proc/{child}/fd")}
        inodes = {name[8:-1] for name in sockets if name.startswith("socket:")}
        for table in ("tcp", "tcp6"):
            for line in open(f"/proc/{child}/net/{table}", encoding="utf-8").read().splitlines()[1:]:
                assert line.split()[9] not in inodes or line.split()[3] != "0A"
    ended(run)
    lab.check()


def test_one_that_is_killed_is_started_anew(lab, start):
    run = start(2, 0.03)
    wait_until(lambda: lab.one(at_work(lab)) != "0")
    os.kill(children(run.pid)[0], signal.SIGKILL)
    told = ended(run)
    assert "lost a worker: local:" in told
    lab.check()
    assert not children(run.pid)


def test_one_that_stands_still_is_found_and_ended(lab, start):
    run = start(2, 0.05)
    wait_until(lambda: lab.one(at_work(lab)) != "0")
    frozen = children(run.pid)[0]
    os.kill(frozen, signal.SIGSTOP)
    began = time.monotonic()
    ended(run)
    assert time.monotonic() - began < 10
    lab.check()
    assert not is_alive(frozen)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_them_with_the_run(lab, start, number):
    run = start(2, 30)
    crew = children(run.pid)
    wait_until(lambda: lab.one(at_work(lab)) == "2")
    began = time.monotonic()
    run.send_signal(number)
    run.communicate(timeout=20)
    assert run.returncode == 128 + number
    assert time.monotonic() - began < 2
    assert not any(map(is_alive, crew))
    wait_until(lambda: lab.one(SESSIONS) == "0", 3)


def test_they_do_not_outlive_a_run_that_is_killed(lab, start):
    run = start(2, 30)
    crew = children(run.pid)
    wait_until(lambda: lab.one(at_work(lab)) == "2")
    run.kill()
    run.communicate(timeout=20)
    wait_until(lambda: not any(map(is_alive, crew)), 6)
    wait_until(lambda: lab.one(SESSIONS) == "0", 6)
    lab.count(["local:1"])


def test_a_cross_tabulation_is_the_same_wherever_it_is_counted(lab):
    for words in (["--pairs"], ["--pairs", "coded:yes"], ["named:yes", "coded:yes", "position:in_favour"]):
        here = lab.program("crosstab", "A/52/314", *words, check=0).stdout
        for workers in ("local:1", "local:2", "local:3"):
            there = lab.program("crosstab", "A/52/314", *words, "--workers", workers, check=0)
            assert there.stdout == here
            assert "lost" not in there.stderr
    assert here.count("\n") > 100
    wrong = lab.program("crosstab", "A/52/314", "position:", "--workers", "local:1")
    assert wrong.returncode == 64 and "position" in wrong.stderr


@pytest.mark.parametrize("text", ["local:0", "local:", "local:257", "local:-1", "local:1,local:2"])
def test_what_starts_no_workers_is_refused(lab, text):
    refused = lab.program("aggregate", "--workers", text)
    assert refused.returncode == 64 and "--workers" in refused.stderr


def test_a_descriptor_that_is_no_socket_is_refused(lab):
    for place in ("fd:3", "fd:1", "fd:4", "fd:x"):
        refused = lab.program("worker", "--listen", place)
        assert refused.returncode == 64, refused.stderr
