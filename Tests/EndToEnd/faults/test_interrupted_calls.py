"""System calls of a publication that are interrupted, that end the program, that the other end never sees."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from calls import Bench
from conftest import editions
from fanout import wait_until
from harm import ENDS, chance, is_whole, killed_at, times
from measured import add

# Not connect: interrupted, it goes on in the kernel, which a call that was never made cannot.
INTERRUPTED = ["write", "fsync", "rename", "sendto", "recvfrom", "poll"]
PUBLISHING = ["write", "fsync", "rename", "symlink"]


@pytest.fixture(scope="module")
def bench(own_program, tmp_path_factory):
    return Bench(own_program, tmp_path_factory.mktemp("calls"), sorted({*INTERRUPTED, *PUBLISHING}))


@pytest.mark.parametrize("call", times(chance("interrupted").sample(INTERRUPTED, 2), INTERRUPTED))
def test_an_interrupted_call_is_made_again(bench, call):
    for when in bench.numbers(call, chance(f"interrupted {call}")):
        met, status = bench.inject(call, "error=EINTR", when)
        assert status == 0, f"{call} interrupted at {when}: status {status}"
        add("system calls that were interrupted once", met)


def test_a_run_whose_words_do_not_reach_the_server_can_be_ended(bench):
    """A send fails when the other end is gone, which whoever reads is told at once: libpq goes on to read. Here the send
    alone fails, so that it waits for an answer to what the server never heard."""
    rng = chance("sendto EPIPE")
    # Each waits some seconds for an answer that cannot come.
    for when in rng.sample(range(1, bench.calls["sendto"] + 1), times(1, 12)):
        out, log = bench.place(), bench.folder / "log"
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
        for when in bench.numbers(call, rng):
            out = bench.place()
            assert killed_at(call, when, *bench.command, out)
            assert not out.exists() or all(is_whole(files) for files in editions(out).values())
            bench.again(out, f"killed at {call} {when}")
            add("kills at a system call of publishing")
