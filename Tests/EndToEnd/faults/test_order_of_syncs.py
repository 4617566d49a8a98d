"""The order in which a publication writes, syncs and renames: what a power cut would test."""

import re

import pytest

from conftest import editions
from harm import strace
from measured import note


def test_files_are_on_disk_before_they_are_renamed(example, tmp_path):
    """Files, their folders, the rename, the folder above, the link."""
    log, out = tmp_path / "order", tmp_path / "ordered"
    done = strace("-f", "-y", "-s", "4096", "-o", log,
                  "-e", "trace=openat,write,fsync,rename,symlink,mkdir",
                  example.rapporteur.binary, "report", "--database", example.rapporteur.database, "--out", out)
    assert done.returncode == 0, done.stderr
    renames = check_order(joined(log.read_text(errors="replace")), str(out))
    assert renames == 2 * len(editions(out))
    note("renames of a publication, each with all fsyncs around it", renames)


def joined(log):
    """The lines of a log in which threads interrupted each other, each call as one line where it ended."""
    pending = {}
    for line in log.splitlines():
        thread, text = line.split(" ", 1)
        text = text.strip()
        if text.endswith("<unfinished ...>"):
            pending[thread] = text[: -len("<unfinished ...>")].rstrip()
        elif text.startswith("<... "):
            yield pending.pop(thread, "") + text.split("resumed>", 1)[1]
        else:
            yield text


def check_order(lines, out):
    """Every rename of a folder finds its files synced, and every folder with a new name is synced behind it."""
    dirty, owed, renames = {}, set(), 0
    for line in lines:
        if written := re.match(r"write\(\d+<(.*?)>", line):
            if written.group(1).startswith(out):
                dirty[written.group(1)] = line
        elif made := re.match(r'openat\([^"]*"(.*?)", [^)]*O_CREAT', line):
            if made.group(1).startswith(out):
                dirty[made.group(1)] = line
                dirty[made.group(1).rsplit("/", 1)[0]] = line
        elif made := re.match(r'mkdir\("(.*?)"', line):
            if "/.staging" in made.group(1):
                dirty[made.group(1)] = line
        elif synced := re.match(r"fsync\(\d+<(.*?)>\) += 0", line):
            dirty.pop(synced.group(1), None)
            owed.discard(synced.group(1))
        elif renamed := re.match(r'rename\("(.*?)", "(.*?)"\) += 0', line):
            source, target = renamed.groups()
            left = [path for path in dirty if path == source or path.startswith(source + "/")]
            assert not left, f"{target} was renamed before {left} was synced"
            if target.rsplit("/", 1)[0] == out:
                name = target.rsplit("/", 1)[1]
                assert not [path for path in owed if path.endswith(f"/{name}")], "the link came before its revision"
            owed.add(target.rsplit("/", 1)[0])
            renames += 1
    assert not owed, f"{owed} were never synced after a rename"
    return renames


def test_the_order_of_a_publication_without_fsync_is_found():
    written = ['openat(AT_FDCWD</>, "/o/.revisions/A/.staging/r", O_WRONLY|O_CREAT) = 3</o/.revisions/A/.staging/r>',
               'write(3</o/.revisions/A/.staging/r>, "", 1) = 1']
    synced = ["fsync(3</o/.revisions/A/.staging/r>) = 0", "fsync(3</o/.revisions/A/.staging>) = 0"]
    renamed = ['rename("/o/.revisions/A/.staging", "/o/.revisions/A/1") = 0']
    above = ["fsync(3</o/.revisions/A>) = 0"]
    assert check_order(written + synced + renamed + above, "/o") == 1
    for without in (written + renamed + above, written + synced[:1] + renamed + above, written + synced + renamed):
        with pytest.raises(AssertionError):
            check_order(without, "/o")
