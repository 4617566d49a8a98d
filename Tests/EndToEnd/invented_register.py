"""Makes an invented consultation with large registers: the same for the same seed.

Usage: invented_register.py FOLDER [SEED]

500 bodies, 50,000 events, 200,000 participations, with concerns, coverage and a few replies. Nothing
in it is about anybody: the names are numbers, and which State takes part in what is drawn by lot.
"""

import csv
import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

REGISTER = Path(__file__).resolve().parents[2] / "SQL" / "register" / "states.csv"
CUTOFF = date(2000, 6, 30)
BODIES, MAINS, EVENTS, PARTICIPATIONS, CONCERNS, COVERAGE = 500, 50, 50_000, 200_000, 40, 4_000
LEVELS = ["global", "interregional", "regional", "subregional", "national"]
STANDINGS = ["member", "member", "member", "observer", "invited", "participant", "organizer", "support", ""]
KINDS = ["session", "meeting", "report", "resolution", "seminar", "decision", "conference"]


def states():
    """Every code of the register of States with the entity that it belongs to."""
    with open(REGISTER, newline="", encoding="utf-8") as file:
        return {row["state"]: row["entity"] for row in csv.DictReader(file)}


def window(lot):
    """A partial date: the first day, the last day and the precision."""
    kind = lot.choice(["day", "month", "quarter", "half_year", "year", "day_range", "undated"])
    if kind == "undated":
        return "", "", kind
    first = date(1985, 1, 1) + timedelta(days=lot.randrange(17 * 365))
    if kind == "day":
        return first, first, kind
    if kind == "day_range":
        return first, first + timedelta(days=lot.randrange(1, 400)), kind
    months = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[kind]
    month = (first.month - 1) // months * months + 1
    begin = date(first.year, month, 1)
    after = month + months
    end = date(first.year + (after > 12), (after - 1) % 12 + 1, 1) - timedelta(days=1)
    return begin, end, kind


def bodies(lot):
    for number in range(BODIES):
        is_main = number < MAINS
        founded = lot.random() < 0.8 and date(1950, 1, 1) + timedelta(days=lot.randrange(52 * 365))
        ended = founded and lot.random() < 0.2 and founded + timedelta(days=lot.randrange(4000))
        yield {
            "body": f"b{number}",
            "parent": "" if is_main else f"b{lot.randrange(number)}",
            "kind": lot.choice(["commission", "committee", "working_group"]),
            "role": "main" if is_main else lot.choice(["subsidiary", "subsidiary", "partner", "organ"]),
            "system": lot.choice(["within", "outside"]),
            "date_from": founded or "",
            "date_to": founded or "",
            "precision": "day" if founded else "",
            "ended_from": ended or "",
            "ended_to": ended or "",
            "members_stated": lot.choice(["", lot.randrange(100, 200)]),
            "levels": ";".join(sorted(lot.sample(LEVELS, lot.randrange(4)))),
            "label_en": f"Body {number}",
        }


def events(lot):
    for number in range(EVENTS):
        first, last, precision = window(lot)
        is_aggregate = lot.random() < 0.01
        yield {
            "event": f"e{number}",
            "body": f"b{lot.randrange(BODIES)}",
            "kind": "meeting_series" if is_aggregate else lot.choice(KINDS),
            "status": lot.choice(["held", "held", "held", "planned", "ongoing"]),
            "date_from": first,
            "date_to": last,
            "precision": precision,
            "at_least": lot.randrange(2, 300) if is_aggregate and lot.random() < 0.7 else "",
            "title_en": f"event {number}",
        }


def participations(lot, known):
    codes, seen = sorted(known), set()
    while len(seen) < PARTICIPATIONS:
        body, is_state = f"b{lot.randrange(BODIES)}", lot.random() < 0.9
        participant = lot.choice(codes) if is_state else f"b{lot.randrange(BODIES)}"
        event = f"e{lot.randrange(EVENTS)}" if lot.random() < 0.3 else ""
        role = f"role_{lot.randrange(8)}"
        if (body, participant, role, event) in seen:
            continue
        seen.add((body, participant, role, event))
        begun = lot.random() < 0.3 and date(1990, 1, 1) + timedelta(days=lot.randrange(4200))
        over = begun and lot.random() < 0.5 and begun + timedelta(days=lot.randrange(2000))
        yield {
            "body": body,
            "participant": participant,
            "role": role,
            "participant_kind": "state" if is_state else "organization",
            "event": event,
            "standing": lot.choice(STANDINGS),
            "date_from": begun or "",
            "date_to": over or begun or "",
        }


def coverage(lot):
    seen = set()
    while len(seen) < COVERAGE:
        # The last three concerns are treated by nobody.
        key = (f"b{lot.randrange(BODIES)}", f"c{lot.randrange(CONCERNS - 3)}", lot.choice(["forum", "research"]))
        if key not in seen:
            seen.add(key)
            yield dict(zip(("body", "concern", "function"), key)) | {
                "basis": lot.choice(["stated", "inferred"]),
                "paragraph": str(lot.randrange(1, 99)),
            }


def make(folder, seed=1997):
    """Writes the consultation into a folder and returns its tables, as lists of rows."""
    lot = random.Random(seed)
    known = states()
    speaking = lot.sample(sorted(set(known.values()) & set(known)), 40)
    tables = {
        "editions": [{"symbol": "INVENTED/1", "cutoff": CUTOFF, "title_en": "Invented"}],
        "rounds": [{"round": "one", "sent_from": "2000-01-01", "sent_to": "2000-01-01", "addressees": "all"}],
        "questions": [{"question": "position", "kind": "single", "label_en": "Position"}],
        "options": [{"question": "position", "option": code, "label_en": code} for code in ("yes", "no")],
        "replies": [
            {"reply": f"r{state}", "round": "one", "respondent": state, "received_on": "2000-02-01", "status": "substantive"}
            for state in speaking
        ],
        "sheets": [
            {"sheet": f"s{state}", "reply": f"r{state}", "question": "position", "option": lot.choice(["yes", "no"])}
            for state in speaking
        ],
        "bodies": list(bodies(lot)),
        "events": list(events(lot)),
        "participations": list(participations(lot, known)),
        "concerns": [
            {
                "concern": f"c{number}",
                "raised_by": "governments" if number % 4 else "mechanisms",
                "expression": ["position:yes", "position:no", "position:*"][number % 3],
                "label_en": f"concern {number}",
            }
            for number in range(CONCERNS)
        ],
        "coverage": list(coverage(lot)),
    }
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "invented",
        "description": "Invented registers, drawn by lot; they belong to nobody.",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in tables],
    }
    (folder / "datapackage.json").write_text(json.dumps(package, indent=2), encoding="utf-8")
    return tables


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1997)
