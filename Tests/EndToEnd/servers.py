"""PostgreSQL servers made for one test file, in a folder of their own, on Unix sockets alone."""

import glob
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class Servers:
    def __init__(self, prefix):
        self.programs = max(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))
        # PostgreSQL does not run as root, and an ordinary user sees nothing below pytest's folders.
        self.folder = Path(tempfile.mkdtemp(prefix=f"rapporteur-{prefix}-", dir="/tmp"))
        self.ports = {}
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")

    def make(self, name, port):
        """A new server, started."""
        self.run("initdb", "-D", self.folder / name, "--auth=trust", "-U", "rapporteur",
                 "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        return self.start(name, port)

    def start(self, name, port):
        self.run("pg_ctl", "-D", self.folder / name, "-w", "-l", self.folder / f"{name}.log",
                 "-o", f"-k {self.folder} -p {port} -c listen_addresses= -c fsync=off", "start")
        self.ports[name] = port
        return self.conninfo(port)

    def conninfo(self, port):
        return f"host={self.folder} port={port} user=rapporteur dbname=postgres"

    def stop(self, name):
        del self.ports[name]
        self.run("pg_ctl", "-D", self.folder / name, "-m", "immediate", "stop")

    def run(self, program, *words):
        command = [f"{self.programs}/{program}", *map(str, words)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # A server that is started keeps its streams: a pipe would be waited for.
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=120, cwd="/")

    def close(self):
        for name in reversed(list(self.ports)):
            self.stop(name)
        shutil.rmtree(self.folder)
