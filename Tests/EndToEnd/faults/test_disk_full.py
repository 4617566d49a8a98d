"""A full disk and a bare environment: no part of an edition appears, and nothing has to be cleared by hand."""

import os
import subprocess

import pytest

from conftest import editions
from measured import add, note


@pytest.fixture
def small(tmp_path):
    """Mounts a small file system, in this test alone."""
    assert os.geteuid() == 0, "this test mounts a file system: run it as root"
    folder = tmp_path / "small"
    folder.mkdir()

    def size(bytes_):
        how = "remount," if os.path.ismount(folder) else ""
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"{how}size={bytes_}", "none", folder], check=True)
        return folder

    yield size
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk(example, small):
    right = editions(example.published)
    for size in (16 << 10, 64 << 10, 256 << 10, 512 << 10):
        out = small(size)
        done = example.rapporteur("report", "--out", out)
        assert done.returncode == 73, done.stderr
        assert "No space left on device" in done.stderr and str(out) in done.stderr
        seen = editions(out)
        assert all(right[name] == files for name, files in seen.items())
        add("publications on a full disk")
    out = small(64 << 20)
    example.rapporteur("report", "--out", out, check=0)
    assert editions(out) == right
    assert not list(out.rglob(".staging"))


@pytest.mark.parametrize("streams", ["<&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams(example, tmp_path, streams):
    """What cron, or a careless wrapper, may leave closed; a file must never take the number of a stream."""
    out = tmp_path / "out"
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" report --quiet --database "$1" --out "$2" {streams}',
         example.rapporteur.binary, example.rapporteur.database, out],
        env={}, cwd="/", timeout=60, check=False, capture_output=True)
    assert done.returncode in (0, 73)
    assert editions(out) == editions(example.published)


@pytest.mark.parametrize("around", [
    {}, {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/St_Johns"},
    {"PGTZ": "Asia/Kolkata", "PGDATESTYLE": "German"}, {"PGOPTIONS": "-c extra_float_digits=-3"},
])
def test_the_bytes_do_not_depend_on_the_environment(example, tmp_path, around):
    done = example.rapporteur("report", "--quiet", "--out", tmp_path / "out", env=around)
    assert done.returncode == 0, done.stderr
    assert editions(tmp_path / "out") == editions(example.published)
    note("environments with the same bytes", 6)
