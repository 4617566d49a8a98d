"""A survey of 65 replies, from its file to the tables of counts, beside DuckDB and dbt."""

import os
import shutil
import sys
from pathlib import Path

import duckdb
import polars
import survey
from large import duckdb_words, initialised
from measure import BINARY, FOLDER, Result, fresh, in_turn, run, sql

SIZE = 65


def tiny(options):
    folder = FOLDER / f"survey-{SIZE}"
    wide = survey.write(folder, SIZE)
    dbt = Path(sys.executable).with_name("dbt")
    project = dbt_project(wide)

    def ours():
        run([BINARY, "run", folder, "--out", FOLDER / "out", "--database", "dbname=bench_ours", "--quiet"])

    def in_dbt():
        for command in ("seed", "run"):
            run(
                [dbt, command, "--quiet", "--no-version-check", "--profiles-dir", project],
                cwd=project,
                env={**os.environ, "DO_NOT_TRACK": "1"},
            )

    first, duck, other = in_turn(
        options.rounds,
        (lambda: initialised("bench_ours"), ours),
        (lambda: None, lambda: run(duckdb_words(wide))),
        (lambda: fresh("bench_dbt"), in_dbt),
    )
    mine = {
        (q, o): n
        for q, o, n in polars.read_csv(FOLDER / "out" / "S-1" / "tables" / "options.csv")
        .select("question", "option", "count").rows()
        if n > 0
    }
    in_memory = {(q, o): n for q, o, n in polars.read_csv(FOLDER / "duckdb.csv").rows()}
    by_dbt = {(q, o): int(n) for q, o, n in sql("select question, option, n from counts", "bench_dbt")}
    work = f"{SIZE} replies, file to tables, server running"
    return [
        Result(work, f"DuckDB {duckdb.__version__} in memory", first, duck, "0.3", mine == in_memory),
        Result(work, "dbt seed and dbt run", first, other, "0.02", mine == by_dbt),
    ]


def dbt_project(wide):
    """The file as a seed, and one table of the counts of all options."""
    folder = FOLDER / "dbt-tiny"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    (folder / "models").mkdir()
    shutil.copy(wide, folder / "seeds" / "raw.csv")
    each = " union all ".join(
        f"select '{q}' as question, unnest(string_to_array({q}, ';')) as option from {{{{ ref('raw') }}}}"
        for q, _, _ in survey.QUESTIONS
    )
    (folder / "models" / "counts.sql").write_text(
        f"select question, option, count(*) as n from ({each}) as a where option is not null group by 1, 2\n"
    )
    types = ", ".join(f"{q}: text" for q, _, _ in survey.QUESTIONS)
    (folder / "dbt_project.yml").write_text(
        "name: peer\nversion: '1.0.0'\nconfig-version: 2\nprofile: peer\n"
        "flags: {send_anonymous_usage_stats: false}\n"
        f"models: {{peer: {{+materialized: table}}}}\nseeds: {{peer: {{+column_types: {{{types}}}}}}}\n"
    )
    (folder / "profiles.yml").write_text(
        "peer: {target: dev, outputs: {dev: {type: postgres, "
        f"host: '{os.environ['PGHOST']}', port: 5432, user: rapporteur, password: '', "
        "dbname: bench_dbt, schema: public, threads: 2}}}\n"
    )
    return folder
