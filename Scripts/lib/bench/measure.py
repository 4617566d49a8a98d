"""Timing of whole processes in turn, and the row of a result."""

import os
import statistics
import subprocess
import sys
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


def peak_of(words):
    """The most memory that a process has at once, in MiB, as the operating system counts it."""
    # A process starts out with the peak of the one that made it, so a small one makes it.
    script = (
        "import os, subprocess, sys; process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL); "
        "_, status, usage = os.wait4(process.pid, 0); print(usage.ru_maxrss); raise SystemExit(status != 0)"
    )
    return int(run([sys.executable, "-S", "-c", script, *words])) / 1024
