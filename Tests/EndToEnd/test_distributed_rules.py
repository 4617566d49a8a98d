"""No statement of the program breaks a rule of Citus; and statements that do are found."""

import pytest

from citus.cluster import BY_CHUNK
from citus.rules import Rules, relations
from citus.statements import of_program, of_text

RULES = Rules(BY_CHUNK, ["record"])


def test_every_statement_keeps_the_rules_of_citus():
    statements = list(of_program())
    # The program has about so many, in each of the places where statements stand.
    kinds = [statement.kind for statement in statements]
    for kind, least in {"file": 100, "view": 90, "sql": 60, "plpgsql": 200, "expression": 300}.items():
        assert kinds.count(kind) >= least, kind
    assert [fault for statement in statements for fault in RULES.faults(statement)] == []


def test_every_unit_is_one_statement_about_one_chunk():
    """What counts is sent whole to the node of its chunk."""
    for name in ("evaluate", "count_programs", "crosstab_chunk", "tabulate_chunk"):
        whole = [statement for statement in of_program() if statement.place.endswith(f": {name}")
                 and any(RULES.is_by_chunk(relation) for relation in relations(statement.tree))]
        assert len(whole) == 1 and RULES.is_of_one_chunk(whole[0].tree), name


FUNCTION = "create function rapporteur.f(a integer) returns integer language {} as $$ {} $$"
BROKEN = {
    "select 1 from rapporteur.option_index as a inner join rapporteur.edition_index as b on a.term_id = b.term_id":
        "are not joined on the chunk",
    "select 1 from rapporteur.option_index as a inner join rapporteur.edition_index as b on a.chunk = b.chunk or true":
        "are not joined on the chunk",
    "select 1 from rapporteur.build as b left join rapporteur.edition_index as e on e.build_id = b.build_id": "outer join of e",
    "select 1 from rapporteur.build as b where exists (select from rapporteur.edition_index as e where e.build_id = b.build_id)":
        "refers outwards",
    "select 1 from rapporteur.wide_reply as w where exists (select from rapporteur.batch as b where b.batch = w.from_batch)":
        "refers outwards",
    "select (select max(w.record_no) from rapporteur.wide_reply as w)": "among the results",
    "select 1 from rapporteur.build as b cross join lateral (select 1 from rapporteur.edition_index as e"
    " where e.build_id = b.build_id) as x": "depends on what is beside it",
    "select rapporteur.next_record(w.consultation_id, 1) from rapporteur.wide_reply as w": "is not on every node",
    "select 1 from rapporteur.option_index as o cross join rapporteur.evaluate(1, 2, '{}') as e where o.chunk = 2":
        "is not on every node",
    "select now() from rapporteur.wide_reply as w": "something else on every node",
    "with g as (select w.reply from rapporteur.wide_reply as w) select 1 from g left join rapporteur.batch as b on true":
        "is not materialized",
    "select 1 from rapporteur.wide_reply as w for update": "rows are locked",
    "select from rapporteur.wide_reply as w": "rows without columns",
    "insert into rapporteur.listed_record (consultation_id, record_no) select 1, 2": "without their chunk",
    "insert into rapporteur.option_index (consultation_id, chunk, term_id, bits) select 1, 2, 3, b'' on conflict"
    " (consultation_id, term_id) do nothing": "without the chunk",
    "update rapporteur.wide_reply as w set until_batch = 3 from rapporteur.batch as b": "by what is beside them",
    "delete from rapporteur.option_index as o where o.chunk > (select max(c.chunk) from rapporteur.chunk as c)": "by a subquery",
    "update rapporteur.listed_record set chunk = 3": "moved to another chunk",
    "update rapporteur.build as b set records = (select count(*) from rapporteur.wide_reply as w)": "is changed by a statement",
    FUNCTION.format("sql", "select w.record_no from rapporteur.wide_reply as w where w.chunk = a"): "a function in SQL",
    FUNCTION.format("plpgsql", "\nbegin\n return (select max(w.record_no) from rapporteur.wide_reply as w);\nend\n"):
        "an expression reads",
}


@pytest.mark.parametrize("statement", BROKEN)
def test_a_statement_that_breaks_a_rule_is_found(statement):
    found = [fault for each in of_text(statement, "here") for fault in RULES.faults(each)]
    assert any(BROKEN[statement] in fault for fault in found), found


def test_the_statements_about_a_chunk_that_are_allowed_are_not_found():
    for statement in (
        "select 1 from rapporteur.option_index as a inner join rapporteur.edition_index as b on a.chunk = b.chunk",
        "select 1 from unnest(array[1]) as w(t) left join rapporteur.option_index as o on o.chunk = 4 and o.term_id = w.t",
        "with g as materialized (select w.reply from rapporteur.wide_reply as w) select rapporteur.nearest(g.reply, '{}')"
        " from g left join rapporteur.batch as b on true",
        "delete from rapporteur.wide_reply where record_no = any ('{1}')",
    ):
        assert [fault for each in of_text(statement, "here") for fault in RULES.faults(each)] == []
