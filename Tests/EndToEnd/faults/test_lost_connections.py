"""The connections of the nightly job ended by the server at random moments: the next run completes the work."""

import time

import pytest

from conftest import sql
from harm import Nights, chance, ended, times
from measured import add


@pytest.fixture
def nights(rapporteur, tmp_path):
    return Nights(rapporteur, tmp_path)


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
