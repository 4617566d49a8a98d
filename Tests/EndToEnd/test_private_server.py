"""The private PostgreSQL: by itself when no database is named, and by `rapporteur db`."""

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from conftest import EXAMPLE


@pytest.fixture
def home():
    # Not below pytest's own folder: the server of root runs as another user, who has to get there.
    with tempfile.TemporaryDirectory(prefix="rap-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "home"


@pytest.fixture
def private(binary, home):
    env = {"PATH": "/usr/bin:/bin", "RAPPORTEUR_HOME": str(home), "HOME": str(home.parent)}

    def run(*words, check=None, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        done = subprocess.run(
            [binary, *map(str, words)],
            env=env, capture_output=True, text=True, timeout=120, check=False, **options,
        )
        if check is not None:
            assert done.returncode == check, done.stdout + done.stderr
        return done

    yield run
    run("db", "stop")


def postmaster(home):
    """The process of the server, from the file that PostgreSQL writes."""
    (path,) = home.rglob("postmaster.pid")
    return int(path.read_text().splitlines()[0])


def test_it_is_started_by_itself_and_one_line_says_so(private, tmp_path):
    first = private("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    assert sum("private PostgreSQL" in line for line in first.stderr.splitlines()) == 1
    second = private("status", check=0)
    assert "A/52/314" in second.stdout
    assert "private PostgreSQL" not in second.stderr


def test_start_status_stop(private):
    assert private("db", "status").returncode == 69
    private("db", "start", check=0)
    assert "running" in private("db", "status", check=0).stdout
    private("db", "start", check=0)
    private("db", "stop", check=0)
    assert private("db", "status").returncode == 69
    private("db", "stop", check=0)


def test_psql_asks_the_private_server(private):
    done = private("db", "psql", "--", "-At", "-c", "select 6 * 7", check=0)
    assert done.stdout == "42\n"


def test_it_listens_on_no_network(private):
    private("db", "start", check=0)
    shown = private("db", "psql", "--", "-At", "-c", "show listen_addresses", check=0)
    assert shown.stdout == "\n"


def test_after_a_kill_the_next_command_finds_everything_again(private, home, tmp_path):
    private("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    os.kill(postmaster(home), signal.SIGKILL)
    time.sleep(0.2)
    assert "A/52/314" in private("status", check=0).stdout


def test_two_at_once_start_one_server(binary, private, home):
    env = {"PATH": "/usr/bin:/bin", "RAPPORTEUR_HOME": str(home), "HOME": str(home.parent)}
    both = [
        subprocess.Popen([binary, "init"], env=env, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert process.returncode in (0, 75), err
    assert 0 in [process.returncode for process in both]
    private("status", check=0)


def test_a_named_database_starts_no_server(rapporteur, home):
    rapporteur("init", env={"RAPPORTEUR_HOME": str(home), "HOME": str(home.parent)}, check=0)
    assert not home.exists()


def test_a_path_too_long_for_a_socket_is_no_hindrance(binary, tmp_path_factory):
    with tempfile.TemporaryDirectory(prefix="rap-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        env = {"PATH": "/usr/bin:/bin", "RAPPORTEUR_HOME": f"{folder}/{'long-' * 30}", "HOME": folder}

        def run(*words):
            return subprocess.run(
                [binary, *words], env=env, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, check=False
            )

        try:
            assert run("db", "start").returncode == 0
            shown = run("db", "status").stdout
            (socket,) = [line.split()[1] for line in shown.splitlines() if line.startswith("socket")]
            assert len(socket) <= 80 and not socket.startswith(env["RAPPORTEUR_HOME"])
            assert run("init").returncode == 0
        finally:
            run("db", "stop")


def test_without_the_programs_of_the_server_the_package_is_named(binary, home):
    """In a mount namespace of its own, in which nobody has installed PostgreSQL."""
    env = {"PATH": "/usr/bin:/bin", "RAPPORTEUR_HOME": str(home), "HOME": str(home.parent)}
    hidden = (
        "for folder in /usr/lib/postgresql /usr/local/lib/postgresql; do "
        "[ ! -d $folder ] || mount -t tmpfs none $folder; done; exec \"$0\" \"$@\""
    )
    # Root may mount; anybody else is root in a namespace of users.
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user", "--map-root-user"]
    for words in (["db", "start"], ["init"]):
        done = subprocess.run(
            [*unshare, "sh", "-c", hidden, binary, *words],
            env=env, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, check=False,
        )
        assert done.returncode == 69, done.stdout + done.stderr
        assert "apt-get install postgresql-15" in done.stderr and "--database" in done.stderr
    assert not home.exists() or not any(home.rglob("PG_VERSION"))
