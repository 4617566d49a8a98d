"""Tables and figures in the terminal: bars, widths, colours, and nearest names."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

from conftest import rows


def on_terminal(example, *words, columns=60, env=None):
    """What a terminal of some width is shown."""
    master, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with subprocess.Popen(
        [example.rapporteur.binary, "show", "--database", example.rapporteur.database, *words],
        stdout=terminal, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8", **(env or {})},
    ) as process:
        os.close(terminal)
        text = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        assert process.wait(60) == 0
    os.close(master)
    return text.decode("utf-8").replace("\r\n", "\n")


def test_a_table_has_bars_as_long_as_its_shares(example):
    told = example.rapporteur("show", "A/52/314", "positions", check=0).stdout
    assert "\x1b" not in told
    for row in rows(example.published / "A-52-314/tables/positions.csv"):
        line = next(line for line in told.splitlines() if line.startswith(row["row_label"]))
        assert re.search(rf"\b{row['count']}\b", line)
        assert line.count("#") == round(20 * float(row["share"]))
    assert "belong to no Government" in told


def test_every_table_and_figure_that_is_listed_can_be_shown(example):
    told = example.rapporteur("show", "A/52/314", check=0).stdout
    listed = [line.split()[0] for line in told.split("\n\n")[1].splitlines()]
    assert "positions" in listed and "events" in listed
    for name in [*listed[::7], "position.in_favour"]:
        assert example.rapporteur("show", "A/52/314", name, check=0).stdout.strip()
    figure = example.rapporteur("show", "A/52/314", "position.in_favour", check=0).stdout
    assert re.search(r"^counts +position:in_favour$", figure, re.M)
    assert re.search(r"^base size +65$", figure, re.M) and "behind it (36):" in figure


def test_a_terminal_is_filled_and_not_overrun_and_coloured(example):
    for name in ("positions", "events", "replies_by_region"):
        told = on_terminal(example, "A/52/314", name, columns=60)
        table = told.split("remark:")[0]
        assert "\x1b[" in table
        lines = re.sub(r"\x1b\[[0-9;]*m", "", table).splitlines()
        assert max(len(line) for line in lines[2:]) <= 60
    assert "█" in on_terminal(example, "A/52/314", "positions")
    assert "\x1b" not in on_terminal(example, "--no-color", "A/52/314", "positions")
    assert "\x1b" not in on_terminal(example, "A/52/314", "positions", env={"NO_COLOR": "1"})


def test_an_unknown_name_is_answered_with_the_nearest(example):
    said = example.rapporteur("show", "A/52/314", "positons", check=64).stderr
    assert "positons" in said and "positions" in said
    said = example.rapporteur("show", "A/52/315", "positions", check=1).stderr
    assert "Did you mean A/52/314?" in said
