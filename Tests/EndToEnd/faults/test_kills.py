"""Processes killed at random moments: nothing is lost, nothing doubled, the next run completes the work."""

import os
import re
import signal
import time

import pytest

from conftest import sql
from fanout import Worker
from harm import Nights, chance, ended, strace, times
from measured import add, most


@pytest.fixture
def nights(rapporteur, tmp_path):
    return Nights(rapporteur, tmp_path)


def test_the_job(nights):
    rng = chance("job")
    for _ in range(times(2, 200)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        time.sleep(rng.uniform(0, 0.5))
        process.kill()
        ended(process)
        add("kills of the job that met it at work", process.returncode == -signal.SIGKILL)
        nights.readers_see(former)
        waited = nights.complete().waited
        most("longest time a killed job held the lock, ms", round(1000 * waited))
        assert waited < 5
        nights.agrees()


def under_strace(nights, *words):
    return strace("-f", "--seccomp-bpf", *words, nights.program.binary, "nightly", "--database", nights.program.database,
                  *nights.words()[1:])


def commits(nights):
    """Which of the first thread's calls that send to the server commit something."""
    nights.change()
    log = nights.folder / "calls"
    assert under_strace(nights, "-s", "40", "-o", log, "-e", "trace=sendto").returncode in (0, 2)
    lines = log.read_text(errors="replace").splitlines()
    first = lines[0].split()[0]
    calls = [line for line in lines if line.split()[0] == first and " sendto(" in line]
    return [number for number, call in enumerate(calls, 1) if re.search(r"\\0commit\\0", call, re.IGNORECASE)]


def test_the_job_before_and_behind_each_commit(nights):
    numbers = commits(nights)
    assert len(numbers) >= 4
    nights.agrees()
    # At the call that sends a commit nothing is sent; at the next one it was.
    places = [number + behind for number in numbers for behind in (0, 1)]
    for when in times(chance("commits").sample(places, 2), places):
        nights.change()
        former = nights.seen()
        done = under_strace(
            nights, "-o", "/dev/null", "-e", "trace=sendto", "-e", f"inject=sendto:signal=KILL:when={when}")
        add("kills of the job right before and behind a commit", done.returncode == -signal.SIGKILL)
        nights.readers_see(former)
        nights.complete()
        nights.agrees()


def test_its_connections(nights):
    rng = chance("connections")
    for _ in range(times(2, 200)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        time.sleep(rng.uniform(0, 0.5))
        gone = sql(
            nights.program.database,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            " and pid <> pg_backend_pid()")
        status, told = ended(process)
        add("connections ended by the server at work", len(gone))
        assert status in (0, 1, 2, 69, 75), told
        nights.readers_see(former)
        nights.complete()
        nights.agrees()


class Place:
    """What a worker needs to know of where it is."""

    def __init__(self, program, folder):
        self.binary, self.database, self.folder = program.binary, program.database, folder

    def options(self, _):
        return self.database


def test_a_worker(nights):
    rng = chance("worker")
    folder = nights.folder / "w"
    folder.mkdir(mode=0o700)
    os.chmod(folder, 0o700)
    for number in range(times(2, 200)):
        worker = Worker(Place(nights.program, nights.folder), f"unix:{folder}/{number}")
        nights.change()
        nights.program("load", nights.source, check=0)
        process = nights.program.start("aggregate", "--workers", worker.address)
        time.sleep(rng.uniform(0, 0.3))
        add("kills of a worker that met a run at work", process.poll() is None)
        worker.kill()
        status, told = ended(process)
        assert status in (0, 2), told
        nights.complete()
        nights.agrees()
