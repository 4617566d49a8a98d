"""A view is not asked where none of its resources has rows: then it has none, and its file the same columns."""

import json
import re

from conftest import REPOSITORY, sql
from invented import options, write

SOURCES = REPOSITORY / "Sources" / "ReportWriter" / "Data"


def published():
    """What the program says that each view has rows of."""
    text = "".join((SOURCES / name).read_text(encoding="utf-8") for name in ("RegisterViews.swift", "OccasionalViews.swift"))
    found = {}
    for call in re.findall(r"\.init\((.*?)\n?\s*\),?\n(?=\s*(?:\.init|\]))", text, re.S):
        resources = re.search(r"of: \[(.*?)\]", call, re.S)
        found[re.match(r'\s*"(\w+)"', call)[1]] = re.findall(r'"([\w ]+)"', resources[1]) if resources else []
    return found


def test_a_view_has_no_rows_without_its_resources(example):
    without = {
        "coders": "delete from rapporteur.sheets where coder not in ('', 'settled')",
        "former editions": "update rapporteur.editions set supersedes = null",
    }
    views = {view: resources for view, resources in published().items() if resources}
    assert len(views) >= 45
    emptied = 0
    for view, resources in views.items():
        deletions = "; ".join(without.get(name, f"delete from rapporteur.{name}") for name in resources)
        [[before]], [[after]] = (
            sql(example.rapporteur.database, f"""
                begin; set local session_replication_role = replica; {statement};
                select count(*) from analysis.{view}; rollback""")
            for statement in ("select 1 where false", deletions)
        )
        assert after == "0", f"{view} has rows without {resources}"
        emptied += before != "0"
    # A view that is empty anyway tells nothing; the example has something for most of them.
    assert emptied >= 0.8 * len(views)


def test_files_of_views_that_are_not_asked_have_their_columns(rapporteur, example, tmp_path):
    folder = write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Nothing but answers"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "stand", "position": 1, "kind": "single", "label_en": "stand"}],
        options=options("stand", "a", "b"),
        replies=[{"reply": "r", "round": "one", "respondent": "FRA", "received_on": "2020-02-01", "status": "substantive"}],
        sheets=[{"sheet": "s", "reply": "r", "question": "stand", "option": "a"}],
    )
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    small, large = tmp_path / "out/X-1/tables", example.published / "A-52-314" / "tables"
    register_views = re.findall(r'\.init\(\s*"(\w+)"', (SOURCES / "RegisterViews.swift").read_text(encoding="utf-8"))
    assert len(register_views) >= 40
    for view in register_views:
        header, *lines = (small / f"{view}.csv").read_text(encoding="utf-8").splitlines()
        assert header == (large / f"{view}.csv").read_text(encoding="utf-8").splitlines()[0], view
        assert not lines or view == "abbreviations", view
    # Types, too.
    described, wanted = (
        {table["url"]: table["tableSchema"]["columns"] for table in json.loads((place / "csv-metadata.json").read_text())["tables"]}
        for place in (small, large)
    )
    assert all(described[f"{view}.csv"] == wanted[f"{view}.csv"] for view in register_views)
