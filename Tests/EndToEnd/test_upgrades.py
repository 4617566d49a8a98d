"""A database that any earlier program has left is brought up to date; one of a newer program is refused."""

import pytest

from conftest import EXAMPLE, REPOSITORY, Rapporteur, editions, sql, tree

SCHEMA = sorted((REPOSITORY / "SQL" / "schema").glob("*.sql"))
FIRST, NUMBERED = SCHEMA[0], SCHEMA[1:]
BY_HAND = "an earlier program"


@pytest.fixture
def earlier(binary, empty_database):
    """The program with a database in which there is nothing yet."""
    return Rapporteur(binary, empty_database)


def leave(database, files):
    """Leaves a database as a program that knew these files would have left it."""
    script = [FIRST.read_text(encoding="utf-8")]
    for path in files:
        script.append(path.read_text(encoding="utf-8"))
    sql(database, "begin;\n" + "\n".join(script) + "\ncommit;")
    for path in files:
        sql(
            database,
            "insert into rapporteur.migration (number, name, checksum, program) values "
            f"({int(path.name[:4])}, 'schema/{path.stem}', '{checksum(path)}', '{BY_HAND}')",
        )


def checksum(path):
    """FNV-1a over 64 bits, as its authors describe it."""
    digest = 0xCBF29CE484222325
    for byte in path.read_bytes():
        digest = (digest ^ byte) * 0x100000001B3 % 2**64
    return f"{digest:016x}"


def shape(database):
    """Every column, key and trigger of the schema, as PostgreSQL describes them."""
    return sql(database, """
        select c.oid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
        from pg_class as c
        inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)
        union all
        select conrelid::regclass::text, conname, pg_get_constraintdef(oid), null, null
        from pg_constraint where connamespace = 'rapporteur'::regnamespace
        order by 1, 2, 3, 4, 5
    """)


@pytest.fixture(scope="module")
def expected(example):
    return shape(example.rapporteur.database), editions(example.published)


# From this file on a schema has issued documents.
WITH_ISSUED = 1 + next(place for place, path in enumerate(NUMBERED) if path.name[:4] >= "0009")

ISSUED = r"""
    insert into rapporteur.batch (batch, consultation_id, program) values (1, 1, 'an earlier program');
    insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
    values (1, 'A/1/1', '1946-12-31', 1, 'built', 'an earlier program');
    insert into rapporteur.issued (consultation_id, edition, number, symbol, build_id, program, passages)
    values (1, 'A/1/1', 0, 'A/1/1', 1, 'an earlier program', '{}');
    insert into rapporteur.issued_file (issued_id, path, bytes, sha256)
    select 1, path, bytes, encode(sha256(bytes), 'hex')
    from (values ('report.en.txt', '\x00ff0a20'::bytea), ('tables/figures.csv', 'a,b'::bytea)) as f(path, bytes)
"""


@pytest.mark.parametrize("known", range(len(NUMBERED) + 1), ids=lambda known: f"{known} files")
def test_every_earlier_schema_is_brought_up_to_date_and_hands_out_what_was_issued(earlier, expected, tmp_path, known):
    leave(earlier.database, NUMBERED[:known])
    if known:
        sql(earlier.database, "insert into rapporteur.consultation (consultation) values ('kept')")
    if known >= WITH_ISSUED:
        sql(earlier.database, ISSUED)
    done = earlier("init", check=0)
    missing = len(NUMBERED) - known
    assert ("applied" in done.stdout) == (missing > 0)
    assert shape(earlier.database) == expected[0]
    makers = sql(earlier.database, "select program, count(*) from rapporteur.migration group by 1 order by 1")
    assert dict(makers).get(BY_HAND, "0") == str(known)
    if known:
        assert sql(earlier.database, "select consultation from rapporteur.consultation") == [["kept"]]
    if known >= WITH_ISSUED:
        earlier("report", "A/1/1", "--as-issued", "--out", tmp_path / "out", check=0)
        assert tree(tmp_path / "out" / "A-1-1") == {"report.en.txt": b"\x00\xff\n ", "tables/figures.csv": b"a,b"}
    assert earlier("init", check=0).stdout == "schema: up to date\n"


def test_a_database_that_was_brought_up_to_date_gives_the_same_editions(earlier, expected, tmp_path):
    leave(earlier.database, NUMBERED[:1])
    earlier("run", EXAMPLE, "--out", tmp_path / "out", check=0)
    assert editions(tmp_path / "out") == expected[1]


@pytest.mark.parametrize("words", [
    ["init"], ["init", "--repair"], ["run", EXAMPLE], ["nightly", EXAMPLE], ["load", EXAMPLE], ["aggregate"], ["report"],
    ["issue", "A/52/314"]])
def test_a_newer_schema_is_refused_in_words(rapporteur, words, tmp_path):
    sql(
        rapporteur.database,
        "insert into rapporteur.migration (number, name, checksum, program)"
        " values (9999, 'schema/9999_future', 'x', 'rapporteur 9.9.9')",
    )
    before = shape(rapporteur.database)
    out = ["--out", tmp_path / "out"] if words[0] in ("run", "nightly", "report") else []
    done = rapporteur(*words, *out, check=1)
    assert "schema/9999_future" in done.stderr and "use the newer program" in done.stderr
    assert shape(rapporteur.database) == before
    assert not (tmp_path / "out").exists()


def test_a_schema_of_the_same_number_and_other_contents_is_refused(rapporteur):
    sql(rapporteur.database, "update rapporteur.migration set checksum = repeat('0', 64) where number = 2")
    done = rapporteur("init", check=1)
    assert "0002" in done.stderr and "use the program that made the database" in done.stderr


@pytest.mark.parametrize("words", [["load", EXAMPLE], ["aggregate"], ["report"]])
def test_an_older_schema_is_refused_in_words_by_what_does_not_change_it(rapporteur, words):
    sql(rapporteur.database, "delete from rapporteur.migration where number = (select max(number) from rapporteur.migration)")
    done = rapporteur(*words, check=1)
    assert f"the database lacks schema/{NUMBERED[-1].stem}" in done.stderr and "rapporteur init" in done.stderr


def test_who_may_not_change_the_schema_is_told_who_may(rapporteur, server):
    sql(rapporteur.database, "update rapporteur.installed set checksum = 'of an earlier program'")
    sql(server, "drop role if exists night; create role night login in role rapporteur_loader")
    try:
        night = Rapporteur(rapporteur.binary, rapporteur.database + " options='-c role=night'")
        done = night("run", EXAMPLE, check=1)
        assert "run 'rapporteur init' as the owner of the database, a member of rapporteur_owner or a superuser" in done.stderr
    finally:
        sql(server, "drop role night")


def test_a_repair_makes_anew_what_was_taken_away(rapporteur):
    owned = "select c.relowner::regrole, count(*) from pg_class as c where c.relnamespace in " \
        "('rapporteur'::regnamespace, 'analysis'::regnamespace) and c.relkind in ('r', 'v') group by 1"
    before = (shape(rapporteur.database), sql(rapporteur.database, owned))
    sql(rapporteur.database, """
        drop view analysis.calendar cascade;
        revoke usage on schema rapporteur from rapporteur_loader;
        alter table rapporteur.replies owner to current_user;
        alter view analysis.figures owner to current_user
    """)
    told = rapporteur("doctor").stdout
    assert "rapporteur_loader may not do what its members have to" in told and "not to rapporteur_owner" in told
    assert rapporteur("init", check=0).stdout.strip() == "schema: up to date"
    assert rapporteur("init", "--repair", check=0).stdout.strip() == "schema: functions and views made"
    assert (shape(rapporteur.database), sql(rapporteur.database, owned)) == before
    told = rapporteur("doctor").stdout
    assert "may not do what" not in told and "not to rapporteur_owner" not in told
