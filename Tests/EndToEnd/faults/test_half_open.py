"""A network that falls silent: nobody closes anything, and the job ends by itself all the same."""

import os
import shutil
import subprocess
import time

import pytest

from harm import ENDS, FULL, Nights, chance
from measured import add, most
from test_network import Cut, socket_of

NAME = f"rap{os.getpid() % 100000}"


def ip(*words):
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


@pytest.fixture
def network():
    """A name space of its own with a cable to this one, which can be cut without a word."""
    assert os.geteuid() == 0 and shutil.which("ip"), "this test makes a network: run it as root, with iproute2"
    ip("netns", "add", NAME)
    try:
        ip("link", "add", NAME + "a", "type", "veth", "peer", "name", NAME + "b", "netns", NAME)
        ip("addr", "add", "10.213.77.1/30", "dev", NAME + "a")
        ip("link", "set", NAME + "a", "up")
        ip("-n", NAME, "addr", "add", "10.213.77.2/30", "dev", NAME + "b")
        ip("-n", NAME, "link", "set", NAME + "b", "up")
        yield
    finally:
        ip("netns", "del", NAME)


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
            ["ip", "netns", "exec", NAME, rapporteur.binary, "nightly", "--database", database, *map(str, nights.words()[1:])],
            env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(pause + chance("silence").uniform(0, 0.2))
        ip("link", "set", NAME + "a", "down")
        silent = time.monotonic()
        # The limits of the connection are 20 seconds; what waits for ever is found here.
        out, err = process.communicate(timeout=90)
        assert process.returncode in ENDS, err
        assert "10.213.77.1" in err or process.returncode in (0, 2), err
        seconds = time.monotonic() - silent
        most("longest time until a silent network was noticed, s", round(seconds, 1))
        # Twenty seconds of a connection that waits, and ten of one that it tries to make.
        assert seconds < 35
        proxy.close()
        add("jobs that ended when the network fell silent")
        nights.readers_see(former)
        nights.complete()
        nights.agrees()
