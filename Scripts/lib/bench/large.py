"""An open survey in one wide file: loading it beside \\copy and others, whole jobs, ten times the replies."""

import os
import subprocess
import sys

import duckdb
import polars
import survey
from measure import BINARY, FOLDER, Result, fresh, in_turn, peak_of, run, sql

WORDS = {
    "load": lambda folder: ["load", folder],
    "aggregate": lambda folder: ["aggregate"],
    "report": lambda folder: ["report", "--out", FOLDER / "out"],
}


def command(name, folder, database):
    return [BINARY, *WORDS[name](folder), "--database", f"dbname={database}", "--quiet"]


def step(name, folder, database):
    run(command(name, folder, database))


def initialised(database):
    fresh(database)
    run([BINARY, "init", "--database", f"dbname={database}", "--quiet"])
    sql("checkpoint", "postgres")


def columns(path):
    with open(path, encoding="utf-8") as file:
        return file.readline().strip().split(",")


def raw_table(path, database="bench_raw"):
    sql("drop table if exists raw", database)
    sql("create unlogged table raw (" + ", ".join(f"{c} text" for c in columns(path)) + ")", database)
    sql("checkpoint", "postgres")


def copy(path, header=True):
    sql(f"\\copy raw from '{path}' with (format csv{', header' if header else ''})", "bench_raw")


def halves(path):
    """The file's records in two files without a header."""
    parts = [path.with_suffix(f".{number}.csv") for number in (1, 2)]
    with open(path, "rb") as file:
        file.readline()
        whole = file.read()
    middle = whole.index(b"\n", len(whole) // 2) + 1
    parts[0].write_bytes(whole[:middle])
    parts[1].write_bytes(whole[middle:])
    return parts


def copy_both(parts):
    running = [
        subprocess.Popen(["psql", "-Xq", "-d", "bench_raw", "-c", f"\\copy raw from '{part}' with (format csv)"])
        for part in parts
    ]
    assert all(process.wait() == 0 for process in running)


def from_polars(path):
    """A process that reads the file with polars and sends it to the server by COPY."""
    return [sys.executable, "-c", f"""
import io, subprocess, polars
frame = polars.read_csv({str(path)!r}, infer_schema=False)
buffer = io.BytesIO()
frame.write_csv(buffer, include_header=False)
done = subprocess.run(["psql", "-Xq", "-d", "bench_raw", "-c", "\\\\copy raw from stdin with (format csv)"],
    input=buffer.getbuffer())
raise SystemExit(done.returncode)
"""]


def load(options):
    folder = FOLDER / f"survey-{options.replies}"
    wide = survey.write(folder, options.replies)
    parts = halves(wide)
    fresh("bench_raw")
    clear = lambda: raw_table(wide)
    ours, one, two, frame = in_turn(
        options.rounds,
        (lambda: initialised("bench_ours"), lambda: step("load", folder, "bench_ours")),
        (clear, lambda: copy(wide)),
        (clear, lambda: copy_both(parts)),
        (clear, lambda: run(from_polars(wide))),
    )
    initialised("bench_ours")
    memory = peak_of(command("load", folder, "bench_ours"))
    size = int(sql(
        "select sum(pg_total_relation_size(oid)) from pg_class "
        "where relnamespace = 'rapporteur'::regnamespace and relkind = 'r'", "bench_ours"
    )[0][0])
    loaded = wide.stat().st_size
    work = f"load {options.replies:,} replies: checked, stored, indexed, committed"
    verified = same_counts(wide)
    return [
        Result(work, "\\copy of the file into a table of texts", ours, one, "0.8", verified),
        Result(work, "\\copy by two connections, half of it each", ours, two, "1.2", verified),
        Result(work, f"polars {polars.__version__} and COPY", ours, frame, "0.45", verified),
        *pgloader(work, wide, ours, clear, verified),
        Result("peak memory of the load, MiB", "256 MiB", memory, 256, "1", memory <= 256),
        Result("all tables and indexes, MB", "the CSV file", size / 1e6, loaded / 1e6, "2.0", True),
    ]


def pgloader(work, wide, ours, clear, verified):
    """pgloader takes half a minute for a million rows, so it runs once."""
    script = FOLDER / "pgloader.load"
    names = ",".join(columns(wide))
    script.write_text(
        f"LOAD CSV FROM '{wide}' ({names})\n"
        f"INTO postgresql://rapporteur@unix:{os.environ['PGHOST']}:5432/bench_raw TARGET TABLE public.raw ({names})\n"
        "WITH skip header = 1, fields terminated by ',', workers = 2, concurrency = 1, batch rows = 25000, "
        "prefetch rows = 50000;\n"
    )
    (theirs,) = in_turn(1, (clear, lambda: run(["pgloader", script])))
    return [Result(work, "pgloader", ours, theirs, "0.06", verified)]


def same_counts(wide):
    """Whether every option has as many replies in the edition as DuckDB finds in the file."""
    step("aggregate", None, "bench_ours")
    step("report", None, "bench_ours")
    ours = {
        (row["question"], row["option"]): int(row["count"])
        for row in polars.read_csv(FOLDER / "out" / "S-1" / "tables" / "options.csv").iter_rows(named=True)
    }
    theirs = {}
    table = duckdb.connect()
    table.execute(f"create table raw as from read_csv('{wide}', all_varchar = true)")
    for question, _, options in survey.QUESTIONS:
        found = dict(table.execute(
            f"select unnest(string_split({question}, ';')) as option, count(*) from raw where {question} is not null group by 1"
        ).fetchall())
        theirs.update({(question, option): int(found.get(option, 0)) for option in options})
    return ours == theirs


def duckdb_words(wide):
    """A process that reads the file with DuckDB and writes the count of every option."""
    questions = [question for question, _, _ in survey.QUESTIONS]
    return [sys.executable, "-c", f"""
import duckdb
table = duckdb.connect()
table.execute("create table raw as from read_csv('{wide}')")
each = " union all ".join(
    f"select '{{q}}' as question, unnest(string_split({{q}}, ';')) as option, n from "
    f"(select {{q}}::varchar as {{q}}, count(*) as n from raw where {{q}} is not null group by 1)" for q in {questions!r})
table.execute(f"copy (select question, option, sum(n) as count from ({{each}}) group by all order by all) to '{FOLDER}/duckdb.csv'")
"""]


def whole(options):
    """From the file to the tables of counts, as whole processes."""
    folder = FOLDER / f"survey-{options.replies}"
    wide = survey.write(folder, options.replies)
    questions = [question for question, _, _ in survey.QUESTIONS]

    def ours():
        for name in WORDS:
            step(name, folder, "bench_ours")

    in_duckdb = duckdb_words(wide)
    in_polars = [sys.executable, "-c", f"""
import polars as pl
frame = pl.scan_csv({str(wide)!r}, infer_schema=False)
counts = pl.collect_all([
    frame.select(pl.col(q)).drop_nulls().group_by(q).len().with_columns(pl.col(q).str.split(";")).explode(q)
    .group_by(q).agg(pl.col("len").sum()).select(pl.lit(q).alias("question"), pl.col(q).alias("option"), pl.col("len"))
    for q in {questions!r}])
pl.concat(counts).sort("question", "option").write_csv({str(FOLDER / 'polars.csv')!r})
"""]

    def in_sql():
        copy(wide)
        each = " union all ".join(
            f"select '{q}' as question, o as option, sum(n) from "
            f"(select {q}, count(*) as n from raw where {q} is not null group by 1) as g "
            f"cross join unnest(string_to_array({q}, ';')) as o group by 2" for q in questions
        )
        run(["psql", "-Xq", "--csv", "-d", "bench_raw", "-o", FOLDER / "sql.csv", "-c", f"set jit = off; {each} order by 1, 2"])

    fresh("bench_raw")
    first, duck, frame, base = in_turn(
        options.rounds,
        (lambda: initialised("bench_ours"), ours),
        (lambda: None, lambda: run(in_duckdb)),
        (lambda: None, lambda: run(in_polars)),
        (lambda: raw_table(wide), in_sql),
    )
    counted = [
        sorted(tuple(map(str, row)) for row in polars.read_csv(FOLDER / f"{name}.csv").rows())
        for name in ("duckdb", "polars", "sql")
    ]
    options_csv = polars.read_csv(FOLDER / "out" / "S-1" / "tables" / "options.csv")
    mine = sorted(
        (str(q), str(o), str(n)) for q, o, n in options_csv.select("question", "option", "count").rows() if n > 0
    )
    verified = all(other == mine for other in counted)
    work = f"{options.replies:,} replies, file to tables: load, aggregate, report"
    return [
        Result(work, f"DuckDB {duckdb.__version__} in memory, which keeps nothing", first, duck, "0.8", verified),
        Result(work, "polars in memory, which keeps nothing", first, frame, "1.1", verified),
        Result(work, "\\copy and group by in SQL", first, base, "0.3", verified),
    ]


def correct(options):
    """Ten corrected replies, from the changed file to every figure right again."""
    folder = FOLDER / f"survey-{options.replies}"
    wide = survey.write(folder, options.replies)
    changed = FOLDER / f"survey-{options.replies}-corrected"
    changed.mkdir(exist_ok=True)
    survey.describe(changed, options.replies)
    (changed / "datapackage.json").write_text((folder / "datapackage.json").read_text())
    initialised("bench_ours")
    for name in ("load", "aggregate"):
        step(name, folder, "bench_ours")
    fresh("bench_raw")
    raw_table(wide)
    copy(wide)
    lines = wide.read_text().splitlines(keepends=True)
    last = {}

    def recorded():
        """The correction is stored; what is timed is counting."""
        spoil()
        step("load", changed, "bench_ours")

    def spoil():
        """Other ten replies each time, so that there is something to do."""
        at = lines[0].split(",").index("position")
        for number in range(10):
            place = 1 + (len(last) * 10 + number) * 7919 % (len(lines) - 1)
            fields = lines[place].split(",")
            fields[at] = "against" if fields[at] != "against" else "favour"
            lines[place] = ",".join(fields)
        last[len(last)] = True
        (changed / "replies.csv").write_text("".join(lines))

    def ours():
        step("load", changed, "bench_ours")
        step("aggregate", None, "bench_ours")

    def uncount():
        """Nothing is counted; the sums of the first load are made anew when the next correction comes."""
        sql("delete from rapporteur.current_build; delete from rapporteur.build", "bench_ours")

    recount = lambda: step("aggregate", None, "bench_ours")

    each = " union all ".join(
        f"select '{q}' as question, o as option, sum(n) from (select {q}, count(*) as n from raw where {q} is not null "
        f"group by 1) as g cross join unnest(string_to_array({q}, ';')) as o group by 2" for q, _, _ in survey.QUESTIONS
    )
    first, again, base, file = in_turn(
        options.rounds,
        (recorded, recount),
        (uncount, recount),
        (lambda: None, lambda: sql(f"set jit = off; {each}", "bench_raw")),
        (spoil, ours),
    )
    verified = same_counts(changed / "replies.csv")
    work = f"ten of {options.replies:,} replies corrected and stored: every figure"
    return [
        Result(work, "recount of the whole index by ours", first, again, "0.4", verified),
        Result(work, "recount from the rows in SQL", first, base, "0.02", verified),
        Result("the same, with the load of the whole file", "recount from the rows in SQL", file, base, "", verified),
    ]


def scale(options):
    sizes = (options.replies // 10, options.replies)
    folders = [FOLDER / f"survey-{size}" for size in sizes]
    for folder, size in zip(folders, sizes):
        survey.write(folder, size)
    databases = [f"bench_{size}" for size in sizes]
    times = {name: ([], []) for name in WORDS}
    for _ in range(options.rounds):
        for place, (folder, database) in enumerate(zip(folders, databases)):
            initialised(database)
            for name in WORDS:
                times[name][place].extend(in_turn(1, (lambda: None, lambda: step(name, folder, database))))
    median = lambda found: sorted(found)[len(found) // 2]
    return [
        Result(f"{name} {sizes[1]:,} replies", f"{name} {sizes[0]:,} replies", median(many), median(few), "10.5", True)
        for name, (few, many) in times.items()
    ]
