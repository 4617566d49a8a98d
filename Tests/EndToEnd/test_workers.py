"""Workers: the same figures with any number of them, whatever dies, freezes or breaks in between.

Workers are killed 24 times, 200 times in full.
"""

import json
import random
import signal
import time

import pytest

import sizes
from conftest import sql
from fanout import Proxy, Worker, free_port, wait_until

KILLS = sizes.times(12, 200)


@pytest.fixture
def workers(lab, tmp_path):
    """Starts workers, and ends those that are left."""
    started = []

    def start(address=None, *words, **options):
        address = address or f"unix:{tmp_path}/{len(started)}/w"
        started.append(Worker(lab, address, *words, **options))
        return started[-1]

    yield start
    for worker in started:
        worker.signal(signal.SIGCONT)
        worker.kill()


@pytest.mark.parametrize("number", [1, 2, 8])
def test_the_figures_are_the_same_with_any_number_of_workers(lab, workers, number):
    addresses = [workers(None, "--jobs", 1 + number % 2).address for _ in range(number)]
    done = lab.count(addresses)
    assert done.stderr == ""
    # The figures are counted by workers indeed, and by nobody else.
    assert set(lab.places()) <= set(addresses)
    assert sum(units for units, _ in lab.places().values()) == lab.units


def test_one_coordinator_after_another(lab, workers):
    worker = workers(None, "--jobs", 2)
    for _ in range(3):
        lab.count([worker.address])
    assert worker.stop() == 0


def test_several_coordinators_at_once(lab, workers):
    here = lab.program("crosstab", "A/52/314", "--pairs", "--jobs", 1, check=0)
    worker = workers(None, "--jobs", 2, pause=0.2)
    # One edition stays as it is for the others to look at.
    lab.forget("symbol <> 'A/52/314'")
    run = lab.program.start("aggregate", "--workers", worker.address)
    try:
        wait_until(lambda: "has connected" in worker.log())
        words = ["crosstab", "A/52/314", "--pairs", "--workers", worker.address]
        for other in [lab.program.start(*words) for _ in range(3)]:
            out, told = other.communicate(timeout=60)
            assert (other.returncode, out, told) == (0, here.stdout, here.stderr)
        assert run.poll() is None, "the run was over before the others came"
        _, told = run.communicate(timeout=60)
        assert (run.returncode, told) == (0, "")
    finally:
        run.kill()
        run.communicate()
    assert lab.figures() == lab.digest
    assert set(lab.places()) == {worker.address}
    assert worker.log().count("has connected") == 4


def test_without_any_worker_it_ends_here_and_names_them(lab, tmp_path):
    gone = f"unix:{tmp_path}/nobody"
    done = lab.count([gone, "127.0.0.1:9"])
    assert gone in done.stderr and "127.0.0.1:9" in done.stderr
    assert set(lab.places()) == {"local"}


def test_a_worker_killed_at_any_moment_changes_nothing(lab, workers):
    chance = sizes.chance("kills of workers")
    crew = [workers(None, "--jobs", 1, pause=0.01) for _ in range(2)]
    addresses = [worker.address for worker in crew]
    # At any moment of a run, however fast this machine is.
    lasts = lab.count(addresses).seconds
    helped = again = 0
    for kills in range(10 * KILLS):
        # A unit that is handed out again is what they are for; which of them meets one, nobody can say before.
        if kills >= KILLS and again:
            break
        run = lab.start(addresses)
        time.sleep(chance.uniform(0, lasts))
        for index in chance.sample([0, 1], chance.choice([1, 1, 2])):
            crew[index].kill()
        began = time.monotonic()
        _, told = run.communicate(timeout=60)
        assert run.returncode == 0, told
        assert time.monotonic() - began < 10
        lab.check()
        helped += any(place != "local" for place in lab.places())
        again += sum(tries for _, tries in lab.places().values())
        for index, worker in enumerate(crew):
            if worker.process.poll() is not None:
                crew[index] = workers(addresses[index], "--jobs", 1, pause=0.01)
    # Otherwise the kills came too early or too late to test anything.
    assert helped > kills // 4
    assert again > 0


def test_a_frozen_worker_is_found_and_its_unit_given_to_another(lab, workers):
    # The other one takes long enough for the silence to be noticed: a unit alone that hangs is handed out before.
    frozen, sound = workers(None, "--jobs", 1, pause=0.05), workers(None, "--jobs", 2, pause=0.3)
    run = lab.start([frozen.address, sound.address])
    wait_until(lambda: "has connected" in frozen.log())
    time.sleep(0.3)
    frozen.signal(signal.SIGSTOP)
    began = time.monotonic()
    told = run.stderr.readline()
    assert f"lost a worker: {frozen.address}" in told
    assert time.monotonic() - began < 5
    _, rest = run.communicate(timeout=60)
    assert run.returncode == 0, told + rest
    lab.check()
    frozen.signal(signal.SIGCONT)
    # What it says after waking up goes nowhere: it is told so, and it goes on serving.
    lab.count([frozen.address])
    assert set(lab.places()) == {frozen.address}


def test_a_unit_that_hangs_is_handed_out_twice(lab, workers):
    hanging, sound = workers(None, "--jobs", 1, pause=120), workers(None, "--jobs", 1)
    done = lab.count([hanging.address, sound.address])
    assert done.seconds < 10
    assert lab.places()[sound.address][1] >= 1
    # With nobody else, this machine stands in.
    done = lab.count([hanging.address])
    assert done.seconds < 20
    # What hung is stopped in the server, too.
    pause = "select count(*) from pg_stat_activity where state = 'active' and application_name = 'rapporteur/worker'"
    wait_until(lambda: lab.one(pause) == "0")


@pytest.mark.parametrize("mode", ["freeze", "reset", "close"])
def test_connections_that_break_anywhere_change_nothing(lab, workers, mode):
    chance = random.Random(mode)
    worker = workers(f"127.0.0.1:{free_port()}", "--jobs", 2)
    cuts = [0, 3, 4, 200, 500] + [chance.randrange(600, 150_000) for _ in range(sizes.times(2, 20))]
    for after in cuts if mode != "freeze" else cuts[::3]:
        proxy = Proxy(worker.address, mode, after)
        done = lab.count([proxy.address])
        assert done.seconds < 12, (mode, after)
        assert proxy.connections > 0
        proxy.close()


def test_one_byte_at_a_time_is_slow_and_right(lab, workers):
    worker = workers(f"127.0.0.1:{free_port()}", "--jobs", 1)
    proxy = Proxy(worker.address, piece=7)
    lab.count([proxy.address], timeout=120)
    proxy.close()


def test_a_worker_that_is_stopped_finishes_what_it_has(lab, workers):
    leaving, staying = workers(None, "--jobs", 1, pause=1.5), workers(None, "--jobs", 1, pause=0.05)
    run = lab.start([leaving.address, staying.address])
    in_hand = f"select symbol, unit from rapporteur.run_unit where state = 'running' and place = '{leaving.address}'"
    wait_until(lambda: sql(lab.database, in_hand))
    [[symbol, unit]] = sql(lab.database, in_hand)
    assert leaving.stop() == 0
    _, told = run.communicate(timeout=60)
    assert run.returncode == 0, told
    lab.check()
    assert lab.places()[staying.address][0] > 0
    # What it had in hand it has counted, and nobody else.
    assert sql(lab.database, f"""
        select place, tries from rapporteur.run_unit
        where run_id = (select max(run_id) from rapporteur.run) and symbol = '{symbol}' and unit = '{unit}'
    """) == [[leaving.address, "1"]]


def test_a_run_that_is_stopped_leaves_no_statement_behind(lab, workers):
    worker = workers(None, "--jobs", 2, pause=30)
    run = lab.start([worker.address])
    active = "select count(*) from pg_stat_activity where state = 'active' and application_name = 'rapporteur/worker'"
    wait_until(lambda: lab.one(active) == "2")
    began = time.monotonic()
    run.send_signal(signal.SIGTERM)
    run.communicate(timeout=20)
    assert run.returncode == 143
    assert time.monotonic() - began < 2
    wait_until(lambda: lab.one(active) == "0", 3)
    state = "select state from rapporteur.run order by run_id desc limit 1"
    assert lab.one(state) == "cancelled"


def test_status_shows_live_who_counts_what(lab, workers):
    worker = workers(None, "--jobs", 2, pause=1.5)
    run = lab.start([worker.address])
    try:
        wait_until(lambda: worker.address in lab.program("status").stdout.split("tries")[-1])
        status = lab.program("status", "--json", check=0).stdout
        running = json.loads(status)["running"]
        assert {unit["place"] for unit in running} == {worker.address}
        assert len(running) == 2
    finally:
        run.terminate()
        run.communicate(timeout=20)
    assert sql(lab.database, "select count(*) from rapporteur.run_unit where state = 'running'") == [["0"]]
