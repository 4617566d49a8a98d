"""A session of the server stands still, as on a machine that swaps: whoever waits for it waits, and can be ended."""

import os
import signal
import time
from pathlib import Path

from conftest import sql
from harm import ENDS, chance, ended, times
from measured import add

AT_WORK = """
    select pid from pg_stat_activity
    where datname = current_database() and application_name like 'rapporteur/%' and state <> 'idle'
"""


def stopped_session(nights, process, rng):
    """Stops a session that is at a statement of the run; its process, or nothing where the run was faster."""
    time.sleep(rng.uniform(0, 0.3))
    while process.poll() is None:
        at_work = [int(pid) for [pid] in sql(nights.program.database, AT_WORK)]
        if at_work:
            victim = rng.choice(at_work)
            if stop(victim):
                return victim
    return None


def stop(victim):
    """Stops a process and says whether it stands still; one that is ending already ends all the same."""
    try:
        os.kill(victim, signal.SIGSTOP)
        while (state := Path(f"/proc/{victim}/stat").read_text().rpartition(") ")[2][0]) != "T":
            if state in "ZX":
                return False
            time.sleep(0.001)
    except (ProcessLookupError, FileNotFoundError):
        return False
    return True


def test_it_goes_on_after_a_while(nights):
    rng, met = chance("standstill"), 0
    for _ in range(times(2, 20)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        victim = stopped_session(nights, process, rng)
        if victim:
            time.sleep(1.5)
            # What was counted may be published already by a session beside it, and nothing by half.
            nights.readers_see(former)
            os.kill(victim, signal.SIGCONT)
            met += 1
            add("sessions that stood still for a while")
        status, told = ended(process)
        assert status in (0, 2), told
        nights.complete()
        nights.agrees()
    assert met, "no session was met at work"


def test_who_waits_for_it_can_be_ended(nights):
    rng, met = chance("standstill, ended"), 0
    for _ in range(times(2, 10)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        victim = stopped_session(nights, process, rng)
        if victim:
            process.send_signal(signal.SIGTERM)
            status, told = ended(process, 20)
            assert status in ENDS | {143}, told
            nights.readers_see(former)
            os.kill(victim, signal.SIGCONT)
            met += 1
            add("runs ended while their session stood still")
        else:
            ended(process)
        nights.complete()
        nights.agrees()
    assert met, "no session was met at work"
