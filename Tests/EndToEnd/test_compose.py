"""docker-compose.yml without Docker: its rules hold, and its commands are commands that run."""

import re
import secrets
import subprocess
import sys
from pathlib import Path

import yaml

from conftest import EXAMPLE, REPOSITORY, sql
from fanout import free_port

COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]


def test_it_is_valid_by_the_schema_of_compose():
    checker = Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run(
        [checker, "--builtin-schema", "vendor.compose-spec", REPOSITORY / "docker-compose.yml"],
        capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


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


def test_every_secret_is_a_file_and_every_volume_is_declared():
    for name, service in SERVICES.items():
        assert set(service.get("secrets", [])) <= set(COMPOSE["secrets"]), name
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert source.startswith("./") or source in COMPOSE["volumes"], f"{name}: {volume}"
    assert all(list(secret) == ["file"] for secret in COMPOSE["secrets"].values())


def test_the_profiles_are_a_night_and_a_cluster_of_a_coordinator_and_two_shards():
    profiles = {name: service.get("profiles", []) for name, service in SERVICES.items()}
    assert [name for name, found in profiles.items() if found == ["nightly"]] == ["nightly"]
    assert {name for name, found in profiles.items() if found == ["cluster"]} == {
        "coordinator", "shard-a", "shard-b", "members", "distribute"}
    nodes = [SERVICES[name] for name in ("coordinator", "shard-a", "shard-b")]
    assert all(node["image"].startswith("citusdata/citus:") and not node.get("ports") for node in nodes)
    assert len({volume for node in nodes for volume in node["volumes"]}) == 3


def test_the_image_of_the_last_stage_is_small_and_brings_no_toolchain():
    stages = (REPOSITORY / "Scripts/Dockerfile").read_text(encoding="utf-8").split("\nFROM ")
    build, last = stages[-2], stages[-1]
    assert "--static-swift-stdlib" in build and last.startswith("debian:12-slim")
    installed = re.search(r"--no-install-recommends ([^\\&]+)", last)[1].split()
    # What the program links beside the C library; ca-certificates are for sslmode=verify-full.
    assert set(installed) == {"libpq5", "libssl3", "ca-certificates"} and "rm -rf /var/lib/apt/lists" in last
    assert [line for line in last.splitlines() if line.startswith("COPY")] == [
        "COPY --from=build /source/.build/release/rapporteur /usr/local/bin/rapporteur"]


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
            # What introduces the nodes to each other ends when it has.
            ends = other == "members"
            assert condition == {"condition": "service_completed_successfully" if ends else "service_healthy"}
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


def test_databases_keep_memory_as_the_private_server_does(server):
    process = Path(sql(server, "show data_directory")[0][0], "postmaster.pid").read_text().split("\n")[0]
    variables = Path("/proc", process, "environ").read_text().split("\0")
    kept = dict(variable.split("=") for variable in variables if variable.startswith("MALLOC_"))
    assert len(kept) == 2
    for name in ("database", "coordinator", "shard-a", "shard-b"):
        assert kept.items() <= SERVICES[name]["environment"].items(), name


def test_the_members_of_the_cluster_are_introduced_as_it_is_written(database):
    """Citus is no Debian package: its two functions are stood in for by some that write down what they are told."""
    sql(database, "create table told (place serial, call text);"
        "create function citus_set_coordinator_host(host text, port integer) returns void language sql as"
        " $$ insert into told (call) values ('coordinator ' || host || ':' || port) $$;"
        "create function citus_add_node(host text, port integer) returns integer language sql as"
        " $$ insert into told (call) values ('node ' || host || ':' || port); select 1 $$;")
    command = words(SERVICES["members"]["command"])
    assert command[0] == "psql" and "--host=coordinator" in command
    command[command.index("--host=coordinator")] = f"--dbname={database}"
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    assert [call for (call,) in sql(database, "select call from told order by place")] == [
        "coordinator coordinator:5432", "node shard-a:5432", "node shard-b:5432"]
    assert set(SERVICES["members"]["depends_on"]) == {"coordinator", "shard-a", "shard-b"}


def test_the_health_checks_of_databases_run_as_they_are_written(server):
    options = dict(part.split("=", 1) for part in server.split())
    for name in ("database", "coordinator", "shard-a", "shard-b", "members"):
        test = words(SERVICES[name]["healthcheck"]["test"])
        assert test[:2] == ["CMD", "pg_isready"], name
        test = [word for word in test[1:] if not word.startswith("--host")]
        done = subprocess.run([*test, "-h", options["host"]], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
