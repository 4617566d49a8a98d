"""Every guard has a test that fails without it: the sources are copied, the guard is switched off, the test is run."""

import fcntl
import os
import subprocess
import sys

import pytest

from conftest import REPOSITORY, required
from harm import FULL
from measured import add
from mutants import MUTANTS

COPY = REPOSITORY / ".build" / "mutants" / "sources"
BUILD = REPOSITORY / ".build" / "mutants" / "build"
# Behind the functions of a database, the mutants among them.
INSTALLED = "                return summary\n            }\n        }\n    }\n"
DATABASE_MUTANT = """                if let sql = getenv("RAPPORTEUR_MUTANT_SQL") {
                    try connection.execute(script: String(cString: sql), name: "mutant")
                }
"""
CHOSEN = '(getenv("RAPPORTEUR_MUTANT").map {{ String(cString: $0) }} == "{}")'


def mutated(text, name, mutant):
    """The text of a file with a guard that RAPPORTEUR_MUTANT switches off."""
    assert text.count(mutant.old) == 1, f"the mutant {name} finds its place {text.count(mutant.old)} times"
    text = text.replace(mutant.old, mutant.new.replace("MUTANT", CHOSEN.format(name)))
    return text if "import Foundation" in text or "import Glibc" in text else "import Glibc\n" + text


def test_every_guard_is_where_its_mutant_expects_it():
    sources()
    for mutant in MUTANTS.values():
        file, function = mutant.test.split("::")
        assert f"def {function}(" in (REPOSITORY / file).read_text("utf-8"), mutant.test


def sources():
    """Every file of the program by its path, with all mutants in it."""
    paths = [path for part in ("Sources", "SQL") for path in (REPOSITORY / part).rglob("*") if path.is_file()]
    texts = {str(path.relative_to(REPOSITORY)): path.read_text("utf-8") for path in paths}
    for name, mutant in MUTANTS.items():
        if mutant.file:
            texts[mutant.file] = mutated(texts[mutant.file], name, mutant)
    migrations = "Sources/Loader/Store/Migrations.swift"
    assert texts[migrations].count(INSTALLED) == 1
    texts[migrations] = "import Glibc\n" + texts[migrations].replace(INSTALLED, DATABASE_MUTANT + INSTALLED)
    # Targets of tests are not copied, and so not described either.
    description = (REPOSITORY / "Package.swift").read_text("utf-8")
    texts["Package.swift"] = description.split("        .testTarget(")[0] + "    ]\n)\n"
    return texts


@pytest.fixture(scope="module")
def program():
    """The mutants, built once, by the first of several runners."""
    COPY.mkdir(parents=True, exist_ok=True)
    with open(COPY.parent / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build()
    return BUILD / "debug" / "rapporteur"


def build():
    """Copies and builds; files that did not change keep their time, so that little is built again."""
    texts = sources()
    for path in [path for path in COPY.rglob("*") if path.is_file()]:
        if str(path.relative_to(COPY)) not in texts:
            path.unlink()
    for name, text in texts.items():
        path = COPY / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    done = subprocess.run(
        ["swift", "build", "--package-path", COPY, "--scratch-path", BUILD, "--product", "rapporteur"],
        capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]


def run(program, folder, mutant="", sql=""):
    """Runs a mutant's test against the mutant, and says how pytest ended."""
    wrapper = folder / "rapporteur"
    wrapper.write_text(
        f"#!/bin/sh\nexport RAPPORTEUR_MUTANT='{mutant}'\n"
        + (f"export RAPPORTEUR_MUTANT_SQL=\"$(cat '{folder}/sql')\"\n" if sql else "")
        + f"exec '{program}' \"$@\"\n", "utf-8")
    (folder / "sql").write_text(sql, "utf-8")
    wrapper.chmod(0o755)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-o", "cache_dir=/dev/null",
         MUTANTS[mutant or "quotes"].test],
        # Not one of several runners: the server is that of the test that asks.
        env={**{name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST_")},
             "RAPPORTEUR_BINARY": str(wrapper), "RAPPORTEUR_FAULTS": ""},
        cwd=REPOSITORY,
        capture_output=True, text=True, check=False, timeout=600)


if FULL:

    def test_without_any_mutant_the_copy_passes(program, tmp_path):
        done = run(program, tmp_path)
        assert done.returncode == 0, done.stdout[-3000:]

    @pytest.mark.parametrize("name", sorted(MUTANTS))
    def test_without_its_guard_a_test_fails(program, tmp_path, name):
        assert required("RAPPORTEUR_TEST_DATABASE")
        done = run(program, tmp_path, name, MUTANTS[name].sql)
        # 1: tests ran and failed; anything else tells nothing of the guard.
        assert done.returncode == 1, f"{MUTANTS[name].guard}: {done.returncode}\n{done.stdout[-3000:]}"
        assert " error" not in done.stdout.splitlines()[-1], done.stdout[-3000:]
        add("guards whose test fails without them")
