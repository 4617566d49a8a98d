"""Large files of replies: the same counts, the same faults, the same history as the simple way.

Both ways read the same files here; RAPPORTEUR_WIDE_FROM says from which size on a file counts as
large.
"""

import os
import random
import signal
import time

import pytest
from conftest import Rapporteur, editions, make_database, rows, sql
from invented_survey import Survey
from sizes import times

WIDE = {"RAPPORTEUR_WIDE_FROM": "1"}
SIMPLE = {"RAPPORTEUR_WIDE_FROM": str(1 << 40)}
TABLES = ["figures", "options", "questions", "rates", "rounds", "reasons", "rounds_by_topic", "checks"]
EXPRESSIONS = [
    "", "position:favour", "reason:people | topic:t1", "!(months<=12) & span:*", "span<=6 & !detail:yes",
    "months=24.5", "round:2 & late:no", "joint:yes", "sector:private", "region:africa", "member:yes & topic:*",
]

# Bitmaps that are not what the rows say, in either direction.
UNEQUAL = """
    with computed as (
        select b.* from rapporteur.wide_bits(1, 0, 1000000) as b
    ),
    stored as (
        select o.chunk, o.term_id, o.bits & r.bits as bits
        from rapporteur.option_index as o
        join (
            select c.chunk, rapporteur.bitmap(c.bits, array_agg(w.record_no % rapporteur.chunk_size())) as bits
            from rapporteur.wide_reply as w
            join rapporteur.chunk as c on c.chunk = w.record_no / rapporteur.chunk_size()
            group by c.chunk, c.bits
        ) as r on r.chunk = o.chunk and length(r.bits) = length(o.bits)
    )
    select count(*) from computed as c full join stored as s using (chunk, term_id)
    where c.bits is distinct from s.bits and bit_count(coalesce(c.bits, b'0') ) + bit_count(coalesce(s.bits, b'0')) > 0
"""


class Both:
    """The same consultation twice: in pieces, and the simple way."""

    def __init__(self, binary, server):
        self.names, self.programs = [], []
        for _ in range(2):
            name, conninfo = make_database(server)
            self.names.append(name)
            self.programs.append(Rapporteur(binary, conninfo))
        for program in self.programs:
            program("init", check=0)

    def __call__(self, *words, **options):
        return [
            program(*words, env=env, **options) for program, env in zip(self.programs, (WIDE, SIMPLE))
        ]

    def records(self):
        """How many replies are stored in each way."""
        wide, simple = (sql(p.database, "select count(*) from rapporteur.wide_reply")[0][0] for p in self.programs)
        return int(wide), int(simple)


@pytest.fixture
def both(binary, server):
    pair = Both(binary, server)
    yield pair
    for name in pair.names:
        sql(server, f"drop database {name} with (force)")


def assert_verified(program):
    """Neither finds any difference between the tally index and the rows that it was made of."""
    assert "tally index of" not in program("verify").stdout
    assert "wrong" not in program("doctor", "--thorough").stdout


def assert_same_editions(both, folder, known=None):
    """Every count of every edition, and expressions that no figure foresaw."""
    up_to = ["--known", known] if known else []
    both("aggregate", *up_to, check=0)
    for place, program in enumerate(both.programs):
        program("report", *up_to, "--out", folder / f"out{place}-{known}", check=0)
    for edition in ("S-1", "S-2"):
        for name in TABLES:
            wide, simple = (
                rows(next((folder / f"out{place}-{known}").glob(f"{edition}*")) / "tables" / f"{name}.csv")
                for place in range(2)
            )
            assert wide == simple, (edition, name)
    statement = " union all ".join(
        f"select '{edition} {expression}', t::text from analysis.tally('{edition}{suffix}', '{expression}', 'position:*') as t"
        for suffix in [f"@{known}" if known else ""]
        for edition in ("S/1", "S/2")
        for expression in EXPRESSIONS
    ) + " union all " + " union all ".join(
        f"select e.respondent, e.reply from analysis.evidence('{edition}', 'position:against & months>=12') as e"
        for edition in ("S/1", "S/2")
    )
    wide, simple = (sorted(sql(program.database, statement)) for program in both.programs)
    assert wide == simple and len(wide) > 2 * len(EXPRESSIONS) + 10
    assert sql(both.programs[0].database, UNEQUAL) == [["0"]]


@pytest.mark.parametrize(
    "form", [{}, {"line_end": "\r\n"}, {"with_mark": True, "blank_lines": True}], ids=["plain", "crlf", "mark"]
)
def test_a_file_read_in_pieces_gives_the_same_editions(both, tmp_path, form):
    folder = Survey(260, seed=1).write(tmp_path / "survey", **form)
    wide, simple = both("load", folder, check=0)
    assert_same_editions(both, tmp_path)
    stored, none = both.records()
    assert none == 0
    # Most replies are plain; Governments, joint replies, people who wrote twice and the like are not.
    assert 215 < stored < 250
    wide = both.programs[0]
    assert_verified(wide)
    # A record is a Government's, or a reply that was read in pieces: a bit of either that flips is found.
    for whose in ("listed_record", "wide_reply"):
        ((number, term),) = sql(wide.database, f"""
            update rapporteur.option_index as o set bits = set_bit(o.bits, r.record_no, 1 - get_bit(o.bits, r.record_no))
            from (select max(record_no) as record_no from rapporteur.{whose}) as r, rapporteur.term as t
            where t.term_id = o.term_id and t.name = 'position' and t.value = 'favour'
            returning r.record_no, t.value
        """)
        assert "position:favour" in wide("verify", check=2).stdout
        sql(wide.database, f"""
            update rapporteur.option_index as o set bits = set_bit(o.bits, {number}, 1 - get_bit(o.bits, {number}))
            from rapporteur.term as t
            where t.term_id = o.term_id and t.name = 'position' and t.value = '{term}'
        """)
    assert_verified(wide)


def test_corrections_of_a_file_read_in_pieces_are_known_batch_by_batch(both, tmp_path):
    survey = Survey(250, seed=2)
    chance = random.Random(3)
    both("load", survey.write(tmp_path / "survey"), check=0)
    for batch in range(2, 6):
        for row in chance.sample(survey.rows[60:], 12):
            row["position"] = chance.choice(["against", "neutral"])
            row["detail"] = ""
            row["months"] = chance.choice(["", "7", "18"])
        del survey.rows[chance.randrange(60, len(survey.rows))]
        survey.rows.append(survey.reply(f"R9{batch:05d}"))
        # Somebody who had written once writes again: both replies now have to be weighed.
        again = survey.reply(f"R8{batch:05d}")
        again["respondent"] = survey.rows[70 + batch]["respondent"]
        survey.rows.append(again)
        wide, simple = both("load", survey.write(tmp_path / "survey"), check=0)
        assert f"stored as batch {batch}" in wide.stdout
        both("aggregate", check=0)
    assert_same_editions(both, tmp_path)
    assert_verified(both.programs[0])
    for batch in (1, 3):
        assert_same_editions(both, tmp_path, known=batch)
    nothing, _ = both("load", tmp_path / "survey", check=0)
    assert "nothing new" in nothing.stdout


def counted_on(program):
    """The builds that were counted on from another one, by batch and edition; and all others."""
    found = sql(program.database, "select batch, symbol, base_build is null from rapporteur.build")
    return tuple({(int(batch), symbol) for batch, symbol, whole in found if whole == flag} for flag in "ft")


def assert_recounted_the_same(program, folder):
    """Every byte of the editions is the same when they are counted from nothing."""
    program("report", "--out", folder / "counted-on", check=0)
    sql(program.database, "delete from rapporteur.current_build; delete from rapporteur.build")
    program("aggregate", check=0, env=WIDE)
    assert counted_on(program)[0] == set()
    program("report", "--out", folder / "counted-anew", check=0)
    assert editions(folder / "counted-on") == editions(folder / "counted-anew")


def test_a_few_corrections_are_counted_on_from_the_former_sums(both, tmp_path):
    survey = Survey(300, seed=6)
    chance = random.Random(7)
    both("load", survey.write(tmp_path / "survey"), check=0)
    both("aggregate", check=0)
    for batch in range(2, 6):
        for row in chance.sample(survey.rows[60:], 10):
            row["position"], row["detail"] = chance.choice(["against", "neutral", ""]), ""
            row["months"] = chance.choice(["", "7", "18"])
            row["reason"] = survey.several(["money", "staff", "experts"])
        del survey.rows[chance.randrange(60, len(survey.rows))]
        survey.rows.append(survey.reply(f"R9{batch:05d}"))
        both("load", survey.write(tmp_path / "survey"), check=0)
        both("aggregate", check=0)
    wide, simple = both.programs
    # Nobody was late in S/1 before the second batch: there was more to count than there had been.
    assert counted_on(wide) == (
        {(batch, symbol) for batch in range(2, 6) for symbol in ("S/1", "S/2")} - {(2, "S/1")},
        {(1, "S/1"), (1, "S/2"), (2, "S/1")},
    )
    assert counted_on(simple)[0] == set()
    for batch in (2, 3, 4):
        assert_same_editions(both, tmp_path, known=batch)
    assert_same_editions(both, tmp_path)
    assert_recounted_the_same(wide, tmp_path)


def test_corrections_in_several_chunks_are_counted_on(rapporteur, tmp_path):
    survey = Survey(66_000, seed=8)
    rapporteur("init", check=0)
    rapporteur("load", survey.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    for place in (100, 40_000, 65_000):
        survey.rows[place]["position"], survey.rows[place]["detail"] = "against", ""
    del survey.rows[50_000]
    survey.rows.append(survey.reply("R900001"))
    rapporteur("load", survey.write(tmp_path / "survey"), check=0, env=WIDE)
    rapporteur("aggregate", check=0)
    assert (2, "S/2") in counted_on(rapporteur)[0]
    rapporteur("revert", "2", check=0)
    rapporteur("aggregate", check=0)
    assert (3, "S/2") in counted_on(rapporteur)[0]
    assert_recounted_the_same(rapporteur, tmp_path)


def test_what_a_batch_did_to_a_large_file_is_taken_back(both, tmp_path):
    survey = Survey(300, seed=4)
    both("load", survey.write(tmp_path / "survey"), check=0)
    for row in survey.rows[100:120]:
        row["position"], row["detail"] = "against", ""
    del survey.rows[130:135]
    both("load", survey.write(tmp_path / "survey"), check=0)
    both("revert", "2", check=0)
    assert_same_editions(both, tmp_path)
    assert_same_editions(both, tmp_path, known=2)


def test_a_reply_of_a_large_file_has_a_history(both, tmp_path):
    survey = Survey(300, seed=5)
    both("load", survey.write(tmp_path / "survey"), check=0)
    survey.rows[200]["position"], survey.rows[200]["detail"] = "neutral", ""
    survey.rows[200]["remark"] = "corrected"
    both("load", survey.write(tmp_path / "survey"), "--reason", "misread", check=0)
    history, _ = both("history", survey.rows[200]["reply"], check=0)
    assert "misread" in history.stdout and "corrected" in history.stdout and "neutral" in history.stdout


FAULTS = {
    "an unknown option": (7, "position", "favor"),
    "two options of one": (8, "position", "favour;against"),
    "an option of another question": (9, "reason", "t3"),
    "a date that does not exist": (10, "received_on", "2024-02-30"),
    "received before the letter": (11, "received_on", "2023-12-01"),
    "an unknown letter": (12, "round", "3"),
    "no number": (13, "months", "many"),
    "no range": (14, "span", "3-x"),
    "not asked": (15, "detail", "yes"),
    "an unknown status": (16, "status", "substantiv"),
    "a code with blanks": (17, "reply", "R 17"),
    "a State that does not exist": (18, "respondent", "XQZ"),
    "a group without members": (19, "on_behalf_of", "ASEAN"),
    "twice the same reply": (22, "reply", "R000021"),
    "neither date nor edition": (23, "received_on", ""),
}


def test_the_faults_of_a_large_file_are_those_of_a_small_one(both, tmp_path):
    survey = Survey(400, seed=6)
    survey.rows[15]["position"] = "against"
    for place, column, value in FAULTS.values():
        survey.rows[place][column] = value
    folder = survey.write(tmp_path / "survey")
    lines = (folder / "replies.csv").read_text("utf-8").split("\n")
    lines[300] += ",one too many"
    (folder / "replies.csv").write_text("\n".join(lines), "utf-8")
    wide, simple = both("load", folder, check=65)
    assert wide.stderr == simple.stderr
    assert wide.stderr.count("replies.csv:") >= len(FAULTS) + 1
    assert "was not asked detail" in wide.stderr and "not in groups" in wide.stderr
    assert both.records() == (0, 0)
    # Faults elsewhere in the folder are told together with those of the large file.
    with open(folder / "rounds.csv", "a", encoding="utf-8") as file:
        file.write("3,2024-13-01,2024-01-01,,all,third\n")
    wide, simple = both("load", folder, check=65)
    assert wide.stderr == simple.stderr
    assert "rounds.csv:4" in wide.stderr


def test_a_file_that_is_no_text_is_refused_in_the_same_words(both, tmp_path):
    folder = Survey(80, seed=7).write(tmp_path / "survey")
    whole = (folder / "replies.csv").read_bytes()
    for broken in (whole[:3000] + b"\xff" + whole[3000:], whole[:3000] + b"\0" + whole[3000:],
                   whole + b'R1,"never closed'):
        (folder / "replies.csv").write_bytes(broken)
        wide, simple = both("load", folder, check=65)
        assert wide.stderr == simple.stderr
    # Lines that end in a carriage return alone are read, too, but not in pieces.
    (folder / "replies.csv").write_bytes(whole.replace(b"\n", b"\r"))
    wide, simple = both("load", folder, check=0)
    assert wide.stdout == simple.stdout
    assert both.records() == (0, 0)


def big_survey(folder, size):
    """A file of some size from few rows: the codes are all different."""
    survey = Survey(200, seed=8)
    survey.rows = [row for row in survey.rows[60:] if any(row[q] for q in ("position", "topic", "reason", "months", "span"))]
    survey.write(folder)
    head, *body = (folder / "replies.csv").read_text("utf-8").split("\n")
    with open(folder / "replies.csv", "w", encoding="utf-8") as file:
        file.write(head + "\n")
        patterns = [row for row in survey.rows if "\n" not in row["remark"] and '"' not in row["remark"]]
        for number in range(size):
            row = dict(patterns[number % len(patterns)], reply=f"Q{number:07d}", respondent=f"Q{number:07d}")
            file.write(",".join(row.values()) + "\n")
    return folder


def test_a_large_file_takes_little_memory(rapporteur, tmp_path):
    size = int(os.environ.get("RAPPORTEUR_TEST_REPLIES", "300000"))
    folder = big_survey(tmp_path / "survey", size)
    rapporteur("init", check=0)
    process = rapporteur.start("load", folder)
    out, err = process.communicate(timeout=600)
    assert process.returncode == 0, out + err
    peak = max_resident(rapporteur, folder)
    assert peak < 256 * 1024, f"{peak} KiB"
    assert sql(rapporteur.database, "select count(*) from rapporteur.wide_reply") == [[str(size)]]


def test_jobs_are_the_connections_over_which_a_large_file_is_sent(rapporteur, tmp_path):
    folder = big_survey(tmp_path / "survey", 260_000)
    sessions = "select sessions from pg_stat_database where datname = current_database()"
    opened, stored = {}, {}
    for jobs in (1, 3):
        rapporteur("init", check=0)
        before = int(sql(rapporteur.database, sessions)[0][0])
        rapporteur("load", folder, "--jobs", str(jobs), check=0)
        opened[jobs] = int(sql(rapporteur.database, sessions)[0][0]) - before
        stored[jobs] = sql(
            rapporteur.database, "select md5(string_agg(record_no || reply, ' ' order by record_no)) from rapporteur.wide_reply")
        sql(rapporteur.database, "drop schema rapporteur, analysis cascade")
    assert opened[3] - opened[1] == 2
    assert stored[3] == stored[1]


def max_resident(rapporteur, folder):
    """The peak memory in KiB of a load of a fresh database, as the operating system counts it."""
    sql(rapporteur.database, "drop schema rapporteur, analysis cascade")
    rapporteur("init", check=0)
    process, peak = watched(rapporteur, folder)
    assert process.returncode == 0
    return peak


def watched(rapporteur, folder):
    """A load that has ended, with its peak memory in KiB."""
    process = rapporteur.start("load", folder)
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                peak = max([peak, *(int(line.split()[1]) for line in status if line.startswith("VmHWM"))])
        except FileNotFoundError:
            break
        time.sleep(0.002)
    process.out, process.err = process.communicate()
    assert peak > 10_000
    return process, peak


@pytest.mark.parametrize("fault", ["header", "encoding"])
def test_a_very_large_file_that_cannot_be_read_says_why_in_little_memory(rapporteur, tmp_path, fault):
    folder = big_survey(tmp_path / "survey", 1000)
    path = folder / "replies.csv"
    head, body = path.read_bytes().split(b"\n", 1)
    with open(path, "wb") as file:
        file.write((head.replace(b"position", b"positon") if fault == "header" else head) + b"\n")
        # The same replies over and over are another fault, of which nothing is said before this one is mended.
        copies = (70 << 20) // len(body)
        for _ in range(copies):
            file.write(body)
        if fault == "encoding":
            file.write(body.replace(b"Q0000000", b"\"Q\r\n0\xe9\"", 1))
    rapporteur("init", check=0)
    process, peak = watched(rapporteur, folder)
    assert process.returncode == 65, process.out + process.err
    assert peak < 256 * 1024, f"{peak} KiB"
    if fault == "header":
        assert 'replies.csv:1:' in process.err and "positon: unknown column; did you mean" in process.err
    else:
        assert f"replies.csv:{2 + copies * 1000 + 1}:0: 0xE9: this byte is no UTF-8 text" in process.err


def test_a_load_that_is_killed_leaves_nothing_that_counts(rapporteur, tmp_path):
    kills = int(os.environ.get("RAPPORTEUR_TEST_KILLS", times(4, 12)))
    folder = big_survey(tmp_path / "survey", 150_000)
    rapporteur("init", check=0)
    began = time.monotonic()
    sql(rapporteur.database, "select 1")
    chance = random.Random(9)
    died = 0
    for _ in range(kills):
        process = rapporteur.start("load", folder)
        time.sleep(chance.uniform(0.02, 0.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        died += process.returncode == -signal.SIGKILL
        if sql(rapporteur.database, "select count(*) from rapporteur.batch") != [["0"]]:
            break
    assert died > 0 and time.monotonic() > began
    wait_for_backends(rapporteur)
    rapporteur("load", folder, check=0)
    rapporteur("aggregate", check=0)
    found = sql(
        rapporteur.database,
        "select (select count(*) from rapporteur.batch), "
        "(select count(*) from rapporteur.wide_reply), (select count(distinct reply) from rapporteur.wide_reply), "
        "(select base_size from analysis.tally('S/2', 'position:favour'))",
    )
    assert found == [["1", "150000", "150000", "150000"]]

    # What connections of a load committed whose batch never came, of this consultation and of none.
    sql(
        rapporteur.database,
        "insert into rapporteur.wide_reply (consultation_id, record_no, chunk, from_batch, receipt, reply, answers) "
        "select c, n, n / 64000, 2, 1, 'lost' || n, '\\x01' from generate_series(192000, 192099) as n, (values (1), (77)) as v(c); "
        "insert into rapporteur.option_index select c, 3, t.term_id, repeat('1', 64000)::varbit "
        "from rapporteur.term as t, (values (1), (77)) as v(c)",
    )
    head, *body = (folder / "replies.csv").read_text("utf-8").splitlines(keepends=True)
    (folder / "replies.csv").write_text(head + "".join(line.replace("Q", "W") for line in body), "utf-8")
    rapporteur("load", folder, check=0)
    rapporteur("aggregate", check=0)
    found = sql(
        rapporteur.database,
        "select (select count(*) from rapporteur.wide_reply), (select count(*) from rapporteur.record where until_batch is null), "
        "(select base_size from analysis.tally('S/2', 'position:favour'))",
    )
    assert found == [["300000", "150000", "150000"]]


def wait_for_backends(rapporteur):
    """Waits until the server has noticed that the killed programs are gone."""
    for _ in range(100):
        left = sql(
            rapporteur.database,
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
            "and backend_type = 'client backend'",
        )
        if left == [["0"]]:
            return
        time.sleep(0.1)
    raise AssertionError("sessions of killed programs are still there")
