"""An open survey of any size, the same for the same size: 31 questions, 213 options, one wide file."""

import csv
import json
import random

SINGLE = [4, 5, 6, 7, 8] * 4
MULTIPLE = [6, 7, 8, 9, 10, 11, 12, 8, 9, 10]
CODES = "abcdefghijkl"

QUESTIONS = (
    [("position", "single", ["favour", "against", "neutral"])]
    + [(f"s{i:02d}", "single", list(CODES[:k])) for i, k in enumerate(SINGLE, 1)]
    + [(f"m{i:02d}", "multiple", list(CODES[:k])) for i, k in enumerate(MULTIPLE, 1)]
)


def write(folder, size):
    """Writes the consultation folder and returns the path of its wide file."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(20240501)

    def answer(kind, options):
        if kind == "single":
            return "" if chance.random() < 0.15 else chance.choice(options)
        if chance.random() < 0.30:
            return ""
        return ";".join(sorted(chance.sample(options, chance.choice([1, 1, 2, 2, 3]))))

    def table(name, header, rows):
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)

    table("questions", ["question", "position", "kind", "label_en"],
          [(q, i, kind, f"question {q}") for i, (q, kind, _) in enumerate(QUESTIONS, 1)])
    table("options", ["question", "option", "position", "label_en"],
          [(q, o, i, f"{q} {o}") for q, _, options in QUESTIONS for i, o in enumerate(options, 1)])
    table("editions", ["symbol", "cutoff", "title_en"], [("S/1", "2024-12-31", "Open survey")])
    table("rounds", ["round", "sent_from", "sent_to", "due_on", "addressees", "title_en"],
          [("1", "2024-01-15", "2024-01-15", "2024-06-30", "all", "call")])
    people = [f"P{i:08d}" for i in range(1, size + 1)]
    table("respondents", ["respondent", "kind", "label_en"], [(p, "other", f"Person {p[1:]}") for p in people])
    table("replies", ["reply", "round", "respondent", "received_on", "status"] + [q for q, _, _ in QUESTIONS], (
        [f"R{p[1:]}", "1", p, f"2024-{chance.randint(2, 4):02d}-{chance.randint(1, 28):02d}", "substantive"]
        + [answer(kind, options) for _, kind, options in QUESTIONS]
        for p in people
    ))
    names = ["questions", "options", "editions", "rounds", "respondents", "replies"]
    (folder / "datapackage.json").write_text(json.dumps({
        "name": f"survey-{size}", "title": "Open survey",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in names],
    }))
    return folder / "replies.csv"
