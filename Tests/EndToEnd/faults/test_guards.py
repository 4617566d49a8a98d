"""What protects the data by itself, whatever the program does: keys, triggers, grants, limits of the protocol."""

import subprocess

import pytest

from conftest import sql
from invented import options, write
from measured import add
from test_worker_peers import answer, connect, frame, keys, worker  # noqa: F401

# Sums of parts, the plan of a build, the register, which is filled whole, and an open survey's rows, whose keys
# are looked at as a batch is loaded (`WideKeys.swift`): none of these has a key, and none is added to by itself.
WITHOUT_KEY = {"partial", "kept_partial", "program", "wide_reply", "state_name", "state_m49", "state_region",
               "state_membership", "state_group"}


def refused(conninfo, statement):
    """The SQLSTATE with which a statement is refused, or nothing."""
    done = subprocess.run(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=sqlstate", "-d", conninfo, "-c", statement],
        capture_output=True, text=True, check=False)
    return done.stderr.rsplit(":", 1)[-1].strip() if done.returncode else ""


def test_a_long_frame_of_a_stranger_is_not_read(lab, worker, tmp_path):  # noqa: F811
    counting = worker(f"unix:{tmp_path}/run/w")
    peer = connect(counting.address)
    # A greeting that would be answered, were it not so long.
    peer.sendall(frame("hello", 1, "x" * 1024, "y", "z"))
    assert answer(peer) == b""
    assert "at most 1024 are allowed" in counting.log()


# Tries to store a row of each table a second time, and says what became of it.
TWICE = """
    create temporary table told (name text, state text);
    do $$
    declare
        name text;
        columns text;
        number bigint;
    begin
        for name in
            select c.relname from pg_class as c
            where c.relnamespace = 'rapporteur'::regnamespace and c.relkind = 'r'
        loop
            select string_agg(quote_ident(attname), ', ' order by attnum) into columns
            from pg_attribute
            where attnum > 0 and not attisdropped and attgenerated = '' and attrelid = format('rapporteur.%I', name)::regclass;
            begin
                execute format(
                    'insert into rapporteur.%1$I (%2$s) overriding system value select %2$s from rapporteur.%1$I limit 1',
                    name, columns
                );
                get diagnostics number = row_count;
                insert into told values (name, case number when 0 then 'empty' else 'stored' end);
            exception when unique_violation or restrict_violation then
                insert into told values (name, 'refused');
            end;
        end loop;
    end $$;
    select * from told order by name;
"""


def test_no_row_is_stored_twice(example):
    told = dict(sql(example.rapporteur.database, "begin; " + TWICE + "rollback;"))
    assert {name for name, state in told.items() if state == "stored"} <= WITHOUT_KEY
    refused_by = [name for name, state in told.items() if state == "refused"]
    assert len(refused_by) > 40
    add("tables that take no row twice", len(refused_by))


@pytest.mark.parametrize(("table", "column"), [("issued", "symbol"), ("issued_file", "path")])
def test_what_was_issued_cannot_be_changed(rapporteur, tmp_path, table, column):
    folder = write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Issued"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "q", "position": 1, "kind": "single", "label_en": "q"}],
        options=options("q", "a"),
        replies=[{"reply": "r", "round": "one", "respondent": "FRA", "received_on": "2020-02-01",
                  "status": "substantive"}],
    )
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    rapporteur("issue", "X/1", "--out", tmp_path / "out", check=0)
    for change in (f"update {{}} set {column} = {column}", "delete from {}", "truncate {} cascade"):
        assert refused(rapporteur.database, change.format(f"rapporteur.{table}")) == "23001", change


def reader(conninfo):
    return conninfo + " options='-c role=rapporteur_reader'"


def test_a_reader_finds_no_confidential_name(rapporteur, tmp_path):
    reply = lambda code, **more: {
        "reply": f"r{number[code]}", "round": "one", "respondent": code, "received_on": "2020-02-01",
        "status": "substantive", "confidential": "no", "document": f"doc-{code}", **more}
    number = {code: at for at, code in enumerate(["FRA", "KEN", "EGY", "FJI"])}
    folder = write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Secret"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "q", "position": 1, "kind": "single", "label_en": "q"}],
        options=options("q", "a", "b"),
        replies=[reply("FRA"), reply("KEN"), reply("EGY"), reply("FJI", confidential="yes")],
        sheets=[{"sheet": f"s{number[code]}", "reply": f"r{number[code]}", "question": "q", "option": "ab"[number[code] // 3]}
                for code in number],
        figures=[{"figure": "b", "position": 1, "expression": "q:b", "base": "named:yes", "measure": "count", "label_en": "b"}],
        tables=[{"table": "t", "position": 1, "rows": "q", "columns": "", "label_en": "t"}],
    )
    out = tmp_path / "out"
    rapporteur("run", folder, "--out", out, check=0)
    told = {str(path): path.read_text("utf-8", errors="replace") for path in out.rglob("*") if path.is_file()}
    who = reader(rapporteur.database)
    for expression in ("q:b", "named:yes", "respondent:FJI", "q:b & region:oceania", "!q:a & named:yes"):
        told[expression] = str(sql(who, f"select e::text from analysis.evidence('X/1', '{expression}') as e"))
    told["respondent:FJI counted"] = sql(who, "select count from analysis.tally('X/1', 'respondent:FJI')")[0][0]
    assert told.pop("respondent:FJI counted") == "0"
    named = {where for where, text in told.items() if "FJI" in text or "Fiji" in text}
    assert not named, named
    assert len(told) > 30
    add("places without the name of a confidential reply", len(told))
