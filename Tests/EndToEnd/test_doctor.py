"""`rapporteur doctor`: each finding provoked on a server made for it, and none where all is well."""

import json
import time

import pytest

from conftest import EXAMPLE, Rapporteur, sql
from fanout import free_port, wait_until
from invented_survey import Survey
from test_replica import Pair
from test_same_bytes import LIBFAKETIME

TRUST = "local all all trust\nhost all all 127.0.0.1/32 trust\n"


@pytest.fixture(scope="module")
def pair():
    pair = Pair()
    yield pair
    pair.close()


def settle(pair, statements):
    """Changes settings of the first server, and has it read its files."""
    for statement in [*statements, "select pg_reload_conf()"]:
        sql(pair.first, statement)
    time.sleep(0.1)


@pytest.fixture(scope="module")
def doctor(binary, pair):
    """The example on the first server, set up as it should be."""
    settle(pair, [
        "alter system set fsync = on", "alter system set jit = off",
    ])
    program = Rapporteur(binary, pair.first)
    program("init", check=0)
    program("load", EXAMPLE, check=0)
    program("aggregate", check=0)

    def examine(*words, status=None, database=None, **options):
        program.database = database or pair.first
        done = program("doctor", "--json", *words, **options)
        assert done.returncode in ((0, 2) if status is None else (status,)), done.stdout + done.stderr
        return json.loads(done.stdout)["findings"]

    return examine


def of(findings, check, severity=None):
    return [
        item for item in findings
        if item["check"] == check and severity in (None, item["severity"])
    ]


def test_nothing_but_what_is_so_is_found(doctor):
    """The server of this file is started with fsync off, and initdb here makes no checksums."""
    found = doctor("--jobs", "2", "--thorough", status=2)
    assert all(item["advice"] for item in found)
    assert sorted(item["finding"].split(":")[0] for item in found) == ["data_checksums is off", "fsync is off"]


COSTLY = {
    "full_page_writes": ("off", "error"),
    "synchronous_commit": ("off", "warning"),
    "zero_damaged_pages": ("on", "error"),
    "ignore_checksum_failure": ("on", "error"),
    "autovacuum": ("off", "warning"),
    "track_counts": ("off", "warning"),
    "work_mem": ("'64kB'", "warning"),
    "max_wal_size": ("'64MB'", "warning"),
    "jit": ("on", "notice"),
    "statement_timeout": ("'1min'", "warning"),
    "idle_in_transaction_session_timeout": ("'1min'", "warning"),
    "default_transaction_read_only": ("on", "error"),
}


def test_settings_that_cost_safety_or_speed_are_found(doctor, pair):
    before = {item["finding"] for item in of(doctor(), "settings")}
    settle(pair, [f"alter system set {name} = {value}" for name, (value, _) in COSTLY.items()])
    try:
        found = [item for item in of(doctor(), "settings") if item["finding"] not in before]
    finally:
        settle(pair, [
            "set default_transaction_read_only = off",
            *[f"alter system reset {name}" for name in COSTLY],
            "alter system set jit = off",
        ])
    assert {item["finding"].split()[0]: item["severity"] for item in found} == {
        name: severity for name, (_, severity) in COSTLY.items()
    }
    assert {item["finding"] for item in of(doctor(), "settings")} == before


def test_a_setting_that_waits_for_a_restart_and_one_that_is_wrong_are_found(doctor, pair):
    settle(pair, ["alter system set shared_buffers = '64MB'"])
    try:
        assert any("shared_buffers" in item["finding"] for item in of(doctor(), "version", "warning"))
    finally:
        settle(pair, ["alter system reset shared_buffers"])


def test_too_few_connections_are_found(doctor):
    (found,) = of(doctor("--jobs", "500", status=2), "connections", "error")
    assert "503" in found["finding"] and "--jobs 94" in found["advice"]
    assert not of(doctor("--jobs", "50"), "connections")


def test_rights_that_are_missing_or_too_many_are_found(doctor, pair):
    sql(pair.first, "create role clerk login; grant usage on schema rapporteur, analysis to clerk;"
        "grant select on rapporteur.migration, rapporteur.installed to clerk")
    clerk = pair.first.replace("user=rapporteur", "user=clerk")
    (found,) = of([i for i in doctor(database=clerk, status=2) if i["check"] == "permissions"], "permissions")
    assert "clerk may not write" in found["finding"] and "grant rapporteur_loader" in found["advice"]
    sql(pair.first, "grant rapporteur_loader to clerk")
    found = doctor(database=clerk)
    assert not of(found, "permissions")
    assert {item["check"] for item in of(found, "disk", "notice") + of(found, "access", "notice")} == {"disk", "access"}
    for grant, revoke, words in [
        ("grant usage on schema rapporteur to rapporteur_reader; grant select on rapporteur.replies to rapporteur_reader",
         "revoke usage on schema rapporteur from rapporteur_reader; revoke select on rapporteur.replies from rapporteur_reader",
         "rapporteur_reader may read rapporteur.replies"),
        ("grant usage on schema rapporteur to public", "revoke usage on schema rapporteur from public",
         "everybody has rights in schema rapporteur"),
        ("grant select on rapporteur.sheets to public", "revoke select on rapporteur.sheets from public",
         "everybody may read or write rapporteur.sheets"),
    ]:
        sql(pair.first, grant)
        found = of(doctor(status=2), "permissions", "error")
        sql(pair.first, revoke)
        assert any(words in item["finding"] for item in found), found
    sql(pair.first, "alter role rapporteur_owner rename to elsewhere")
    found = of(doctor(), "permissions", "warning")
    sql(pair.first, "alter role elsewhere rename to rapporteur_owner")
    assert "rapporteur_owner" in found[0]["finding"]


def test_runs_that_were_lost_are_found_until_one_makes_them_good(doctor, pair):
    sql(pair.first, "insert into rapporteur.run (command, program, backend_pid) values ('aggregate', 'test', 0)")
    (found,) = of(doctor(), "runs", "warning")
    assert "was lost" in found["finding"]
    sql(pair.first, "insert into rapporteur.run (command, program, state) values ('aggregate', 'test', 'done')")
    assert not of(doctor(), "runs")
    sql(pair.first, "update rapporteur.build set state = 'building' where symbol = 'A/52/314'")
    assert "rapporteur aggregate A/52/314" in of(doctor(), "runs", "warning")[0]["advice"]
    sql(pair.first, "update rapporteur.build set state = 'built'")


def test_an_edition_behind_its_data_is_told(doctor, pair):
    sql(pair.first, "create table public.kept as select * from rapporteur.current_build; delete from rapporteur.current_build")
    assert len(of(doctor(), "editions", "notice")) == 2
    sql(pair.first, "insert into rapporteur.current_build select * from public.kept; drop table public.kept")
    assert not of(doctor(), "editions")


@pytest.mark.parametrize("bit", [0, 1])
def test_one_wrong_bit_of_the_tally_index_is_found(doctor, pair, bit):
    """Of an option that some records have: one bit that is set is cleared, or the other way round."""
    sql(pair.first, "create table public.kept as select * from rapporteur.option_index")
    sql(
        pair.first,
        "update rapporteur.option_index as o set bits = set_bit(o.bits, (select i from generate_series(0, length(o.bits) - 1) as i"
        f" where get_bit(o.bits, i) <> {bit} order by i limit 1), {bit})"
        " where (consultation_id, chunk, term_id) = (select consultation_id, 0, term_id from rapporteur.term"
        " where name = 'position' and value = 'in_favour')",
    )
    try:
        (found,) = of(doctor(status=2), "tally index", "error")
        assert "in 1 bitmaps, first in position:in_favour, chunk 0" in found["finding"]
        assert ("0 bits are missing, 1 too many" if bit else "1 bits are missing, 0 too many") in found["finding"]
    finally:
        sql(pair.first, "update rapporteur.option_index as o set bits = k.bits from public.kept as k"
            " where (o.consultation_id, o.chunk, o.term_id) = (k.consultation_id, k.chunk, k.term_id);"
            "drop table public.kept")
    assert not of(doctor(), "tally index")


def test_an_index_that_is_not_valid_is_found(doctor, pair):
    sql(pair.first, "update pg_index set indisvalid = false where indexrelid = 'rapporteur.replies_pkey'::regclass")
    assert "replies_pkey" in of(doctor(status=2), "indexes", "error")[0]["advice"]
    sql(pair.first, "update pg_index set indisvalid = true where indexrelid = 'rapporteur.replies_pkey'::regclass")


def test_a_schema_that_is_missing_older_newer_or_another_is_told(doctor, pair):
    sql(pair.first, "create database empty")
    empty = pair.first.replace("dbname=postgres", "dbname=empty")
    assert "no schema" in of(doctor(database=empty, status=2), "schema", "error")[0]["finding"]
    for change, back, severity, words in [
        ("update rapporteur.migration set number = 9999, name = 'schema/9999_future' where number = 12",
         "update rapporteur.migration set number = 12, name = 'schema/0012_registers' where number = 9999",
         "error", "use the newer program"),
        ("update rapporteur.migration set checksum = 'x' || checksum where number = 1",
         "update rapporteur.migration set checksum = substr(checksum, 2) where number = 1",
         "error", "was applied with other contents"),
        ("update rapporteur.installed set checksum = 'x' || checksum where part = 'functions'",
         "update rapporteur.installed set checksum = substr(checksum, 2) where part = 'functions'",
         "warning", "functions and views"),
        ("create table public.kept as select * from rapporteur.migration where number = 12;"
         "delete from rapporteur.migration where number = 12",
         "insert into rapporteur.migration select * from public.kept; drop table public.kept",
         "error", "it lacks schema/0012_registers"),
    ]:
        sql(pair.first, change)
        found = doctor()
        sql(pair.first, back)
        assert words in of(found, "schema", severity)[0]["finding"]
        # Nothing of a schema that is not this program's is judged by its rules.
        assert not of(found, "tally index")
    assert not of(doctor(), "schema")


def test_a_slot_that_nobody_uses_and_a_replica_that_is_behind_are_found(doctor, pair):
    assert not of(doctor(), "replication")
    sql(pair.first, "select pg_create_physical_replication_slot('forsaken', true)")
    assert "forsaken" in of(doctor(), "replication", "warning")[0]["finding"]
    sql(pair.first, "select pg_drop_replication_slot('forsaken')")
    sql(pair.second, "select pg_wal_replay_pause()")
    try:
        for _ in range(3):
            sql(pair.first, "select pg_logical_emit_message(true, 'test', 'x'); select pg_switch_wal()")
        wait_until(lambda: of(doctor(), "replication", "warning"))
        assert "behind" in of(doctor(), "replication", "warning")[0]["finding"]
        there = of(doctor(database=pair.second, status=2), "replication")
        assert {item["severity"] for item in there} == {"error", "warning"}
        assert "paused" in there[0]["finding"] and "left to replay" in there[1]["finding"]
    finally:
        sql(pair.second, "select pg_wal_replay_resume()")


def test_a_clock_that_is_wrong_is_found(doctor):
    for shift, severity in [("+10s", "warning"), ("-1h", "error")]:
        env = {"LD_PRELOAD": LIBFAKETIME, "FAKETIME": shift}
        (found,) = of(doctor(env=env), "clock")
        assert found["severity"] == severity
        assert ("behind" if shift[0] == "+" else "ahead") in found["finding"]


def test_a_folder_that_cannot_be_written_is_found(doctor, tmp_path):
    assert not of(doctor("--out", tmp_path / "not" / "yet"), "disk")
    (tmp_path / "file").touch()
    (found,) = of(doctor("--out", tmp_path / "file" / "published", status=2), "disk", "error")
    assert "no folder" in found["finding"]


def test_the_text_says_the_same(doctor, binary, pair):
    text = Rapporteur(binary, pair.first)("doctor", check=2)
    assert text.stderr == ""
    for item in doctor():
        assert f"{item['severity']}: {item['check']}: {item['finding']}\n  {item['advice']}\n" in text.stdout


def test_the_index_of_an_open_survey_is_compared_too(binary, server, database, tmp_path):
    Survey(260, seed=1).write(tmp_path / "survey")
    program = Rapporteur(binary, database)
    env = {"RAPPORTEUR_WIDE_FROM": "1"}
    program("run", tmp_path / "survey", "--out", tmp_path / "out", env=env, check=0)
    assert int(sql(database, "select count(*) from rapporteur.wide_reply")[0][0]) > 200
    whole = json.loads(program("doctor", "--json", "--thorough").stdout)["findings"]
    assert not of(whole, "tally index")
    sql(database, "update rapporteur.wide_reply set answers = ''"
        " where record_no = (select min(record_no) from rapporteur.wide_reply where answers <> '')")
    wrong = json.loads(program("doctor", "--json").stdout)["findings"]
    assert of(wrong, "tally index", "error")


def test_strangers_who_get_in_are_found_and_strict_counts_warnings(doctor, binary, pair):
    """The last test of this file: the server now listens on loopback, with fsync on."""
    port = free_port()
    pair.run("pg_ctl", "-D", pair.folder / "first", "-m", "fast", "-w", "-l", pair.folder / "first.log",
             "-o", f"-k {pair.folder} -p {port} -c listen_addresses=127.0.0.1", "restart")
    pair.first = pair.conninfo(port)
    rules = pair.folder / "first" / "pg_hba.conf"
    former = rules.read_text()
    try:
        for line, word in [
            ("host all all 0.0.0.0/0 trust\n", "without a password"),
            ("host all all 10.0.0.0/8 password\n", "readable"),
            ("host all all nonsense/33 trust\n", "line 3"),
        ]:
            rules.write_text(TRUST + line)
            (found,) = of(doctor(status=2), "access", "error")
            assert word in found["finding"]
    finally:
        rules.write_text(former)
    there = pair.first.replace(f"host={pair.folder}", "host=127.0.0.1")
    (found,) = of(doctor(database=there, status=0), "encryption", "notice")
    assert "superuser" in found["finding"]
    program = Rapporteur(binary, pair.first)
    assert "0 errors, 1 warning, 0 notices" in program("doctor", check=0).stdout
    program("doctor", "--strict", check=2)
