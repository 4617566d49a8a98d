"""What the fault tests share: the nights of a made-up consultation, and when they are as they should be."""

import hashlib
import json
import signal
import subprocess
import time

from conftest import editions, sql, tree  # noqa: F401
from fanout import digest
from oracle import found as stored
from oracle import generator, package
from oracle.compare import differences
from sizes import FULL, SEED, chance, times  # noqa: F401

# Records are numbered on from whatever there was before.
SAID = digest("record_no")
# They name the batch.
MANIFESTS = {"manifest.json", "datapackage.json"}
# Ended, a check found something (made-up answers do that), refused, unreachable, not written, locked.
ENDS = {0, 1, 2, 65, 69, 73, 75}


class Nights:
    """A consultation that changes to and fro, loaded, counted and published by `nightly`.

    Of the two states that it has, what a night without faults made is held against the oracle once; nights with
    faults have to make the same, in whatever database.
    """

    # Few questions, for many nights; two editions, for a fault between them.
    SEED = 22
    RIGHT = {}

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.out = folder / "published"
        self.source = folder / "consultation"
        made = generator.consultation(self.SEED)
        self.versions = [made, generator.corrected(made)]
        self.batches = 0
        self.change()
        self.complete()
        while len(self.RIGHT) < len(self.versions):
            self.is_counted_right()
            self.RIGHT[self.batches % 2] = self.made_now()[1:]
            self.change()
            self.complete()
        assert self.RIGHT[0] != self.RIGHT[1]

    @property
    def made(self):
        return self.versions[self.batches % 2]

    def change(self):
        self.batches += 1
        package.write(self.made, self.source)

    def words(self):
        return ["nightly", self.source, "--out", self.out]

    def command(self):
        """The night as words for strace, a shell or another network, which start a program by themselves."""
        name, *words = self.words()
        return [self.program.binary, name, "--database", self.program.database, *map(str, words)]

    def end_connections(self):
        """Has the server end all sessions but the one that asks for it; returns how many."""
        return len(sql(
            self.program.database,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            " and pid <> pg_backend_pid()"))

    def start(self, program=None):
        return (program or self.program).start(*self.words())

    def complete(self, program=None):
        """The next run, without any other step, completes what was begun."""
        began = time.monotonic()
        for _ in range(200):
            waited = time.monotonic() - began
            done = (program or self.program)(*self.words())
            if done.returncode not in (69, 75):
                break
            time.sleep(0.1)  # The server is still at the statement of a process that is gone, or starts.
        done.waited = waited
        assert done.returncode in (0, 2), f"{done.returncode}: {done.stderr}"
        return done

    def seen(self):
        return editions(self.out)

    def readers_see(self, former):
        """Each edition is the former one, or one that its manifest describes to the byte."""
        seen = self.seen()
        for name, files in former.items():
            assert seen[name] == files or is_whole(seen[name]), f"{name} is neither whole nor the former one"

    def agrees(self, database=None):
        """Nothing is lost and nothing doubled: batches are those loaded, all else is as a night without faults made it."""
        found = self.made_now(database)
        assert found[0] == self.batches, f"seed {SEED}: {found[0]} batches of {self.batches}"
        assert found[1:] == self.RIGHT[self.batches % 2], f"seed {SEED}: not what a night without faults makes"

    def made_now(self, database=None):
        """Batches, what the builds say, what the editions say; a manifest tells of batches."""
        [[batches, digest]] = sql(
            database or self.program.database, f"select (select count(*) from rapporteur.batch), ({SAID})")
        seen = self.seen()
        assert all(is_whole(files) for files in seen.values())
        return int(batches), digest, {
            name: {path: data for path, data in files.items() if path not in MANIFESTS} for name, files in seen.items()}

    def is_counted_right(self):
        asked = [
            (symbol, place, text, base) for symbol in self.made.editions
            for place, (_, _, text, base) in enumerate(self.made.asides)]
        told = list(differences(
            self.made, stored.Found(self.program.database), stored.asides(self.program.database, asked)))
        assert not told, "\n".join(told[:20])


def is_whole(files):
    manifest = json.loads(files["manifest.json"])
    listed = {item["path"]: (item["bytes"], item["sha256"]) for item in manifest["files"]}
    return listed == {
        path: (len(data), hashlib.sha256(data).hexdigest())
        for path, data in files.items() if path != "manifest.json"}


def ended(process, seconds=60):
    out, err = process.communicate(timeout=seconds)
    return process.returncode, out + err


def amcheck(database):
    """Every index of ours agrees with its table."""
    sql(database, "create extension if not exists amcheck")
    sql(database, """
        select bt_index_check(i.indexrelid, true)
        from pg_index as i
        inner join pg_class as c on c.oid = i.indexrelid
        inner join pg_am as a on a.oid = c.relam and a.amname = 'btree'
        inner join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname = 'rapporteur' and c.relpersistence = 'p'
    """)


def strace(*words, **options):
    return subprocess.run(
        ["strace", *map(str, words)], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=120, check=False, **options)


def killed_at(call, when, *command):
    """Runs a command that is killed at its Nth system call of a kind; says whether it got that far.

    By --seccomp-bpf it would be quicker, and strace would send no signal.
    """
    done = strace("-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}", *command)
    return done.returncode == -signal.SIGKILL
