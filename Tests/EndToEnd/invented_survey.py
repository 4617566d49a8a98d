"""An invented open survey with everything in it that a wide file can hold, the same for the same seed."""

import csv
import json
import random

CHOICES = {"position": ("single", "favour against neutral".split()),
           "topic": ("multiple", [f"t{i}" for i in range(12)]),
           "reason": ("multiple", "money time people other".split())}
# Options below others: people:staff is part of reason:people.
PARENTS = {("reason", "staff"): "people", ("reason", "experts"): "people"}
STATES = ["DZA", "BOL", "CHN", "DNK", "EGY", "FRA", "GHA", "IND"]


class Survey:
    """Rows of replies as dictionaries, which tests change before they write them again."""

    def __init__(self, size, seed):
        self.chance = random.Random(seed)
        self.rows = [self.reply(f"R{number:06d}") for number in range(size)]
        self.add_unusual()

    def reply(self, code):
        chance = self.chance
        row = {
            "reply": code,
            "round": chance.choice(["1", "1", "2", "1;2"]),
            "respondent": code if chance.random() < 0.7 else "P" + code[1:],
            "on_behalf_of": "",
            "received_on": f"2024-{chance.randint(2, 9):02d}-{chance.randint(1, 28):02d}",
            "received_by": "",
            "status": "substantive",
            "confidential": chance.choice(["", "no"]),
            "remark": chance.choice(["", "", "", "short", 'with "quotes", commas', "two\nlines", "Größe"]),
            "position": self.pick(["", "favour", "against", "neutral"]),
            "topic": self.several(CHOICES["topic"][1]),
            "reason": self.several(CHOICES["reason"][1] + ["staff", "experts"]),
            "months": self.pick(["", "6", "12", "24.5", "0.25", "1000"]),
            "span": self.pick(["", "3", "3-6", "6-12.5"]),
        }
        if row["received_on"] < "2024-05-15":
            row["round"] = "1"
        # Asked only of those in favour.
        row["detail"] = self.pick(["", "yes", "no"]) if row["position"] == "favour" else ""
        return row

    def pick(self, values):
        return self.chance.choice(values)

    def several(self, values):
        return ";".join(self.chance.sample(values, self.chance.choice([0, 0, 1, 1, 2, 3])))

    def add_unusual(self):
        """Governments, joint replies, people who wrote twice, acknowledgements, no answer at all."""
        for place, state in enumerate(STATES):
            self.rows[place * 7 + 3]["respondent"] = state
        joint = self.rows[5]
        joint["respondent"], joint["on_behalf_of"] = "ITA", "EU"
        for first, second in ((20, 31), (40, 41)):
            self.rows[second]["respondent"] = self.rows[first]["respondent"]
        for place, status in ((50, "acknowledgement"), (51, "withdrawn"), (52, "unchanged")):
            self.rows[place].update({"status": status, **{q: "" for q in [*CHOICES, "months", "span", "detail"]}})
        self.rows[53].update({q: "" for q in [*CHOICES, "months", "span", "detail"]})
        self.rows[54]["confidential"] = "yes"
        self.rows[55].update({"received_on": "", "received_by": "S/1"})

    def write(self, folder, line_end="\n", with_mark=False, blank_lines=False):
        folder.mkdir(parents=True, exist_ok=True)
        describe(folder)
        with open(folder / "replies.csv", "w", newline="", encoding="utf-8-sig" if with_mark else "utf-8") as file:
            writer = csv.DictWriter(file, list(self.rows[0]), lineterminator=line_end)
            writer.writeheader()
            for number, row in enumerate(self.rows):
                if blank_lines and number % 97 == 5:
                    file.write(line_end)
                writer.writerow(row)
        return folder


def describe(folder):
    """The other files of the folder."""

    def table(name, rows):
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    questions = [(q, kind, "") for q, (kind, _) in CHOICES.items()]
    questions += [("months", "number", ""), ("span", "range", ""), ("detail", "single", "position:favour")]
    table("questions", [
        {"question": q, "position": place, "kind": kind, "unit": "months" if kind in ("number", "range") else "",
         "asked_of": asked, "label_en": f"question {q}"}
        for place, (q, kind, asked) in enumerate(questions, 1)
    ])
    options = [(q, o, "") for q, (_, names) in CHOICES.items() for o in names]
    options += [(q, o, parent) for (q, o), parent in PARENTS.items()] + [("detail", "yes", ""), ("detail", "no", "")]
    table("options", [
        {"question": q, "option": o, "parent": parent, "position": place, "label_en": f"{q} {o}"}
        for place, (q, o, parent) in enumerate(options, 1)
    ])
    table("editions", [
        {"symbol": "S/1", "cutoff": "2024-06-30", "title_en": "First"},
        {"symbol": "S/2", "cutoff": "2024-12-31", "title_en": "Second"},
    ])
    table("rounds", [
        {"round": "1", "sent_from": "2024-01-15", "sent_to": "2024-01-15", "due_on": "2024-04-30",
         "addressees": "all", "title_en": "first letter"},
        {"round": "2", "sent_from": "2024-05-15", "sent_to": "2024-05-15", "due_on": "2024-08-31",
         "addressees": "silent", "title_en": "second letter"},
    ])
    table("groups", [{"group": "EU", "member": state} for state in ("AUT", "BEL", "FRA", "ITA")])
    table("attributes", [
        {"respondent": f"R{number:06d}", "attribute": "sector", "value": ("public", "private")[number % 2],
         "from": "", "to": ""}
        for number in range(0, 60, 3)
    ])
    table("figures", [
        {"figure": name, "position": place, "expression": expression, "base": base, "measure": measure, "label_en": name}
        for place, (name, expression, base, measure) in enumerate([
            ("all", "named:yes", "", "count"),
            ("favour", "position:favour", "position:*", "share"),
            ("people", "reason:people & !topic:t3", "", "count"),
            ("long", "months>=12", "", "count"),
            ("spread", "span>4", "position:favour", "count"),
            ("mean", "months>0", "", "mean"),
            ("median", "span>0", "position:against", "median"),
            ("longest", "span>0", "", "max"),
            ("mentions", "topic:*", "", "mentions"),
            ("late", "late:yes", "", "count"),
            ("second", "round:2", "", "count"),
            ("public", "sector:public", "", "count"),
            ("received", "status:substantive & round:1", "", "replies"),
        ], 1)
    ])
    table("tables", [
        {"table": "reasons", "position": 1, "rows": "reason", "columns": "position", "base": "", "label_en": "Reasons"},
        {"table": "rounds_by_topic", "position": 2, "rows": "topic", "columns": "round", "base": "", "label_en": "Topics"},
    ])
    names = ["questions", "options", "editions", "rounds", "groups", "attributes", "figures", "tables", "replies"]
    (folder / "datapackage.json").write_text(json.dumps({
        "name": "survey", "title": "Open survey",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in names],
    }))
