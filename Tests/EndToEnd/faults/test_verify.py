"""`verify` finds one flipped bit anywhere: in a file of an edition, its manifest, the index, the answers, the results."""

import shutil

import pytest

from conftest import EXAMPLE, sql
from harm import chance, times
from measured import add


def test_what_nobody_touched_is_whole(published):
    whole = published("verify", "--out", published.out, check=0)
    assert whole.stdout == "everything is as it was written\n" and "amcheck" not in whole.stderr


def finds(program, *told):
    done = program("verify", "--out", program.out)
    assert done.returncode == 2, done.stdout + done.stderr
    for words in told:
        assert words in done.stdout
    add("flipped bits found by verify", len(told))


def test_in_a_file_of_an_edition(published):
    rng = chance("files")
    files = sorted(path for path in published.out.rglob("*") if path.is_file() and ".revisions" in path.parts)
    # The manifest too: whatever it says, the database says otherwise.
    manifests = [path for path in files if path.name == "manifest.json"]
    others = rng.sample([path for path in files if path not in manifests], times(1, len(files) - len(manifests)))
    # Several at once, each of which has to be named.
    groups = [others[start:start + 12] for start in range(0, len(others), 12)]
    for some in [[path] for path in times([rng.choice(manifests)], manifests)] + groups:
        right = {path: path.read_bytes() for path in some}
        for path, data in right.items():
            wrong = bytearray(data)
            wrong[rng.randrange(len(wrong))] ^= 1 << rng.randrange(8)
            path.write_bytes(wrong)
        # A manifest is told by the edition's public name.
        finds(published, *(path.name if path in manifests else str(path.relative_to(published.out)) for path in some))
        for path, data in right.items():
            path.write_bytes(data)
    published("verify", "--out", published.out, check=0)


def test_in_a_former_revision_and_for_files_that_come_and_go(published):
    (revision,) = (published.out / ".revisions" / "A-52-314").iterdir()
    shutil.copytree(revision, revision.parent / "0")
    published("verify", "--out", published.out, check=0)
    changed = revision.parent / "0" / "tables" / "figures.csv"
    changed.write_bytes(changed.read_bytes()[:-1])
    finds(published, "0/tables/figures.csv: is not what the manifest says")
    shutil.rmtree(changed.parent.parent)
    (revision / "tables" / "figures.csv").rename(revision / "tables" / "other.csv")
    finds(published, "figures.csv: is missing", "other.csv: is not in the manifest")


# A bit of the tally index, an answer that was coded, a result, a name, a bit that was kept for good.
DAMAGE = {
    "index": ("update rapporteur.option_index set bits = set_bit(bits, 3, 1 - get_bit(bits, 3))"
              " where (consultation_id, chunk, term_id) = (select consultation_id, chunk, term_id"
              " from rapporteur.option_index limit 1)", "tally index of"),
    "term": ("update rapporteur.term set value = 'in_favoup' where value = 'in_favour'", "tally index of"),
    "answer": ("update rapporteur.sheets set option = 'reservations' where question = 'position'"
               " and sheet = (select min(sheet) from rapporteur.sheets where option = 'in_favour')", "tally index of"),
    "figure": ("update rapporteur.figure_result set value = value + 1 where figure = 'position.in_favour'",
               "figures.csv: is not what the database says now"),
}


@pytest.mark.parametrize("where", times([chance("damage").choice(sorted(DAMAGE))], sorted(DAMAGE)))
def test_in_the_database(published, where):
    statement, told = DAMAGE[where]
    sql(published.database, "set session_replication_role = replica; " + statement)
    finds(published, told)


def test_in_an_index_of_the_server(published):
    sql(published.database, """
        update pg_index set indisready = false, indisvalid = false
        where indexrelid = 'rapporteur.term_pkey'::regclass;
    """)
    sql(published.database, "update rapporteur.term set term_id = term_id + 100000 where term_id = 1;"
        " update pg_index set indisready = true, indisvalid = true"
        " where indexrelid = 'rapporteur.term_pkey'::regclass")
    finds(published, "index term_pkey")


NO_MANIFESTS = [b"[" * 513, b'{"a":' * 513, b"[" * 100_000, b"null", b"", b"\xff\xfe", b'{"files":[{"path":1}]}']


@pytest.mark.parametrize("text", times(NO_MANIFESTS[:1], NO_MANIFESTS))
def test_a_manifest_that_is_none_ends_no_program(published, text):
    """513 opening brackets end a program that gives them to Foundation's JSONDecoder."""
    (manifest,) = published.out.glob(".revisions/A-52-314/*/manifest.json")
    manifest.write_bytes(text)
    finds(published, "manifest.json")
    # The next night writes what is missing, beside what is broken.
    published("nightly", EXAMPLE, "--out", published.out, check=0)
    published("verify", "A/52/314", "--out", published.out)
    assert (published.out / "A-52-314" / "manifest.json").read_bytes() != text
