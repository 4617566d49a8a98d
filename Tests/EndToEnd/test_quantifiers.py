"""A word for a quantity is true of its count and base, or the report is not written."""

import csv
import shutil

import pytest

from conftest import EXAMPLE

TEMPLATE = "text/A-52-314/report.en.txt"


@pytest.fixture
def folder(tmp_path):
    """The example with a figure of 17 of 36, invented for this test, and a text of its own."""
    copy = tmp_path / "consultation"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("published"))
    return copy


def written(rapporteur, folder, paragraph, part="Views"):
    (folder / TEMPLATE).write_text(
        f"# {part}\n\n[said] " + paragraph + "\n", encoding="utf-8"
    )
    return rapporteur("run", folder, "--out", folder.parent / "published")


# In the example 17 of 27 who commented on funding named donors; of the 36 in favour that is less than half.
def of_36(folder):
    path = folder / "figures.csv"
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        columns, found = reader.fieldnames, list(reader)
    found.append({
        **dict.fromkeys(columns, ""), "figure": "donors_of_36", "position": "999", "measure": "count",
        "expression": "funding:donor_voluntary", "base": "position:in_favour", "label_en": "donors",
    })
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(found)


def test_most_of_17_of_36_fails_with_its_place_and_the_words_that_would_be_true(rapporteur, folder):
    of_36(folder)
    result = written(rapporteur, folder, "{claim most: donors_of_36} of those in favour named donors.")
    assert result.returncode == 65, result.stdout + result.stderr
    assert f'{TEMPLATE}:3: {{claim most: donors_of_36}}: 17 of 36 is not "most"; true would be: about half, many' \
        in result.stderr


def test_a_free_word_for_a_quantity_is_refused_beside_its_figure(rapporteur, folder):
    of_36(folder)
    result = written(
        rapporteur, folder, "Donors were named, by {number donors_of_36}.  Most of the Governments agreed.")
    assert result.returncode == 65, result.stdout + result.stderr
    assert f'{TEMPLATE}:3: character 47 of the paragraph: "most" stands for a number that nobody checks' in result.stderr
    assert "true would be, of donors_of_36, 17 of 36: about half, many" in result.stderr


def test_a_word_is_chosen_by_the_count_and_its_base(rapporteur, folder):
    of_36(folder)
    result = written(rapporteur, folder, "{Quantity donors_of_36} of those in favour named donors.")
    assert result.returncode == 0, result.stdout + result.stderr
    text = (folder.parent / "published/A-52-314/report.en.txt").read_text(encoding="utf-8")
    assert "1.   About half of those in favour named donors." in text


def test_a_conclusion_that_cites_nothing_is_refused(rapporteur, folder):
    result = written(rapporteur, folder, "A regional approach is to be preferred.", part="Conclusions")
    assert result.returncode == 65, result.stdout + result.stderr
    assert f"{TEMPLATE}:3: a conclusion cites nothing" in result.stderr
