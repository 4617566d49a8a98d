"""A PostgreSQL of one test file alone, into which every role gets without a password."""

import glob
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class OwnServer:
    def __init__(self):
        self.programs = max(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))
        # PostgreSQL does not run as root, and an ordinary user sees nothing below pytest's folders.
        self.folder = Path(tempfile.mkdtemp(prefix="rapporteur-own-", dir="/tmp"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run("initdb", "-D", self.folder / "data", "--auth=trust", "-U", "rapporteur",
                 "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log",
                 "-o", f"-k {self.folder} -c listen_addresses= -c fsync=off", "start")
        self.conninfo = f"host={self.folder} user=rapporteur dbname=postgres"

    def run(self, program, *words):
        command = [f"{self.programs}/{program}", *map(str, words)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # A server that is started keeps its streams: a pipe would be waited for.
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=120, cwd="/")

    def close(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)
