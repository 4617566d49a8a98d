"""No password and no key gets anywhere but to the server: messages, logs, editions, database, list of processes."""

import os
import secrets
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from conftest import EXAMPLE, Rapporteur
from fanout import free_port, wait_until
from measured import add
from test_worker_peers import key, keys, worker  # noqa: F401

PASSWORD = "pw-" + secrets.token_hex(12)


class Watching(threading.Thread):
    """Looks at the words of every process, over and over."""

    def __init__(self, wanted):
        super().__init__(daemon=True)
        self.wanted, self.over, self.found, self.looks = wanted, False, set(), 0

    def run(self):
        while not self.over:
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    words = path.read_bytes()
                except OSError:
                    continue
                if self.wanted.encode() in words:
                    self.found.add(words)
            self.looks += 1
            time.sleep(0.01)


def dump(conninfo):
    done = subprocess.run(["pg_dump", "-d", conninfo], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_password_goes_nowhere(rapporteur, tmp_path):
    passfile = tmp_path / "pgpass"
    passfile.touch(0o600)
    passfile.write_text(f"*:*:*:*:{PASSWORD}\n")
    watching = Watching(PASSWORD)
    watching.start()
    told = []
    for env in ({"PGPASSWORD": PASSWORD}, {"PGPASSFILE": str(passfile)}):
        out = tmp_path / f"out{len(told)}"
        for words in (("nightly", EXAMPLE, "--out", out, "--metrics", out / "metrics"), ("status", "--json"), ("doctor",),
                      ("verify", "--out", out), ("tally", "A/52/314", "named:yes & x"), ("load", "/nowhere")):
            done = rapporteur(*words, "--log", "json", env=env)
            told += [done.stdout, done.stderr]
        told += [path.read_bytes().decode("utf-8", "replace") for path in out.rglob("*") if path.is_file()]
    wrong = Rapporteur(rapporteur.binary, "host=127.0.0.1 port=1 user=x connect_timeout=1")
    told.append(wrong("status", env={"PGPASSWORD": PASSWORD}).stderr)
    watching.over = True
    watching.join()
    told.append(dump(rapporteur.database))
    assert not [text for text in told if PASSWORD in text]
    assert not watching.found and watching.looks > 10
    add("texts without a password that was planted", len(told))


@pytest.mark.parametrize("conninfo", [
    f"host=127.0.0.1 port=1 password={PASSWORD}", f"postgresql://me:{PASSWORD}@127.0.0.1:1/x",
    f"host=127.0.0.1 password='{PASSWORD}", f"postgresql://me:{PASSWORD}@[::1/x",
], ids=["words", "address", "open quote", "open bracket"])
def test_a_password_among_the_words_is_refused_and_not_repeated(binary, conninfo):
    done = Rapporteur(binary, conninfo)("status")
    # 1 where the words cannot even be read.
    assert done.returncode in (1, 64, 69)
    assert PASSWORD not in done.stdout + done.stderr
    done = Rapporteur(binary, "x")("status", "--password", PASSWORD)
    assert done.returncode == 64 and PASSWORD not in done.stderr


def test_a_file_of_passwords_that_others_may_read_is_not_used(rapporteur, tmp_path):
    passfile = tmp_path / "pgpass"
    passfile.write_text(f"*:*:*:*:{PASSWORD}\n")
    passfile.chmod(0o644)
    done = rapporteur("init", env={"PGPASSFILE": str(passfile)})
    assert "group or world access" in done.stderr and str(passfile) in done.stderr
    assert PASSWORD not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT])
def test_a_crash_tells_no_key_and_leaves_no_memory(lab, worker, keys, tmp_path, number):  # noqa: F811
    secret = key()
    address = f"127.0.0.1:{free_port()}"
    counting = worker(address, "--keys", keys("keys", f"127.0.0.1 {secret}"))
    wait_until(lambda: "listen" in counting.log() or "ready" in counting.log() or counting.process.poll() is None)
    limits = Path(f"/proc/{counting.process.pid}/limits").read_text()
    (core,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4] == "0"
    wrong = tmp_path / "other"
    wrong.touch(0o600)
    wrong.write_text(f"127.0.0.1 {key()}\n")
    lab.count([address], "--keys", wrong)
    log = counting.log()
    os.kill(counting.process.pid, number)
    counting.process.wait(10)
    log = counting.log()
    assert secret not in log and secret[:16] not in log and bytes.fromhex(secret)[:8] not in log.encode()
    # The mail of cron carries no registers and no memory.
    assert len(log.splitlines()) < 60 and "Registers" not in log and "rax" not in log, log
    add("crashes that told nothing")
