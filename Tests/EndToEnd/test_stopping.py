"""A run that is stopped, or at which a unit fails: its statements end within a second, no session is left, and it
says how far it came. So it is for connections of the run, for workers of its own, and for workers that listen.
"""

import re
import signal
import socket
import threading
import time

import pytest

from conftest import Rapporteur, sql
from fanout import Worker, wait_until

SESSIONS = """
    select count(*) from pg_stat_activity
    where datname = current_database() and application_name like 'rapporteur/%' and pid <> pg_backend_pid()
"""
WAITING = SESSIONS + " and wait_event = 'PgSleep'"
DONE = """
    select count(*) from rapporteur.run_unit
    where state = 'done' and run_id = (select max(run_id) from rapporteur.run where state <> 'done')
"""


@pytest.fixture
def begin(lab, tmp_path):
    """Starts a run whose units take their time, here or by workers."""
    started = []

    def start(place, pause, failing="none"):
        # What earlier tests left is not to be taken for what this run does.
        sql(lab.database, "delete from rapporteur.run where state <> 'done'")
        lab.forget()
        own = lab.options(pause, "worker_pause" if place == "own workers" else "pause", failing)
        words = {"connections": ["--jobs", 2], "own workers": ["--workers", "local:2"]}.get(place)
        if place == "a worker":
            listening = Worker(lab, f"unix:{tmp_path}/run/w", "--jobs", 2, database=own)
            started.append(listening.process)
            own, words = lab.database, ["--workers", listening.address]
        started.append(Rapporteur(lab.binary, own).start("aggregate", *words))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


PLACES = ["connections", "own workers", "a worker"]


def stopped(lab, run, number):
    """Sends a signal; what the run says when its statements have stopped and it is gone with all its sessions."""
    began = time.monotonic()
    run.send_signal(number)
    wait_until(lambda: lab.one(WAITING) == "0", 1)
    _, told = run.communicate(timeout=20)
    assert time.monotonic() - began < 2, told
    wait_until(lambda: lab.one(SESSIONS) == "0", 1)
    assert run.returncode == 128 + number
    assert lab.one("select state from rapporteur.run order by run_id desc limit 1") == "cancelled"
    return told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("place", PLACES)
def test_statements_that_would_take_half_a_minute_end_within_a_second(lab, begin, place, number):
    run = begin(place, 30)
    wait_until(lambda: lab.one(WAITING) == "2")
    told = stopped(lab, run, number)
    assert f"after 0 of {lab.units} units" in told and "the former edition stands" in told


@pytest.mark.parametrize("place", PLACES)
def test_it_says_how_far_it_came(lab, begin, place):
    run = begin(place, 0.1)
    wait_until(lambda: lab.one(DONE) != "0")
    told = stopped(lab, run, signal.SIGTERM)
    [(done, count)] = re.findall(r"after (\d+) of (\d+) units", told)
    assert 0 < int(done) < int(count) == lab.units
    assert lab.one(DONE) == done
    assert f"after {done} of {count} units" in lab.one(
        "select failure from rapporteur.run order by run_id desc limit 1")
    # What was stopped is done by the next run.
    lab.count()


# Of two connections, each is the one whose unit fails while the other's would take half a minute.
@pytest.mark.parametrize("place, failing", [
    ("connections", "rapporteur/aggregate"), ("connections", "rapporteur/unit"), ("own workers", "X/1"), ("a worker", "X/1"),
])
def test_a_unit_that_fails_stops_the_others_and_is_named(lab, begin, place, failing):
    lab.begin_with("X/1", "figures/0")
    run = begin(place, 30, failing=failing)
    _, told = run.communicate(timeout=60)
    ended = time.time()
    failures = sql(lab.database, """
        select state, failure from rapporteur.run_unit
        where run_id = (select max(run_id) from rapporteur.run) and failure is not null""")
    if place == "a worker":
        # It fails there twice and is then counted here, where nothing is wrong with it.
        assert run.returncode == 0, told
        lab.check()
        assert any("made up by the test" in failure and "unix:" in failure for _, failure in failures)
        return
    assert run.returncode == 1
    # Of workers, each of two tries is told, and then that of this process.
    assert ended - max(map(float, re.findall(r"a failure made up by the test at ([0-9.]+)", told))) < 1
    wait_until(lambda: lab.one(SESSIONS) == "0", 1)
    [(state, failure)] = failures
    assert state == "lost" and "made up by the test" in failure
    assert "made up by the test" in lab.program("status", "--units", check=0).stdout


class Silence:
    """Carries connections to the server's socket until everything falls silent: new ones are taken, none answered."""

    def __init__(self, conninfo):
        self.path = re.search(r"host=(\S+)", conninfo)[1] + "/.s.PGSQL.5432"
        self.is_silent = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.conninfo = re.sub(r"host=\S+", "host=%s port=%d" % self.listener.getsockname(), conninfo)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.path)
            for ends in ((client, server), (server, client)):
                threading.Thread(target=self.carry, args=ends, daemon=True).start()

    def carry(self, source, target):
        try:
            while data := source.recv(65536):
                if self.is_silent.is_set():
                    threading.Event().wait()
                target.sendall(data)
        except OSError:
            pass
        target.close()


def test_a_server_that_answers_nothing_any_more_does_not_keep_it(lab):
    lab.forget()
    silence = Silence(lab.options(30))
    run = Rapporteur(lab.binary, silence.conninfo).start("aggregate", "--jobs", 2)
    wait_until(lambda: lab.one(WAITING) == "2")
    silence.is_silent.set()
    run.send_signal(signal.SIGTERM)
    time.sleep(1)
    # It cannot know whether its statements have stopped, and waits; whoever insists is obeyed.
    assert run.poll() is None
    began = time.monotonic()
    run.send_signal(signal.SIGTERM)
    run.communicate(timeout=20)
    assert time.monotonic() - began < 1
    assert run.returncode == 128 + signal.SIGTERM
    silence.listener.close()
    sql(lab.database, "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()")
