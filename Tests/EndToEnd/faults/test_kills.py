"""Processes killed at random moments: nothing is lost, nothing doubled, the next run completes the work."""

import os
import signal
import time

import pytest

from conftest import sql
from fanout import Worker
from harm import Nights, chance, ended, times
from measured import add


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
