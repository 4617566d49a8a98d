"""Readers of views and files while editions are made anew: each sees one edition, whole, at any time."""

import json
import subprocess
import threading
import time

from conftest import sql
from harm import FULL, times
from measured import add

# Figures and the batch that they were counted for, by one statement: they are of one build or the flip is not one.
ONE_EDITION = """
    select count(distinct b), min(figures), max(figures) from (
        select f.edition as e, e.batch as b, count(*) as figures
        from analysis.figures as f inner join analysis.editions as e using (edition)
        group by f.edition, e.batch
    ) as one group by e
"""


class Reading(threading.Thread):
    """Looks at one thing again and again, and keeps what was wrong."""

    def __init__(self, look):
        super().__init__(daemon=True)
        self.look, self.over, self.samples, self.wrong = look, False, 0, []

    def run(self):
        while not self.over:
            try:
                self.look()
            except (AssertionError, OSError, ValueError) as error:
                self.wrong.append(f"{type(error).__name__}: {error}")
            self.samples += 1
            # Without it, what is read leaves no time for what is written; few nights are looked at more closely.
            time.sleep(times(0.005, 0.02))


def file_of(nights):
    def look():
        for link in nights.links:
            # As a reader does: the link is followed once, and all that is read lies there.
            where = link.resolve(strict=True)
            manifest = json.loads((where / "manifest.json").read_bytes())
            assert (where / "tables" / "figures.csv").stat().st_size == {
                file["path"]: file["bytes"] for file in manifest["files"]}["tables/figures.csv"]
    return look


def by_name_of(nights):
    """Whoever opens a file by its public name finds one, whenever that is."""
    def look():
        for link in nights.links:
            (link / "manifest.json").read_bytes()
    return look


def view_of(nights):
    process = subprocess.Popen(
        ["psql", "-X", "-q", "-At", "-F", " ", "-d", nights.program.database], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lock = threading.Lock()

    def look():
        with lock:
            process.stdin.write(" ".join(ONE_EDITION.split()) + ";\n\\echo over\n")
            process.stdin.flush()
            lines = []
            while (line := process.stdout.readline().strip()) != "over":
                assert line or process.poll() is None, "psql ended"
                lines.append(line.split())
        assert len(lines) == len(nights.links), lines
        assert all(of_batches == "1" and least == most and int(least) > 0 for of_batches, least, most in lines), lines
    return look


def test_a_reader_finds_one_edition_at_any_time(nights):
    nights.links = sorted(path for path in nights.out.iterdir() if path.is_symlink())
    readers = [Reading(file_of(nights)), Reading(by_name_of(nights)), Reading(view_of(nights)), Reading(view_of(nights))]
    for reader in readers:
        reader.start()
    for _ in range(times(6, 200)):
        nights.change()
        nights.complete()
    for reader in readers:
        reader.over = True
    for reader in readers:
        reader.join(30)
        assert not reader.wrong, reader.wrong[:3]
        assert reader.samples > 0
        add("looks of readers at editions being made anew", reader.samples)
    assert not FULL or sum(reader.samples for reader in readers) >= 10_000
    nights.agrees()
    assert sql(nights.program.database, "select count(*) from rapporteur.partial") == [["0"]]
