"""The tally index on two more servers, as partitions by chunk through postgres_fdw.

What a figure takes is joined and added up where the bitmaps are, the counts are those of one server, and a
server that is gone fails the run with its name. Chunks of 32 records cut the example into several.
"""

import subprocess

import pytest

from conftest import EXAMPLE, Rapporteur, sql
from fanout import DIGEST
from servers import Servers
from test_kept_units import SMALL_CHUNKS

SHARDED = ["option_index", "edition_index"]
# The first chunk of each shard and the one after its last.
RANGES = {"shard_a": ("0", "2"), "shard_b": ("2", "maxvalue")}

SHARD = """
-- A partition does not know whether the first server has the build yet.
alter table rapporteur.edition_index drop constraint edition_index_build_id_fkey;
create view rapporteur.pair_counts as
select b.build_id, c.chunk, t.item, t.other, t.n
from rapporteur.build as b
inner join rapporteur.chunk as c on c.consultation_id = b.consultation_id
cross join lateral rapporteur.crosstab_chunk(b.build_id, c.chunk, '') as t;
"""

FIGURES = """
select o.chunk, o.term_id, sum(bit_count(o.bits & s.bits)) as n
from rapporteur.option_index as o
inner join rapporteur.edition_index as s on s.chunk = o.chunk
where s.build_id = {build} and s.term_id = {speaks} and o.consultation_id = 1
group by o.chunk, o.term_id
"""

PAIRS = "select item, other, sum(n) from rapporteur.pair_counts where build_id = {build} group by item, other order by 1, 2"


def copied(source, target, table, condition="true"):
    """Copies the rows of a table from one server to another; columns that are computed are computed there, too."""
    columns = sql(source, f"""
        select string_agg(quote_ident(attname), ', ' order by attnum)
        from pg_attribute
        where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    """)[0][0]
    rows = subprocess.run(
        ["psql", "-X", "-q", "-d", source, "-c", f"copy (select {columns} from {table} where {condition}) to stdout"],
        check=True, capture_output=True).stdout
    # What they refer to may come later.
    words = "set session_replication_role = replica; "
    subprocess.run(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", target, "-c", words + f"copy {table} ({columns}) from stdin"],
        check=True, input=rows)


class Cluster(Servers):
    """One server with everything but the index, and two that have the index by ranges of chunks."""

    def prepare(self, binary):
        self.first = self.make("first", 5440)
        self.program = Rapporteur(binary, self.first)
        self.program("init", check=0)
        sql(self.first, SMALL_CHUNKS)
        self.program("load", EXAMPLE, check=0)
        self.program("aggregate", check=0)
        self.digest = sql(self.first, DIGEST)
        self.build = self.one("select build_id from rapporteur.current_build where symbol = 'A/52/314'")
        self.speaks = self.one("select term_id from rapporteur.term where name = 'speaks'")
        self.single = {
            "figures": self.counted(FIGURES),
            "pairs": self.program("crosstab", "A/52/314", "--pairs", check=0).stdout}
        for place, name in enumerate(RANGES):
            self.fill(name, 5441 + place)
        self.distribute()
        # What was made for the former tables is made anew for those of the same name.
        sql(self.first, "delete from rapporteur.installed where part = 'functions'")
        self.program("init", check=0)
        sql(self.first, SMALL_CHUNKS)

    def one(self, statement):
        return sql(self.first, statement)[0][0]

    def statement(self, text):
        return text.format(build=self.build, speaks=self.speaks)

    def counted(self, text, settings=""):
        rows = sql(self.first, settings + self.statement(text))
        return sorted(rows)

    def fill(self, name, port):
        conninfo = self.make(name, port)
        Rapporteur(self.program.binary, conninfo)("init", check=0)
        sql(conninfo, SMALL_CHUNKS)
        first, last = RANGES[name]
        mine = f"chunk >= {first}" + (f" and chunk < {last}" if last != "maxvalue" else "")
        filled = {table for (table,) in sql(
            conninfo, "select tablename from pg_tables as t where schemaname = 'rapporteur' and"
            " (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from rapporteur.%I', t.tablename),"
            " false, true, '')))[1]::text <> '0'")}
        for (table,) in sql(self.first, "select tablename from pg_tables where schemaname = 'rapporteur' order by 1"):
            if table in filled:
                continue  # What every database of the program has.
            condition = mine if table in (*SHARDED, "chunk") else "true"
            copied(self.first, conninfo, f"rapporteur.{table}", condition)
        sql(conninfo, SHARD + "analyze")

    def distribute(self):
        statements = ["create extension postgres_fdw"]
        for table in SHARDED:
            statements += [
                f"alter table rapporteur.{table} rename to {table}_here",
                f"create table rapporteur.{table} (like rapporteur.{table}_here) partition by range (chunk)"]
        statements.append(
            "create table rapporteur.pair_counts (build_id integer, chunk integer, item integer, other integer, n bigint)"
            " partition by range (chunk)")
        for place, (name, (first, last)) in enumerate(RANGES.items()):
            statements += [
                f"create server {name} foreign data wrapper postgres_fdw options (host '{self.folder}',"
                f" port '{5441 + place}', dbname 'postgres', async_capable 'true', fetch_size '10000')",
                # Functions that readers call look at it as rapporteur_owner.
                f"create user mapping for public server {name} options (user 'rapporteur', password_required 'false')"]
            statements += [
                f"create foreign table rapporteur.{table}_{place} partition of rapporteur.{table}"
                f" for values from ({first}) to ({last}) server {name}"
                f" options (schema_name 'rapporteur', table_name '{table}')"
                for table in (*SHARDED, "pair_counts")]
        statements += [f"analyze rapporteur.{table}" for table in SHARDED]
        sql(self.first, ";\n".join(statements))


@pytest.fixture(scope="module")
def cluster(binary):
    made = Cluster("shards")
    try:
        made.prepare(binary)
        yield made
    finally:
        made.close()


PARTITIONWISE = "set enable_partitionwise_join = on; set enable_partitionwise_aggregate = on; "


def test_a_figure_is_joined_and_added_up_on_each_server(cluster):
    plan = "\n".join(line for (line,) in sql(
        cluster.first, PARTITIONWISE + "explain (verbose) " + cluster.statement(FIGURES)))
    scans = [line for line in plan.splitlines() if "Relations: Aggregate on" in line]
    assert len(scans) == len(RANGES) and all("INNER JOIN" in line for line in scans), plan
    remote = [line for line in plan.splitlines() if "Remote SQL" in line]
    assert len(remote) == len(RANGES)
    assert all("sum(bit_count(" in line and "GROUP BY" in line for line in remote), plan
    assert cluster.counted(FIGURES, PARTITIONWISE) == cluster.single["figures"]
    assert len(cluster.single["figures"]) > 50


def test_pairs_are_counted_by_a_view_on_each_server(cluster):
    plan = "\n".join(line for (line,) in sql(cluster.first, "explain (verbose) " + cluster.statement(PAIRS)))
    assert plan.count("Async Foreign Scan") == len(RANGES), plan
    assert "build_id =" in plan and "Remote SQL" in plan
    counts = {(a, b): n for a, b, n in sql(cluster.first, cluster.statement(PAIRS))}
    items = [tuple(row) for row in sql(
        cluster.first, f"select question, option from rapporteur.option_items({cluster.build}) order by item")]
    found = ["question,option,other_question,other_option,count"] + [
        f"{','.join(items[a])},{','.join(items[b])},{counts.get((str(a + 1), str(b + 1)), 0)}"
        for a in range(len(items)) for b in range(a + 1, len(items))]
    assert "\n".join(found) + "\n" == cluster.single["pairs"]


def test_a_run_counts_the_same_on_the_partitions(cluster):
    sql(cluster.first, "delete from rapporteur.build_unit; update rapporteur.build set state = 'building'")
    cluster.program("aggregate", check=0)
    assert sql(cluster.first, DIGEST) == cluster.digest
    cluster.program("crosstab", "A/52/314", "--pairs", check=0)


def test_a_server_that_is_gone_fails_the_run_with_its_name(cluster):
    columns = "consultation_id, symbol, cutoff, original_language, title, from_batch"
    sql(cluster.first, f"insert into rapporteur.editions ({columns}) values (1, 'X/1', '1999-01-01', 'en', jsonb_build_object('en', 'One'), 1)")
    cluster.stop("shard_b")
    try:
        failed = cluster.program("aggregate", "X/1")
        assert failed.returncode in (1, 69) and "shard_b" in failed.stderr, failed.stderr
        # Nothing of it is to be seen, and what was published before stands.
        assert sql(cluster.first, "select count(*) from rapporteur.current_build where symbol = 'X/1'") == [["0"]]
        assert sql(cluster.first, DIGEST) == cluster.digest
        state = "select state from rapporteur.run order by run_id desc limit 1"
        assert cluster.one(state) == "failed"
    finally:
        cluster.start("shard_b", 5442)
    cluster.program("aggregate", "X/1")
    figures = "select count(*) from rapporteur.figure_result as f inner join rapporteur.current_build as c" \
        " on c.build_id = f.build_id where c.symbol = 'X/1'"
    assert int(cluster.one(figures)) > 0
