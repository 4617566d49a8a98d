"""The tables of SQL/counting.md name what there is: every system has its row, every test, view and file exists."""

import csv
import re

from conftest import EXAMPLE, REPOSITORY

TEXT = (REPOSITORY / "SQL" / "counting.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TEXT.splitlines() if line.startswith("| ")]
ROWS = [row for row in ROWS if row[0] != "system"]


def test_every_way_of_counting_has_its_row_once():
    numbers = [int(match[1]) for row in ROWS if (match := re.match(r"S(\d\d) ", row[0]))]
    assert numbers == [*range(1, 44), *range(87, 95)]
    assert all(len(row) == 5 and all(row) for row in ROWS)


def test_every_test_that_is_named_exists():
    tests = REPOSITORY / "Tests"
    known = {path.stem for pattern in ("*Tests/*.swift", "EndToEnd/*.py") for path in tests.glob(pattern)}
    known |= {path.stem for path in (REPOSITORY / "SQL" / "tests").glob("*.sql")} | {"oracle", "Scripts/check-register"}
    for row in ROWS:
        # "by linear programming" says how, not where.
        for name in re.sub(r",? by [a-z ]+", "", row[4]).replace(";", ",").split(", "):
            assert name.strip() in known, (row[0], name)


def test_every_view_and_function_that_is_named_exists():
    said = "".join(path.read_text("utf-8") for part in ("views", "functions") for path in (REPOSITORY / "SQL" / part).glob("*.sql"))
    known = set(re.findall(r"create or replace (?:view|function) (?:analysis|rapporteur)\.(\w+)", said))
    for row in ROWS:
        for name in re.findall(r"`(\w+)\(", row[2]):
            assert name in known, (row[0], name)
        plain = re.sub(r"`[^`]*`|\([^)]*\)", "", row[2])
        for name in re.split(r"[,;] ", plain):
            # A thing without a view of its own is told in several words.
            if re.fullmatch(r"[a-z]+(_[a-z]+)+", name.strip()):
                assert name.strip() in known, (row[0], name)


def test_every_file_that_is_named_is_written_by_some_edition():
    sources = "".join(path.read_text("utf-8") for path in (REPOSITORY / "Sources" / "ReportWriter").rglob("*.swift"))
    known = set(re.findall(r'"(\w+)"', sources))
    with open(EXAMPLE / "tables.csv", newline="", encoding="utf-8") as file:
        known |= {row["table"] for row in csv.DictReader(file)}
    for row in ROWS:
        for name in re.findall(r"\b(\w+)\.csv", row[3]):
            assert name in known, (row[0], name)
