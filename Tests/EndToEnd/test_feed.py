"""The feed: what a run does, as lines of JSON, for everybody who connects."""

import json
import os
import socket
import time

import pytest

from conftest import sql
from fanout import free_port, wait_until


def connect(address):
    """Connects as soon as somebody listens."""
    peer = None

    def try_():
        nonlocal peer
        try:
            if address.startswith("unix:"):
                peer = socket.socket(socket.AF_UNIX)
                peer.connect(address[5:])
            else:
                host, port = address.split(":")
                peer = socket.create_connection((host, int(port)))
            return True
        except OSError:
            return False

    wait_until(try_)
    peer.settimeout(30)
    return peer


def start(lab, address, pause=0.02):
    lab.forget()
    return lab.program.start("aggregate", "--jobs", "2", "--feed", address,
                             env={"PGOPTIONS": f"-c tests.pause={pause}"})


def events(peer):
    return [json.loads(line) for line in peer.makefile(encoding="utf-8")]


@pytest.mark.parametrize("kind", ["unix", "tcp"])
def test_a_reader_hears_of_every_unit_and_of_the_end(lab, tmp_path, kind):
    address = f"unix:{tmp_path}/feed" if kind == "unix" else f"127.0.0.1:{free_port()}"
    run = start(lab, address)
    readers = [connect(address) for _ in range(3)]
    told = [events(peer) for peer in readers]
    run.communicate(timeout=30)
    assert run.returncode == 0
    lab.check()
    for lines in told:
        assert lines[0]["event"] == "state"
        assert lines[-1]["event"] == "ended" and lines[-1]["state"] == "done"
        assert lines[-1]["done"] == lines[-1]["units"] == lab.units
        ended = [(line["edition"], line["unit"]) for line in lines if line["event"] == "unit_ended"]
        assert len(ended) == len(set(ended))
        # What ended before the reader came is in its first line.
        assert lines[0]["done"] + len(ended) == lab.units
        counts = [line["done"] for line in lines if line["event"] == "unit_ended"]
        assert counts == sorted(counts)


def test_a_reader_that_does_not_read_holds_up_nobody(lab, tmp_path):
    address = f"unix:{tmp_path}/feed"
    run = start(lab, address, pause=0)
    asleep = connect(address)
    asleep.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
    awake = connect(address)
    began = time.monotonic()
    assert events(awake)[-1]["event"] == "ended"
    run.communicate(timeout=30)
    assert run.returncode == 0
    assert time.monotonic() - began < 10
    asleep.close()
    assert not os.path.exists(tmp_path / "feed")


def test_what_a_reader_says_and_its_leaving_are_of_no_interest(lab, tmp_path):
    address = f"unix:{tmp_path}/feed"
    run = start(lab, address)
    for _ in range(20):
        peer = connect(address)
        peer.sendall(b"stop\n\x00\xff" * 100)
        peer.close()
    run.communicate(timeout=30)
    assert run.returncode == 0
    lab.check()


def test_other_machines_are_not_told(lab):
    refused = lab.program("aggregate", "--feed", f"0.0.0.0:{free_port()}")
    assert refused.returncode == 64
    refused = lab.program("aggregate", "--feed", "nowhere")
    assert refused.returncode == 64 and "--feed" in refused.stderr


def test_units_begin_with_the_one_that_took_longest_the_last_time(lab, tmp_path):
    run = "run_id = (select max(run_id) from rapporteur.run where state = 'done')"
    # No two of them took as long, and their order is not that of the plan.
    sql(lab.database, f"""
        update rapporteur.run_unit as u set milliseconds = t.place
        from (select symbol, unit, row_number() over (order by md5(symbol || unit)) as place
              from rapporteur.run_unit where {run}) as t
        where u.{run} and t.symbol = u.symbol and t.unit = u.unit""")
    took = {(symbol, unit): float(time_) for symbol, unit, time_ in sql(
        lab.database, f"select symbol, unit, milliseconds from rapporteur.run_unit where {run}")}
    lab.forget()
    address = f"unix:{tmp_path}/feed"
    counting = lab.program.start("aggregate", "--jobs", "1", "--feed", address, env={"PGOPTIONS": "-c tests.pause=0.02"})
    told = events(connect(address))
    counting.communicate(timeout=30)
    begun = [took[line["edition"], line["unit"]] for line in told if line["event"] == "unit_began"]
    assert len(begun) > lab.units / 2
    assert begun == sorted(begun, reverse=True)
