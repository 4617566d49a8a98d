"""What grows with the replies, distributed by chunk: on Citus where there is one, on a stand-in where there is none.

``RAPPORTEUR_TEST_CITUS`` is the conninfo of a coordinator (Citus 12.1 or newer, its nodes added, a superuser); its
schemas rapporteur and analysis are dropped. Without it the same tests run on plain PostgreSQL, where functions of the
same names write down what was asked of them; what Citus itself would refuse is held by test_distributed_rules.py.
"""

import json
import re

import pytest

from citus.cluster import BY_CHUNK, Cluster, distribution
from conftest import EXAMPLE, Rapporteur, sql
from fanout import DIGEST
from invented_survey import Survey
from test_compose import SERVICES
from test_kept_units import SMALL_CHUNKS
from test_wide import big_survey

WIDE = {"RAPPORTEUR_WIDE_FROM": "1"}


@pytest.fixture(scope="module")
def cluster():
    made = Cluster()
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def program(cluster, binary):
    """A coordinator without a schema."""
    cluster.clear()
    return Rapporteur(binary, cluster.conninfo)


@pytest.fixture
def alone(binary, empty_database):
    """A database of one machine without a schema, to compare with."""
    return Rapporteur(binary, empty_database)


def prepared(program, *words):
    program("init", *words, check=0)
    sql(program.database, SMALL_CHUNKS)
    return program


# What init does

def test_init_distributes_by_chunk_what_grows_and_nothing_else(program):
    told = program("init", "--distributed", check=0).stdout
    assert "distribution: by chunk, option_index, edition_index, wide_reply, listed_record, answer_value" in told
    tables = distribution(program.database)
    assert {name: (method, column) for name, method, column, _ in tables} == {
        name: ("distributed", "chunk") for name in BY_CHUNK}
    assert len({colocation for *_, colocation in tables}) == 1
    on_nodes = {name for (name,) in sql(
        program.database, "select p.proname from pg_dist_object as d inner join pg_proc as p on p.oid = d.objid"
        " where d.classid = 'pg_proc'::regclass and p.pronamespace = 'rapporteur'::regnamespace")}
    assert on_nodes >= {"known", "chunk_size", "bitmap", "fit", "run_programs", "record_key", "answer_terms"}
    again = program("init", "--distributed", check=0).stdout
    assert again.splitlines()[-2:] == ["schema: up to date", "distribution: as it was"]
    assert distribution(program.database) == tables


def test_init_of_a_distributed_database_leaves_it_so(program):
    program("init", "--distributed", check=0)
    before = distribution(program.database)
    sql(program.database, "delete from rapporteur.installed where part = 'functions'")
    assert "functions and views made" in program("init", check=0).stdout
    assert distribution(program.database) == before


def test_status_and_doctor_know_of_it(program):
    program("init", "--distributed", check=0)
    program("load", EXAMPLE, check=0)
    tables = sorted(BY_CHUNK)
    assert program("status", check=0).stdout.splitlines()[-1] == f"Distributed by chunk: {', '.join(tables)}"
    assert json.loads(program("status", "--json", check=0).stdout)["distributed"] == tables
    assert findings(program) == []
    sql(program.database, "select undistribute_table('rapporteur.answer_value')")
    (found,) = findings(program)
    assert found["severity"] == "error" and "rapporteur.answer_value is not distributed" in found["finding"]
    assert "init --distributed" in found["advice"]
    assert "by chunk, answer_value" in program("init", "--distributed", check=0).stdout
    assert findings(program) == []
    sql(program.database, "select create_reference_table('rapporteur.installed')")
    (found,) = findings(program)
    assert "rapporteur.installed is reference to Citus" in found["finding"]
    sql(program.database, "select undistribute_table('rapporteur.installed')")


def findings(program):
    told = json.loads(program("doctor", "--json").stdout)
    return [finding for finding in told["findings"] if finding["check"] == "distribution"]


def test_one_machine_is_no_matter_for_status_and_doctor(alone):
    alone("run", EXAMPLE, "--out", "/dev/null", check=None)
    assert "Distributed" not in alone("status", check=0).stdout
    assert "distributed" not in json.loads(alone("status", "--json", check=0).stdout)
    assert findings(alone) == []


def test_without_citus_nothing_is_changed_and_what_to_do_is_told(alone):
    refused = alone("init", "--distributed")
    assert refused.returncode == 69
    told = " ".join(refused.stderr.split())
    assert "it has no extension citus; nothing was changed" in told
    for step in ("Citus 12.1 or newer", "shared_preload_libraries = 'citus'", "create extension citus", "citus_add_node()"):
        assert step in told
    assert sql(alone.database, "select count(*) from pg_namespace where nspname in ('rapporteur', 'analysis')") == [["0"]]


def test_a_citus_that_is_too_old_is_refused_by_its_name(alone):
    sql(alone.database, "create function pg_catalog.citus_version() returns text language sql return 'Citus 11.3.1 on x86_64'")
    refused = alone("init", "--distributed")
    assert refused.returncode == 69
    assert "it has Citus 11.3.1 on x86_64" in refused.stderr and "alter extension citus update" in refused.stderr
    assert sql(alone.database, "select count(*) from pg_namespace where nspname = 'rapporteur'") == [["0"]]


def test_the_cluster_of_containers_is_distributed_as_it_is_written(program):
    service = SERVICES["distribute"]
    assert service["environment"] == {**SERVICES["job"]["environment"], "PGHOST": "coordinator"}
    program(*service["command"], check=0)
    assert len(distribution(program.database)) == len(BY_CHUNK)


# What is counted

def everything(program, folder, out):
    """What a database of the example tells, by every way of counting."""
    program("load", folder, check=0)
    program("aggregate", check=0)
    program("report", "--out", out, "--lang", "en", check=0)
    told = [sql(program.database, DIGEST)]
    for words in (["crosstab", "A/52/314", "--pairs"], ["crosstab", "A/52/314", "", "position:in_favour"],
                  ["tally", "A/52/314", "position:in_favour & funding:*", "--evidence"],
                  ["tally", "A/52/314", "preparation_time<=24 | respondent:EGY"], ["history", "MEX"],
                  ["status", "--batches"]):
        done = program(*words)
        told.append((words, done.returncode, re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "TIME", done.stdout)))
    told.append(program("verify", "--out", out, check=0).stdout)
    for view in ("answers", "answers_wide", "replies", "respondents", "speaking", "positions"):
        told.append(sorted(sql(program.database, f"select * from analysis.{view}")))
    told.append(sql(program.database, "select * from analysis.evidence('A/52/314', 'round:1995-1')"))
    return told


def test_it_counts_as_on_one_machine(program, alone, tmp_path):
    one = everything(prepared(alone), EXAMPLE, tmp_path / "one")
    many = everything(prepared(program, "--distributed"), EXAMPLE, tmp_path / "many")
    assert int(sql(program.database, "select count(distinct chunk) from rapporteur.listed_record")[0][0]) > 2
    for expected, found in zip(one, many, strict=True):
        assert found == expected
    assert sql(program.database, "select count(*) from rapporteur.listed_record where chunk <> record_no / 32") == [["0"]]


def survey(program, folder, rows):
    """An open survey with a correction, a few more replies, and a batch that is taken back."""
    replies = Survey(rows, seed=3)
    told = []
    for step in range(3):
        if step == 1:
            for row in replies.rows[100:140]:
                row["position"] = "against" if row["position"] == "favour" else "favour"
                row["detail"] = ""
        if step == 2:
            replies.rows = replies.rows[:-5] + [replies.reply(f"N{number:06d}") for number in range(30)]
        replies.write(folder)
        program("load", folder, env=WIDE, check=0)
        program("aggregate", check=0)
        told.append(sql(program.database, DIGEST))
    program("revert", "2", "--reason", "loaded by mistake")
    program("revert", "3", "--reason", "loaded by mistake", check=0)
    program("aggregate", check=0)
    told.append(sql(program.database, DIGEST))
    told.append(sorted(sql(program.database, "select * from analysis.answers")))
    told.append(sorted(sql(program.database, "select * from analysis.answers_wide")))
    told.append(sql(program.database, "select resource, key, event from rapporteur.batch_changes(1, 3, 20)"))
    return told


def test_an_open_survey_counts_as_on_one_machine(program, alone, tmp_path):
    alone("init", check=0)
    program("init", "--distributed", check=0)
    assert survey(program, tmp_path / "many", 600) == survey(alone, tmp_path / "one", 600)
    rows = sql(program.database, "select count(*), count(*) filter (where chunk <> record_no / 64000) from rapporteur.wide_reply")
    assert int(rows[0][0]) > 500 and rows[0][1] == "0"


def test_what_is_there_already_is_distributed_with_the_rest(program):
    prepared(program)
    program("load", EXAMPLE, check=0)
    program("aggregate", check=0)
    before = sql(program.database, DIGEST)
    program("init", "--distributed", check=0)
    assert sql(program.database, DIGEST) == before
    sql(program.database, "delete from rapporteur.build_unit; update rapporteur.build set state = 'building'")
    program("aggregate", check=0)
    assert sql(program.database, DIGEST) == before
    assert findings(program) == []


def test_builds_that_were_given_up_leave_no_bitmaps(program):
    """No foreign key takes them along where they are distributed."""
    prepared(program, "--distributed")
    program("load", EXAMPLE, check=0)
    for _ in range(2):
        sql(program.database, "update rapporteur.build set state = 'building'")
        program("aggregate", check=0)
    assert sql(
        program.database, "select count(*) from (select distinct build_id from rapporteur.edition_index) as e"
        " where e.build_id not in (select build_id from rapporteur.build)") == [["0"]]


# What the load does

NOTES = """
create schema told;
create table told.rows (application text, chunk integer, n bigint);
grant usage on schema told to public;
grant insert on told.rows to public;
create function told.note() returns trigger language plpgsql as $$ begin
  insert into told.rows select current_setting('application_name'), b.chunk, count(*) from brought as b group by b.chunk;
  return null;
end $$;
create trigger note after insert on rapporteur.wide_reply referencing new table as brought
for each statement execute function told.note();
"""


@pytest.fixture
def told(program, cluster):
    """A distributed database; which connections bring which chunks is noted where no rule forbids a trigger."""
    program("init", "--distributed", check=0)
    if cluster.is_stand_in:
        sql(program.database, NOTES)
    yield lambda: {int(chunk): (application, int(n)) for application, chunk, n in sql(
        program.database, "select application, chunk, n from told.rows")}
    if cluster.is_stand_in:
        sql(program.database, "drop schema told cascade")
        cluster.reach()


CHUNKS = "select chunk, count(*) from rapporteur.wide_reply group by chunk order by chunk"
STORED = [["0", "64000"], ["1", "64000"], ["2", "12000"]]


def test_the_load_sends_each_chunk_straight_to_its_node(program, cluster, told, tmp_path):
    done = program("load", big_survey(tmp_path / "survey", 140_000), check=0)
    assert "node" not in done.stderr
    assert sql(program.database, CHUNKS) == STORED
    if cluster.is_stand_in:
        even, odd = (f"rapporteur/load {cluster.nodes[node]}:5450" for node in (1, 2))
        assert told() == {0: (even, 64000), 1: (odd, 64000), 2: (even, 12000)}
    program("aggregate", check=0)
    assert sql(program.database, "select base_size from analysis.tally('S/2', 'position:favour')") == [["140000"]]


def test_a_node_that_cannot_be_reached_gets_its_chunks_from_the_coordinator(program, cluster, told, tmp_path):
    if cluster.is_stand_in:
        cluster.reach(node2="/nowhere")
    done = program("load", big_survey(tmp_path / "survey", 140_000), check=0)
    assert sql(program.database, CHUNKS) == STORED
    if cluster.is_stand_in:
        assert "the node /nowhere:5450 cannot be reached from here" in done.stderr
        even = f"rapporteur/load {cluster.nodes[1]}:5450"
        assert told() == {0: (even, 64000), 1: ("rapporteur/load", 64000), 2: (even, 12000)}


# The rules, by the catalogue

def test_the_catalogue_keeps_the_rules_of_tables_by_chunk(alone):
    """Read from a database of one machine: it has to be distributable as it is."""
    alone("init", check=0)
    tables = ", ".join(f"'rapporteur.{name}'::regclass" for name in BY_CHUNK)
    assert sql(alone.database, "select array_to_string(rapporteur.tables_by_chunk(), ' ')") == [[" ".join(BY_CHUNK)]]
    for what, query in {
        "has no chunk, or a nullable or computed one": "select t from unnest(array[{0}]) as t where not exists (select from"
            " pg_attribute where attrelid = t and attname = 'chunk' and attnotnull and attgenerated = ''"
            " and atttypid = 'integer'::regtype)",
        "has a unique key without the chunk": "select i.indexrelid::regclass from pg_index as i inner join pg_attribute as a"
            " on a.attrelid = i.indrelid and a.attname = 'chunk' where i.indrelid in ({0}) and i.indisunique"
            " and a.attnum <> all (i.indkey::smallint[])",
        "has a serial or an identity": "select a.attrelid::regclass from pg_attribute as a left join pg_attrdef as d"
            " on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid in ({0}) and (a.attidentity <> ''"
            " or pg_get_expr(d.adbin, d.adrelid) like '%nextval%')",
        "has a trigger": "select tgname from pg_trigger where tgrelid in ({0}) and not tgisinternal",
        "is referred to": "select conname from pg_constraint where contype = 'f' and confrelid in ({0})",
    }.items():
        assert sql(alone.database, query.format(tables)) == [], what
    # Those that lead away are dropped by name as the tables are distributed.
    leading = {name for (name,) in sql(
        alone.database, f"select conname from pg_constraint where contype = 'f' and conrelid in ({tables})")}
    assert leading == {"edition_index_build_id_fkey", "record_consultation_id_fkey"}
    pure = sql(alone.database, "select proname from pg_proc where pronamespace = 'rapporteur'::regnamespace and provolatile <> 'i'"
               " and proname in ('known', 'chunk_size', 'bitmap', 'fit', 'run_programs', 'record_key', 'answer_terms')")
    assert pure == []


REFUSED = {
    "alter table rapporteur.option_index drop constraint option_index_pkey, add primary key (consultation_id, term_id)":
        "does not have the distribution column",
    "alter table rapporteur.answer_value add column number integer generated always as identity": "is an identity or a serial",
    "alter table rapporteur.wide_reply add foreign key (consultation_id) references rapporteur.consultation":
        "leads to a table that is not beside it",
    "create trigger counts after insert on rapporteur.listed_record for each statement"
    " execute function rapporteur.refuse_change()": "trigger counts",
}


@pytest.mark.parametrize("change", REFUSED)
def test_a_table_that_breaks_a_rule_is_not_distributed(program, cluster, change):
    """The stand-in refuses what Citus does; nothing is distributed then, and nothing half."""
    program("init", check=0)
    sql(program.database, change)
    refused = program("init", "--distributed")
    assert refused.returncode == 1
    assert distribution(program.database) == []
    if cluster.is_stand_in:
        assert REFUSED[change] in refused.stderr
