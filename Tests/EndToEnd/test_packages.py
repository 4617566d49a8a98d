"""Other people's validators accept what goes in and what comes out, and refuse a broken copy."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import EXAMPLE

TOOLS = Path(sys.executable).parent


def validate(folder):
    # Run beside the package: frictionless takes no path that leads out of its folder.
    return subprocess.run(
        [TOOLS / "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder, capture_output=True, text=True, timeout=300, check=False,
    )


def test_the_input_is_a_data_package():
    done = validate(EXAMPLE)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize("name", ["E-1995-69", "A-52-314"])
def test_the_edition_is_a_data_package(example, name):
    done = validate((example.published / name).resolve())
    assert done.returncode == 0, done.stdout[-3000:]


def test_an_input_with_an_unknown_code_is_refused(tmp_path):
    folder = tmp_path / "broken"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    replies = next(folder.rglob("replies.csv"))
    text = replies.read_text(encoding="utf-8")
    replies.write_text(text.replace("substantive", "splendid", 1), encoding="utf-8")
    assert validate(folder).returncode == 1


def test_an_edition_with_another_number_in_it_is_refused(example, tmp_path):
    folder = tmp_path / "broken"
    shutil.copytree((example.published / "A-52-314").resolve(), folder)
    figures = folder / "tables" / "figures.csv"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.replace("36", "37", 1), encoding="utf-8")
    assert validate(folder).returncode == 1


@pytest.mark.parametrize("name", ["E-1995-69", "A-52-314"])
def test_the_checksums_of_the_edition_are_those_of_its_files(example, name):
    import hashlib

    folder = example.published / name
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["resources"]
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
        assert resource["bytes"] == len(data)


def test_the_compose_file_is_one():
    done = subprocess.run(
        [TOOLS / "check-jsonschema", "--builtin-schema", "vendor.compose-spec",
         EXAMPLE.parents[1] / "docker-compose.yml"],
        capture_output=True, text=True, timeout=60, check=False,
    )
    assert done.returncode == 0, done.stdout
