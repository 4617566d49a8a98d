"""Both sides of the protocol in Python, written from `Sources/FanOut/FanOut.docc/Protocol.md` alone.

They share no code with the program but the statements in `SQL/aggregates`, which the protocol names, and speak to the
database by psql.
"""

import os
import queue
import re
import socket
import struct
import subprocess
import threading
import time

from conftest import REPOSITORY, sql

VERSION = 2
STATEMENTS = REPOSITORY / "SQL" / "aggregates"
FILES = {"within": "option_bits", "pairs": "option_bits", "values": "values", "evidence": "evidence"}
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def encoded(fields):
    payload = "\t".join(re.sub(r"[\\\t\n\r]", lambda m: ESCAPES[m[0]], str(field)) for field in fields).encode()
    return struct.pack(">I", len(payload)) + payload


def decoded(payload):
    plain = {written: sign for sign, written in ESCAPES.items()}
    return [re.sub(r"\\[\\tnr]", lambda m: plain[m[0]], field) for field in payload.decode().split("\t")]


class Peer:
    """One connection: frames, heartbeats, and an end where nothing is heard."""

    def __init__(self, connection):
        self.connection, self.heard = connection, b""
        self.lock = threading.Lock()
        self.is_known = self.is_over = self.is_silent = False

    def say(self, *fields):
        with self.lock:
            if not self.is_silent:
                self.connection.sendall(encoded(fields))

    def know(self):
        """Heartbeats begin with welcome."""
        self.is_known = True
        threading.Thread(target=self.beat, daemon=True).start()

    def beat(self):
        number = 0
        while not self.is_over:
            number += 1
            try:
                self.say("ping", number)
            except OSError:
                return
            time.sleep(1)

    def listen(self):
        """The next message that is no heartbeat."""
        while True:
            self.connection.settimeout(4 if self.is_known else 10)
            while len(self.heard) < 4 or len(self.heard) < 4 + struct.unpack(">I", self.heard[:4])[0]:
                data = self.connection.recv(65536)
                if not data:
                    raise ConnectionAbortedError("the connection has ended")
                self.heard += data
            length = struct.unpack(">I", self.heard[:4])[0]
            message, self.heard = decoded(self.heard[4:4 + length]), self.heard[4 + length:]
            if message[0] == "ping":
                self.say("pong", message[1])
            elif message[0] != "pong":
                return message

    def close(self):
        self.is_over = True
        self.connection.close()


def listening(path):
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    return listener


class PythonWorker:
    """Serves one coordinator after another, a unit at a time; `fault` does what breaks the rules before a unit's counts."""

    def __init__(self, database, path, fault=None):
        self.database, self.fault = database, fault
        self.address = f"unix:{path}"
        self.listener = listening(path)
        self.told, self.served = [], 0
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            peer = Peer(connection)
            try:
                self.speak(peer)
            except OSError as error:
                self.told.append(str(error))
            finally:
                peer.close()

    def speak(self, peer):
        name, version, program, _, identity = peer.listen()
        [[own]] = sql(self.database, "select identity from rapporteur.identity")
        if (name, version, identity) != ("hello", str(VERSION), own):
            peer.say("refused", "this worker is of another kind")
            return
        peer.say("welcome", VERSION, program, 1)
        peer.know()
        _, run, self.snapshot, _, *builds = peer.listen()
        marks = dict(zip(builds[::2], builds[1::2]))
        seen = self.ask(f"select build_id, mark from rapporteur.build where build_id in ({','.join(marks)})")
        if dict(seen) != marks:
            peer.say("refused", "this worker does not see the builds of the run")
            return
        peer.say("opened", run)
        # Counting must not hold up the heartbeats.
        units = queue.SimpleQueue()
        counting = threading.Thread(target=self.count, args=(peer, units), daemon=True)
        counting.start()
        try:
            while (message := peer.listen())[0] != "bye":
                if message[0] == "unit":
                    units.put(message[1:])
        finally:
            units.put(None)

    def count(self, peer, units):
        while unit := units.get():
            try:
                self.answer(peer, *unit)
            except OSError:
                return  # The coordinator is gone.

    def answer(self, peer, number, build, scope, chunk, *bases):
        began = time.monotonic()
        try:
            rows = self.ask(statement(scope), build, chunk, list(bases) or scope)
            if bases:
                rows = crossed(scope, rows)
            if self.fault:
                self.fault(peer, number)
        except AssertionError as error:
            peer.say("failed", number, str(error))
            return
        # As many in a message as are far from its limit.
        for place in range(0, len(rows), 500):
            peer.say("counts", number, *[field for row in rows[place:place + 500] for field in row])
        peer.say("done", number, len(rows), int((time.monotonic() - began) * 1e6))
        self.served += 1

    def ask(self, text, *parameters):
        """Runs a statement in the coordinator's snapshot; both are on one server here."""
        return sql(self.database, f"""
            begin isolation level repeatable read read only;
            set transaction snapshot '{self.snapshot}';
            prepare unit as {text};
            execute unit{arguments(parameters)};
            commit;""")

    def close(self):
        self.listener.close()


def statement(scope):
    return (STATEMENTS / f"{FILES.get(scope, 'count')}.sql").read_text(encoding="utf-8")


def crossed(scope, rows):
    """What a unit of a cross-tabulation counts, from the bitmaps of bases and terms."""
    length = max((len(bits) for _, _, bits in rows), default=0)
    bases, terms = {}, {}
    # The lowest place of a term comes last, and stands.
    for place, number, bits in sorted(rows, key=lambda row: -int(row[0])):
        (terms if int(place) else bases)[int(number)] = int(bits.ljust(length, "0") or "0", 2)
    if scope == "within":
        return [
            (item, number, (bits & base).bit_count())
            for number, base in bases.items() for item, bits in [("base", base), *terms.items()]
        ]
    found = []
    for one, bits in terms.items():
        cells = {other: (bits & others & bases[1]).bit_count() for other, others in terms.items() if other > one}
        cells = [f"{other}:{count}" for other, count in cells.items() if count]
        if cells:
            found.append((one, " ".join(cells), len(cells)))
    return found


def arguments(parameters):
    def literal(value):
        return "'" + value.replace("'", "''") + "'"

    if not parameters:
        return ""
    build, chunk, last = parameters
    given = literal(last) if isinstance(last, str) else "array[" + ",".join(map(literal, last)) + "]"
    return f"({int(build)}, {int(chunk)}, {given})"


def fingerprint():
    """FNV-1a, 64 bits, over the names and texts of the statements."""
    value = 0xCBF29CE484222325
    for path in sorted(STATEMENTS.glob("*.sql")):
        for byte in f"aggregates/{path.stem}\n{path.read_text(encoding='utf-8')}\n".encode():
            value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:x}"


class PythonCoordinator:
    """Has a worker count units of builds that are there already."""

    def __init__(self, database, address, program):
        self.database = database
        # The snapshot lasts as long as the transaction that exports it.
        self.session = subprocess.Popen(
            ["psql", "-X", "-q", "-A", "-t", "-d", database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.session.stdin.write("begin isolation level repeatable read read only;\nselect pg_export_snapshot();\n")
        self.session.stdin.flush()
        self.snapshot = self.session.stdout.readline().strip()
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(address.removeprefix("unix:"))
        self.peer = Peer(connection)
        [[functions, identity, self.server]] = sql(database, """
            select n.checksum, i.identity, c.system_identifier || '/' || d.oid
            from rapporteur.identity as i
            cross join pg_control_system() as c
            inner join rapporteur.installed as n on n.part = 'functions'
            inner join pg_database as d on d.datname = current_database()""")
        self.peer.say("hello", VERSION, program, f"{functions}/{fingerprint()}", identity)

    def open(self, builds):
        welcome = self.peer.listen()
        assert welcome[:2] == ["welcome", str(VERSION)], welcome
        self.peer.know()
        self.slots = int(welcome[3])
        marks = sql(self.database, f"select build_id, mark from rapporteur.build where build_id in ({','.join(builds)})")
        self.peer.say("open", 1, self.snapshot, self.server, *[field for row in marks for field in row])
        assert self.peer.listen() == ["opened", "1"]

    def count(self, units):
        """The counts of each unit, which go out as many at once as the worker has slots."""
        waiting, counts, held = list(enumerate(units, 1)), {}, {}
        while waiting or held:
            while waiting and len(held) < self.slots:
                number, unit = waiting.pop(0)
                held[str(number)] = unit
                counts[unit] = []
                self.peer.say("unit", number, *unit)
            message = self.peer.listen()
            if message[0] == "counts":
                triples = message[2:]
                counts[held[message[1]]] += list(zip(triples[::3], triples[1::3], triples[2::3]))
            else:
                assert message[0] == "done", message
                unit = held.pop(message[1])
                assert len(counts[unit]) == int(message[2])
        self.peer.say("bye", "the run is over")
        return counts

    def close(self):
        self.peer.close()
        self.session.stdin.close()
        self.session.wait(timeout=10)
