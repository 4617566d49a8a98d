"""A nightly run whose disk is full or whose connection is lost: the former edition stands, the next run completes.

Each of them happens 4 times, 40 times in full.
"""

import csv
import os
import random
import shutil
import subprocess
import time

import pytest

from conftest import EXAMPLE, editions, sql
from sizes import times
from test_corrections import edit
from test_nightly import is_whole

COUNT = times(4, 40)


def with_reservations():
    """The first sheet that has them in the example."""
    with open(EXAMPLE / "sheets.csv", newline="", encoding="utf-8") as file:
        return next(r["sheet"] for r in csv.DictReader(file) if (r["question"], r["option"]) == ("position", "reservations"))


def one_turns(table):
    """A sheet with reservations is in favour after all; the next night it has them again."""
    sheet = with_reservations()
    row = next(r for r in table if (r["sheet"], r["question"]) == (sheet, "position"))
    row["option"] = "in_favour" if row["option"] == "reservations" else "reservations"


# The disk has room for the revisions of all nights. One line is read for each step, and its status and what the disk
# holds are told.
DISK = """
mount -t tmpfs -o size=512m none "$1"
while read -r free; do
    rm -f "$1/filler"
    if [ "$free" != all ]; then
        left=$(df --output=avail -B1 "$1" | tail -n 1)
        head -c $((left - free)) /dev/zero >"$1/filler"
    fi
    status=0
    "$2" nightly --database "$3" "$4" --out "$1/out" 2>"$5/told" || status=$?
    rm -rf "$5/seen" && mkdir "$5/seen" && cp -a "$1/out/." "$5/seen"
    echo "$status"
done
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    return folder


@pytest.fixture
def chance():
    seed = random.randrange(2**32)
    print("seed", seed)
    return random.Random(seed)


def test_on_a_full_disk_the_former_edition_stands(rapporteur, folder, tmp_path, chance):
    disk, notes = tmp_path / "disk", tmp_path / "notes"
    disk.mkdir()
    notes.mkdir()
    own = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user", "--map-root-user"]
    # A disk of its own, which nobody else sees and which goes with the process.
    with subprocess.Popen(
        [*own, "sh", "-c", DISK, "disk", disk, rapporteur.binary, rapporteur.database, folder, notes],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PATH": "/usr/bin:/bin"},
    ) as shell:
        def night(free):
            shell.stdin.write(f"{free}\n")
            shell.stdin.flush()
            status = shell.stdout.readline().strip()
            return status, editions(notes / "seen"), (notes / "told").read_text("utf-8")

        status, former, told = night("all")
        assert (status, told) == ("0", "")
        size = sum(len(data) for files in former.values() for data in files.values())
        for _ in range(COUNT):
            edit(folder / "sheets.csv", one_turns)
            # From nothing to not quite what the two editions need.
            status, seen, told = night(chance.randrange(0, size // 3))
            assert status == "73" and "No space left" in told, (status, told)
            for symbol, files in former.items():
                assert seen[symbol] == files or is_whole(seen[symbol])
            assert seen["A-52-314"] == former["A-52-314"]
            status, after, told = night("all")
            assert (status, told) == ("0", "")
            assert after["A-52-314"] != former["A-52-314"]
            assert all(is_whole(files) for files in after.values())
            former = after
        shell.stdin.close()
    fresh = tmp_path / "fresh"
    rapporteur("report", "--out", fresh, check=0)
    assert editions(fresh) == former


def test_with_its_connections_lost_the_former_edition_stands(rapporteur, folder, tmp_path, chance):
    out = tmp_path / "out"
    rapporteur("nightly", folder, "--out", out, check=0)
    lost = 0
    for _ in range(COUNT):
        edit(folder / "sheets.csv", one_turns)
        former = editions(out)
        process = rapporteur.start("nightly", folder, "--out", out)
        time.sleep(chance.uniform(0.05, 0.4))
        while process.poll() is None:
            [[cut]] = sql(rapporteur.database, """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""")
            if int(cut):
                break
        _, told = process.communicate(timeout=60)
        if process.returncode != 0:
            lost += 1
            # The server not reachable; the run says so and leaves what it found.
            assert process.returncode == 69, told
            assert "rapporteur: " in told or "error" in told
        seen = editions(out)
        for symbol, files in former.items():
            assert seen[symbol] == files or is_whole(seen[symbol])
        rapporteur("nightly", folder, "--out", out, check=0)
        assert editions(out)["A-52-314"] != former["A-52-314"]
    assert lost, "no connection was lost before a run ended"
    fresh = tmp_path / "fresh"
    rapporteur("report", "--out", fresh, check=0)
    assert editions(fresh) == editions(out)
