"""Workers, a proxy that harms connections, and a database whose units take their time."""

import csv
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import threading
import time

from conftest import EXAMPLE, Rapporteur, make_database, sql

RESULTS = ["figure", "question", "option", "concern", "instrument", "table", "evidence", "check"]


def digest(*left_out):
    """Everything that builds say, without their numbers and whatever else is left out."""
    columns = ",".join(["build_id", *left_out])
    results = " union all ".join(
        f"select '{name}', to_jsonb(f) - '{{{columns}}}'::text[] from rapporteur.{name}_result f where f.build_id = b.build_id"
        for name in RESULTS)
    return f"""
select md5(string_agg(line, E'\\n' order by line collate "C")) from (
  select b.symbol || to_jsonb(r)::text as line
  from rapporteur.current_build as c
  inner join rapporteur.build as b on b.build_id = c.build_id and b.state = 'built'
  inner join lateral ({results}) as r on true
) as lines
"""


DIGEST = digest()

# A worker whose connection says so is slowed down or hangs, so that faults meet it at work.
SLOW = """
alter function rapporteur.{name}(integer, integer, text[]) set schema at_once;
create function rapporteur.{name}(build_id integer, chunk integer, programs text[])
returns table (number integer, {given})
language plpgsql volatile as $$
begin
  -- Units alone, which only read, not what is written before them.
  if current_setting('transaction_read_only') = 'off' then
    return query select * from at_once.{name}(build_id, chunk, programs);
    return;
  end if;
  -- The units of one edition fail, or those of one of the run's connections, once one beside them is at work.
  if current_setting('application_name') = current_setting('tests.failing', true)
    or build_id = (select max(b.build_id) from rapporteur.build as b where b.symbol = current_setting('tests.failing', true))
  then
    while not exists (
      select from pg_stat_activity as a
      where a.datname = current_database() and a.application_name like 'rapporteur/%' and a.wait_event = 'PgSleep'
        and a.pid <> pg_backend_pid()
    ) loop
      perform pg_sleep(0.01), pg_stat_clear_snapshot();
    end loop;
    raise exception 'a failure made up by the test at %', extract(epoch from clock_timestamp());
  end if;
  perform pg_sleep(coalesce(nullif(current_setting('tests.pause', true), ''), '0')::float8);
  -- Workers of a run's own get its settings, and the run itself must not be slowed down by them.
  if current_setting('application_name') = 'rapporteur/worker' then
    perform pg_sleep(coalesce(nullif(current_setting('tests.worker_pause', true), ''), '0')::float8);
  end if;
  return query select * from at_once.{name}(build_id, chunk, programs);
end $$;
"""
SLOW_EVALUATE = "create schema at_once;" + SLOW.format(name="evaluate", given="bits bit varying") + \
    SLOW.format(name="count_programs", given="n integer")

EDITIONS = 6


class Laboratory:
    """The example with more editions, counted once by this process alone."""

    def __init__(self, binary, server, folder):
        self.binary = binary
        self.server = server
        self.folder = folder
        self.name, self.database = make_database(server)
        self.program = Rapporteur(binary, self.database)
        source = folder / "consultation"
        shutil.copytree(EXAMPLE, source, ignore=shutil.ignore_patterns("published"))
        with open(source / "editions.csv", newline="", encoding="utf-8") as file:
            columns = next(csv.reader(file))
        with open(source / "editions.csv", "a", newline="", encoding="utf-8") as file:
            for number in range(EDITIONS):
                given = {"symbol": f"X/{number}", "cutoff": f"{1998 + number}-01-01", "title_en": f"Edition {number}",
                         "original_language": "en"}
                csv.DictWriter(file, columns, lineterminator="\n").writerow(given)
        self.program("init", check=0)
        self.program("load", source, check=0)
        sql(self.database, SLOW_EVALUATE)
        self.program("aggregate", "--jobs", 1, check=0)
        self.digest = self.figures()
        self.units = int(self.one("select count(*) from rapporteur.run_unit"))

    def one(self, statement):
        return sql(self.database, statement)[0][0]

    def figures(self):
        return self.one(DIGEST)

    def forget(self, which="true"):
        """Has everything counted anew by the next run, or the builds of which something holds."""
        sql(self.database, f"delete from rapporteur.build_unit; update rapporteur.build set state = 'building' where {which}")

    def options(self, pause, whose="pause", failing="none"):
        return f"{self.database} options='-c tests.{whose}={pause} -c tests.failing={failing}'"

    def count(self, workers=(), *words, pause=0.0, timeout=60, program=None):
        """Counts everything anew and holds it against what was counted first."""
        self.forget()
        began = time.monotonic()
        run = Rapporteur(self.binary, self.options(pause))
        if workers:
            words = ("--workers", ",".join(workers), *words)
        done = run("aggregate", *words, timeout=timeout, check=0)
        done.seconds = time.monotonic() - began
        self.check()
        return done

    def start(self, workers, *words):
        self.forget()
        return self.program.start("aggregate", "--workers", ",".join(workers), *words)

    def check(self):
        """The figures are the same; each unit is in the ledger once, and nothing is left behind."""
        assert self.figures() == self.digest
        last = "run_id = (select max(run_id) from rapporteur.run)"
        assert self.one(f"select state from rapporteur.run where {last}") == "done"
        counted = f"select count(*) from rapporteur.run_unit where state = 'done' and {last}"
        assert int(self.one(counted)) == self.units
        assert self.one("select count(*) from rapporteur.partial") == "0"

    def begin_with(self, symbol, unit):
        """Has a unit counted first, and the others of its edition last, by the times that units took before."""
        sql(self.database, f"""
            update rapporteur.run_unit
            set milliseconds = case unit when '{unit}' then 1000000 else 0 end where symbol = '{symbol}'""")

    def places(self):
        rows = sql(
            self.database,
            "select place, count(*), sum(tries - 1) from rapporteur.run_unit"
            " where run_id = (select max(run_id) from rapporteur.run) group by place",
        )
        return {place: (int(units), int(again)) for place, units, again in rows}

    def close(self):
        sql(self.server, f"drop database {self.name} with (force)")


class Worker:
    """A worker process; its log goes to a file."""

    def __init__(self, lab, address, *words, pause=0.0, database=None):
        self.address = address
        self.log_path = lab.folder / f"worker-{time.monotonic_ns()}.log"
        with open(self.log_path, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [lab.binary, "worker", "--database", database or lab.options(pause),
                 "--listen", address, *map(str, words)],
                env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )
        wait_until(lambda: "listening" in self.log() or self.process.poll() is not None)
        assert self.process.poll() is None, self.log()

    def log(self):
        return self.log_path.read_text(encoding="utf-8")

    def signal(self, number):
        if self.process.poll() is None:
            os.kill(self.process.pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()

    def memory(self):
        """Resident memory in KiB."""
        status = open(f"/proc/{self.process.pid}/status", encoding="ascii").read()
        return int(status.split("VmRSS:")[1].split()[0])

    def stop(self):
        """Ends it in good order and returns its status."""
        self.signal(signal.SIGCONT)
        self.signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise


class Proxy:
    """Stands between coordinator and worker and harms the connections through it."""

    def __init__(self, target, mode=None, after=0, piece=65536):
        self.target = target
        self.mode, self.after, self.piece = mode, after, piece
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.listener.getsockname()[1]
        self.frozen = threading.Event()
        self.connections = 0
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        host, port = self.target.split(":")
        server = socket.create_connection((host, int(port)))
        carried = 0
        try:
            while True:
                ready, _, _ = select.select([client, server], [], [], 0.05)
                if self.frozen.is_set():
                    time.sleep(0.05)  # Half open: nobody is told anything.
                    continue
                for one in ready:
                    data = one.recv(self.piece)
                    if not data:
                        return
                    carried += len(data)
                    if self.mode and carried > self.after:
                        if self.mode == "freeze":
                            self.frozen.set()
                            break
                        if self.mode == "reset":
                            for end in (client, server):
                                end.setsockopt(
                                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        return
                    (server if one is client else client).sendall(data)
        except OSError:
            return
        finally:
            client.close()
            server.close()

    def close(self):
        self.listener.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def wait_until(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.01)
