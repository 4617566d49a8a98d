"""Every option within three bases, and every two options, of an open survey that is loaded already."""

import itertools
import sys
import time

import duckdb
import numpy as np
import polars as pl
import survey
from large import initialised, raw_table, copy, step
from measure import BINARY, FOLDER, Result, fresh, in_turn, run, sql
from pyroaring import BitMap

QUESTIONS = [question for question, _, _ in survey.QUESTIONS]
OPTIONS = [(question, option) for question, _, options in survey.QUESTIONS for option in options]


def tabulate(options):
    folder = FOLDER / f"survey-{options.replies}"
    wide = survey.write(folder, options.replies)
    print("loading what the peers tabulate", file=sys.stderr)
    initialised("bench_ours")
    for name in ("load", "aggregate"):
        step(name, folder, "bench_ours")
    normalise(wide)
    table = duckdb.connect()
    table.execute(f"create table raw as from read_csv('{wide}', all_varchar = true)")
    bits_of(table)
    frame = pl.read_csv(wide, infer_schema=False)
    return bases(options, table, frame) + pairs(options, table, frame)


def normalise(wide):
    """The usual table of answers on the same server: one row an answer, with the position beside it."""
    fresh("bench_raw")
    raw_table(wide)
    copy(wide)
    each = " union all ".join(
        f"select r.number, o.option_id, r.position from numbered as r "
        f"cross join unnest(string_to_array(r.{q}, ';')) as c join options as o on o.question = '{q}' and o.option = c"
        for q in QUESTIONS
    )
    listed = ", ".join(f"({number}, '{q}', '{o}')" for number, (q, o) in enumerate(OPTIONS, 1))
    sql(
        "set jit = off; create unlogged table numbered as select row_number() over () ::integer as number, * from raw; "
        "create unlogged table options (option_id smallint, question text, option text); "
        f"insert into options values {listed}; analyze options; "
        f"create unlogged table answer as {each}; analyze answer",
        "bench_raw",
    )


def bits_of(table):
    """A BIT column an option in DuckDB, built beforehand."""
    table.execute("create table numbered as select row_number() over () - 1 as number, * from raw")
    listed = ", ".join(f"({number}, '{q}', '{o}')" for number, (q, o) in enumerate(OPTIONS, 1))
    table.execute(f"create table options as select * from (values {listed}) as v(option_id, question, option)")
    each = " union all ".join(
        f"select number, '{q}' as question, unnest(string_split({q}, ';')) as option from numbered where {q} is not null"
        for q in QUESTIONS
    )
    last = table.execute("select count(*) - 1 from raw").fetchone()[0]
    table.execute(
        "create table bits as select o.option_id, "
        f"bitstring_agg(a.number, 0, {last}) as bits from ({each}) as a join options as o using (question, option) group by 1"
    )


def csv_of(words):
    rows = run([BINARY, "crosstab", "S/1", *words, "--database", "dbname=bench_ours", "--quiet"]).splitlines()[1:]
    return [row.split(",") for row in rows]


def timed(work):
    """Median seconds of a few warm runs in this process, and the last result."""
    found = []
    for _ in range(4):
        began = time.perf_counter()
        result = work()
        found.append(time.perf_counter() - began)
    return sorted(found[1:])[1], result


def bases(options, table, frame):
    wanted = ["", "position:favour", "position:*"]
    (ours,) = in_turn(options.rounds, (lambda: None, lambda: csv_of(wanted)))
    mine = {}
    for question, option, base, count, _ in csv_of(wanted):
        mine.setdefault((question, option), {})[base] = int(count)
    mine = {key: tuple(counts[base] for base in wanted) for key, counts in mine.items()}

    def in_sql():
        return sql(
            "set jit = off; set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 10; "
            "select o.question, o.option, n, favour, given from (select option_id, count(*) as n, "
            "count(*) filter (where position = 'favour') as favour, count(position) as given from answer group by 1) as a "
            "join options as o using (option_id)", "bench_raw"
        )

    each = " union all ".join(
        f"select '{q}' as question, {q} as cell, position, count(*) as n from raw where {q} is not null group by 2, 3"
        for q in QUESTIONS
    )
    on_table = (
        "select question, option, sum(n), coalesce(sum(n) filter (where position = 'favour'), 0), "
        "coalesce(sum(n) filter (where position is not null), 0) "
        f"from (select question, unnest(string_split(cell, ';')) as option, position, n from ({each})) group by 1, 2"
    )
    on_bits = (
        "select o.question, o.option, bit_count(b.bits), bit_count(b.bits & f.bits), bit_count(b.bits & g.bits) "
        "from bits as b join options as o using (option_id), (select bits from bits where option_id = 1) as f, "
        "(select (select bits from bits where option_id = 1) | (select bits from bits where option_id = 2) "
        "| (select bits from bits where option_id = 3) as bits) as g"
    )

    def in_polars():
        counts = []
        for q in QUESTIONS:
            groups = frame.select(pl.col(q).alias("cell"), pl.col("position").alias("base")).drop_nulls("cell")
            groups = groups.group_by("cell", "base").len().with_columns(pl.col("cell").str.split(";")).explode("cell")
            counts.append(groups.group_by("cell").agg(
                pl.col("len").sum().alias("n"),
                pl.col("len").filter(pl.col("base") == "favour").sum().alias("favour"),
                pl.col("len").filter(pl.col("base").is_not_null()).sum().alias("given"),
            ).select(pl.lit(q).alias("question"), "cell", "n", "favour", "given"))
        return pl.concat(counts).rows()

    results = []
    for name, target, work in (
        ("SQL on a table of answers, two workers", "0.02", in_sql),
        ("DuckDB on its own table, warm", "0.2", lambda: table.execute(on_table).fetchall()),
        ("DuckDB on BIT columns built beforehand", "0.4", lambda: table.execute(on_bits).fetchall()),
        ("polars, data in memory", "0.15", in_polars),
    ):
        theirs, rows = timed(work)
        found = {(q, o): tuple(map(int, counts)) for q, o, *counts in rows}
        verified = found == {key: counts for key, counts in mine.items() if key in found} and len(found) == len(mine)
        results.append(Result(f"{len(mine)} options in three bases", name, ours, theirs, target, verified))
    return results


def pairs(options, table, frame):
    (ours,) = in_turn(options.rounds, (lambda: None, lambda: csv_of(["--pairs"])))
    mine = {(q, o, p, r): int(n) for q, o, p, r, n in csv_of(["--pairs"])}
    on_bits = (
        "select a.option_id, b.option_id, bit_count(a.bits & b.bits) from bits as a join bits as b on a.option_id < b.option_id"
    )

    def in_sql():
        return sql(
            "set jit = off; set max_parallel_workers_per_gather = 2; select a.option_id, b.option_id, count(*) "
            "from answer as a join answer as b on a.number = b.number and a.option_id < b.option_id group by 1, 2", "bench_raw"
        )

    maps = []
    for question, option in OPTIONS:
        given = frame[question].fill_null("").str.split(";").list.contains(option).to_numpy()
        maps.append(BitMap(np.flatnonzero(given).astype(np.uint32)))

    def in_memory():
        return [
            (a + 1, b + 1, maps[a].intersection_cardinality(maps[b]))
            for a, b in itertools.combinations(range(len(maps)), 2)
        ]

    def once(work):
        began = time.perf_counter()
        result = work()
        return time.perf_counter() - began, result

    results = []
    for name, target, measure, work in (
        ("SQL, the table of answers joined with itself", "0.025", once, in_sql),
        ("DuckDB on BIT columns", "0.5", timed, lambda: table.execute(on_bits).fetchall()),
        ("CRoaring bitmaps in memory, one thread: the limit", "4", timed, in_memory),
    ):
        theirs, rows = measure(work)
        found = {(*OPTIONS[int(a) - 1], *OPTIONS[int(b) - 1]): int(n) for a, b, n in rows}
        verified = all(found.get(key, 0) == n for key, n in mine.items())
        results.append(Result(f"{len(mine):,} pairs of options", name, ours, theirs, target, verified))
    return results
