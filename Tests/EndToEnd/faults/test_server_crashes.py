"""The server stops dead while the job is at work: the next run starts it and completes the work."""

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from conftest import Rapporteur
from harm import ENDS, Nights, amcheck, chance, ended, times
from measured import add


class Private(Rapporteur):
    """The program with a private server."""

    def __init__(self, binary, home):
        self.binary, self.home = binary, home
        self.env = {"PATH": "/usr/bin:/bin", "RAPPORTEUR_HOME": str(home), "HOME": str(home.parent)}

    def __call__(self, *words, check=None, **options):
        done = subprocess.run(
            [self.binary, *map(str, words)], env=self.env, capture_output=True, text=True, timeout=120,
            stdin=subprocess.DEVNULL, check=False)
        assert check is None or done.returncode == check, done.stdout + done.stderr
        return done

    def start(self, *words):
        return subprocess.Popen(
            [self.binary, *map(str, words)], env=self.env, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    @property
    def postmaster(self):
        (path,) = self.home.rglob("postmaster.pid")
        return int(path.read_text().splitlines()[0])

    @property
    def database(self):
        shown = self("db", "status", check=0).stdout
        folder = next(line.split()[1] for line in shown.splitlines() if line.startswith("socket"))
        return f"host={folder} user=rapporteur dbname=rapporteur"


def check_pages(program):
    """Every page on disk is what its checksum says, once the server is stopped in good order."""
    program("db", "stop", check=0)
    (checker,) = list(Path("/usr/lib/postgresql").glob("*/bin/pg_checksums"))[-1:]
    done = subprocess.run(
        [checker, "--check", "-D", program.home / "cluster"], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "Bad checksums:  0" in done.stdout, done.stdout + done.stderr


@pytest.fixture
def nights(binary, tmp_path):
    # Not below pytest's own folder: the server of root runs as another user, who has to get there.
    with tempfile.TemporaryDirectory(prefix="rap-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        program = Private(binary, Path(folder) / "home")
        try:
            yield Nights(program, tmp_path)
        finally:
            program("db", "stop")


def test_the_server(nights):
    rng = chance("server")
    for _ in range(times(1, 100)):
        number = rng.choices([signal.SIGQUIT, signal.SIGKILL], [60, 40])[0]
        nights.change()
        former = nights.seen()
        victim = nights.program.postmaster
        process = nights.start()
        time.sleep(rng.uniform(0, 0.6))
        os.kill(victim, number)
        status, told = ended(process, 120)
        assert status in ENDS, told
        add("stops of the server by " + number.name)
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
    amcheck(nights.program.database)
    check_pages(nights.program)
