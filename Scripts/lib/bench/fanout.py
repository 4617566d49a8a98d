"""Counting by workers beside counting by connections of the run itself, on one machine."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import survey
from large import initialised, step
from measure import BINARY, FOLDER, Result, in_turn, run, sql

DATABASE = "bench_ours"


def fanout(options):
    folder = FOLDER / f"survey-{options.replies}"
    survey.write(folder, options.replies)
    print("loading what workers count", file=sys.stderr)
    initialised(DATABASE)
    for name in ("load", "aggregate"):
        step(name, folder, DATABASE)
    with tempfile.TemporaryDirectory(prefix="rapporteur-workers-") as places:
        crew = [Listening(Path(places) / str(number)) for number in range(2)]
        try:
            listening = ",".join(worker.address for worker in crew)
            return pairs(options, listening) + editions(options, listening)
        finally:
            for worker in crew:
                worker.process.terminate()
                worker.process.wait()


class Listening:
    """A worker that was there before the run."""

    def __init__(self, path):
        self.address = f"unix:{path}/w"
        self.process = subprocess.Popen(
            [BINARY, "worker", "--listen", self.address, "--jobs", "1", "--database", f"dbname={DATABASE}", "--quiet"])
        while not (path / "w").exists():
            time.sleep(0.01)


def pairs(options, listening):
    """Every two options: the heaviest of what goes out, one unit a chunk."""
    ways = {
        "one job": ["--jobs", "1"], "two connections": ["--jobs", "2"],
        "two workers of its own": ["--workers", "local:2"], "two workers that listen": ["--workers", listening],
    }
    words = [BINARY, "crosstab", "S/1", "--pairs", "--database", f"dbname={DATABASE}", "--quiet"]
    found = {name: run([*words, *way]) for name, way in ways.items()}
    verified = len(set(found.values())) == 1
    times = dict(zip(ways, in_turn(
        options.rounds, *[(lambda: None, lambda way=way: run([*words, *way])) for way in ways.values()])))
    count = found["one job"].count("\n") - 1
    return [
        Result(f"{count:,} pairs, {ours}", theirs, times[ours], times[theirs], target, verified)
        for ours in ("two workers of its own", "two workers that listen")
        for theirs, target in (("one job", "0.59"), ("two connections", "1.05"))
    ]


def editions(options, listening):
    """An edition counted whole: many small units, where what one costs to hand out would show."""
    forget = "delete from rapporteur.build_unit; update rapporteur.build set state = 'building'"
    ways = {"two connections": ["--jobs", "2"], "two workers that listen": ["--workers", listening]}
    words = [BINARY, "aggregate", "--database", f"dbname={DATABASE}", "--quiet"]
    times = dict(zip(ways, in_turn(
        options.rounds,
        *[(lambda: sql(forget, DATABASE), lambda way=way: run([*words, *way])) for way in ways.values()])))
    ours, theirs = times["two workers that listen"], times["two connections"]
    units = int(sql("select units from rapporteur.run order by run_id desc limit 1", DATABASE)[0][0])
    each = (ours - theirs) / units
    return [
        Result(f"an edition in {units} units, two workers that listen", "two connections", ours, theirs, "1.05", True),
        Result("handing one unit out", "3 ms", max(each, 0), 0.003, "1", True),
    ]
