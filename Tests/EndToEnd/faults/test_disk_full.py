"""A full disk and a bare environment: no part of an edition appears, and nothing has to be cleared by hand."""

import os
import pwd
import subprocess
import tempfile
import uuid
from pathlib import Path

import pytest

from conftest import Rapporteur, editions, sql
from harm import ENDS, Nights, amcheck, chance, times
from measured import add
from test_same_bytes import LIBFAKETIME
from test_server_crashes import Private


def mount(folder, size):
    assert os.geteuid() == 0, "this test mounts a file system: run it as root"
    how = "remount," if os.path.ismount(folder) else ""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"{how}size={size}", "none", folder], check=True)


@pytest.fixture
def small(tmp_path):
    """Mounts a small file system, in this test alone."""
    folder = tmp_path / "small"
    folder.mkdir()

    def size(bytes_):
        mount(folder, bytes_)
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


@pytest.mark.parametrize("kibibytes", [1, 16, 128])
def test_files_may_not_grow(example, tmp_path, kibibytes):
    """The signal of a file that is too long ends no program of ours, which has something to say about it."""
    right, out = editions(example.published), tmp_path / "out"
    words = ["report", "--database", example.rapporteur.database, "--out", str(out)]
    done = subprocess.run(
        ["bash", "-c", f'ulimit -f {kibibytes}; exec "$0" "$@"', example.rapporteur.binary, *words],
        env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 73, done.stderr
    assert "File too large" in done.stderr and str(out) in done.stderr
    assert all(right[name] == files for name, files in editions(out).items())
    example.rapporteur("report", "--out", out, check=0)
    assert editions(out) == right
    add("publications with files that may not grow")


@pytest.fixture
def nights(binary, tmp_path):
    """Nights on a private server whose disk is small."""
    # Not below pytest's own folder: the server of root runs as another user, who has to get there.
    with tempfile.TemporaryDirectory(prefix="rap-", dir="/tmp") as folder:
        disk = Path(folder) / "disk"
        disk.mkdir()
        mount(disk, 400 << 20)
        try:
            for path in (Path(folder), disk):
                path.chmod(0o755)
            program = Private(binary, disk / "home")
            try:
                made = Nights(program, tmp_path)
                made.disk = disk
                yield made
            finally:
                program("db", "stop")
        finally:
            subprocess.run(["umount", disk], check=True)


def test_the_servers_disk_is_full(nights):
    rng = chance("the server's disk")
    met = 0
    for left in times([0, 256 << 10], [0, 0, 64 << 10, 256 << 10, 512 << 10, 1 << 20, 2 << 20, 4 << 20]):
        nights.change()
        former = nights.seen()
        space = os.statvfs(nights.disk)
        filler = nights.disk / "filler"
        with open(filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, space.f_bavail * space.f_frsize - left - rng.randrange(4096))
        done = nights.program(*nights.words())
        assert done.returncode in ENDS, done.stderr
        if done.returncode not in (0, 2):
            met += 1
            assert "No space left on device" in done.stderr or done.returncode == 69, done.stderr
            assert all(former[name] == files for name, files in nights.seen().items())
        filler.unlink()
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
        add("nights with the server's disk full", done.returncode not in (0, 2))
    assert met, "the disk was never full"
    amcheck(nights.program.database)


@pytest.fixture
def small_tablespace(server):
    """The conninfo of a database whose tables alone, not the log of the server, have little room; and its folder."""
    ((data,),) = sql(server, "show data_directory")
    user = pwd.getpwuid(os.stat(data).st_uid)
    name = f"small_{uuid.uuid4().hex}"
    with tempfile.TemporaryDirectory(prefix="rap-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        space = Path(folder) / "space"
        space.mkdir()
        mount(space, 64 << 20)
        os.chown(space, user.pw_uid, user.pw_gid)
        space.chmod(0o700)
        try:
            sql(server, f"create tablespace {name} location '{space}'")
            sql(server, f"create database {name} tablespace {name}")
            yield f"{server} dbname={name}", space
            sql(server, f"drop database {name} with (force)")
            sql(server, f"drop tablespace {name}")
        finally:
            subprocess.run(["umount", space], check=True)


def test_a_tablespace_is_full(binary, small_tablespace, tmp_path):
    database, space = small_tablespace
    nights = Nights(Rapporteur(binary, database), tmp_path)
    rng, met = chance("tablespace"), 0
    for left in times([0, 32 << 10], [0, 0, 16 << 10, 32 << 10, 64 << 10, 128 << 10, 256 << 10]):
        nights.change()
        former, started = nights.seen(), sql(database, "select pg_postmaster_start_time()")
        room = os.statvfs(space)
        filler = space / "filler"
        with open(filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, room.f_bavail * room.f_frsize - left - rng.randrange(4096)))
        done = nights.program(*nights.words())
        if done.returncode not in (0, 2):
            met += 1
            assert done.returncode in ENDS, done.stderr
            # What a database needs for its first connections lies in its tablespace; the server does not say why it
            # could not be written.
            assert "No space left on device" in done.stderr or "could not write init file" in done.stderr, done.stderr
            assert nights.seen() == former
        filler.unlink()
        # An error of a statement, not the end of the server.
        assert sql(database, "select pg_postmaster_start_time()") == started
        nights.complete()
        nights.agrees()
        add("nights with a full tablespace", done.returncode not in (0, 2))
    assert met, "the tablespace was never full"
    amcheck(database)


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
    add("environments with the same bytes")


@pytest.mark.parametrize(("zone", "start"), [
    ("America/New_York", "2031-03-09 01:59:59"), ("America/New_York", "2031-11-02 01:59:59"),
    ("Africa/Casablanca", "2031-12-31 23:59:59"), ("Pacific/Apia", "2011-12-29 23:59:59"),
])
def test_the_clock_jumps_while_it_runs(example, tmp_path, zone, start):
    """An hour forth or back, midnight, and a day that an island left out; the clock runs twenty times as fast."""
    env = {"TZ": zone, "LD_PRELOAD": LIBFAKETIME, "FAKETIME": f"@{start} x20"}
    done = example.rapporteur("report", "--quiet", "--out", tmp_path / "out", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert editions(tmp_path / "out") == editions(example.published)
    add("jumps of the clock with the same bytes")
