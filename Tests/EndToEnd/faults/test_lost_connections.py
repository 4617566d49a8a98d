"""The connections of the nightly job ended by the server at random moments: the next run completes the work."""

import time

from harm import chance, ended, times
from measured import add


def test_its_connections(nights):
    rng = chance("connections")
    for _ in range(times(2, 200)):
        nights.change()
        former = nights.seen()
        process = nights.start()
        time.sleep(rng.uniform(0, 0.5))
        gone = nights.end_connections()
        status, told = ended(process)
        add("connections ended by the server at work", gone)
        assert status in (0, 1, 2, 69, 75), told
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
