"""What the end-to-end tests share: the real binary, a real server, a database for each test.

Scripts/test sets RAPPORTEUR_BINARY and RAPPORTEUR_TEST_DATABASE. Without them the tests fail: a
test that was skipped must never look like one that passed.
"""

import csv
import os
import random
import shutil
import signal
import subprocess
import uuid
from contextlib import contextmanager
from pathlib import Path

import pytest

import measured

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "Reports" / "A-52-314"


class Rapporteur:
    """Runs the program as cron would: hardly any environment, no terminal."""

    def __init__(self, binary, database):
        self.binary = binary
        self.database = database

    def __call__(self, *words, database=True, env=None, check=None, **options):
        words = [str(word) for word in words]
        if database:
            words[1:1] = ["--database", self.database]
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("timeout", 120)
        result = subprocess.run(
            [self.binary, *words],
            env={"PATH": "/usr/bin:/bin", **(env or {})},
            capture_output=True,
            text=True,
            **options,
        )
        if check is not None:
            assert result.returncode == check, result.stdout + result.stderr
        return result

    def start(self, *words, env=None, **options):
        """Starts the program and does not wait for it."""
        return subprocess.Popen(
            [self.binary, words[0], "--database", self.database, *map(str, words[1:])],
            env={"PATH": "/usr/bin:/bin", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Whoever runs the tests in the background has it ignored, and so would the program.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            **options,
        )


def pytest_configure(config):
    """Each of several runners has a server of its own: roles, restarts and sessions concern nobody else."""
    config.own_home = None
    # Inherited by the runners: they have to make up the same cases.
    os.environ.setdefault("RAPPORTEUR_FAULTS_SEED", str(random.SystemRandom().randrange(2**32)))
    runner = os.environ.get("PYTEST_XDIST_WORKER")
    if runner:
        config.own_home = f"{required('RAPPORTEUR_HOME')}-{runner}"
        os.environ["RAPPORTEUR_HOME"] = config.own_home
        start_server()


# Files that take a minute or more; begun first, so that no runner is left with one when the others are done.
LONG = [
    "test_kills", "test_lost_connections", "test_kills_of_workers", "test_network", "test_system_calls",
    "test_interrupted_calls", "test_roles", "test_workers", "test_wide", "test_corrections", "test_upgrades",
    "test_verify", "test_nightly", "test_nightly_failures", "test_worker_peers", "test_archive", "test_html",
    "test_disk_full", "test_year", "test_oracle",
]


def pytest_collection_modifyitems(items):
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONG)))


def start_server():
    program = required("RAPPORTEUR_BINARY")
    subprocess.run([program, "db", "start", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    status = subprocess.run([program, "db", "status"], check=True, capture_output=True, text=True).stdout
    socket = next(line.split()[1] for line in status.splitlines() if line.startswith("socket "))
    os.environ["RAPPORTEUR_TEST_DATABASE"] = f"host={socket} user=rapporteur"


def pytest_unconfigure(config):
    if getattr(config, "own_home", None):
        subprocess.run([required("RAPPORTEUR_BINARY"), "db", "stop", "--quiet"], check=True)
        shutil.rmtree(config.own_home)


def pytest_sessionfinish(session):
    """A runner among several hands its figures to the one that prints them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = measured.FIGURES


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    measured.merge(getattr(node, "workeroutput", {}).get("figures", {}))


def required(variable):
    value = os.environ.get(variable)
    assert value, f"{variable} is not set: run these tests by Scripts/test"
    return value


@pytest.fixture(scope="session")
def binary():
    return required("RAPPORTEUR_BINARY")


@pytest.fixture(scope="session")
def server():
    return required("RAPPORTEUR_TEST_DATABASE")


def sql(conninfo, statement):
    """Runs SQL by psql and returns the rows as lists of texts."""
    done = subprocess.run(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "--csv", "-t", "-d", conninfo],
        input=statement,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return list(csv.reader(done.stdout.splitlines()))


def make_database(server, template="template1"):
    name = "e2e_" + uuid.uuid4().hex
    sql(server, f"create database {name} template {template}")
    return name, f"{server} dbname={name}"


@pytest.fixture(scope="session")
def prepared(binary, server):
    """The name of a database with the schema, from which others are made in a fraction of the time."""
    name, conninfo = make_database(server)
    Rapporteur(binary, conninfo)("init", check=0)
    yield name
    sql(server, f"drop database {name} with (force)")


@contextmanager
def copy(server, template):
    """The conninfo of a database that has what the template has: the schema, at least."""
    name, conninfo = make_database(server, template)
    # Of all that 'init' does, this alone is not in the database itself.
    sql(server, f"grant connect, create, temporary on database {name} to rapporteur_owner")
    try:
        yield conninfo
    finally:
        sql(server, f"drop database {name} with (force)")


@pytest.fixture
def database(server, prepared):
    """The conninfo of a database of this test alone that has the schema and nothing else."""
    with copy(server, prepared) as conninfo:
        yield conninfo


@pytest.fixture
def empty_database(server):
    """The conninfo of a database of this test alone in which there is nothing at all."""
    name, conninfo = make_database(server)
    yield conninfo
    sql(server, f"drop database {name} with (force)")


@pytest.fixture
def rapporteur(binary, database):
    return Rapporteur(binary, database)


@pytest.fixture(scope="module")
def own_program(binary, server, prepared):
    """The program with a database that the tests of one file share."""
    with copy(server, prepared) as conninfo:
        yield Rapporteur(binary, conninfo)


@pytest.fixture(scope="session")
def night_before(binary, server, prepared, tmp_path_factory):
    """The name of a database in which the example was published by a night, and the folder with what it wrote.

    Made once for all tests that begin there, each with a copy.
    """
    with copy(server, prepared) as conninfo:
        out = tmp_path_factory.mktemp("night") / "out"
        Rapporteur(binary, conninfo)("nightly", EXAMPLE, "--out", out, check=0)
        yield conninfo.rpartition("dbname=")[2], out


@pytest.fixture
def published(binary, server, night_before, tmp_path):
    """The program with a database of this test alone in which the example is published, into the folder `out`."""
    template, out = night_before
    with copy(server, template) as conninfo:
        program = Rapporteur(binary, conninfo)
        program.out = tmp_path / "out"
        shutil.copytree(out, program.out, symlinks=True)
        yield program


@pytest.fixture
def nights(rapporteur, tmp_path):
    """The nights of a made-up consultation, for faults to disturb."""
    # Of the folder of faults, which needs what is above.
    from harm import Nights

    return Nights(rapporteur, tmp_path)


@pytest.fixture(scope="module")
def lab(binary, server, tmp_path_factory):
    """The example with more editions, for whoever counts it again and again in other ways."""
    # Which needs what is above.
    from fanout import Laboratory

    laboratory = Laboratory(binary, server, tmp_path_factory.mktemp("lab"))
    yield laboratory
    laboratory.close()


class Loaded:
    """The example, loaded, counted and published once for all tests that only look at it."""

    def __init__(self, program, published, output):
        self.rapporteur = program
        self.published = published
        self.output = output


@pytest.fixture(scope="session")
def example(binary, server, tmp_path_factory):
    name, conninfo = make_database(server)
    program = Rapporteur(binary, conninfo)
    published = tmp_path_factory.mktemp("example") / "published"
    output = program("run", EXAMPLE, "--out", published, check=0)
    yield Loaded(program, published, output)
    sql(server, f"drop database {name} with (force)")


def tree(folder):
    """Every file below a folder with its bytes; links are followed."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def editions(published):
    """The editions that readers see, without the revisions that stand beside them."""
    return {path.name: tree(path) for path in sorted(published.iterdir()) if path.is_symlink()}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def pytest_terminal_summary(terminalreporter):
    if measured.FIGURES:
        terminalreporter.section("figures")
        for line in measured.table():
            terminalreporter.write_line(line)
