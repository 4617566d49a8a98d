"""An open survey of any size, the same for the same size: 32 questions with options, one of numbers, one wide file."""

import csv
import json

import numpy as np
import polars as pl

SINGLE = [4, 5, 6, 7, 8] * 4
MULTIPLE = [6, 7, 8, 9, 10, 11, 12, 8, 9, 10]
CODES = "abcdefghijkl"
POSITIONS = ["favour", "against", "neutral"]

QUESTIONS = (
    [("position", "single", POSITIONS)]
    + [(f"s{i:02d}", "single", list(CODES[:k])) for i, k in enumerate(SINGLE, 1)]
    + [(f"m{i:02d}", "multiple", list(CODES[:k])) for i, k in enumerate(MULTIPLE, 1)]
)


def write(folder, size):
    """Writes the consultation folder and returns the path of its wide file."""
    folder.mkdir(parents=True, exist_ok=True)
    wide = folder / "replies.csv"
    if not wide.exists():
        answers(size).write_csv(wide)
        describe(folder, size)
    return wide


def answers(size):
    """One row a reply: missing answers, several options, answers that lean on the position."""
    chance = np.random.default_rng(20240501)

    def pick(weights, uniform):
        edges = np.cumsum(weights / weights.sum())
        return np.minimum(np.searchsorted(edges, uniform, side="right"), len(weights) - 1)

    code = np.char.add("R", np.char.zfill(np.arange(1, size + 1).astype("U8"), 8))
    # Replies pile up before the deadline.
    day = pick(np.exp(np.arange(90) / 40.0), chance.random(size))
    received = np.datetime_as_string(np.datetime64("2024-02-01", "D") + day.astype("timedelta64[D]"))
    position = pick(np.array([0.46, 0.31, 0.13, 0.10]), chance.random(size))
    lean = np.array([0.6, -0.6, 0.0, 0.0])[position]
    columns = {
        "reply": code,
        "round": np.full(size, "1"),
        "respondent": code,
        "received_on": received,
        "status": np.full(size, "substantive"),
        "position": np.array([*POSITIONS, ""])[position],
    }
    for name, kind, options in QUESTIONS[1:]:
        count = len(options)
        weights = chance.dirichlet(np.full(count, 2.0))
        if kind == "single":
            uniform = chance.random(size)
            uniform = np.clip(uniform + lean * uniform * (1 - uniform) * 0.5, 0, 1 - 1e-12)
            choice = pick(weights, uniform)
            choice[chance.random(size) < 0.15] = count
            columns[name] = np.array([*options, ""])[choice]
        else:
            liking = np.log(weights + 0.01) + chance.gumbel(size=(size, count))
            liking[:, 0] += lean
            chosen_number = pick(np.array([0, 0.50, 0.28, 0.15, 0.07]), chance.random(size))
            rank = np.argsort(np.argsort(-liking, axis=1, kind="stable"), axis=1, kind="stable")
            chosen = (rank < chosen_number[:, None]) & ~(chance.random(size) < 0.30)[:, None]
            mask = (chosen << np.arange(count)).sum(axis=1)
            texts = [";".join(options[b] for b in range(count) if m >> b & 1) for m in range(1 << count)]
            columns[name] = np.array(texts)[mask]
    amount = np.round(chance.lognormal(4, 1, size), 2).astype("U12")
    amount[chance.random(size) < 0.05] = ""
    columns["amount"] = amount
    # An empty cell is empty, not quoted.
    return pl.DataFrame({name: pl.Series(values).replace("", None) for name, values in columns.items()})


def describe(folder, size):
    """The other files of the folder: the codebook, one letter, one edition."""

    def table(name, header, rows):
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)

    questions = [(q, kind) for q, kind, _ in QUESTIONS] + [("amount", "number")]
    table("questions", ["question", "position", "kind", "label_en"],
          [(q, i, kind, f"question {q}") for i, (q, kind) in enumerate(questions, 1)])
    table("options", ["question", "option", "position", "label_en"],
          [(q, o, i, f"{q} {o}") for q, _, options in QUESTIONS for i, o in enumerate(options, 1)])
    table("editions", ["symbol", "cutoff", "title_en"], [("S/1", "2024-12-31", "Open survey")])
    table("rounds", ["round", "sent_from", "sent_to", "due_on", "addressees", "title_en"],
          [("1", "2024-01-15", "2024-01-15", "2024-06-30", "all", "call")])
    names = ["questions", "options", "editions", "rounds", "replies"]
    (folder / "datapackage.json").write_text(json.dumps({
        "name": f"survey-{size}", "title": "Open survey",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in names],
    }))
