"""Files of replies changed at random: every record is stored as another reader reads it, or reported by its line.

Each file is loaded the simple way and looked at the way of large files, which has to say the same.
"""

import csv
import io
import re

import pytest

from conftest import sql
from harm import SEED, chance, times
from invented_survey import Survey
from measured import add

PIECES = [b'"', b'""', b",", b"\n", b"\r\n", b"\r", b"\xef\xbb\xbf", b"\0", b"\n\\.\n", b"\\.", b"\xff\xfe", b"\xc0\x80",
          b"\xed\xa0\x80", b"\xe4\xb8", b"=cmd|' /C calc'!A0", b"\x1b[31m", "\u202e".encode(), b"'; drop table x; --",
          b"\t", b";", b";;", "é".encode(), b"x" * 70_000]
STORED = """
    select 'x' || encode(convert_to(v.value, 'UTF8'), 'hex')
    from rapporteur.replies as r
    cross join lateral (
        values (1, r.reply), (2, array_to_string(r.round, ';')), (3, r.respondent), (4, coalesce(r.remark, ''))
    ) as v(place, value)
    where r.until_batch is null
    order by r.reply collate "C", v.place
"""


def changed(rng, data):
    for _ in range(rng.randint(0, 2)):
        at = rng.randrange(len(data))
        draw = rng.random()
        if draw < 0.2:
            data = data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:]
        elif draw < 0.3:
            data = data[:max(at, len(data) // 2)]
        elif draw < 0.4:
            data = data[:at] + data[at + rng.randint(1, 30):]
        elif draw < 0.5:
            # A line twice: the reply is then given twice.
            line = data[data.rfind(b"\n", 0, at) + 1:data.find(b"\n", at) + 1]
            data = data[:data.rfind(b"\n", 0, at) + 1] + line + data[data.rfind(b"\n", 0, at) + 1:]
        else:
            data = data[:at] + rng.choice(PIECES) + data[at:]
    return data


def records(data):
    """Fields and text of each record by its line, or None for what is no text."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    source = list(io.StringIO(text, newline=""))
    reader, taken, line, found = csv.reader(source), 0, 1, {}
    for row in reader:
        own = "".join(source[taken:reader.line_num])
        if row:
            found[line] = (row, own)
        taken, line = reader.line_num, line + own.count("\n") + own.endswith("\r")
    return found


def shown(value):
    """What a fault shows of a value, as it stood in the file."""
    value = value.removesuffix("…")
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), value)


def test_mutated_files(rapporteur, tmp_path):
    csv.field_size_limit(1 << 30)
    rng = chance("mutated files")
    folder = Survey(120, seed=5).write(tmp_path / "survey")
    right = (folder / "replies.csv").read_bytes()
    rapporteur("init", check=0)
    simple, wide = {"RAPPORTEUR_WIDE_FROM": str(1 << 40)}, {"RAPPORTEUR_WIDE_FROM": "1"}
    batches = 0
    for number in range(times(6, 200)):
        where = f"seed {SEED}, file {number}"
        data = changed(rng, right)
        (folder / "replies.csv").write_bytes(data)
        looked = rapporteur("load", "--dry-run", folder, env=wide)
        done = rapporteur("load", folder, env=simple)
        assert done.returncode in (0, 65), where + done.stderr
        assert looked.returncode == done.returncode, where + looked.stderr + done.stderr
        found = records(data)
        stored = int(sql(rapporteur.database, "select count(*) from rapporteur.batch")[0][0])
        if done.returncode == 65:
            assert looked.stderr == done.stderr, where
            assert stored == batches, where
            check_faults(done.stderr, found, where)
            add("mutated files refused with the lines at fault")
            continue
        batches = stored
        header, *rows = [row for row, _ in found.values()]
        place = {name: header.index(name) for name in ("reply", "round", "respondent", "remark")}
        expected = sorted(([row[at] for at in place.values()] for row in rows), key=lambda row: row[0].encode())
        assert sql(rapporteur.database, STORED) == [["x" + cell.encode().hex()] for row in expected for cell in row], where
        add("mutated files stored as another reader reads them")


BROKEN = {
    "text behind a closing quote": b'R1,1,R1,,2024-02-02,,substantive,,"x"y,,,,,,\n',
    "a quote never closed": b'R1,1,R1,,2024-02-02,,substantive,,"x,,,,,,\n',
    "a NUL": b"R1,1,R1,,2024-02-02,,substantive,,a\0b,,,,,,\n",
    "a byte of no character": b"R1,1,R1,,2024-02-02,,substantive,,\xe4b,,,,,,\n",
    "an overlong slash": b"R1,1,R1,,2024-02-02,,substantive,,\xc0\xaf,,,,,,\n",
    "half a surrogate": b"R1,1,R1,,2024-02-02,,substantive,,\xed\xa0\x80,,,,,,\n",
    "a field too few": b"R1,1,R1,,2024-02-02,,substantive,,,,,,,\n",
    "a field too many": b"R1,1,R1,,2024-02-02,,substantive,,,,,,,,,\n",
    "the end of data of COPY": b"\\.\n",
}


@pytest.mark.parametrize("what", sorted(BROKEN))
def test_broken_forms(rapporteur, tmp_path, what):
    folder = Survey(60, seed=5).write(tmp_path / "survey")
    path = folder / "replies.csv"
    right = path.read_bytes()
    header = right[:right.index(b"\n") + 1]
    assert header.count(b",") == 14, "the broken records below have fifteen fields"
    path.write_bytes(header + BROKEN[what] + right[len(header):])
    rapporteur("init", check=0)
    for way in ("1", str(1 << 40)):
        done = rapporteur("load", folder, env={"RAPPORTEUR_WIDE_FROM": way}, check=65)
        assert "replies.csv:2:" in done.stderr, done.stderr
    assert sql(rapporteur.database, "select count(*) from rapporteur.batch") == [["0"]]


def check_faults(told, found, where):
    faults = re.findall(r"^(?:rapporteur: )?replies\.csv:(\d+):(\d+): (.*?): ", told, re.MULTILINE)
    assert faults, where + told
    for line, column, value in faults:
        if found is None or line == "0":
            continue
        starts = [start for start in found if start <= int(line)]
        text = found[max(starts)][1]
        # A value is a piece of its own record; one that is put together of several is so in each.
        for piece in re.split(", | and ", shown(value)):
            assert piece in text or piece in text.replace('""', '"') or column == "0", \
                f"{where}: {line}:{column}: {value!r} is not in {text[:200]!r}"
