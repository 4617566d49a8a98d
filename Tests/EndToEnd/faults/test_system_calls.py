"""Each system call of a publication fails once: the report is written, or the former edition stands.

strace makes the Nth call of a kind fail, for N from 1 until no call is left; the quick part draws some N.
"""

import pytest

from calls import Bench
from harm import chance, times
from measured import add

FAULTS = [
    ("openat", "EMFILE"), ("openat", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"),
    ("rename", "EIO"), ("symlink", "EIO"), ("mkdir", "ENOSPC"), ("close", "EIO"), ("connect", "ECONNREFUSED"),
    ("recvfrom", "ECONNRESET"), ("poll", "ENOMEM"), ("socket", "EMFILE"),
    ("unlink", "EIO"), ("getdents64", "EIO"),
]
# A part of the quick runs draws these few.
QUICK = 6


@pytest.fixture(scope="module")
def bench(own_program, tmp_path_factory):
    return Bench(own_program, tmp_path_factory.mktemp("calls"), sorted({call for call, _ in FAULTS}))


@pytest.mark.parametrize(("call", "error"), times(chance("which").sample(FAULTS, QUICK), FAULTS))
def test_a_call_fails(bench, call, error):
    for when in bench.numbers(call, chance(f"{call} {error}")):
        met, _ = bench.inject(call, f"error={error}", when)
        add("system calls that failed once", met)
