"""A worker killed at random moments of a run: the run ends by itself, with the same figures."""

import os
import time

from fanout import Worker
from harm import chance, ended, times
from measured import add


class Place:
    """What a worker needs to know of where it is."""

    def __init__(self, program, folder):
        self.binary, self.database, self.folder = program.binary, program.database, folder

    def options(self, _):
        return self.database


def test_a_run_outlives_its_worker(nights):
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
