"""The example, from its folder to the reports, beside dbt: seeds of the same files, six tables."""

import csv
import os
import shutil
import sys
from pathlib import Path

from measure import BINARY, CLONE, FOLDER, Result, fresh, in_turn, run, sql

EXAMPLE = CLONE / "Reports" / "A-52-314"
SEEDS = ["sheets", "options", "questions", "replies"]

# What both count; rapporteur also counts 140 figures in two editions, checks them and writes reports.
MODELS = {
    "sheet_count": "select count(distinct sheet) as n from {{ ref('sheets') }}",
    "by_option": "select question, option, count(distinct sheet) as n from {{ ref('sheets') }} "
    "where option <> '' group by 1, 2",
    "by_question": "select question, count(distinct sheet) as n from {{ ref('sheets') }} group by 1",
    "by_round": "select round, count(*) as n from {{ ref('replies') }} "
    "cross join lateral unnest(string_to_array(round_list, ';')) as round "
    "where status <> 'acknowledgement' group by 1",
    "by_status": "select status, count(*) as n from {{ ref('replies') }} group by 1",
    "named_options": "select o.question, o.option, coalesce(b.n, 0) as n from {{ ref('options') }} as o "
    "left join {{ ref('by_option') }} as b on b.question = o.question and b.option = o.option",
}


def project():
    """A dbt project of the example's files."""
    folder = FOLDER / "dbt"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    (folder / "models").mkdir()
    for name in SEEDS:
        text = (EXAMPLE / f"{name}.csv").read_text("utf-8")
        if name == "replies":
            text = text.replace("reply,round,", "reply,round_list,", 1)
        (folder / "seeds" / f"{name}.csv").write_text(text, "utf-8")
    (folder / "dbt_project.yml").write_text(
        "name: peer\nversion: '1.0.0'\nconfig-version: 2\nprofile: peer\n"
        "flags: {send_anonymous_usage_stats: false}\n"
        "models: {peer: {+materialized: table}}\nseeds: {peer: {+quote_columns: true}}\n"
    )
    (folder / "profiles.yml").write_text(
        "peer: {target: dev, outputs: {dev: {type: postgres, "
        f"host: '{os.environ['PGHOST']}', port: 5432, user: rapporteur, password: '', "
        "dbname: bench_dbt, schema: public, threads: 2}}}\n"
    )
    for name, query in MODELS.items():
        (folder / "models" / f"{name}.sql").write_text(query + "\n")
    return folder


def small(options):
    dbt = Path(sys.executable).with_name("dbt")
    folder = project()
    out = FOLDER / "out"

    def ours():
        run([BINARY, "run", EXAMPLE, "--out", out, "--database", "dbname=bench_ours", "--quiet"])

    def theirs():
        for command in ("seed", "run"):
            run(
                [dbt, command, "--quiet", "--no-version-check", "--profiles-dir", folder],
                cwd=folder,
                env={**os.environ, "DO_NOT_TRACK": "1"},
            )

    def clear():
        fresh("bench_ours")
        shutil.rmtree(out, ignore_errors=True)

    first, again, other = in_turn(
        options.rounds, (clear, ours), (lambda: None, ours), (lambda: fresh("bench_dbt"), theirs)
    )
    verified = same_counts(out / "A-52-314" / "tables")
    return [
        Result("example: init, load, aggregate, report", "dbt seed + dbt run, six tables", first, other, "0.02", verified),
        Result("example: nothing new", "dbt seed + dbt run, six tables", again, other, "", verified),
    ]


def same_counts(tables):
    """Whether every count that both have is the same."""

    def rows(name):
        with open(tables / f"{name}.csv", newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    parents = {(row["question"], row["parent"]) for row in rows("options")}
    ours = {
        (row["question"], row["option"]): int(row["count"])
        for row in rows("options")
        if (row["question"], row["option"]) not in parents  # A net counts its parts, too.
    }
    theirs = {
        (question, option): int(n)
        for question, option, n in sql("select question, option, n from named_options", "bench_dbt")
    }
    options_agree = bool(ours) and all(theirs[key] == n for key, n in ours.items())
    answered = {row["question"]: int(row["answered"]) for row in rows("questions") if row["answered"] != "0"}
    questions_agree = answered == {q: int(n) for q, n in sql("select question, n from by_question", "bench_dbt")}
    replies = {row["round"]: int(row["replies"]) for row in rows("rounds")}
    rounds_agree = replies == {r: int(n) for r, n in sql("select round, n from by_round", "bench_dbt")}
    for name, agrees in (("options", options_agree), ("questions", questions_agree), ("rounds", rounds_agree)):
        if not agrees:
            print(f"counts of {name} differ", file=sys.stderr)
    return options_agree and questions_agree and rounds_agree
