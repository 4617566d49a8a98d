"""A network that falls silent: nobody closes anything, and the job ends by itself all the same."""

import itertools
import os
import shutil
import subprocess
import time

import pytest

from harm import ENDS, FULL, Nights, chance
from measured import add, most
from test_network import Cut, socket_of

# A new one each time: what is deleted is gone only a while later.
NAMES = (f"rap{os.getpid() % 100000}{number}" for number in itertools.count())


def ip(*words):
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


@pytest.fixture
def network():
    """A name space of its own with a cable to this one, which can be cut without a word."""
    assert os.geteuid() == 0 and shutil.which("ip"), "this test makes a network: run it as root, with iproute2"
    name = next(NAMES)
    ip("netns", "add", name)
    try:
        ip("link", "add", name + "a", "type", "veth", "peer", "name", name + "b", "netns", name)
        try:
            ip("addr", "add", "10.213.77.1/30", "dev", name + "a")
            ip("link", "set", name + "a", "up")
            ip("-n", name, "addr", "add", "10.213.77.2/30", "dev", name + "b")
            ip("-n", name, "link", "set", name + "b", "up")
            yield name
        finally:
            # Of two with one address the older would be asked.
            ip("link", "del", name + "a")
    finally:
        ip("netns", "del", name)


if FULL:

    @pytest.mark.parametrize("pause", [0.05, 0.3, 0.6])
    def test_the_server_falls_silent(rapporteur, tmp_path, network, pause):
        nights = Nights(rapporteur, tmp_path)
        nights.change()
        former = nights.seen()
        proxy = Cut(socket_of(rapporteur.database), after=1 << 60, reset=False, piece=1 << 16, host="10.213.77.1")
        database = proxy.conninfo + " " + " ".join(
            word for word in rapporteur.database.split() if not word.startswith(("host=", "port=")))
        process = subprocess.Popen(
            ["ip", "netns", "exec", network, rapporteur.binary, "nightly", "--database", database, *map(str, nights.words()[1:])],
            env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(pause + chance("silence").uniform(0, 0.2))
        ip("link", "set", network + "a", "down")
        silent = time.monotonic()
        # The limits of the connection are 20 seconds; what waits for ever is found here.
        out, err = process.communicate(timeout=90)
        assert process.returncode in ENDS, err
        assert "10.213.77.1" in err or process.returncode in (0, 2), err
        seconds = time.monotonic() - silent
        most("longest time until a silent network was noticed, s", round(seconds, 1))
        # Twenty seconds of a connection that waits, and ten of one that it tries to make.
        assert seconds < 35
        proxy.sever()
        add("jobs that ended when the network fell silent")
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
