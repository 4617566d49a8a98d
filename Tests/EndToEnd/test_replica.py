"""A worker on a streaming replica: it waits until the replica has replayed what a run needs."""

import threading
import time

import pytest

from conftest import EXAMPLE, Rapporteur, sql
from fanout import DIGEST, Worker, wait_until
from servers import Servers


class Pair(Servers):
    """A PostgreSQL and its replica, made for this file alone."""

    def __init__(self):
        super().__init__("pair")
        self.first = self.make("first", 5432)
        self.run("pg_basebackup", "-h", self.folder, "-p", "5432", "-U", "rapporteur", "-R",
                 "--no-sync", "--checkpoint=fast", "-D", self.folder / "second")
        self.second = self.start("second", 5433)


class Bench:
    """The example in the first database, a program to count it with, and workers on the second."""

    def __init__(self, binary, folder, pair):
        self.binary, self.folder, self.pair = binary, folder, pair
        self.program = Rapporteur(binary, pair.first)

    def options(self, pause):
        return self.pair.second

    def places(self):
        return {place for (place,) in sql(
            self.pair.first,
            "select distinct place from rapporteur.run_unit"
            " where run_id = (select max(run_id) from rapporteur.run)")}


@pytest.fixture(scope="module")
def bench(binary, tmp_path_factory):
    pair = Pair()
    try:
        bench = Bench(binary, tmp_path_factory.mktemp("bench"), pair)
        bench.program("init", check=0)
        bench.program("load", EXAMPLE, check=0)
        bench.program("aggregate", "--jobs", 1, check=0)
        bench.digest = sql(pair.first, DIGEST)
        wait_until(lambda: sql(pair.second, "select to_regclass('rapporteur.identity') is not null") == [["t"]])
        yield bench
    finally:
        pair.close()


@pytest.fixture
def worker(bench, tmp_path):
    started = []

    def start(*words):
        started.append(Worker(bench, f"unix:{tmp_path}/run/w", *words))
        return started[-1]

    yield start
    sql(bench.pair.second, "select pg_wal_replay_resume() where pg_is_wal_replay_paused()")
    for one in started:
        one.kill()


def count(bench, address):
    sql(bench.pair.first, "update rapporteur.build set state = 'building'")
    done = bench.program("aggregate", "--workers", address, check=0)
    assert sql(bench.pair.first, DIGEST) == bench.digest
    return done


def test_a_replica_counts_the_same(bench, worker):
    counting = worker("--jobs", 2)
    for _ in range(3):
        done = count(bench, counting.address)
        assert done.stderr == ""
        assert bench.places() == {counting.address}


def test_a_replica_that_is_behind_is_waited_for(bench, worker):
    counting = worker()
    sql(bench.pair.second, "select pg_wal_replay_pause()")
    resume = threading.Timer(1, lambda: sql(bench.pair.second, "select pg_wal_replay_resume()"))
    resume.start()
    began = time.monotonic()
    done = count(bench, counting.address)
    resume.join()
    assert time.monotonic() - began > 0.9
    assert done.stderr == ""
    assert bench.places() == {counting.address}


def test_a_replica_that_stays_behind_is_refused(bench, worker):
    counting = worker("--wait", 1)
    sql(bench.pair.second, "select pg_wal_replay_pause()")
    done = count(bench, counting.address)
    assert "has not replayed the data of this run" in done.stderr
    assert bench.places() == {"local"}
