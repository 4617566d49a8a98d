"""Corrections after publication: editions as issued, corrigenda, reverts, comparisons, histories.

The positions that these cases invent stand in a copy of the example and belong to no Government.
"""

import csv
import shutil
from pathlib import Path

import pytest

from conftest import EXAMPLE, editions, rows, sql, tree


def edit(path, change):
    """Rewrites a CSV file by a function of its rows."""
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        header, table = reader.fieldnames, list(reader)
    change(table)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def one_moves_to_favour(table):
    """The first sheet with reservations is in favour after all."""
    row = next(r for r in table if r["question"] == "position" and r["option"] == "reservations")
    row["option"] = "in_favour"


def one_member_replies_itself(table):
    """A member behind the joint reply turns out to have sent a reply of its own."""
    last = {"reply": "OWN", "respondent": "ITA", "on_behalf_of": "", "remark": "",
            "received_on": "", "received_by": "A/52/314", "status": "substantive"}
    table.append({**table[-1], **last})


class Consultation:
    """A copy of the example that was issued and can be corrected."""

    def __init__(self, program, tmp_path):
        self.run = program
        self.folder = tmp_path / "folder"
        self.out = tmp_path / "out"
        shutil.copytree(EXAMPLE, self.folder, ignore=shutil.ignore_patterns("published"))

    def nightly(self, *words, check=0):
        return self.run("nightly", self.folder, "--out", self.out, *words, check=check)

    def corrigendum(self, *words):
        return self.run("corrigendum", "A/52/314", "--out", self.out, *words, check=0)

    def text(self, number=1):
        return (self.out / f"A-52-314-Corr.{number}" / "corrigendum.en.txt").read_text("utf-8")


@pytest.fixture
def consultation(published, tmp_path):
    published("issue", "A/52/314", "--out", published.out, check=0)
    return Consultation(published, tmp_path)


def test_an_issued_edition_needs_no_corrigendum_until_something_changes(consultation):
    assert "no corrigendum is needed" in consultation.corrigendum().stdout
    assert not (consultation.out / "A-52-314-Corr.1").exists()


def test_an_edition_is_issued_once(consultation):
    again = consultation.run("issue", "A/52/314", "--out", consultation.out)
    assert again.returncode == 1
    assert "rapporteur corrigendum A/52/314" in again.stderr


def test_what_was_never_issued_has_neither_bytes_nor_corrigendum(consultation):
    for words in [("corrigendum", "E/1995/69"), ("report", "E/1995/69", "--as-issued")]:
        done = consultation.run(*words, "--out", consultation.out)
        assert done.returncode == 1
        assert "rapporteur issue E/1995/69" in done.stderr


def test_a_correction_gives_a_corrigendum_that_names_every_place_and_no_other(consultation):
    before = (consultation.out / "A-52-314" / "report.en.txt").read_text("utf-8").splitlines()
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    edit(consultation.folder / "replies.csv", one_member_replies_itself)
    consultation.nightly("--reason", "a reply of its own was found")
    said = consultation.corrigendum().stdout
    assert "A/52/314/Corr.1" in said and "draft" in said
    text = consultation.text()
    assert "                              Corrigendum\n" in text
    assert 'Paragraph 7, line 1\n\n     For "Thirty-six" read "Thirty-seven"' in text
    assert 'For "See," read "See, Italy,"' in text
    assert "belong to no Government" in " ".join(text.split())
    assert all(len(line) <= 72 for line in text.splitlines())

    # Read independently: every "For … read …" of a paragraph stands on the line that it names, and
    # a paragraph that is not named reads the same before and after.
    after = (consultation.out / "A-52-314" / "report.en.txt").read_text("utf-8").splitlines()
    old, new = paragraphs(before), paragraphs(after)
    assert old.keys() == new.keys()
    named = set()
    blocks = [block for block in text.split("\n\n") if block.strip()]
    for place, change in zip(blocks, blocks[1:]):
        if not place.startswith("Paragraph "):
            continue
        number, line = (int(word) for word in place.replace("Paragraph ", "").split(", line "))
        wrong = " ".join(change.split()).removeprefix('For "').split('" read "')[0]
        assert wrong.split()[0] in old[number][line - 1], place
        named.add(number)
    assert named == {number for number in old if old[number] != new[number]}


def paragraphs(lines):
    """The lines of each numbered paragraph of a report, up to the annex."""
    found, number = {}, None
    for line in lines:
        if line.strip() == "Annex":
            break
        head = line.split(".", 1)[0]
        if head.isdigit() and line[: len(head)] == head and not line.startswith(" "):
            number = int(head)
            found[number] = []
        elif not line or line.startswith("    "):
            number = None
        if number is not None:
            found[number].append(line)
    return found


def test_the_annex_for_the_file_tells_what_caused_it(consultation):
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    edit(consultation.folder / "replies.csv", one_member_replies_itself)
    consultation.nightly("--reason", "a reply of its own was found")
    consultation.corrigendum()
    changes = consultation.out / "A-52-314-Corr.1" / "changes"
    figures = {row["figure"]: row for row in rows(changes / "figures.csv")}
    favour = figures["position.in_favour"]
    assert (favour["value_before"], favour["value_after"]) == ("36", "37")
    assert favour["base_before"] == favour["base_after"] == "65"
    [italy] = rows(changes / "respondents.csv")
    assert (italy["respondent"], italy["event"], italy["replies_after"]) == ("ITA", "renewed", "OWN")
    batch = italy["batches"]
    loads = {(row["batch"], row["resource"]): row for row in rows(changes / "batches.csv")}
    assert loads[batch, "replies"]["reason"] == "a reply of its own was found"
    assert loads[batch, "sheets"]["rows_new"] == "1"


def test_an_edition_is_handed_out_as_issued_after_corrections(consultation, tmp_path):
    issued = tree(consultation.out / "A-52-314")
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    template = consultation.folder / "text" / "A-52-314" / "report.en.txt"
    template.write_text(template.read_text("utf-8").replace("Position on", "Views on"), "utf-8")
    consultation.nightly()
    assert tree(consultation.out / "A-52-314") != issued
    again = tmp_path / "again"
    consultation.run("report", "A/52/314", "--as-issued", "--out", again, check=0)
    assert tree(again / "A-52-314") == issued


def test_a_chain_of_corrigenda_applies_to_the_last_one(consultation, tmp_path):
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly("--reason", "first")
    consultation.corrigendum("--issue")
    assert "no corrigendum is needed" in consultation.corrigendum().stdout
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly("--reason", "second")
    assert "A/52/314/Corr.2" in consultation.corrigendum().stdout
    assert 'For "Thirty-seven" read "Thirty-eight"' in consultation.text(2)
    assert "Thirty-six" not in consultation.text(2)
    first = tree(consultation.out / "A-52-314-Corr.1")
    again = tmp_path / "again"
    consultation.run("report", "A/52/314/Corr.1", "--as-issued", "--out", again, check=0)
    assert tree(again / "A-52-314-Corr.1") == first


def test_much_at_once_proposes_a_revision(consultation):
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly()
    assert "A/52/314/Rev.1" in consultation.corrigendum("--threshold", "2").stdout
    assert "Rev.1" not in consultation.corrigendum("--threshold", "500").stdout
    # Where a first revision is declared already, the next one is the second.
    edit(consultation.folder / "editions.csv", lambda table: table.append(
        {**next(r for r in table if r["symbol"] == "A/52/314"), "symbol": "A/52/314/Rev.1"}))
    consultation.nightly()
    assert "A/52/314/Rev.2" in consultation.corrigendum("--threshold", "2").stdout


def test_a_corrigendum_is_refused_while_the_edition_is_not_counted(consultation):
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.run("load", consultation.folder, check=0)
    done = consultation.run("corrigendum", "A/52/314", "--out", consultation.out)
    assert done.returncode == 1
    assert "rapporteur aggregate A/52/314" in done.stderr


def test_a_batch_loaded_by_mistake_is_taken_back(consultation):
    issued = (consultation.out / "A-52-314" / "tables" / "figures.csv").read_bytes()
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly("--reason", "mistake")
    assert (consultation.out / "A-52-314" / "tables" / "figures.csv").read_bytes() != issued
    consultation.run("revert", "2", "--reason", "wrong file", check=0)
    consultation.run("aggregate", check=0)
    consultation.run("report", "--out", consultation.out, check=0)
    assert (consultation.out / "A-52-314" / "tables" / "figures.csv").read_bytes() == issued
    assert "no corrigendum is needed" in consultation.corrigendum().stdout
    # What was known in between is still known.
    consultation.run("aggregate", "A/52/314", "--known", "2", check=0)
    tally = consultation.run("tally", "A/52/314", "position:in_favour", "--known", "2", check=0)
    assert "count       37" in tally.stdout
    now = consultation.run("tally", "A/52/314", "position:in_favour", check=0)
    assert "count       36" in now.stdout


@pytest.mark.parametrize(
    ("batch", "status", "told"),
    [("99", 65, "no batch 99"), ("one", 64, "no number of a batch")],
)
def test_only_a_batch_that_is_there_can_be_taken_back(consultation, batch, status, told):
    done = consultation.run("revert", batch)
    assert done.returncode == status
    assert told in done.stderr


def test_a_batch_is_not_taken_back_twice_nor_under_later_corrections(consultation):
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly()
    refused = consultation.run("revert", "1")
    assert refused.returncode == 65
    assert "sheets: " in refused.stderr and "changed these rows again" in refused.stderr
    consultation.run("revert", "2", check=0)
    again = consultation.run("revert", "2")
    assert again.returncode == 65
    assert "already, by batch 3" in again.stderr
    assert sql(consultation.run.database, "select count(*) from rapporteur.batch") == [["3"]]


def test_what_was_taken_back_is_taken_back_itself_and_again(consultation):
    def said():
        consultation.run("aggregate", check=0)
        return sql(consultation.run.database, """
            select f.figure, f.value, f.base_size
            from rapporteur.current_build as c inner join rapporteur.figure_result as f using (build_id)
            where c.symbol = 'A/52/314' order by 1""")

    before = said()
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    consultation.nightly("--reason", "read again")
    corrected = said()
    assert corrected != before
    for batch, right in [(2, before), (3, corrected), (4, before)]:
        consultation.run("revert", batch, "--reason", f"batch {batch} was a mistake", check=0)
        assert said() == right, batch
    told = consultation.run("status", "--batches", check=0).stdout
    for batch in (2, 3, 4):
        assert f"takes back batch {batch}: batch {batch} was a mistake" in told
    assert sql(consultation.run.database, "select batch, reverts from rapporteur.batch order by 1") == [
        ["1", ""], ["2", ""], ["3", "2"], ["4", "3"], ["5", "4"]]
    # The history of the sheet tells of all of them.
    [[sheet]] = sql(consultation.run.database, "select distinct sheet from rapporteur.sheets where from_batch = 2")
    told = consultation.run("history", sheet, check=0).stdout
    assert all(f"batch {batch} was a mistake" in told for batch in (2, 3, 4)) and "read again" in told


def test_what_would_have_been_said_then_is_written_beside_what_is_said_now(consultation):
    first = (consultation.out / "A-52-314" / "tables" / "bodies.csv").read_bytes()
    edit(consultation.folder / "sheets.csv", one_moves_to_favour)
    edit(consultation.folder / "bodies.csv", lambda table: table[0].update(mandate_en="another mandate"))
    consultation.nightly()
    consultation.run("aggregate", "A/52/314", "--known", "1", check=0)
    consultation.run("report", "A/52/314", "--known", "1", "--out", consultation.out, check=0)
    seen = editions(consultation.out)
    then, now = seen["A-52-314.batch-1"], seen["A-52-314"]
    assert b"Thirty-six Governments" in then["report.en.txt"]
    assert b"Thirty-seven Governments" in now["report.en.txt"]
    assert then["tables/bodies.csv"] == first != now["tables/bodies.csv"]
    never = consultation.run("report", "E/1995/69", "--known", "0", "--out", consultation.out)
    assert never.returncode != 0


def test_two_states_of_knowledge_are_compared(consultation):
    edit(consultation.folder / "replies.csv", one_member_replies_itself)
    consultation.nightly("--reason", "found in the registry")
    said = consultation.run("diff", "A/52/314@1", "A/52/314", check=0).stdout
    assert "ITA" in said and "renewed" in said and "found in the registry" in said
    same = consultation.run("diff", "A/52/314", "A/52/314", check=0).stdout
    assert same == "no difference\n"
    editions_differ = consultation.run("diff", "E/1995/69", "A/52/314", check=0).stdout
    came = [line for line in editions_differ.splitlines() if line.split()[1:2] == ["came"]]
    speaking = {
        symbol: {row["respondent"] for row in rows(consultation.out / symbol / "tables" / "respondents.csv")}
        for symbol in ["E-1995-69", "A-52-314"]
    }
    assert len(came) == len(speaking["A-52-314"] - speaking["E-1995-69"])
    wrong = consultation.run("diff", "A/52/341", "A/52/314")
    assert wrong.returncode == 64 and "A/52/314" in wrong.stderr


def test_the_history_of_a_reply_a_respondent_and_a_figure(consultation):
    edit(consultation.folder / "replies.csv", one_member_replies_itself)
    consultation.nightly("--reason", "found in the registry")
    for code in ["OWN", "ITA"]:
        said = consultation.run("history", code, check=0).stdout
        assert "found in the registry" in said and "new" in said
        # Analysts are told the same.
        told = [line.split() for line in said.splitlines() if line.strip()[:1].isdigit()]
        shared = sql(consultation.run.database, f"select batch, event, resource, reason from analysis.history('{code}')")
        assert [[words[0], words[2], words[3]] for words in told] == [row[:3] for row in shared] != []
        assert "found in the registry" in [row[3] for row in shared]
    figure = consultation.run("history", "position.in_favour", check=0).stdout
    assert [line.split()[:3] for line in figure.splitlines() if line.startswith("A/52/314")] == [
        ["A/52/314", "1", "36"], ["A/52/314", "2", "36"],
    ]
    unknown = consultation.run("history", "position.in_favor")
    assert unknown.returncode == 64
    assert "position.in_favour" in unknown.stderr


def test_issued_bytes_survive_a_dump_and_a_restore(consultation, server, tmp_path):
    import subprocess

    from conftest import Rapporteur, make_database

    issued = tree(consultation.out / "A-52-314")
    name, conninfo = make_database(server)
    try:
        dump = tmp_path / "dump.sql"
        subprocess.run(["pg_dump", "-d", consultation.run.database, "-f", dump], check=True, timeout=60)
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", dump],
            check=True, timeout=60, stdout=subprocess.DEVNULL,
        )
        restored = Rapporteur(consultation.run.binary, conninfo)
        out = tmp_path / "restored"
        restored("report", "A/52/314", "--as-issued", "--out", out, check=0)
        assert tree(out / "A-52-314") == issued
        restored("report", "A/52/314", "--out", tmp_path / "rebuilt", check=0)
        assert tree(tmp_path / "rebuilt" / "A-52-314") == issued
    finally:
        sql(server, f"drop database {name} with (force)")


SURVEY = {
    "questions.csv": "question,position,kind,label_en\nview,1,single,view\n",
    "options.csv": "question,option,position,label_en\nview,yes,1,yes\nview,no,2,no\n",
    "rounds.csv": "round,sent_from,sent_to,due_on,addressees,title_en\n"
    "one,2001-01-01,2001-01-01,2001-03-01,all,first letter\ntwo,2003-01-01,2003-01-01,2003-03-01,all,second letter\n",
    "editions.csv": "symbol,cutoff,title_en\nA/1,2001-06-30,Views\nA/2,2003-06-30,Views\n",
    "replies.csv": "reply,round,respondent,received_on,status,view\n"
    "f1,one,FRA,2001-02-01,substantive,yes\nf2,two,FRA,2003-02-01,substantive,no\n"
    "p1,one,PER,2001-02-01,substantive,yes\nq1,one,PRT,2001-02-01,substantive,no\n"
    "q2,two,PRT,2003-02-01,substantive,no\nm2,two,MNG,2003-02-01,substantive,yes\n",
}


def test_respondents_that_moved_between_editions_are_counted(rapporteur, tmp_path):
    import json

    folder = tmp_path / "survey"
    folder.mkdir()
    for name, text in SURVEY.items():
        (folder / name).write_text(text, "utf-8")
    resources = [{"name": name.removesuffix(".csv"), "path": name} for name in SURVEY]
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "survey", "title": "Views", "resources": resources}), "utf-8"
    )
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    lines = rapporteur("diff", "A/1", "A/2", check=0).stdout.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("transitions"))
    found = [line.split() for line in lines[start + 2 :] if line.startswith("  view")]
    # France moved, Peru kept its view by silence, Portugal renewed its own; Mongolia is new.
    assert found == [["view", "no", "no", "1"], ["view", "yes", "no", "1"], ["view", "yes", "yes", "1"]]


def test_a_dry_run_shows_every_row_before_and_after_and_stores_nothing(consultation):
    def correct_replies(table):
        row = next(r for r in table if r["reply"] == "R1-DZA")
        row["received_by"], row["received_on"] = "", "1995-04-20"
        table[:] = [r for r in table if r["reply"] != "R1-ARG"]
        table.append({**row, "reply": "R1-NEW", "respondent": "NPL"})

    def correct_options(table):
        table[0]["label_en"] = "for a conference"

    edit(consultation.folder / "replies.csv", correct_replies)
    edit(consultation.folder / "options.csv", correct_options)
    before = sql(consultation.run.database, "select count(*) from rapporteur.batch")
    shown = consultation.run("load", consultation.folder, "--dry-run", check=0).stdout
    assert "this would change; nothing was stored" in shown
    lines = [line.strip() for line in shown.splitlines()]
    assert "R1-DZA changed: received_by E/1995/69 → –, received_on – → 1995-04-20" in lines
    assert "R1-ARG ended" in lines
    assert any(line.startswith("R1-NEW new:") and "respondent NPL" in line for line in lines)
    assert (
        "position in_favour changed: label en generally in favour of a conference → en for a conference" in lines
    )
    assert before == sql(consultation.run.database, "select count(*) from rapporteur.batch")
    stored = consultation.run("load", consultation.folder, check=0).stdout
    assert stored.splitlines()[1:] == shown.splitlines()[1:]
