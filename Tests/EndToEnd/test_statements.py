"""Every statement of SQL/ and every function fits the schema, also those that no other test happens to run.

PostgreSQL looks into a function of PL/pgSQL, and a client into a statement, only when it is run: a
renamed column or a changed signature would wait for whoever runs it first.
"""

import re

import pytest

from conftest import REPOSITORY, Rapporteur, make_database, sql

STATEMENTS = ("aggregates", "archive", "batches", "commands", "comparisons", "distribution", "doctor", "issues", "load", "reports")
# Tables that a caller makes for the length of a transaction, and what only a Citus database has.
MADE_BY_THE_CALLER = re.compile(r'relation "pg_temp\.\w+" does not exist')
OF_CITUS = re.compile(
    r'relation "pg_dist_partition"|function (pg_catalog\.)?(citus_version|create_distributed_table|create_distributed_function'
    r"|get_shard_id_for_distribution_column|truncate_local_data_after_distributing_table)\("
)


@pytest.fixture(scope="module")
def schema(binary, server):
    name, conninfo = make_database(server)
    Rapporteur(binary, conninfo)("init", check=0)
    sql(conninfo, "create extension amcheck; create extension plpgsql_check")
    yield conninfo
    sql(server, f"drop database {name} with (force)")


def statements():
    for folder in STATEMENTS:
        for path in sorted((REPOSITORY / "SQL" / folder).glob("*.sql")):
            text = re.sub(r"^--.*\n", "", path.read_text(), flags=re.MULTILINE)
            copied = re.fullmatch(r"\s*copy \((.*)\) to stdout.*", text, flags=re.DOTALL)
            if copied:
                text = copied[1]
            # What makes a function or a table is run by the first load.
            if not text.lstrip().startswith("create"):
                yield str(path.relative_to(REPOSITORY)), text


def test_statements_can_be_prepared(schema):
    texts = dict(statements())
    assert len(texts) > 100
    faults = {}
    for name, text in texts.items():
        try:
            sql(schema, f"prepare statement as {text}")
        except AssertionError as error:
            message = str(error).splitlines()[0]
            if not MADE_BY_THE_CALLER.search(message) and not OF_CITUS.search(message):
                faults[name] = message
    assert faults == {}


def test_bodies_of_functions_fit(schema):
    for path in sorted((REPOSITORY / "SQL" / "load").glob("*.sql")):
        if "create or replace function" in path.read_text():
            sql(schema, path.read_text())
    found = sql(
        schema,
        """
        select p.oid::regprocedure, c.lineno, c.message
        from pg_proc as p
        join pg_language as l on l.oid = p.prolang and l.lanname = 'plpgsql'
        cross join lateral plpgsql_check_function_tb(
            p.oid, fatal_errors => false, other_warnings => false, extra_warnings => false, performance_warnings => false
        ) as c
        where p.pronamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)
            and p.prorettype <> 'trigger'::regtype
        order by 1, 2
        """,
    )
    faults = [row for row in found if not MADE_BY_THE_CALLER.search(row[2]) and not OF_CITUS.search(row[2])]
    assert faults == []
    # It does look into them: what the callers make is missing.
    assert len(found) > 20
