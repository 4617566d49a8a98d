"""The register of States, read from the files that the program ships."""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "SQL" / "register"


@cache
def rows(name):
    with open(FOLDER / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def holds_on(row, day):
    return (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")


@cache
def entity(state):
    return next((row["entity"] for row in rows("states") if row["state"] == state), None)


@cache
def members(day):
    """The Members of the United Nations on a day, by entity."""
    return frozenset(
        entity(row["state"])
        for row in rows("memberships")
        if row["organization"] == "united_nations" and row["status"] == "member" and holds_on(row, day)
    )


@cache
def places(state, day):
    """What region, and so on, a State lies in: pairs of name and value."""
    found = set()
    for row in rows("state_regions"):
        if row["state"] == state and holds_on(row, day):
            found |= {(name, row[name]) for name in ("region", "subregion", "macro_region")}
    for row in rows("regional_groups"):
        if row["state"] == state and holds_on(row, day):
            found.add(("regional_group", row["group"]))
    return frozenset(found)
