"""Readers of other people take the edition's CSVW and SDMX, find the same figures, and refuse a broken copy."""

import csv
import json
import shutil
import warnings

import csvw
import pytest
from pysdmx.errors import Invalid
from pysdmx.io import get_datasets, read_sdmx

from conftest import EXAMPLE

NAMES = ["E-1995-69", "A-52-314"]


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def copy(example, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree((example.published / "A-52-314").resolve(), folder)
    return folder


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def tables(folder):
    """Every table read by its description, each cell as its type says; the table group."""
    group = csvw.TableGroup.from_file(folder / "tables" / "csv-metadata.json")
    with warnings.catch_warnings():
        # The reader only warns of a header that is not the one described.
        warnings.simplefilter("error")
        for table in group.tables:
            for _ in table.iterdicts(strict=True):
                pass
    return group


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_described(example, name):
    folder = example.published / name
    group = tables(folder)
    assert {str(table.url) for table in group.tables} == {path.name for path in (folder / "tables").glob("*.csv")}
    assert group.check_referential_integrity()


def test_a_word_in_a_column_of_numbers_is_refused(copy):
    path = copy / "tables" / "questions.csv"
    header, first, *rest = path.read_text(encoding="utf-8").split("\n")
    at = header.split(",").index("answered")
    cells = next(csv.reader([first]))
    cells[at] = "many"
    path.write_text("\n".join([header, ",".join(f'"{cell}"' for cell in cells), *rest]), encoding="utf-8")
    with pytest.raises(ValueError, match="many"):
        tables(copy)


def test_an_option_of_no_question_is_refused(copy):
    change(copy / "tables" / "options.csv", "\nposition,", "\npostiion,")
    with pytest.raises(ValueError, match="postiion"):
        tables(copy).check_referential_integrity()


def observations(folder):
    """What pysdmx reads of structure and data together."""
    [dataset] = get_datasets(folder / "sdmx" / "tallies.csv", folder / "sdmx" / "structure.json")
    return dataset


@pytest.mark.parametrize("name", NAMES)
def test_the_tallies_are_read_together_with_their_structure(example, name):
    folder = example.published / name
    dataset = observations(folder)
    components = {component.id: component for component in dataset.structure.components}
    assert [c.id for c in dataset.structure.components.dimensions] == ["QUESTION", "OPTION"]
    found = dataset.data
    for dimension in ("QUESTION", "OPTION"):
        codes = {code.id for code in components[dimension].local_codes}
        assert set(found[dimension]) <= codes and codes
    answered = {row["question"]: int(row["answered"]) for row in rows(folder / "tables" / "questions.csv")}
    expected = {
        (row["question"], f"{row['question']}${row['option']}"): (int(row["count"]), answered[row["question"]])
        for row in rows(folder / "tables" / "options.csv")
    }
    assert expected == {
        (row.QUESTION, row.OPTION): (int(row.OBS_VALUE), int(row.ANSWERED)) for row in found.itertuples()
    }


def test_codes_have_their_names_in_every_language(example):
    structure = json.loads((example.published / "A-52-314" / "sdmx" / "structure.json").read_text(encoding="utf-8"))
    questions, options = (codelist["codes"] for codelist in structure["data"]["codelists"])

    def labels(row):
        return {column.removeprefix("label_"): cell for column, cell in row.items() if column.startswith("label_") and cell}

    asked = {row["question"]: labels(row) for row in rows(EXAMPLE / "questions.csv")}
    given = {f"{row['question']}${row['option']}": labels(row) for row in rows(EXAMPLE / "options.csv")}
    for codes, expected in (questions, asked), (options, given):
        assert codes and all(code["names"] == expected[code["id"]] and len(code["names"]) == 6 for code in codes)
        assert all(code["name"] == code["names"]["en"] for code in codes)


def test_the_structure_says_that_positions_are_reconstructed(example):
    folder = example.published / "A-52-314"
    [dataflow] = read_sdmx(folder / "sdmx" / "structure.json").get_dataflows()
    manifest = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert dataflow.description and dataflow.description in json.dumps(manifest, ensure_ascii=False)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("structure.json", '"attributeRelationship"', '"attributeRelation"'),
        ("tallies.csv", "STRUCTURE,", "STRUCTUR,"),
    ],
)
def test_a_broken_message_is_refused(copy, path, old, new):
    change(copy / "sdmx" / path, old, new)
    with pytest.raises(Invalid):
        observations(copy)
