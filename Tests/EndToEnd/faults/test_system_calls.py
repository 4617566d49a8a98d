"""Each system call of a publication fails once: the report is written, or the former edition stands.

strace makes the Nth call of a kind fail, for N from 1 until no call is left; the quick part draws some N.
"""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from conftest import editions
from fanout import wait_until
from harm import ENDS, chance, is_whole, strace, times
from measured import add, note

FAULTS = [
    ("openat", "EMFILE"), ("openat", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"),
    ("rename", "EIO"), ("symlink", "EIO"), ("mkdir", "ENOSPC"), ("close", "EIO"), ("connect", "ECONNREFUSED"),
    ("recvfrom", "ECONNRESET"), ("poll", "ENOMEM"), ("socket", "EMFILE"),
    ("unlink", "EIO"), ("getdents64", "EIO"),
]
# A part of the quick runs draws these few.
QUICK = 6
# Not connect: interrupted, it goes on in the kernel, which a call that was never made cannot.
INTERRUPTED = ["write", "fsync", "rename", "sendto", "recvfrom", "poll"]

PUBLISHING = ["write", "fsync", "rename", "symlink"]
CALLS = sorted({call for call, _ in FAULTS} | set(INTERRUPTED))


def calls_of(log):
    counts = {}
    for line in log.read_text(errors="replace").splitlines():
        name = re.match(r"(?:\d+ +)?([a-z0-9_]+)\(", line)
        if name:
            counts[name.group(1)] = counts.get(name.group(1), 0) + 1
    return counts


@pytest.fixture(scope="module")
def bench(example, tmp_path_factory):
    return Bench(example, tmp_path_factory.mktemp("calls"))


class Bench:
    def __init__(self, example, folder):
        self.command = [example.rapporteur.binary, "report", "--database", example.rapporteur.database, "--out"]
        self.program = example.rapporteur
        self.right = editions(example.published)
        self.folder = folder
        self.number = 0
        log = folder / "calls"
        done = strace("-f", "--seccomp-bpf", "-o", log, "-e", "trace=" + ",".join(CALLS), *self.command, folder / "plain")
        assert done.returncode == 0, done.stderr
        self.calls = calls_of(log)

    def inject(self, call, fault, when):
        """One run into an empty folder, with one call failing; then one without."""
        self.number += 1
        out = self.folder / str(self.number)
        log = self.folder / "log"
        done = strace(
            "-f", "--seccomp-bpf", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}",
            *self.command, out)
        met = "(INJECTED)" in log.read_text(errors="replace")
        where = f"{call} {fault} number {when}: status {done.returncode}\n{done.stderr}"
        if met and not ("error while loading shared libraries" in done.stderr and done.returncode == 127):
            assert done.returncode in ENDS, where
            if out.exists():
                seen = editions(out)
                assert all(is_whole(files) for files in seen.values()), where
                assert done.returncode != 0 or seen == self.right, where
            else:
                assert done.returncode != 0, where
        self.again(out, where)
        return met, done.returncode

    def again(self, out, where):
        """The next run, without any other step, publishes the right bytes."""
        done = self.program("report", "--out", out)
        assert done.returncode == 0, where + done.stderr
        assert editions(out) == self.right, where

    def numbers(self, call, rng, quick):
        count = self.calls.get(call, 0)
        return times(sorted(rng.sample(range(1, count + 1), min(quick, count))), range(1, count + 1))


@pytest.mark.parametrize(("call", "error"), times(chance("which").sample(FAULTS, QUICK), FAULTS))
def test_a_call_fails(bench, call, error):
    rng = chance(f"{call} {error}")
    for when in bench.numbers(call, rng, 1):
        met, _ = bench.inject(call, f"error={error}", when)
        add("system calls that failed once", met)


@pytest.mark.parametrize("call", times(chance("interrupted").sample(INTERRUPTED, 2), INTERRUPTED))
def test_an_interrupted_call_is_made_again(bench, call):
    rng = chance(f"interrupted {call}")
    for when in bench.numbers(call, rng, 1):
        met, status = bench.inject(call, "error=EINTR", when)
        assert status == 0, f"{call} interrupted at {when}: status {status}"
        add("system calls that were interrupted once", met)


def test_a_run_whose_words_do_not_reach_the_server_can_be_ended(bench):
    """A send fails when the other end is gone, which whoever reads is told at once: libpq goes on to read. Here the send
    alone fails, so that it waits for an answer to what the server never heard."""
    rng = chance("sendto EPIPE")
    for when in bench.numbers("sendto", rng, 1):
        bench.number += 1
        out, log = bench.folder / str(bench.number), bench.folder / "log"
        log.unlink(missing_ok=True)
        tracer = subprocess.Popen(
            ["strace", "-f", "--seccomp-bpf", "-o", log, "-e", "trace=sendto",
             "-e", f"inject=sendto:error=EPIPE:when={when}", *bench.command, out],
            env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        wait_until(lambda: tracer.poll() is not None or (log.exists() and "(INJECTED)" in log.read_text(errors="replace")))
        met = "(INJECTED)" in log.read_text(errors="replace")
        for child in Path(f"/proc/{tracer.pid}/task/{tracer.pid}/children").read_text().split() if tracer.poll() is None else []:
            os.kill(int(child), signal.SIGTERM)
        _, told = tracer.communicate(timeout=30)
        assert tracer.returncode in ENDS | {143, -signal.SIGTERM}, told
        assert not out.exists() or all(is_whole(files) for files in editions(out).values())
        bench.again(out, f"sendto failed at {when}")
        add("runs ended whose words did not reach the server", met)


def test_killed_at_a_call(bench):
    rng = chance("killed")
    for call in times([rng.choice(PUBLISHING)], PUBLISHING):
        for when in bench.numbers(call, rng, 1):
            bench.number += 1
            out = bench.folder / str(bench.number)
            strace("-f", "--seccomp-bpf", "-o", "/dev/null", "-e", f"trace={call}",
                   "-e", f"inject={call}:signal=KILL:when={when}", *bench.command, out)
            assert not out.exists() or all(is_whole(files) for files in editions(out).values())
            bench.again(out, f"killed at {call} {when}")
            add("kills at a system call of publishing")


def test_files_are_on_disk_before_they_are_renamed(bench):
    """The order that a power cut would test: files, their folders, the rename, the folder above, the link."""
    log, out = bench.folder / "order", bench.folder / "ordered"
    done = strace("-f", "-y", "-s", "4096", "-o", log,
                  "-e", "trace=openat,write,fsync,rename,symlink,mkdir", *bench.command, out)
    assert done.returncode == 0, done.stderr
    renames = check_order(joined(log.read_text(errors="replace")), str(out))
    assert renames == 2 * len(bench.right)
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
