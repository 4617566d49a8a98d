"""Random and mutated frames over real sockets: a worker stays alive, small, and at the service of others."""

import os
import socket
import struct
import threading
import time

import pytest

from fanout import Laboratory, Worker, wait_until
from harm import chance, times
from measured import add, note

FRAMES = times(20_000, 1_000_000)
BURST = 25
GROWTH = 16 * 1024  # KiB


@pytest.fixture
def lab(binary, server, tmp_path):
    laboratory = Laboratory(binary, server, tmp_path)
    yield laboratory
    laboratory.close()


@pytest.fixture
def worker(lab, tmp_path):
    one = Worker(lab, f"unix:{tmp_path}/run/w", "--jobs", 2)
    yield one
    one.kill()


def frame(*fields):
    payload = "\t".join(map(str, fields)).encode()
    return struct.pack(">I", len(payload)) + payload


def overheard(lab, tmp_path):
    """What a real coordinator says first: a hello that the worker will take, and an open."""
    path = tmp_path / "overhearing"
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen()
    said = []

    def listen():
        peer, _ = listener.accept()
        heard = b""
        while not said or len(said) < 2:
            data = peer.recv(65536)
            if not data:
                return
            heard += data
            while len(heard) >= 4 and len(heard) >= 4 + struct.unpack(">I", heard[:4])[0]:
                length = 4 + struct.unpack(">I", heard[:4])[0]
                said.append(heard[:length])
                heard = heard[length:]
                if len(said) == 1:
                    program = said[0].split(b"\t")[2].decode()
                    peer.sendall(frame("welcome", 2, program, 1))
        peer.close()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    lab.count([f"unix:{path}"])
    thread.join(10)
    listener.close()
    assert said[0][4:].startswith(b"hello\t") and said[1][4:].startswith(b"open\t")
    return said[0], said[1]


def mutated(rng, samples):
    """A frame that is none, or nearly one, or by a rare chance one."""
    kind = rng.randrange(5)
    if kind == 0:
        return rng.randbytes(rng.randrange(1, 80))
    data = bytearray(rng.choice(samples))
    if kind == 1:
        for _ in range(rng.randrange(1, 5)):
            data[rng.randrange(len(data))] = rng.randrange(256)
    elif kind == 2:
        del data[rng.randrange(1, len(data)):]
    elif kind == 3:
        spot = rng.randrange(len(data))
        data[spot:spot] = rng.randbytes(rng.randrange(1, 9))
    else:  # A length that lies.
        data[:4] = struct.pack(">I", rng.choice([0, 1, 1024, 1025, 1 << 20, (1 << 20) + 1, rng.randrange(1 << 32)]))
    return bytes(data)


def connected(worker):
    peer = socket.socket(socket.AF_UNIX)
    peer.settimeout(20)
    wait_until(lambda: peer.connect_ex(worker.address[5:]) == 0)
    return peer


def descriptors(worker):
    return len(os.listdir(f"/proc/{worker.process.pid}/fd"))


def test_random_and_mutated_frames(lab, worker, tmp_path):
    rng = chance("noise")
    hello, opening = overheard(lab, tmp_path)
    samples = [
        hello, opening, frame("unit", 1, 1, "figures", 0), frame("unit", 2, 1, "pairs", 0, "a:b"), frame("cancel", 1),
        frame("ping", 1), frame("pong", 1), frame("bye", "x"), frame("counts", 1, "a", "value", 1),
        frame("done", 1, 1, 1), frame("failed", 1, "x"), frame("welcome", 2, "x", 1), frame("refused", "x"),
    ]
    lab.count([worker.address])
    wait_until(lambda: descriptors(worker) <= 8)
    memory, files = worker.memory(), descriptors(worker)
    sent = known = 0
    largest = memory
    while sent < FRAMES:
        peer = connected(worker)
        # Most are strangers; a part says the right words first, so that what follows meets a worker that listens.
        is_known = rng.randrange(20) == 0
        words = [hello] if is_known else []
        words += [frame("ping", number) for number in range(rng.randrange(4))] if is_known else []
        words += [mutated(rng, samples) for _ in range(BURST)]
        try:
            peer.sendall(b"".join(words))
            if rng.randrange(3) == 0:
                peer.shutdown(socket.SHUT_WR)
            if rng.randrange(10) == 0:
                while peer.recv(65536):
                    pass
        except OSError:
            pass  # It is closed as soon as a frame is none.
        peer.close()
        sent += BURST
        known += is_known
        if sent % (BURST * 400) == 0:
            assert worker.process.poll() is None, worker.log()[-2000:]
            largest = max(largest, worker.memory())
    assert worker.process.poll() is None, worker.log()[-2000:]
    wait_until(lambda: descriptors(worker) <= files, 30)
    largest = max(largest, worker.memory())
    add("random and mutated frames over a socket", sent)
    add("of them after a valid hello", known * BURST)
    note("growth of the worker's memory, KiB", largest - memory)
    assert largest - memory < GROWTH
    lab.count([worker.address])
    assert set(lab.places()) == {worker.address}


def test_a_stranger_gets_past_neither_a_kibibyte_nor_five_seconds(worker):
    before = worker.memory()
    # As long as a first frame may be, and never finished.
    silent, dripping = connected(worker), connected(worker)
    began = time.monotonic()
    silent.sendall(struct.pack(">I", 1024) + b"x" * 1023)
    with pytest.raises(OSError):
        for byte in struct.pack(">I", 1000) + b"x" * 100:
            dripping.sendall(bytes([byte]))
            time.sleep(0.2)
            assert time.monotonic() - began < 7, "it is still listened to"
    assert time.monotonic() - began > 4
    assert silent.recv(1) == b""
    assert time.monotonic() - began < 7
    # One byte more than that, and a flood of them.
    greedy = connected(worker)
    greedy.sendall(struct.pack(">I", 1025))
    with pytest.raises(OSError):
        for _ in range(64):
            greedy.sendall(b"x" * (1 << 20))
    assert worker.memory() - before < GROWTH
    for peer in (silent, dripping, greedy):
        peer.close()
