"""Editions made again: after many corrections, on another server's copy, by other jobs and settings, the same bytes."""

import subprocess

import pytest

from conftest import Rapporteur, make_database, sql
from harm import chance, times, tree
from measured import add

AROUND = [{}, {"TZ": "Pacific/Kiritimati"}, {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, {"TZ": "America/St_Johns"}]


@pytest.fixture
def copied(server):
    """Makes a database out of the dump of another, without anything that was counted."""
    names = []

    def copy(program):
        name, conninfo = make_database(server)
        names.append(name)
        dumped = subprocess.run(["pg_dump", "-d", program.database], capture_output=True, check=True).stdout
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo], input=dumped, check=True,
                       capture_output=True)
        sql(conninfo, "delete from rapporteur.current_build; delete from rapporteur.build")
        return Rapporteur(program.binary, conninfo)

    yield copy
    for name in names:
        sql(server, f"drop database {name} with (force)")


def as_known(program, batch, out, jobs, env):
    counted = program("aggregate", "--known", batch, "--jobs", jobs, env=env)
    assert counted.returncode in (0, 2), counted.stderr
    program("report", "--known", batch, "--out", out, env=env, check=0)
    return {path.name: tree(path) for path in sorted(out.iterdir()) if path.is_symlink()}


def test_a_copy_makes_the_same_editions(nights, copied, tmp_path):
    rng = chance("rebuild")
    for _ in range(times(2, 50)):
        nights.change()
        nights.complete()
    copy = copied(nights.program)
    for batch in sorted(rng.sample(range(1, nights.batches + 1), times(2, 20))):
        right = as_known(nights.program, batch, tmp_path / f"right{batch}", 1, {})
        again = as_known(copy, batch, tmp_path / f"again{batch}", rng.choice([1, 2, 8]), rng.choice(AROUND))
        assert right and again == right, f"batch {batch}"
        add("editions made again with the same bytes", len(right))


def test_a_correction_taken_back_leaves_no_trace(nights):
    for _ in range(times(1, 100)):
        before = sql(nights.program.database, FIGURES)
        nights.change()
        nights.complete()
        nights.program("revert", nights.batches, check=0)
        assert nights.program("aggregate").returncode in (0, 2)
        nights.batches += 1
        assert sql(nights.program.database, FIGURES) == before
        add("corrections taken back without a trace")


FIGURES = """
    select b.symbol, f.figure, f.value, f.base_size, f.asked, f.answered, f.silent, f.share
    from rapporteur.current_build as v
    inner join rapporteur.build as b using (build_id)
    inner join rapporteur.figure_result as f using (build_id)
    order by b.symbol, f.figure
"""
