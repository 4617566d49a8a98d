"""Who may connect to a worker, who may not, and what the latter learn: nothing."""

import os
import random
import resource
import secrets
import signal
import socket
import stat
import struct
import subprocess
import sys
import time

import pytest

from conftest import Rapporteur, make_database, sql
from fanout import Worker, free_port, wait_until


@pytest.fixture
def keys(tmp_path):
    """Writes files of keys; returns their paths."""

    def write(name, *lines):
        path = tmp_path / name
        path.touch(0o600)
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def worker(lab, request):
    """Starts one worker and ends it."""
    started = []

    def start(address, *words, **options):
        started.append(Worker(lab, address, *words, **options))
        return started[-1]

    yield start
    for one in started:
        one.kill()


def key():
    return secrets.token_hex(32)


def frame(*fields):
    payload = "\t".join(map(str, fields)).encode()
    return struct.pack(">I", len(payload)) + payload


def connect(address):
    if address.startswith("unix:"):
        peer = socket.socket(socket.AF_UNIX)
        peer.settimeout(10)
        wait_until(lambda: peer.connect_ex(address[5:]) == 0)  # The queue may be full for a moment.
        return peer
    host, port = address.rsplit(":", 1)
    return socket.create_connection((host, int(port)), timeout=10)


def answer(peer):
    """Everything that a peer says until it closes."""
    heard = b""
    try:
        while data := peer.recv(65536):
            heard += data
    except ConnectionResetError:
        pass
    return heard


def test_over_tls_with_the_right_key(lab, worker, keys):
    file = keys("keys", "# the only one", f"127.0.0.1 {key()}")
    counting = worker(f"127.0.0.1:{free_port()}", "--keys", file, "--jobs", 2)
    done = lab.count([counting.address], "--keys", file)
    assert done.stderr == ""
    assert set(lab.places()) == {counting.address}


def test_a_wrong_key_no_key_and_an_unknown_name_are_not_let_in(lab, worker, keys):
    right, wrong = keys("right", f"127.0.0.1 {key()}"), keys("wrong", f"127.0.0.1 {key()}")
    counting = worker(f"127.0.0.1:{free_port()}", "--keys", right)
    for words in [["--keys", wrong], []]:
        done = lab.count([counting.address], *words)
        assert counting.address in done.stderr
        assert set(lab.places()) == {"local"}
    assert counting.log().count("not let in") == 2
    for file in (right, wrong):
        secret = file.read_text(encoding="utf-8").split()[1]
        assert secret not in counting.log() + done.stderr


def test_other_machines_are_neither_served_nor_called_without_a_key(lab, tmp_path):
    words = ["worker", "--listen", f"0.0.0.0:{free_port()}"]
    refused = lab.program(*words)
    assert refused.returncode == 64 and "without keys" in refused.stderr
    refused = lab.program("aggregate", "--workers", "worker-a:7314")
    assert refused.returncode == 64 and "worker-a:7314" in refused.stderr


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_keys_that_others_may_read_are_refused(lab, keys, mode):
    file = keys("keys", f"a {key()}")
    file.chmod(mode)
    refused = lab.program("worker", "--listen", "127.0.0.1:7314", "--keys", file)
    assert refused.returncode == 64 and "chmod 600" in refused.stderr


def test_another_user_of_this_machine_is_not_let_in(lab, worker, tmp_path):
    counting = worker(f"unix:{tmp_path}/run/w")
    path = counting.address[5:]
    assert stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0
    assert stat.S_IMODE(os.stat(tmp_path / "run").st_mode) == 0o700
    # Even where the file would let everybody in, the kernel's word counts.
    for place in [path, *list(tmp_path.parents)[:3], tmp_path, tmp_path / "run"]:
        os.chmod(place, 0o777)
    script = (
        "import os, socket, sys; os.setgid(65534); os.setuid(65534);"
        "s = socket.socket(socket.AF_UNIX); s.settimeout(5); s.connect(sys.argv[1]);"
        "print(repr(s.recv(100)))"
    )
    assert os.geteuid() == 0, "this test takes root, as Scripts/test has in CI"
    seen = subprocess.run(
        [sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() in ("b''",)
    wait_until(lambda: "user 65534 was not let in" in counting.log())
    lab.count([counting.address])
    assert set(lab.places()) == {counting.address}


@pytest.mark.parametrize(
    "bytes_",
    [b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", b"\xff\xff\xff\xff", b"\0\0\0\0", frame("ping", 1),
     frame("unit", 1, 1, "figures", 0), frame("hello"), frame("hello", 2, "a", "b", "c", "d"),
     b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 600],
)
def test_a_stranger_hears_nothing(worker, keys, tmp_path, bytes_):
    secured = worker(f"127.0.0.1:{free_port()}", "--keys", keys("keys", f"a {key()}"))
    local = worker(f"unix:{tmp_path}/run/w")
    for counting in (secured, local):
        peer = connect(counting.address)
        peer.sendall(bytes_)
        began = time.monotonic()
        assert answer(peer) == b""
        assert time.monotonic() - began < 6
        assert "let in" in counting.log() or "not understood" in counting.log()


def test_a_known_peer_of_another_kind_is_refused_by_name(lab, worker, tmp_path):
    counting = worker(f"unix:{tmp_path}/run/w")
    told = {}
    for words in [(1, "rapporteur 0.1.0", "x", "y"), (2, "rapporteur 9.9.9", "x", "y"),
                  (2, "rapporteur 0.1.0", "x", "y")]:
        peer = connect(counting.address)
        peer.sendall(frame("hello", *words))
        told[words] = answer(peer)
    assert [b"version 2 of the protocol" in heard for heard in told.values()] == [True, False, False]
    assert [b"rapporteur 9.9.9" in heard for heard in told.values()] == [False, True, False]
    assert [b"database" in heard for heard in told.values()] == [False, False, True]


def test_a_worker_of_another_database_is_refused_by_name(lab, worker, server, tmp_path):
    name, conninfo = make_database(server)
    try:
        Rapporteur(lab.binary, conninfo)("init", check=0)
        counting = worker(f"unix:{tmp_path}/run/w", database=conninfo)
        done = lab.count([counting.address])
        assert "is another one than the coordinator's" in done.stderr
        assert set(lab.places()) == {"local"}
    finally:
        counting.kill()
        sql(server, f"drop database {name} with (force)")


def test_a_copy_that_has_not_replayed_the_run_is_waited_for_and_refused(lab, worker, server, tmp_path):
    copy = "e2e_copy_" + secrets.token_hex(8)
    sql(server, f"create database {copy} template {lab.name}")
    try:
        counting = worker(f"unix:{tmp_path}/run/w", "--wait", 1, database=f"{server} dbname={copy}")
        sound = worker(f"unix:{tmp_path}/sound/w", pause=0.05)
        done = lab.count([counting.address, sound.address])
        assert "has not replayed the data of this run" in done.stderr
        assert set(lab.places()) == {sound.address}
    finally:
        counting.kill()
        sql(server, f"drop database {copy} with (force)")


def test_noise_leaves_a_worker_alive_and_small(lab, worker, keys, tmp_path):
    chance = random.Random(7)
    file = keys("keys", f"127.0.0.1 {key()}")
    crew = [worker(f"unix:{tmp_path}/run/w"),
            worker(f"127.0.0.1:{free_port()}", "--keys", file)]
    for counting in crew:
        lab.count([counting.address], *(["--keys", file] if "127" in counting.address else []))
        before = counting.memory()
        for round_ in range(300):
            peer = connect(counting.address)
            noise = bytearray(frame("hello", 2, "rapporteur 0.1.0", "x", "y") * 3)
            for _ in range(chance.randrange(1, 6)):
                noise[chance.randrange(len(noise))] = chance.randrange(256)
            if round_ % 3 == 0:
                noise = chance.randbytes(chance.randrange(1, 3000))
            try:
                peer.sendall(bytes(noise))
            except OSError:
                pass
            peer.close()
        assert counting.process.poll() is None
        assert counting.memory() - before < 16 * 1024
        lab.count([counting.address], *(["--keys", file] if "127" in counting.address else []))
        assert set(lab.places()) == {counting.address}


def test_a_hundred_slow_strangers_do_not_keep_a_run_waiting(lab, worker, keys):
    file = keys("keys", f"127.0.0.1 {key()}")
    counting = worker(f"127.0.0.1:{free_port()}", "--keys", file)
    strangers = [connect(counting.address) for _ in range(100)]
    for peer in strangers:
        peer.sendall(b"\x16")
    done = lab.count([counting.address], "--keys", file)
    assert set(lab.places()) == {counting.address}
    assert done.stderr == ""
    began = time.monotonic()
    for peer in strangers:
        assert answer(peer) == b""
    assert time.monotonic() - began < 6


def test_a_worker_without_descriptors_recovers(lab, tmp_path):
    address = f"unix:{tmp_path}/run/w"
    # Set for the children of this process alone, and taken back at once.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
    try:
        counting = Worker(lab, address)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    try:
        crowd = []
        for _ in range(60):
            peer = socket.socket(socket.AF_UNIX)
            peer.setblocking(False)
            try:
                peer.connect(address[5:])
            except BlockingIOError:
                pass
            crowd.append(peer)
        wait_until(lambda: "Too many open files" in counting.log())
        for peer in crowd:
            peer.close()
        time.sleep(1)
        lab.count([address])
        assert set(lab.places()) == {address}
    finally:
        counting.kill()


def test_a_supervisor_is_told_when_a_worker_is_ready(lab, tmp_path):
    path = str(tmp_path / "notify")
    box = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    box.bind(path)
    box.settimeout(10)
    process = lab.program.start("worker", "--listen", f"unix:{tmp_path}/run/w", env={"NOTIFY_SOCKET": path})
    try:
        assert box.recv(100) == b"READY=1"
        connect(f"unix:{tmp_path}/run/w").close()
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert process.returncode == 0
    assert not os.path.exists(tmp_path / "run" / "w")


def test_two_workers_do_not_share_a_place(lab, worker, tmp_path):
    first = worker(f"unix:{tmp_path}/run/w")
    second = lab.program("worker", "--listen", first.address)
    assert second.returncode != 0 and "in use" in second.stderr
    first.kill()
    # What a dead worker leaves behind is in nobody's way.
    worker(first.address)


def test_a_worker_that_stands_still_is_named_and_the_run_does_not_wait_for_it(lab, worker, tmp_path):  # noqa: F811
    still = worker(f"unix:{tmp_path}/run/w")
    still.signal(signal.SIGSTOP)
    lab.forget()
    done = lab.program("aggregate", "--workers", still.address, check=0)
    still.signal(signal.SIGCONT)
    # Otherwise it would tell of the five seconds that a greeting may take, and that they are over.
    assert still.address in done.stderr and "had not answered when the run was over" in done.stderr
    lab.check()
