"""A worker and a coordinator in another language, written from the documentation, work with those of the program."""

import re
import socket

import pytest

from conftest import REPOSITORY, sql
from fanout import Worker
from speaker import VERSION, PythonCoordinator, PythonWorker

DOCUMENT = (REPOSITORY / "Sources/FanOut/FanOut.docc/Protocol.md").read_text(encoding="utf-8")


@pytest.fixture
def python_worker(lab, tmp_path):
    started = []

    def start(fault=None):
        started.append(PythonWorker(lab.database, f"{tmp_path}/python-{len(started)}/w", fault))
        return started[-1]

    yield start
    for worker in started:
        worker.close()


def test_a_worker_in_python_counts_the_same(lab, python_worker):
    worker = python_worker()
    done = lab.count([worker.address])
    assert done.stderr == ""
    assert set(lab.places()) == {worker.address}
    assert worker.served == lab.units and not worker.told
    here = lab.program("crosstab", "A/52/314", "--pairs", check=0).stdout
    assert lab.program("crosstab", "A/52/314", "--pairs", "--workers", worker.address, check=0).stdout == here
    bases = ["named:yes", "coded:yes", "position:in_favour"]
    here = lab.program("crosstab", "A/52/314", *bases, check=0).stdout
    assert lab.program("crosstab", "A/52/314", *bases, "--workers", worker.address, check=0).stdout == here


def test_it_works_beside_one_of_the_program(lab, python_worker, tmp_path):
    other = Worker(lab, f"unix:{tmp_path}/own/w", "--jobs", 1, pause=0.1)
    try:
        worker = python_worker()
        lab.count([worker.address, other.address])
        assert set(lab.places()) == {worker.address, other.address}
    finally:
        other.kill()


def too_many(peer, number):
    peer.say("counts", number, "one", "value", 1)


def another_number(peer, number):
    peer.say("done", int(number) + 1000, 0, 1)


def negative(peer, number):
    peer.say("counts", number, "one", "value", -1)


def silent(peer, _):
    peer.is_silent = True


def gone(peer, _):
    peer.connection.shutdown(socket.SHUT_RDWR)


def fails(peer, _):
    raise AssertionError("it cannot")


@pytest.mark.parametrize("fault", [too_many, another_number, negative, silent, gone, fails])
def test_one_that_breaks_the_rules_changes_no_figure(lab, python_worker, fault):
    worker = python_worker(fault)
    done = lab.count([worker.address])
    assert done.seconds < 20
    assert set(lab.places()) == {"local"}


def test_a_coordinator_in_python_is_told_the_same_counts(lab, tmp_path):
    program = lab.program("--version", database=False, check=0).stdout.strip()
    worker = Worker(lab, f"unix:{tmp_path}/w/w", "--jobs", 2)
    try:
        lab.count()
        kept = sql(lab.database, """
            select u.build_id, u.scope, u.chunk, c.item, c.part, c.n
            from rapporteur.current_build as v
            inner join rapporteur.build_unit as u using (build_id)
            left join lateral unnest(u.items, u.parts, u.counts) as c(item, part, n) on true
            where u.counts is not null""")
        expected = {}
        for build, scope, chunk, *count in kept:
            expected.setdefault((build, scope, chunk), set()).update([tuple(count)] if count[0] else [])
        coordinator = PythonCoordinator(lab.database, worker.address, program)
        try:
            coordinator.open(sorted({unit[0] for unit in expected}, key=int))
            found = coordinator.count(list(expected))
        finally:
            coordinator.close()
        assert {unit: set(counts) for unit, counts in found.items()} == expected
        assert sum(map(len, found.values())) > 500
    finally:
        worker.kill()


def test_the_document_names_every_message_and_its_fields():
    source = (REPOSITORY / "Sources/FanOut/Protocol/Message.swift").read_text(encoding="utf-8")
    cases = set(re.findall(r"^    case (\w+)", source, re.M))
    assert len(cases) > 10
    assert set(re.findall(r"^\| `(\w+)` \|", DOCUMENT, re.M)) == cases
    assert f"version {VERSION}:" in DOCUMENT
    assert f"static let version = {VERSION}" in source
