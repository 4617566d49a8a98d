"""The README's commands, run as they are written; its links and samples, held against the tree.

A fenced block whose first line is ```sh run is run whole by bash, from the top of a copy of the
repository, with `rapporteur` on PATH. The blocks are run in order, in one place, like a reader would.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from conftest import REPOSITORY, Rapporteur, make_database, sql

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh run\n(.*?)^```$", README, re.M | re.S)


@pytest.fixture(scope="module")
def place(binary, server, tmp_path_factory):
    """A folder with the example in it, a database, and `rapporteur` on PATH."""
    name, conninfo = make_database(server)
    top = tmp_path_factory.mktemp("reader")
    programs = top / "bin"
    programs.mkdir()
    (programs / "rapporteur").symlink_to(binary)
    work = top / "work"
    work.mkdir()
    for entry in ["Reports", "Scripts"]:
        (work / entry).symlink_to(REPOSITORY / entry)
    options = dict(part.split("=", 1) for part in conninfo.split())
    env = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(top),
        "PGHOST": options["host"],
        "PGUSER": options["user"],
        "PGPORT": options.get("port", "5432"),
        "PGDATABASE": name,
        "RAPPORTEUR_HOME": os.environ["RAPPORTEUR_HOME"],
    }
    yield work, env
    sql(server, f"drop database {name} with (force)")


def test_there_are_commands_to_run():
    assert len(BLOCKS) >= 5


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0][:60])
def test_a_command_of_the_readme_runs_as_written(place, block):
    work, env = place
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=work, env=env, capture_output=True, text=True, timeout=300,
        stdin=subprocess.DEVNULL, check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_two_commands_stand_in_the_readme():
    for command in ["Scripts/run", "Scripts/test"]:
        assert re.search(rf"^{command}$", README, re.M)
        assert os.access(REPOSITORY / command, os.X_OK)


@pytest.mark.parametrize("script", ["bench", "format", "fuzz", "record", "run", "test"])
def test_a_script_says_how_it_is_used_and_does_nothing(script, tmp_path):
    done = subprocess.run(
        [REPOSITORY / "Scripts" / script, "--help"], capture_output=True, text=True, check=True, cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin"})
    assert f"\nUsage: Scripts/{script}" in done.stdout and not done.stderr
    assert "set -" not in done.stdout and not done.stdout.startswith("#")


def test_links_lead_to_files():
    for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]:
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (REPOSITORY / target).exists(), f"{name}: {target}"


def test_the_page_that_is_shown_is_a_page_of_the_report():
    shown = re.search(r"<!-- a page of (\S+) -->\n```text\n(.*?)^```$", README, re.M | re.S)
    assert shown, "README.md shows no page"
    report = (REPOSITORY / shown[1]).read_text(encoding="utf-8")
    assert shown[2] in report


def test_sample_outputs_are_what_the_program_prints(place, binary, server):
    """A block ```console shows a command after `$ ` and what it prints to standard output."""
    work, env = place
    samples = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```$", README, re.M | re.S)
    assert samples
    for command, expected in samples:
        done = subprocess.run(
            ["bash", "-c", command], cwd=work, env=env, capture_output=True, text=True,
            timeout=120, stdin=subprocess.DEVNULL, check=False,
        )
        assert done.stdout == expected, command


def test_documents_name_no_folder_of_any_machine():
    for path in [*REPOSITORY.glob("*.md"), REPOSITORY / "docker-compose.yml"]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"/(home|root|work|farm|tmp/wt)/", text), path
