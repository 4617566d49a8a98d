"""The README's examples for cron and systemd: checked by systemd itself, and run as they are written."""

import re
import shutil
import subprocess

import pytest

from conftest import EXAMPLE, REPOSITORY, editions

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def units():
    """The units of the README by their name, which stands before each of them."""
    pattern = r"`/etc/systemd/system/(rapporteur\.\w+)`[^`]*(?:`systemctl[^`]*`:)?\s*```ini\n(.*?)^```$"
    return dict(re.findall(pattern, README, re.M | re.S))


def placed(text, binary, folder, tmp_path):
    """An example with the paths of this machine for those of a server."""
    return (
        text.replace("/usr/local/bin/rapporteur", str(binary))
        .replace("/srv/consultation", str(folder))
        .replace("/srv/published", str(tmp_path / "published"))
        .replace("/srv/metrics", str(tmp_path / "metrics"))
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "metrics").mkdir()
    (tmp_path / "published").mkdir()
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))
    return folder


def verify(place, names):
    """What systemd has to say about our units; about others of the machine it is not asked."""
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(place / name for name in names)],
        capture_output=True, text=True, timeout=60, check=False,
    )
    told = [line for line in done.stderr.splitlines() if "rapporteur" in line]
    return done.returncode, told


def test_systemd_accepts_the_service_and_the_timer(binary, folder, tmp_path):
    found = units()
    assert sorted(found) == ["rapporteur.service", "rapporteur.timer"]
    place = tmp_path / "units"
    place.mkdir()
    for name, text in found.items():
        (place / name).write_text(placed(text, binary, folder, tmp_path))
    assert verify(place, sorted(found)) == (0, [])
    # It would say so if something were wrong.
    service = place / "rapporteur.service"
    service.write_text(service.read_text().replace("ProtectSystem=strict", "ProtectSystem=maybe"))
    assert verify(place, ["rapporteur.service"])[1]


def test_the_timer_fires_once_a_night():
    [calendar] = re.findall(r"^OnCalendar=(.*)$", units()["rapporteur.timer"], re.M)
    done = subprocess.run(
        ["systemd-analyze", "calendar", "--iterations=3", "--base-time=2026-01-01 00:00:00 UTC", calendar],
        capture_output=True, text=True, timeout=60, check=True, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"},
    )
    assert re.findall(r"2026-01-0\d 02:15:00", done.stdout)[:3] == [
        f"2026-01-0{day} 02:15:00" for day in (1, 2, 3)]


def test_the_commands_of_cron_and_of_the_service_do_the_work_in_silence(rapporteur, binary, folder, tmp_path):
    [block] = re.findall(r"^```crontab\n(.*?)\n^```$", README, re.M | re.S)
    *settings, line = block.splitlines()
    # Cron knows neither where the program is, nor which database is meant.
    assert {setting.split("=")[0] for setting in settings} == {"PATH", "PGHOST", "PGDATABASE"}
    assert "/usr/local/bin" in settings[0].split("=")[1].split(":")
    *times, command = line.split(None, 5)
    assert len(times) == 5 and all(re.fullmatch(r"[0-9*]+", time) for time in times)
    [start] = re.findall(r"^ExecStart=(.*)$", units()["rapporteur.service"], re.M)
    seen = []
    for written in [command.replace("rapporteur", "/usr/local/bin/rapporteur", 1), start]:
        words = placed(written, binary, folder, tmp_path).split()
        assert words[0] == str(binary)
        done = rapporteur(*words[1:], check=0)
        assert (done.stdout, done.stderr) == ("", "")
        seen.append(editions(tmp_path / "published"))
    assert seen[0] == seen[1] and "A-52-314" in seen[0]
    assert (tmp_path / "metrics" / "rapporteur.prom").exists()
