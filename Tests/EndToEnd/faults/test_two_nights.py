"""Two nightly runs at once: one does the work, the other ends at once and says why, and nothing is done twice."""

import time

from harm import times
from measured import add, most


def test_two_at_once(nights):
    for _ in range(times(3, 100)):
        nights.change()
        began = time.monotonic()
        left, ended = [nights.start(), nights.start()], {}
        while left:
            for process in [process for process in left if process.poll() is not None]:
                left.remove(process)
                ended[process] = time.monotonic() - began
            assert time.monotonic() - began < 60
            time.sleep(0.005)
        told = {process: process.communicate()[1] for process in ended}
        refused = [process for process in ended if process.returncode == 75]
        assert {process.returncode for process in ended} <= {0, 2, 75} and len(refused) < 2, told
        for process in refused:
            assert "another run" in told[process] or "lock" in told[process], told
            assert ended[process] < 2
            most("longest time until a second run ended with 75, ms", round(1000 * ended[process]))
            add("second runs that found the lock held")
        nights.agrees()
