"""The set-up of two machines in the README, as it is written, in two network namespaces.

The blocks after `<!-- on worker-a -->` and `<!-- on the machine of the job -->` are run by bash. Only `scp`
is another program: it copies from one home to the other, as the two machines have no ssh.
"""

import os
import re
import signal
import subprocess
import time
import uuid
from pathlib import Path

import pytest

from conftest import REPOSITORY, make_database, sql
from fanout import wait_until

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def block(place):
    return re.search(rf"<!-- on {place} -->\n```sh\n(.*?)^```$", README, re.M | re.S)[1]


def ip(*words):
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


@pytest.fixture
def machines():
    """Two network namespaces with a cable between them, which know each other by name."""
    assert os.geteuid() == 0, "this test takes root, as Scripts/test has in CI"
    mark = uuid.uuid4().hex[:6]
    names = {"worker-a": f"ra{mark}", "job": f"rb{mark}"}
    folders = [Path("/etc/netns") / name for name in names.values()]
    try:
        for index, name in enumerate(names.values()):
            ip("netns", "add", name)
            folders[index].mkdir(parents=True)
            (folders[index] / "hosts").write_text("127.0.0.1 localhost\n10.77.0.1 worker-a\n", encoding="utf-8")
        first, second = names.values()
        ip("-n", first, "link", "add", "cable", "type", "veth", "peer", "name", "cable", "netns", second)
        for index, name in enumerate(names.values()):
            ip("-n", name, "address", "add", f"10.77.0.{index + 1}/24", "dev", "cable")
            ip("-n", name, "link", "set", "cable", "up")
            ip("-n", name, "link", "set", "lo", "up")
        yield names
    finally:
        for name in names.values():
            subprocess.run(["ip", "netns", "delete", name], check=False, capture_output=True)
        for folder in folders:
            (folder / "hosts").unlink(missing_ok=True)
            if folder.is_dir():
                folder.rmdir()


class Machine:
    """A namespace with a home of its own."""

    def __init__(self, namespace, home, env):
        self.namespace, self.home, self.env = namespace, home, env
        home.mkdir()
        (home / "Reports").symlink_to(REPOSITORY / "Reports")

    def start(self, script):
        return subprocess.Popen(
            ["ip", "netns", "exec", self.namespace, "bash", "-euo", "pipefail", "-c", script],
            cwd=self.home, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True,
        )


def test_two_machines_work_as_it_is_written(binary, server, machines, tmp_path):
    name, conninfo = make_database(server)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "rapporteur").symlink_to(binary)
    scp = programs / "scp"
    scp.write_text(f'#!/bin/sh\n[ "$1" = -p ] && cp -p "{tmp_path}/${{2%%:*}}/${{2#*:}}" "$3"\n', encoding="utf-8")
    scp.chmod(0o755)
    options = dict(part.split("=", 1) for part in conninfo.split())
    env = {
        "PATH": f"{programs}:/usr/sbin:/usr/bin:/sbin:/bin",
        "PGHOST": options["host"],
        "PGUSER": options["user"],
        "PGPORT": options.get("port", "5432"),
        "PGDATABASE": name,
    }
    worker = Machine(machines["worker-a"], tmp_path / "worker-a", env).start(block("worker-a"))
    try:
        line = worker.stderr.readline()
        assert "listening on 0.0.0.0:7314" in line, line
        job = Machine(machines["job"], tmp_path / "job", env).start(block("the machine of the job"))
        out, told = job.communicate(timeout=60)
        assert job.returncode == 0, told
        assert told == ""
        assert (tmp_path / "job" / "published" / "A-52-314" / "report.en.txt").is_file()
        places = sql(conninfo, "select distinct place from rapporteur.run_unit")
        assert places == [["worker-a:7314"]]
        # The cable is pulled in the middle of a run: the job ends all the same, by itself.
        sql(conninfo, "update rapporteur.build set state = 'building'")
        sql(conninfo, SLOW)
        again = Machine(machines["job"], tmp_path / "again", env)
        (again.home / "worker-a.keys").write_bytes((tmp_path / "job" / "worker-a.keys").read_bytes())
        (again.home / "worker-a.keys").chmod(0o600)
        run = again.start("rapporteur aggregate --workers worker-a:7314 --keys worker-a.keys")
        counting = "select count(*) from pg_stat_activity where application_name = 'rapporteur/worker' and state = 'active'"
        wait_until(lambda: sql(conninfo, counting) != [["0"]])
        ip("-n", machines["worker-a"], "link", "set", "cable", "down")
        began = time.monotonic()
        _, told = run.communicate(timeout=30)
        assert run.returncode == 0, told
        assert time.monotonic() - began < 10
        assert ["local"] in sql(
            conninfo, "select distinct place from rapporteur.run_unit where run_id = 2")
    finally:
        os.killpg(worker.pid, signal.SIGTERM)
        worker.communicate(timeout=30)
        sql(server, f"drop database {name} with (force)")


SLOW = """
create schema at_once;
alter function rapporteur.count_programs(integer, integer, text[]) set schema at_once;
create function rapporteur.count_programs(build_id integer, chunk integer, programs text[])
returns table (number integer, n integer)
language plpgsql volatile as $$
begin
  perform pg_sleep(case current_setting('application_name') when 'rapporteur/worker' then 0.5 else 0 end);
  return query select * from at_once.count_programs(build_id, chunk, programs);
end $$;
"""
