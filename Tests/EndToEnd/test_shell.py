"""The man page and the completions: other people's checkers accept them, real shells complete by them."""

import os
import pty
import select
import shutil
import subprocess
import time

import pytest

from test_help import commands

PROGRAMS = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb"}


def run(*words, text=None):
    done = subprocess.run(
        [str(word) for word in words], input=text, capture_output=True, text=True, timeout=30,
        env=PROGRAMS, check=False,
    )
    return done


@pytest.fixture(scope="module")
def page(binary, tmp_path_factory):
    path = tmp_path_factory.mktemp("man") / "rapporteur.1"
    path.write_text(run(binary, "help", "--man").stdout, encoding="utf-8")
    return path


def test_mandoc_and_groff_find_nothing_wrong_with_the_man_page(page):
    lint = run("mandoc", "-Tlint", "-Wwarning", page)
    assert (lint.returncode, lint.stdout, lint.stderr) == (0, "", "")
    groff = run("groff", "-man", "-Tutf8", "-ww", "-K", "utf8", page)
    assert (groff.returncode, groff.stderr) == (0, "")


def test_the_checkers_would_have_said_so(page, tmp_path):
    broken = tmp_path / "broken.1"
    broken.write_text(page.read_text(encoding="utf-8").replace(".SH NAME", ".SHH NAME\n.fx"), encoding="utf-8")
    assert run("mandoc", "-Tlint", "-Wwarning", broken).returncode != 0


def test_the_man_page_says_what_the_help_says(page, rapporteur):
    shown = run("mandoc", "-Tutf8", "-O", "width=200", page).stdout
    plain = subprocess.run(["col", "-b"], input=shown, capture_output=True, text=True, check=True).stdout
    words = " ".join(plain.split())
    for name in commands(rapporteur):
        text = rapporteur("help", name, database=False, check=0).stdout
        usage, discussion = text.split("\n\n")[:2]
        assert " ".join(usage.split()).removeprefix("usage: ") in words
        assert " ".join(discussion.split()) in words
        for line in text.split("Exit status:")[0].splitlines():
            if line.startswith("  --"):
                assert line.split()[0] in words
    for status in [0, 1, 2, 64, 65, 69, 73, 75, 130, 143]:
        assert f" {status} " in words.split("EXIT STATUS")[1]


def script(binary, shell, folder):
    path = folder / f"completions.{shell}"
    done = run(binary, "help", "--completions", shell)
    assert (done.returncode, done.stderr) == (0, "")
    path.write_text(done.stdout, encoding="utf-8")
    return path


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_its_completions(binary, shell, tmp_path):
    path = script(binary, shell, tmp_path)
    done = run(shell, "-n", path)
    assert (done.returncode, done.stderr) == (0, "")
    if shell == "bash":
        assert run("bash", "-euc", f"source {path}; complete -p rapporteur").stdout.startswith("complete -F")


def type_into(command, lines, folder):
    """Types into a shell on a terminal, and returns what stands there afterwards."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, {**PROGRAMS, "HOME": str(folder), "PS1": "> "})
    seen = b""

    def read(seconds):
        nonlocal seen
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([terminal], [], [], 0.05)[0]:
                try:
                    seen += os.read(terminal, 65536)
                except OSError:
                    return

    def wait_for(text, seconds=10):
        until = time.monotonic() + seconds
        while text not in seen.decode("utf-8", "replace") and time.monotonic() < until:
            read(0.05)
        assert text in seen.decode("utf-8", "replace"), seen.decode("utf-8", "replace")

    try:
        for keys, expected in lines:
            seen = b""
            os.write(terminal, keys.encode())
            wait_for(expected)
    finally:
        os.close(terminal)
        os.kill(process, 9)
        os.waitpid(process, 0)


KEYS = [
    # What is typed, and what must then stand on the line. Control-U clears it.
    ("rapporteur doc\t", "rapporteur doctor "),
    ("\x15rapporteur crosst\t--pa\t", "--pairs"),
    ("\x15rapporteur run --log j\t", "json"),
    ("\x15rapporteur db psq\t", "psql"),
    ("\x15rapporteur load consul\t", "consultation"),
    ("\x15rapporteur nightly x --metrics mea\t", "measures.prom"),
    ("\x15rapporteur help corr\t", "corrigendum"),
]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_terminal_completes(binary, shell, tmp_path):
    path = script(binary, shell, tmp_path)
    (tmp_path / "consultation").mkdir()
    (tmp_path / "measures.prom").touch()
    if shell == "bash":
        command = ["bash", "--norc", "--noprofile", "-i"]
        prepare = [(f"source {path}; echo re''ady\n", "ready")]
    else:
        command = ["zsh", "-f", "-i"]
        prepare = [(f"autoload -U compinit; compinit -u -D; source {path}; echo re''ady\n", "ready")]
    type_into(command, prepare + KEYS, tmp_path)


def test_fish_completes(binary, tmp_path):
    path = script(binary, "fish", tmp_path)
    (tmp_path / "consultation").mkdir()
    for line, expected in [
        ("rapporteur doc", "doctor"), ("rapporteur crosstab --pa", "--pairs"),
        ("rapporteur run --log j", "json"), ("rapporteur db psq", "psql"),
        (f"rapporteur load {tmp_path}/consul", f"{tmp_path}/consultation/"),
    ]:
        done = run("fish", "--no-config", "-c", f"source {path}; complete -C '{line}'")
        assert [part.split("\t")[0] for part in done.stdout.splitlines()] == [expected], done.stdout + done.stderr


def test_one_text_at_a_time(rapporteur):
    for words in [["--man", "--completions", "bash"], ["run", "--man"], ["--completions", "tcsh"]]:
        done = rapporteur("help", *words, database=False, check=64)
        assert done.stdout == "" and done.stderr


def test_the_shells_are_there():
    assert all(shutil.which(name) for name in ["bash", "zsh", "fish", "mandoc", "groff"])
