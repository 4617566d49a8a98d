"""What the fault tests share: the nights of a made-up consultation, and when they are as they should be."""

import hashlib
import json
import subprocess
import time

from conftest import editions, sql, tree  # noqa: F401
from oracle import found as stored
from oracle import generator, package
from oracle.compare import differences
from sizes import FULL, SEED, chance, times  # noqa: F401

# Ended, a check found something (made-up answers do that), refused, unreachable, not written, locked.
ENDS = {0, 1, 2, 65, 69, 73, 75}


class Nights:
    """A consultation that changes to and fro, loaded, counted and published by `nightly`."""

    def __init__(self, program, folder, seed=1997):
        self.program, self.folder = program, folder
        self.out = folder / "published"
        self.source = folder / "consultation"
        made = generator.consultation(seed)
        self.versions = [made, generator.corrected(made)]
        self.batches = 0
        self.change()
        self.complete()

    @property
    def made(self):
        return self.versions[self.batches % 2]

    def change(self):
        self.batches += 1
        package.write(self.made, self.source)

    def words(self):
        return ["nightly", self.source, "--out", self.out]

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
        """Nothing is lost and nothing doubled: batches are those loaded, figures those of the oracle."""
        database = database or self.program.database
        assert sql(database, "select count(*) from rapporteur.batch") == [[str(self.batches)]]
        asked = [
            (symbol, place, text, base) for symbol in self.made.editions
            for place, (_, _, text, base) in enumerate(self.made.asides)]
        told = list(differences(self.made, stored.Found(database), stored.asides(database, asked)))
        assert not told, f"seed {SEED}: " + "\n".join(told[:20])
        assert all(is_whole(files) for files in self.seen().values())


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
