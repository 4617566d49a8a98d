"""Changes of the codebook and what stands beside it: shown before they are stored, and counted as they should be.

All positions are invented and belong to no Government.
"""

import pytest

from conftest import sql
from invented import options, write

STATES = ["FRA", "KEN", "FJI", "BRA", "IND", "PER"]
# Who said what of the means: the first question has one answer, the second several.
MEANS = {"FRA": ["loans"], "KEN": ["grants"], "FJI": ["grants", "loans"], "BRA": ["other"], "IND": [], "PER": ["loans"]}


def resources():
    return {
        "editions": [{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Changes"}],
        "rounds": [{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "due_on": "2020-03-31",
                    "addressees": "all"}],
        "groups": [{"group": "TEN", "member": state, "member_from": "", "member_to": ""} for state in STATES[:3]],
        "attributes": [{"respondent": "FRA", "attribute": "donor", "value": "yes", "source": "a list"}],
        "bodies": [{"body": "panel", "kind": "expert_group", "role": "main", "system": "within", "label_en": "Panel"}],
        "questions": [{"question": "means", "position": 1, "kind": "multiple", "label_en": "means"}],
        "options": [{**row, "parent": ""} for row in options("means", "grants", "loans", "other")],
        "replies": [{"reply": f"r{state}", "round": "one", "respondent": state, "received_on": "2020-02-01",
                     "on_behalf_of": "", "status": "substantive"} for state in STATES],
        "sheets": [{"sheet": f"s{state}", "question": "means", "option": option, "reply": f"r{state}"}
                   for state, some in MEANS.items() for option in some],
        "figures": [{"figure": "some", "position": 1, "expression": "means:loans", "base": "means:*",
                     "measure": "count", "label_en": "loans"}],
    }


def split(made):
    """Loans become short and long ones below them, and the sheets are coded anew."""
    made["options"] += [{**row, "parent": "loans", "position": 9} for row in options("means", "short", "long")]
    for row, option in zip([r for r in made["sheets"] if r["option"] == "loans"], ["short", "long", "long"]):
        row["option"] = option


def merge(made):
    """Grants and loans become one option; who gave both gave it once."""
    made["options"] = [row for row in made["options"] if row["option"] not in ("grants", "loans")]
    made["options"] += [{**row, "parent": ""} for row in options("means", "money")]
    seen = {}
    for row in made["sheets"]:
        option = "money" if row["option"] in ("grants", "loans") else row["option"]
        seen[row["sheet"], option] = {**row, "option": option}
    made["sheets"] = list(seen.values())
    made["figures"][0]["expression"] = "means:money"


def change(resource, row, **values):
    def apply(made):
        made[resource][row].update(values)
    return apply


CHANGES = {
    "label of an option": (change("options", 0, label_en="gifts"),
                           ["means grants changed: label en grants → en gifts"], {}),
    "option split": (split, ["means short new:", "means long new:", "sFRA means loans  ended", "sFRA means short"],
                     {"loans": 3, "short": 1, "long": 2, "grants": 2}),
    "options merged": (merge, ["means grants ended", "means loans ended", "means money new:",
                               "some changed: expression means:loans → means:money"], {"money": 4, "other": 1}),
    "group": (change("groups", 0, member_to="2020-01-31"), ["TEN FRA changed: member to – → 2020-01-31"], {}),
    "attribute": (change("attributes", 0, value="no"), ["FRA donor  changed: value yes → no"], {}),
    "register": (change("bodies", 0, label_en="Group"), ["panel changed: label en Panel → en Group"], {}),
    "figure": (change("figures", 0, base=""), ["some changed: base means:* → –"], {}),
    "round": (change("rounds", 0, due_on="2020-04-30"), ["one changed: due_on 2020-03-31 → 2020-04-30"], {}),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_shown_before_and_after_and_counted(rapporteur, tmp_path, what):
    apply, lines, counts = CHANGES[what]
    made, folder = resources(), tmp_path / "in"
    rapporteur("run", write(folder, **made), "--out", tmp_path / "out", check=0)
    apply(made)
    write(folder, **made)
    shown = rapporteur("load", folder, "--dry-run", check=0).stdout
    plain = [" ".join(line.split()) for line in shown.splitlines()]
    for line in lines:
        wanted = " ".join(line.split()).replace("member to", "member_to")
        assert any(told.startswith(wanted) for told in plain), f"{line}\n{shown}"
    assert sql(rapporteur.database, "select max(batch) from rapporteur.batch") == [["1"]]
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    for option, count in counts.items():
        told = sql(rapporteur.database, f"select count from analysis.options where option = '{option}'")
        assert told == [[str(count)]], option
    # What was known before is still counted as it was.
    rapporteur("aggregate", "X/1", "--known", 1, check=0)
    assert sql(rapporteur.database, """
        select f.value from rapporteur.figure_result as f inner join rapporteur.build as b using (build_id)
        where b.batch = 1 and f.figure = 'some'""") == [["3"]]
