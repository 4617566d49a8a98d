"""Connections to the server cut at random bytes, both ways, and between COMMIT and its answer."""

import re
import select
import socket
import struct
import threading

from conftest import Rapporteur, sql
from harm import ENDS, FULL, chance, ended, times
from measured import add, figure


UNSURE = "of which with the batch committed, and the job told of an error"


def socket_of(conninfo):
    folder = re.search(r"host=(\S+)", conninfo).group(1)
    port = re.search(r"port=(\d+)", conninfo)
    return f"{folder}/.s.PGSQL.{port.group(1) if port else 5432}"


class Cut:
    """Carries connections to a server's socket until the place where it cuts one, for good."""

    def __init__(self, path, after, reset, piece, at_commit=0, host="127.0.0.1"):
        self.path, self.left, self.reset, self.piece = path, after, reset, piece
        self.at_commit, self.met = at_commit, False
        self.lock = threading.Lock()
        self.to_server = set()
        self.listener = socket.create_server((host, 0), backlog=64)
        self.conninfo = "host=%s port=%d" % self.listener.getsockname()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def is_over(self, data, from_client):
        """Whether to cut here; a COMMIT is let through, its answer is not."""
        with self.lock:
            if self.at_commit and not from_client and b"COMMIT\0" in data:
                self.at_commit -= 1
                if not self.at_commit:
                    self.left = 0
            else:
                self.left -= len(data)
            self.met |= self.left <= 0
            return self.left <= 0

    def carry(self, client):
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(self.path)
            self.to_server.add(server)
            while True:
                for one in select.select([client, server], [], [], 5)[0]:
                    data = one.recv(self.piece)
                    if not data:
                        return
                    if self.is_over(data, one is client):
                        if self.reset:
                            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        return
                    (server if one is client else client).sendall(data)
        except OSError:
            return
        finally:
            self.to_server.discard(server)
            client.close()
            server.close()

    def close(self):
        # Closed alone, whoever waits in accept waits on.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def sever(self):
        """Ends what the server still has of clients that are gone without a word, as its own keepalive would."""
        self.close()
        for server in list(self.to_server):
            server.shutdown(socket.SHUT_RDWR)


def cut(nights, rng, **where):
    database = nights.program.database
    nights.change()
    former = nights.seen()
    proxy = Cut(socket_of(database), reset=rng.random() < 0.5, **where)
    through = re.sub(r"host=\S+", proxy.conninfo, re.sub(r"port=\S+", "", database))
    status, told = ended(nights.start(Rapporteur(nights.program.binary, through)))
    proxy.close()
    assert status in ENDS, told
    if proxy.met:
        add("cuts of connections to the server")
        assert status in (0, 2) or "127.0.0.1" in told or "server" in told, told
        stored = sql(database, "select count(*) from rapporteur.batch") == [[str(nights.batches)]]
        add(UNSURE, stored and status not in (0, 2))
    nights.readers_see(former)
    nights.complete()
    nights.agrees()


def test_at_any_byte(nights):
    rng = chance("bytes")
    for _ in range(times(2, 420)):
        cut(nights, rng, after=int(2 ** rng.uniform(8, 19)), piece=rng.choice([1 << 16] * 9 + [512]))


def test_between_commit_and_its_answer(nights):
    rng = chance("commit")
    for _ in range(times(2, 80)):
        cut(nights, rng, after=1 << 40, piece=1 << 16, at_commit=rng.randint(1, 4))
    # Otherwise the cuts come where nobody is in doubt.
    assert not FULL or figure(UNSURE, 0) >= 20
