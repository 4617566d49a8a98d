"""The nightly job killed at random moments: nothing is lost, nothing doubled, the next run completes the work."""

import re
import signal
import time

from harm import chance, ended, killed_at, strace, times
from measured import add, most


def test_the_job(nights):
    rng = chance("job")
    for _ in range(times(2, 200)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        time.sleep(rng.uniform(0, 0.5))
        process.kill()
        ended(process)
        add("kills of the job that met it at work", process.returncode == -signal.SIGKILL)
        nights.readers_see(former)
        waited = nights.complete().waited
        most("longest time a killed job held the lock, ms", round(1000 * waited))
        assert waited < 5
        nights.agrees()


def commits(nights):
    """Which of the first thread's calls that send to the server commit something."""
    nights.change()
    log = nights.folder / "calls"
    assert strace("-f", "-s", "40", "-o", log, "-e", "trace=sendto", *nights.command()).returncode in (0, 2)
    lines = log.read_text(errors="replace").splitlines()
    first = lines[0].split()[0]
    calls = [line for line in lines if line.split()[0] == first and " sendto(" in line]
    return [number for number, call in enumerate(calls, 1) if re.search(r"\\0commit\\0", call, re.IGNORECASE)]


def test_the_job_before_and_behind_each_commit(nights):
    numbers = commits(nights)
    assert len(numbers) >= 4
    nights.agrees()
    # At the call that sends a commit nothing is sent; at the next one, which all but the last have, it was.
    places = [(number + behind, behind) for number in numbers for behind in (0, 1)]
    for when, behind in times(chance("commits").sample(places, 2), places):
        nights.change()
        former = nights.seen()
        is_killed = killed_at("sendto", when, *nights.command())
        assert is_killed or behind, f"there was no call {when} to send anything"
        add("kills of the job right before and behind a commit", is_killed)
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
