"""Nights one after another, each with a fault drawn at random: no step by hand, and nothing is left behind."""

import os
import subprocess
import time

from conftest import Rapporteur, make_database, sql
from harm import ENDS, Nights, chance, ended, strace, times
from measured import add, note
from test_network import cut


def kill(nights, rng):
    process = nights.start()
    time.sleep(rng.uniform(0, 0.5))
    process.kill()
    ended(process)


def terminate(nights, rng):
    process = nights.start()
    time.sleep(rng.uniform(0, 0.5))
    process.terminate()
    status, told = ended(process)
    assert status in ENDS | {143, -15}, told


def lose_connections(nights, rng):
    process = nights.start()
    time.sleep(rng.uniform(0, 0.5))
    nights.end_connections()
    assert ended(process)[0] in ENDS


def fail_a_call(nights, rng):
    call, error = rng.choice([("write", "ENOSPC"), ("fsync", "EIO"), ("rename", "EIO"), ("openat", "EMFILE")])
    when = rng.randint(1, 60)
    done = strace("-f", "--seccomp-bpf", "-o", "/dev/null", "-e", f"trace={call}",
                  "-e", f"inject={call}:error={error}:when={when}", *nights.command())
    assert done.returncode in ENDS | {127}, f"{call} {when}: {done.returncode} {done.stderr}"


def small_files(nights, rng):
    done = subprocess.run(
        ["bash", "-c", f'ulimit -f {rng.randint(1, 40)}; exec "$@"', "-", *nights.command()],
        env={"PATH": "/usr/bin:/bin"}, capture_output=True, timeout=60, check=False)
    assert done.returncode in ENDS


def nothing(nights, rng):
    nights.complete()


FAULTS = [kill, terminate, lose_connections, fail_a_call, small_files, nothing]


def test_nights_with_faults(nights, server, tmp_path):
    rng = chance("nights")
    for _ in range(times(2, 50)):
        if rng.random() < 0.2:
            cut(nights, rng, after=int(2 ** rng.uniform(8, 19)), piece=1 << 16)
        else:
            fault = rng.choice(FAULTS)
            nights.change()
            former = nights.seen()
            fault(nights, rng)
            nights.readers_see(former)
            nights.complete()
            nights.agrees()
        add("nights with a fault")
    left = [path.name for path in nights.out.rglob(".*") if path.name != ".revisions"]
    assert not left, left
    assert sql(nights.program.database, "select count(*) from rapporteur.partial") == [["0"]]
    assert os.listdir(nights.source)
    as_without_faults(nights, server, tmp_path)


def rows(database):
    """How many rows each table of what was loaded, counted and published holds; not the ledger of what was tried."""
    tables = [name for (name,) in sql(database, """
        select c.relname from pg_class as c
        where c.relnamespace = 'rapporteur'::regnamespace and c.relkind = 'r' and c.relname not in
            ('run', 'run_unit', 'build', 'build_unit', 'program', 'unit_time', 'migration')
        order by 1
    """)]
    return {name: sql(database, f"select count(*) from rapporteur.{name}")[0][0] for name in tables}


def size(database):
    sql(database, "vacuum full")
    return int(sql(database, "select pg_database_size(current_database())")[0][0])


def as_without_faults(nights, server, tmp_path):
    """The same nights once more with nothing in their way: as many rows and files, and a disk as full."""
    name, conninfo = make_database(server)
    try:
        (tmp_path / "calm").mkdir()
        calm = Nights(Rapporteur(nights.program.binary, conninfo), tmp_path / "calm")
        while calm.batches < nights.batches:
            calm.change()
            calm.complete()
        assert rows(nights.program.database) == rows(conninfo)
        assert nights.seen() == calm.seen()
        sizes = [size(database) for database in (nights.program.database, conninfo)]
        note("size of the database beside one without faults", "%.0f %%" % (100 * sizes[0] / sizes[1]))
        assert sizes[0] < 1.2 * sizes[1]
        assert revisions(nights.out) <= revisions(calm.out)
    finally:
        sql(server, f"drop database {name} with (force)")


def revisions(out):
    return sum(1 for path in (out / ".revisions").rglob("manifest.json"))
