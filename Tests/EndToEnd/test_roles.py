"""Who may do what (owner, loader, reader), tried as somebody who means harm would.

A consultation has four secrets: an institute whose only reply is confidential; a State (FRA) whose confidential
reply supersedes an open one; a State (KEN) whose reply becomes confidential by a later load that no edition has been
counted from yet; and a State (MAR) whose confidential reply came after the cut-off. The reader, logged in by a role of its own, tries these ways to a name or to a change:

 1. every view, whole, and by a filter for each secret        8. statistics: pg_stats, pg_stats_ext, pg_statistic
 2. every function, with expressions that single one out      9. views of the system: information_schema, activity, locks
 3. earlier editions and batches (A@1, rapporteur.build)     10. source of functions and views, comments, constraints
 4. errors: wrong expressions, casts, nearest names          11. functions of schema rapporteur, by name and by OID
 5. a function of its own, cheap and leaky, in a filter      12. a search_path with functions and operators of its own
 6. EXPLAIN ANALYZE: rows removed by a filter                13. every verb on every object, COPY, large objects, files
 7. EXPLAIN: estimates for a secret and for a made-up code   14. settings, roles, temporary objects, prepared transactions

Not defended, and said so in the README: counts. Whoever counts a region of one State knows of it; a table for
strangers is made by analysis.guarded_table().
"""

import re
import socket
import struct
import subprocess
import uuid

import pytest

from conftest import Rapporteur, sql
from invented import options, write
from own_server import OwnServer

SECRETS = ["zanzibar", "FRA", "KEN", "MAR"]
TABLE_VERBS = ["select", "insert", "update", "delete", "truncate", "references", "trigger"]


def package(folder, ken="no"):
    reply = lambda code, respondent, **more: {
        "reply": code, "round": "one", "respondent": respondent, "received_on": "2020-02-01", "status": "substantive",
        "confidential": "no", "remark": "in confidence" if more.get("confidential") == "yes" else "", **more}
    sheet = lambda code, option, remark="": {
        "sheet": f"s-{code}", "reply": f"r-{code}", "question": "position", "option": option, "remark": remark}
    open_ones = ["DZA", "ITA", "EGY", "IND", "CHN"]
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-03-01", "title_en": "First"},
                  {"symbol": "X/2", "cutoff": "2020-12-31", "title_en": "Second"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        respondents=[{"respondent": "zanzibar", "kind": "organization", "label_en": "Zanzibar Institute"}],
        questions=[{"question": "position", "position": 1, "kind": "single", "label_en": "position"}],
        options=options("position", "yes", "no"),
        figures=[{"figure": "yes", "position": 1, "expression": "position:yes", "measure": "count", "label_en": "yes"}],
        replies=[*(reply(f"r-{code}", code) for code in open_ones),
                 reply("r-zanzibar", "zanzibar", confidential="yes"),
                 reply("r-FRA", "FRA"), reply("r-FRA-2", "FRA", confidential="yes", received_on="2020-06-01"),
                 reply("r-KEN", "KEN", confidential=ken),
                 reply("r-MAR", "MAR", confidential="yes", received_on="2021-02-01")],
        sheets=[*(sheet(code, "yes") for code in open_ones), sheet("zanzibar", "no", "said in confidence"),
                sheet("FRA", "yes"), sheet("FRA-2", "no", "said in confidence"), sheet("KEN", "yes", "said openly at first"), sheet("MAR", "yes", "not to be told yet")],
    )


class Somebody:
    """A login role of the server, and psql by it."""

    def __init__(self, database, group):
        self.name = "e2e_" + uuid.uuid4().hex[:12]
        sql(database, f"create role {self.name} login; grant {group} to {self.name}; alter role {self.name} set statement_timeout = '60s'")
        self.conninfo = re.sub(r"user=\S+", f"user={self.name}", database)

    def tries(self, statement):
        """All that a psql session prints for statements, whether it may or not."""
        done = subprocess.run(["psql", "-X", "-d", self.conninfo], input=statement, capture_output=True, text=True, check=False)
        assert "FATAL" not in done.stderr, done.stderr
        return done.stdout + done.stderr

    def may(self, statement):
        done = subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.conninfo],
            input=f"begin read write; {statement}; rollback", capture_output=True, text=True, check=False)
        assert done.returncode == 0 or re.search(
            "permission denied|must be (owner|superuser|member)|must have privileges|denied|is no table of schema rapporteur|not have privileges", done.stderr), done.stderr
        return done.returncode == 0

    def rows(self, statement):
        return sql(self.conninfo, statement)


@pytest.fixture(scope="module")
def consultation(binary, tmp_path_factory):
    server = OwnServer()
    folder = tmp_path_factory.mktemp("roles")
    program = Rapporteur(binary, server.conninfo)
    program("run", package(folder / "in"), "--out", folder / "out", check=0)
    program("load", package(folder / "in", ken="yes"), "--reason", "wishes not to be named", check=0)
    yield program
    server.close()


@pytest.fixture(scope="module")
def people(consultation):
    return {group: Somebody(consultation.database, f"rapporteur_{group}") for group in ("reader", "loader")}


@pytest.fixture
def reader(people):
    return people["reader"]


def views(database):
    return [name for (name,) in sql(database, "select relname from pg_class where relnamespace = 'analysis'::regnamespace"
                                              " and relkind = 'v' order by relname")]


# Where a code stands for a State as such, or for whoever is in the codebook, and not for somebody who wrote.
ABOUT_EVERYBODY = {"states", "terms"}


def is_told(text, secret):
    return re.search(rf"\b(r-|s-)?{secret}(-2)?\b", text, re.I) is not None


def test_no_view_names_what_is_confidential(consultation, reader):
    for setting in ["", "X/1", "X/2", "X/1@1", "X/2@1"]:
        seen = [view for view in views(consultation.database) if view not in ABOUT_EVERYBODY]
        everything = reader.tries(f"set rapporteur.edition = '{setting}';" + "".join(
            f"\\echo -- {view}\ncopy (select * from analysis.{view}) to stdout csv;\n" for view in seen))
        assert "ERROR" not in everything, everything
        parts = everything.split("-- ")[1:]
        assert len(parts) == len(seen)
        for view, told in zip(seen, parts):
            for secret in SECRETS:
                # FRA wrote openly before, and the first edition says so.
                if secret == "FRA" and (not setting or setting.startswith("X/1")):
                    told = "\n".join(line for line in told.splitlines() if "X/1" not in line and "r-FRA," not in line + ",")
                assert not is_told(told, secret), (view, setting, secret, told)


def test_views_count_whom_they_do_not_name(reader):
    assert reader.rows("select count(*), count(respondent), count(*) filter (where is_confidential)"
                       " from analysis.speaking where edition = 'X/2'") == [["8", "5", "3"]]
    assert reader.rows("select count(*), count(respondent), count(sheet) from analysis.answers where edition = 'X/2'") == [["8", "5", "5"]]
    assert reader.rows("select count(*), count(respondent) from analysis.answers_wide where edition = 'X/2'") == [["8", "5"]]
    assert reader.rows("select count(*), count(name) from analysis.evidence('X/2', '')") == [["8", "5"]]
    assert reader.rows("select base_size from analysis.tally('X/2', 'position:yes')") == [["8"]]
    # FRA's confidential reply superseded an open one, of which the second edition says nothing, either.
    assert reader.rows("select count(*) from analysis.replies where edition = 'X/2' and respondent is null") == [["5"]]
    assert reader.rows("select remark from analysis.question_remarks where edition = 'X/2' and respondent is null order by 1") == [
        ["said in confidence"], ["said in confidence"], ["said openly at first"]]


CALLS = [
    "evidence('{e}', '')", "evidence('{e}', 'respondent:{s}')", "evidence('{e}', '!respondent:DZA')", "evidence('{e}', 'position:no')",
    "explain('{e}', 'yes')", "stand_together('{e}', 0.1, 1)", "history('r-{s}')", "history('s-{s}')",
    "crosstab('{e}')", "tabulate('{e}')", "guarded_table('{e}', 'none', 5)",
    "tally('{e}', 'respondent:r-zanzibar')", "tally('{e}', 'respond:{s}')", "tally('{e}', 'position:{s}x')",
    "explain('{e}', '{s}x')", "wide_query('{e}', array['{s}x'])", "body_tree('{e}')",
]


@pytest.mark.parametrize("edition", ["X/2", "X/2@1", "X/2@2", "X/1@1"])
@pytest.mark.parametrize("secret", SECRETS)
def test_no_function_names_what_is_confidential(reader, edition, secret):
    # FRA wrote openly in the first edition, and what came in then is history.
    calls = [call for call in CALLS if secret != "FRA" or edition != "X/1@1" and not call.startswith("history")]
    told = reader.tries("".join(f"select * from analysis.{call.format(e=edition, s=secret)};\n" for call in calls))
    assert "permission denied" not in told
    # What the reader wrote itself comes back in an error.
    for own in (f"{secret}x", f'"{secret}"', f"respondent:{secret}", f"respond:{secret}", "respondent:r-zanzibar"):
        told = told.replace(own, "")
    assert not is_told(told, secret) and "Institute" not in told, [line for line in told.splitlines() if is_told(line, secret)]


def test_one_who_is_asked_for_by_name_is_not_there(reader):
    for edition in ["X/2", "X/2@1"]:
        for secret in SECRETS:
            assert reader.rows(f"select count from analysis.tally('{edition}', 'respondent:{secret}')") == [["0"]]


def test_whom_to_remind_is_not_for_readers_because_it_tells_who_wrote(reader):
    assert "permission denied" in reader.tries("select * from analysis.targets('invented', 'one', '2020-05-01')")


LEAKY = """
create function pg_temp.leaky(text) returns boolean language plpgsql cost 0.0000001 as
$$ begin raise notice 'leaked %', $1; return true; end $$;
create function pg_temp.leaks(text, text) returns boolean language plpgsql cost 0.0000001 as
$$ begin raise notice 'leaked % %', $1, $2; return true; end $$;
create operator pg_temp.<<< (leftarg = text, rightarg = text, procedure = pg_temp.leaks);
"""


def test_leaky_functions_operators_and_casts_see_no_more_than_the_view_shows(consultation, reader):
    columns = sql(consultation.database, "select c.relname, string_agg(quote_ident(a.attname), ',') from pg_class as c"
                  " inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'text'::regtype"
                  " where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v' group by c.relname")
    script = ["set default_transaction_read_only = off;", LEAKY, "set rapporteur.edition = 'X/2';"]
    for view, names in columns:
        if view in ABOUT_EVERYBODY:
            continue
        for column in names.split(","):
            # Each of them is true of all rows, so none spares the others one; a cast ends its statement at the first row.
            script += [f"select count(*) from analysis.{view} where pg_temp.leaky({column})"
                       f" and {column} operator(pg_temp.<<<) {column} group by {column} having pg_temp.leaky({column});",
                       f"select count(*) from analysis.{view} where length({column}) > 0 and ('x' || {column})::date is null;"]
    told = reader.tries("\n".join(script))
    assert "leaked" in told and "invalid input syntax" in told and "permission denied" not in told
    for secret in SECRETS:
        assert not is_told(told, secret), [line for line in told.splitlines() if is_told(line, secret)]


def plan(somebody, query, options="analyze, timing off, summary off, costs off"):
    return "\n".join(line for (line,) in somebody.rows(f"explain ({options}) {query}"))


@pytest.mark.parametrize("view", ["replies", "speaking", "respondents", "answers", "answers_wide", "figure_evidence",
                                  "question_remarks", "remarks", "respondent_rounds", "positions", "moves"])
def test_plans_and_estimates_are_the_same_for_a_secret_and_for_nobody(consultation, reader, view):
    sql(consultation.database, "analyze")
    # FRA is left out: statistics know it from the first edition, where it wrote openly.
    for secret in ["zanzibar", "KEN", "MAR"]:
        query = "select * from analysis.{v} where edition = 'X/2' and respondent = '{r}'"
        for options in ["analyze, timing off, summary off, costs off", "costs on"]:
            told = plan(reader, query.format(v=view, r=secret), options)
            nobody = plan(reader, query.format(v=view, r="Q" * len(secret)), options)
            assert told.replace(secret, "") == nobody.replace("Q" * len(secret), ""), (view, secret)


@pytest.mark.parametrize("query", [
    "select * from pg_stats where schemaname in ('rapporteur', 'analysis')",
    "select * from pg_stats_ext", "select * from pg_stats_ext_exprs", "select * from pg_statistic",
    "select * from pg_statistic_ext_data", "select * from pg_stat_activity", "select * from pg_prepared_xacts",
    "select * from information_schema.tables", "select * from information_schema.columns where table_schema = 'rapporteur'",
    "select prosrc, prosqlbody from pg_proc where pronamespace::regnamespace::text in ('rapporteur', 'analysis')",
    "select definition from pg_views where schemaname in ('rapporteur', 'analysis')", "select description from pg_description",
    "select pg_get_constraintdef(oid) from pg_constraint", "select * from pg_largeobject", "select * from pg_shadow",
    "select * from pg_settings", "select * from pg_file_settings", "select * from pg_hba_file_rules",
    "select pg_read_file('PG_VERSION')", "select pg_ls_dir('.')", "select * from pg_stat_user_tables",
    "select * from rapporteur.replies", "table rapporteur.record", "copy rapporteur.replies to stdout",
    "copy (select * from rapporteur.sheets) to stdout", "select rapporteur.respondent_name(1, 1, 'zanzibar', '2020-01-01')",
    "select rapporteur.chosen_build()", "select rapporteur.history('r-KEN')", "select * from rapporteur.received(1, 1)",
    "select query_to_xml('select * from rapporteur.replies', true, true, '')", "select schema_to_xml('rapporteur', true, true, '')",
    "select table_to_xml('rapporteur.replies', true, true, '')", "select database_to_xml(true, true, '')",
    "select ts_stat('select to_tsvector(reply) from rapporteur.replies')", "select currtid2('rapporteur.replies', '(0,1)')",
    "select pg_get_viewdef('analysis.replies'), pg_get_functiondef('analysis.evidence(text, text, text)'::regprocedure)",
    "select * from pg_get_keywords(), pg_show_all_file_settings()", "select has_table_privilege('rapporteur.replies', 'select')",
    "select max(respondent), min(respondent), mode() within group (order by respondent) from analysis.replies where edition = 'X/2' and respondent > 'F'",
])
def test_the_system_gives_nothing_away(reader, query):
    told = re.sub(r"(?m)^LINE .*$", "", reader.tries(query))
    # FRA wrote openly in the first edition, which is among all that this shows.
    for secret in ["zanzibar", "KEN", "MAR"]:
        # Standards name the keyword, the register the State; neither is who wrote.
        assert not is_told(told, f"r-{secret}") and not is_told(told, f"s-{secret}"), (query, secret)
    assert "Zanzibar" not in told.replace("'zanzibar'", ""), query


def test_what_the_server_says_while_it_plans_gives_nothing_away(reader):
    told = reader.tries("set client_min_messages = debug5; set debug_print_parse = on; set debug_print_rewritten = on;"
                        "set debug_print_plan = on; select count(*) from analysis.replies where edition = 'X/2';"
                        "select count(*) from analysis.evidence('X/2', ''); select * from analysis.tally('X/2', 'position:no');")
    for secret in SECRETS:
        assert not is_told(told, secret)


def test_the_matrix_of_roles_verbs_and_objects(consultation, people):
    objects = sql(consultation.database, "select c.relnamespace::regnamespace, c.oid::regclass, c.relkind from pg_class as c"
                  " where c.relnamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace) and c.relkind in ('r', 'v') order by 2")
    assert len(objects) > 100
    for schema, name, kind in objects:
        granted = lambda who: {verb for (verb,) in sql(
            consultation.database, f"select v from unnest('{{{','.join(TABLE_VERBS)}}}'::text[]) as v"
            f" where has_table_privilege('{people[who].name}', '{name}', v)")}
        assert granted("reader") == ({"select"} if schema == "analysis" else set()), name
        rights = {"select"} if schema == "analysis" else {"select", "insert", "update", "delete"}
        assert granted("loader") == rights, name
    functions = sql(consultation.database, "select pronamespace::regnamespace, oid::regprocedure from pg_proc"
                    " where pronamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)")
    for schema, name in functions:
        may = [has for (has,) in sql(consultation.database, f"select has_function_privilege('public', '{name}', 'execute')")]
        assert may == ["f"], name
    (usage,) = sql(consultation.database, f"select has_schema_privilege('{people['reader'].name}', 'rapporteur', 'usage')")
    assert usage == ["f"]


WRITES = [
    "insert into {t} default values", "update {t} set {c} = {c}", "delete from {t}", "truncate {t}", "drop {k} {t}",
    "alter table {t} add column more text", "create rule r as on insert to {t} do nothing", "lock table {t} in exclusive mode",
    "copy {t} from stdin", "comment on {k} {t} is 'mine'", "grant select on {t} to public", "analyze {t}",
    "create trigger mine before insert on {t} execute function rapporteur.hide_replies()",
]


@pytest.mark.parametrize("statement", WRITES)
def test_a_reader_writes_to_nothing(reader, statement):
    for table, column, kind in [("analysis.replies", "reply", "view"), ("rapporteur.replies", "reply", "table"),
                                ("rapporteur.batch", "reason", "table"), ("rapporteur.issued", "reason", "table")]:
        told = reader.tries("set default_transaction_read_only = off; begin; "
                            + statement.format(t=table, c=column, k=kind) + ";\nrollback")
        assert re.search(r"permission denied|must be owner|cannot (insert|update|delete|copy)|is not a table|skipping|no privileges were granted|"
                         r"ERROR:  .* is a view|only table or database owner", told), (statement, told)


@pytest.mark.parametrize("statement", [
    "create table public.mine (a text)", "create function public.mine() returns text language sql as 'select 1::text'",
    "create schema mine", "create table analysis.mine (a text)", "create view analysis.mine as select 1",
    "create or replace function analysis.tally(text, text, text) returns text language sql as 'select 1::text'",
    "create extension dblink", "create role mine", "alter role rapporteur_reader superuser", "set role rapporteur_owner",
    "set role rapporteur_loader", "set session authorization rapporteur_owner", "select lo_create(0)", "select lo_creat(-1)",
    "select lo_from_bytea(0, 'x')", "select lo_import('/etc/passwd')", "copy (select 1) to '/tmp/rapporteur-mine'",
    "copy (select 1) to program 'true'", "alter database postgres set search_path = mine", "alter system set fsync = off",
    "select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user limit 1",
    "create publication mine for all tables", "create event trigger mine on ddl_command_start execute function rapporteur.hide_replies()",
    "create server mine foreign data wrapper postgres_fdw", "alter function analysis.evidence(text, text, text) security invoker",
    "alter view analysis.replies owner to current_user", "reassign owned by rapporteur_owner to current_user",
    "create language plperlu", "select set_config('log_statement', 'all', false)", "load 'auto_explain'",
    "do $$ begin perform rapporteur.absorb(1, 'replies', 1); end $$",
])
def test_a_reader_creates_nothing_and_becomes_nobody_else(reader, statement):
    told = reader.tries(f"set default_transaction_read_only = off; {statement}")
    assert "ERROR" in told or statement.startswith("select pg_terminate") and "(0 rows)" in told, told


def test_functions_of_a_readers_own_take_no_part_in_those_of_the_owner(reader):
    told = reader.tries("""
        set default_transaction_read_only = off;
        create function pg_temp.known(integer, integer, integer) returns boolean language plpgsql as
            $$ begin raise notice 'hijacked as %', current_user; return true; end $$;
        create function pg_temp.bit_count(bit) returns bigint language plpgsql as
            $$ begin raise notice 'hijacked as %', current_user; return 1; end $$;
        create function pg_temp.array_agg(text) returns text language plpgsql as
            $$ begin raise notice 'hijacked as %', current_user; return 1; end $$;
        create function pg_temp.taken(text, text) returns boolean language plpgsql as
            $$ begin raise notice 'hijacked as %', current_user; return true; end $$;
        create operator pg_temp.= (leftarg = text, rightarg = text, procedure = pg_temp.taken);
        create temporary table replies (reply text); create temporary table build (build_id integer);
        create temporary table current_build (symbol text, build_id integer);
        set search_path = pg_temp, pg_catalog, rapporteur, analysis;
        select count(*) from analysis.replies; select * from analysis.tally('X/2', 'position:yes & !position:no');
        select count(*) from analysis.evidence('X/2', 'position:yes'); select count(*) from analysis.explain('X/2', 'yes');
        select count(*) from analysis.crosstab('X/2'); select count(*) from analysis.tabulate('X/2');
        select count(*) from analysis.terms; select count(*) from analysis.bodies; select count(*) from analysis.history('yes');
        select length(analysis.wide_query('X/2'));
    """)
    assert "ERROR" not in told and "hijacked" not in told, told


def test_a_function_called_by_its_number_is_refused_like_one_called_by_its_name(consultation, reader):
    """The protocol has calls by OID, which need no name to be looked up: PostgreSQL asks for the schema's right all the same."""
    (number,), = sql(consultation.database, "select 'rapporteur.chosen_build()'::regprocedure::oid")
    folder = dict(part.split("=", 1) for part in reader.conninfo.split())
    start = b"".join(word.encode() + b"\0" for word in ["user", reader.name, "database", folder["dbname"], ""])
    with socket.socket(socket.AF_UNIX) as server:
        server.settimeout(10)
        server.connect(folder["host"] + "/.s.PGSQL." + folder.get("port", "5432"))
        server.sendall(struct.pack("!ii", len(start) + 8, 196608) + start)
        told = b""
        while not told.endswith(b"Z\0\0\0\5I"):
            told += server.recv(65536)
        server.sendall(b"F" + struct.pack("!iihhh", 14, int(number), 0, 0, 0))
        told = b""
        while not told.endswith(b"Z\0\0\0\5I"):
            told += server.recv(65536)
    assert b"permission denied for schema rapporteur" in told, told


def test_the_loader_does_the_job_and_owns_nothing(consultation, people, tmp_path):
    loader = people["loader"]
    program = Rapporteur(consultation.binary, loader.conninfo)
    folder = package(tmp_path / "in", ken="yes")
    program("nightly", folder, "--out", tmp_path / "out", "--metrics", tmp_path / "m.prom", check=0)
    assert (tmp_path / "out/X-2/report.en.txt").is_file()
    program("tally", "X/2", "position:yes", check=0)
    assert "zanzibar" not in (tmp_path / "out/X-2/tables/evidence.csv").read_text(encoding="utf-8")
    for statement in ["drop table rapporteur.replies", "truncate rapporteur.replies", "alter table rapporteur.replies add column a text",
                      "create table rapporteur.mine (a text)", "set role rapporteur_owner", "create or replace view analysis.mine as select 1",
                      "alter function analysis.tally(text, text, text) security invoker", "drop schema analysis cascade",
                      "select rapporteur.renew_statistics('pg_catalog.pg_authid')"]:
        assert not loader.may(statement), statement


def test_readers_and_loaders_that_log_in_by_the_roles_themselves_have_time_limits(consultation):
    found = dict(sql(consultation.database, "select r.rolname, array_to_string(s.setconfig, ' ') from pg_db_role_setting as s"
                     " inner join pg_roles as r on r.oid = s.setrole where r.rolname like 'rapporteur%'"))
    assert "statement_timeout=10min" in found["rapporteur_reader"] and "lock_timeout=10s" in found["rapporteur_reader"]
    assert "default_transaction_read_only=on" in found["rapporteur_reader"]
    assert "statement_timeout=2h" in found["rapporteur_loader"]


def test_doctor_names_readers_without_a_time_limit(consultation, reader):
    sql(consultation.database, f"alter role {reader.name} reset statement_timeout")
    try:
        told = consultation("doctor").stdout
    finally:
        sql(consultation.database, f"alter role {reader.name} set statement_timeout = '60s'")
    assert reader.name in told and "alter role" in told
    assert reader.name not in consultation("doctor").stdout
