"""An open survey: loading it beside \\copy of the same file, and what ten times the replies cost."""

import csv
import sys

import survey
from measure import BINARY, FOLDER, Result, fresh, in_turn, peak_memory, run, sql

STEPS = ("load", "aggregate", "report")


def step(name, folder, database):
    words = {"load": ["load", folder], "aggregate": ["aggregate"], "report": ["report", "--out", FOLDER / "out"]}
    run([BINARY, *words[name], "--database", f"dbname={database}", "--quiet"])


def initialised(database):
    fresh(database)
    run([BINARY, "init", "--database", f"dbname={database}", "--quiet"])


def raw_table(path, database):
    with open(path, encoding="utf-8") as file:
        columns = file.readline().strip().split(",")
    sql("drop table if exists raw", database)
    sql("create unlogged table raw (" + ", ".join(f"{c} text" for c in columns) + ")", database)


def load(options):
    folder = FOLDER / f"survey-{options.replies}"
    wide = survey.write(folder, options.replies)
    fresh("bench_raw")
    ours, theirs = in_turn(
        options.rounds,
        (lambda: initialised("bench_ours"), lambda: step("load", folder, "bench_ours")),
        (lambda: raw_table(wide, "bench_raw"),
         lambda: sql(f"\\copy raw from '{wide}' with (format csv, header)", "bench_raw")),
    )
    memory = peak_memory()
    print(f"peak memory of any process so far: {memory:.0f} MiB (target for the load: 256)", file=sys.stderr)
    return [
        Result(
            f"load {options.replies:,} replies: checked, stored, indexed", "\\copy of the same file as text",
            ours, theirs, "0.8", same_counts(),
        )
    ]


def same_counts():
    """Whether every option has as many replies in the edition as in the raw rows."""
    step("aggregate", None, "bench_ours")
    step("report", None, "bench_ours")
    with open(FOLDER / "out" / "S-1" / "tables" / "options.csv", newline="", encoding="utf-8") as file:
        ours = {(row["question"], row["option"]): int(row["count"]) for row in csv.DictReader(file)}
    theirs = {}
    for question, _, options in survey.QUESTIONS:
        found = dict(sql(
            f"select option, count(*) from raw cross join lateral unnest(string_to_array({question}, ';')) as option group by 1",
            "bench_raw",
        ))
        theirs.update({(question, option): int(found.get(option, 0)) for option in options})
    return ours == theirs


def scale(options):
    sizes = (options.replies // 10, options.replies)
    folders = [FOLDER / f"survey-{size}" for size in sizes]
    for folder, size in zip(folders, sizes):
        survey.write(folder, size)
    databases = [f"bench_{size}" for size in sizes]
    for database in databases:
        initialised(database)
    results = []
    for name in STEPS:
        # A step is done once: the next run would find nothing to do.
        few, many = in_turn(1, *((lambda: None, lambda f=f, d=d: step(name, f, d)) for f, d in zip(folders, databases)))
        results.append(Result(f"{name} {sizes[1]:,} replies", f"{sizes[0]:,} replies", many, few, "10.5", True))
    return results
