"""Strangers at a worker's port by the thousand: none is let in, none keeps a coordinator waiting, none costs memory."""

import re
import resource
import select
import socket
import ssl
import subprocess
import threading
import time

import pytest

from fanout import Worker, free_port, wait_until
from harm import chance, times
from measured import add, note
from test_noise import GROWTH, descriptors
from test_worker_peers import answer, connect, frame, key, keys, worker  # noqa: F401

STRANGERS = times(150, 10_000)
NAME = "127.0.0.1"


class Recorder:
    """Carries one connection to a worker and keeps what the coordinator said."""

    def __init__(self, target):
        host, port = target.rsplit(":", 1)
        self.target, self.said = (host, int(port)), b""
        self.listener = socket.create_server((NAME, 0))
        self.address = "%s:%d" % self.listener.getsockname()
        threading.Thread(target=self.carry, daemon=True).start()

    def carry(self):
        client, _ = self.listener.accept()
        self.listener.close()
        with client, socket.create_connection(self.target) as server:
            while True:
                for one in select.select([client, server], [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    if one is client:
                        self.said += data
                    (server if one is client else client).sendall(data)


def handshake(address, name, secret):
    """Whether a peer with this key under this name gets through the handshake, and how long that takes."""
    began = time.monotonic()
    done = subprocess.run(
        ["openssl", "s_client", "-connect", address, "-tls1_3", "-ciphersuites", "TLS_AES_128_GCM_SHA256",
         "-psk", secret, "-psk_identity", name], stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    return b"Reused, TLSv1.3" in done.stdout, time.monotonic() - began


def says(address, data):
    """What a worker answers to bytes after which nothing more comes."""
    peer = connect(address)
    try:
        peer.sendall(data)
        peer.shutdown(socket.SHUT_WR)
        return answer(peer)
    except OSError:
        return b""  # It was closed before the last byte.
    finally:
        peer.close()


def without_key(address):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with connect(address) as peer, pytest.raises((ssl.SSLError, OSError)):
        context.wrap_socket(peer)


@pytest.fixture
def secured(lab, worker, keys):  # noqa: F811
    """A worker that asks for a key, which has worked once."""
    secret = key()
    counting = worker(f"{NAME}:{free_port()}", "--keys", keys("keys", f"{NAME} {secret}"))
    counting.secret, counting.keys = secret, keys("coordinator", f"{NAME} {secret}")
    lab.count([counting.address], "--keys", counting.keys)
    wait_until(lambda: counting.log().count("a coordinator has connected") == 1)
    return counting


def test_strangers_of_every_kind(lab, secured):  # noqa: F811
    rng = chance("strangers")
    recorder = Recorder(secured.address)
    lab.count([recorder.address], "--keys", secured.keys)
    assert len(recorder.said) > 1000
    wait_until(lambda: descriptors(secured) <= 8)
    memory, files = secured.memory(), descriptors(secured)
    for number in range(STRANGERS):
        kind = number % 5
        if kind == 0:
            assert says(secured.address, rng.randbytes(rng.randrange(16, 3000))) == b""
        elif kind == 1:
            verb = rng.choice(["GET", "POST", "CONNECT", "OPTIONS"])
            assert says(secured.address, f"{verb} / HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode()) == b""
        elif kind == 2:
            assert says(secured.address, frame("hello", 2, "rapporteur 0.1.0", "x", "y")) == b""
        elif kind == 3:
            without_key(secured.address)
        else:
            # The first words of a known peer are answered as such; they end where freshness is asked for.
            said = recorder.said if number % 2 else recorder.said[: rng.randrange(1, len(recorder.said))]
            assert len(says(secured.address, said)) < 1024
            add("of them with the recorded words of a known peer")
        add("strangers at a worker's port, none of whom was let in")
    for number in range(times(6, 200)):
        name, secret = rng.choice([(NAME, key()), ("another", secured.secret), ("another", key()), ("", key())])
        is_let_in, _ = handshake(secured.address, name or "x", secret)
        assert not is_let_in
        add("of them with a wrong key or name")
    assert handshake(secured.address, NAME, secured.secret)[0], "with the right key and name one is let in"
    wait_until(lambda: descriptors(secured) <= files, 30)
    assert secured.process.poll() is None
    growth = secured.memory() - memory
    note("growth of the worker's memory by strangers, KiB", growth)
    assert growth < GROWTH
    assert secured.log().count("a coordinator has connected") == 2
    lab.count([secured.address], "--keys", secured.keys)
    assert set(lab.places()) == {secured.address}


def test_two_hundred_slow_strangers(secured):
    strangers = [connect(secured.address) for _ in range(200)]
    began, slowest, over = time.monotonic(), 0.0, set()
    while len(over) < len(strangers):
        for peer in set(strangers) - over:
            try:
                peer.sendall(b"\x16")
            except OSError:
                over.add(peer)
        is_let_in, seconds = handshake(secured.address, NAME, secured.secret)
        assert is_let_in
        slowest = max(slowest, seconds)
        assert time.monotonic() - began < 10, "somebody is still listened to"
        time.sleep(0.5)
    for peer in strangers:
        peer.close()
    note("longest handshake of a known peer among 200 slow strangers, ms", round(1000 * slowest))
    assert slowest < 1


def test_a_thousand_connections_at_sixty_four_descriptors(lab, keys):  # noqa: F811
    secret = key()
    address, file = f"{NAME}:{free_port()}", keys("keys", f"{NAME} {secret}")
    # Set for the children of this process alone, and taken back at once.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
    try:
        counting = Worker(lab, address, "--keys", file)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    try:
        for _ in range(times(1, 5)):
            crowd = []
            for _ in range(200):
                peer = socket.socket()
                peer.setblocking(False)
                peer.connect_ex((NAME, int(address.rsplit(":", 1)[1])))
                crowd.append(peer)
            wait_until(lambda: "Too many open files" in counting.log())
            for peer in crowd:
                peer.close()
            began = time.monotonic()
            wait_until(lambda: handshake(address, NAME, secret)[0], 2)
            note("recovery of a worker without descriptors, ms", round(1000 * (time.monotonic() - began)))
            add("connections at a worker with 64 descriptors", len(crowd))
        assert counting.process.poll() is None
        assert not re.search(r"fatal|crash", counting.log(), re.IGNORECASE)
    finally:
        counting.kill()
