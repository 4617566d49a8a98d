"""docker-compose.yml without Docker: its rules hold, and its commands are commands that run."""

import re
import secrets
import subprocess

import yaml

from conftest import EXAMPLE, REPOSITORY, sql
from fanout import free_port

COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]


def test_every_service_is_an_ordinary_user_and_can_gain_nothing():
    for name, service in SERVICES.items():
        assert service["user"] not in ("root", "0", "0:0"), name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert "privileged" not in service, name


def test_no_port_is_open_to_other_machines():
    for service in SERVICES.values():
        for port in service.get("ports", []):
            assert str(port).startswith("127.0.0.1:"), port


def test_no_password_is_written_down():
    for name, service in SERVICES.items():
        for variable, value in service.get("environment", {}).items():
            if "PASS" in variable:
                assert variable.endswith("FILE"), f"{name}: {variable}"
                assert value.startswith("/run/secrets/"), f"{name}: {variable}"


def test_the_image_recipe_is_there():
    for service in SERVICES.values():
        if "build" in service:
            recipe = REPOSITORY / service["build"]["context"] / service["build"]["dockerfile"]
            assert recipe.is_file()
            text = recipe.read_text(encoding="utf-8")
            assert re.findall(r"^USER (\S+)", text, re.M)[-1] not in ("root", "0")


def test_every_service_is_bounded_and_tells_whether_it_is_well():
    for name, service in SERVICES.items():
        limits = service["deploy"]["resources"]["limits"]
        assert float(limits["cpus"]) > 0 and re.fullmatch(r"\d+[mg]", limits["memory"]), name
        assert service["healthcheck"]["test"][0] == "CMD", name


def test_services_wait_for_the_health_of_others():
    for service in SERVICES.values():
        for other, condition in service.get("depends_on", {}).items():
            assert condition == {"condition": "service_healthy"}
            assert "healthcheck" in SERVICES[other]


def listens(service, port):
    """The health check of a worker, of another port than the one that is written."""
    test = [word.replace("1C92", f"{port:04X}") for word in service["healthcheck"]["test"]]
    assert test != service["healthcheck"]["test"]
    return subprocess.run(test[1:], check=False).returncode == 0


def words(command):
    return command.split() if isinstance(command, str) else [str(word) for word in command]


def test_the_job_and_its_workers_run_as_they_are_written(rapporteur, tmp_path):
    rapporteur("init", check=0)
    keys = tmp_path / "worker_keys"
    keys.touch(0o600)
    keys.write_text(f"127.0.0.1 {secrets.token_hex(32)}\n", encoding="utf-8")
    places = {"/input": EXAMPLE, "/published": tmp_path / "published", "/run/secrets/worker_keys": keys}
    names = ["worker-a", "worker-b"]
    addresses = {name: f"127.0.0.1:{free_port()}" for name in names}
    workers = []
    try:
        for name in names:
            command = words(SERVICES[name]["command"])
            assert command[:3] == ["worker", "--listen", "0.0.0.0:7314"]
            there = {**places, "0.0.0.0:7314": addresses[name]}
            workers.append(rapporteur.start(*[there.get(word, word) for word in command]))
            line = workers[-1].stderr.readline()
            assert "listening on" in line, line
            port = int(addresses[name].rpartition(":")[2])
            assert listens(SERVICES[name], port) and not listens(SERVICES[name], port - 1)
        places[",".join(f"{name}:7314" for name in names)] = ",".join(addresses.values())
        for service, first in (("job", "run"), ("nightly", "nightly")):
            command = words(SERVICES[service]["command"])
            assert command[0] == first
            done = rapporteur(*[places.get(word, word) for word in command], check=0)
            assert "worker" not in done.stderr
    finally:
        for worker in workers:
            worker.terminate()
            worker.communicate(timeout=20)
    assert [worker.returncode for worker in workers] == [0, 0]
    assert (tmp_path / "published" / "A-52-314" / "report.en.txt").is_file()
    counted = sql(rapporteur.database, "select distinct place from rapporteur.run_unit")
    assert {place for (place,) in counted} <= set(addresses.values())


def test_the_health_check_of_the_job_runs_as_it_is_written(example):
    test = words(SERVICES["job"]["healthcheck"]["test"])
    assert test[:2] == ["CMD", "rapporteur"]
    example.rapporteur(*test[2:], check=0)
