"""Reads CSV files by Python's own reader, for tests that hold ours against it.

A line of input is a file in hexadecimal digits. A line of output is JSON: `refused`, the line of what is no
UTF-8 text, or `rows`, `lines`, `ends` and `broken`: fields, first line, last line and a fault of form of each.
"""

import csv
import io
import json
import sys

MARK = b"\xef\xbb\xbf"


def complaint(lines):
    """What a strict reader finds wrong with a record."""
    try:
        list(csv.reader(lines, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def lines_in(own):
    """Lines end in LF or CRLF, and in CR alone outside of quotes, where it ends a record as well."""
    record = "".join(own)
    ends = record.endswith("\r") and "end of data" not in complaint(own)
    return record.count("\n") + ends


def records(text):
    """The records of a text with their lines: fields, first line, line behind the last, the text itself."""
    source = list(io.StringIO(text, newline=""))
    reader = csv.reader(source)
    taken, line = 0, 1
    for row in reader:
        own = source[taken:reader.line_num]
        taken, first = reader.line_num, line
        line += lines_in(own)
        yield row, first, line, own


def line_of(prefix):
    """The line on which the byte behind a prefix stands."""
    return max((behind for _, _, behind, _ in records(prefix.removeprefix(MARK).decode("latin-1"))), default=1)


def read(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return {"refused": 1}
    if b"\0" in data:
        return {"refused": line_of(data[:data.index(b"\0")])}
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return {"refused": line_of(data[:error.start])}
    found = {"rows": [], "lines": [], "ends": [], "broken": []}
    for row, first, behind, own in records(text):
        if row:
            found["rows"].append(row)
            found["lines"].append(first)
            fault = complaint(own)
            # What stands at the end of a field that is never closed is part of it, and ends no line of the record.
            is_ended = own[-1].endswith(("\n", "\r")) and "end of data" not in fault
            found["ends"].append(max(first, behind - is_ended))
            found["broken"].append(bool(fault))
    return found


csv.field_size_limit(sys.maxsize)
for case in sys.stdin:
    print(json.dumps(read(bytes.fromhex(case))))
