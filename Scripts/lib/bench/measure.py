"""Timing of whole processes in turn, and the row of a result."""

import os
import resource
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

CLONE = Path(__file__).resolve().parents[3]
BINARY = os.environ["RAPPORTEUR_BINARY"]
FOLDER = Path(os.environ["RAPPORTEUR_BENCH_FOLDER"])


@dataclass
class Result:
    """One comparison: medians of both, their ratio, and whether their counts are equal."""

    HEADER = ("work", "against", "ours_s", "theirs_s", "ratio", "target", "verified")

    work: str
    against: str
    ours: float
    theirs: float
    target: str
    verified: bool

    def row(self):
        return (
            self.work, self.against, f"{self.ours:.3f}", f"{self.theirs:.3f}",
            f"{self.ours / self.theirs:.3f}", self.target, "yes" if self.verified else "NO",
        )


def run(words, **options):
    """Runs a process to its end; a failure is shown whole."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False, **options
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def sql(statement, database):
    """Runs SQL by psql; rows as lists of texts."""
    out = run(["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement])
    return [line.split("\t") for line in out.splitlines()]


def fresh(database):
    """An empty database, and nothing left for the server to write."""
    for statement in (f"drop database if exists {database} with (force)", f"create database {database}", "checkpoint"):
        sql(statement, "postgres")


def in_turn(rounds, *works):
    """Medians of seconds of several works, run A B A B so that the machine's moods hit all alike.

    A work is a pair: what to do before the clock starts, and what is timed.
    """
    times = [[] for _ in works]
    for _ in range(rounds):
        for index, (prepare, work) in enumerate(works):
            prepare()
            began = time.perf_counter()
            work()
            times[index].append(time.perf_counter() - began)
    return [statistics.median(found) for found in times]


def peak_memory():
    """The most memory that any process waited for so far has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
