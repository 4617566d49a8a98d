"""Prints the share of lines that tests run, by module, and fails below what is asked for.

Usage: coverage.py SUMMARY PROFILE OBJECT…, where SUMMARY is what `llvm-cov export -summary-only` gives.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict

# What must not be wrong: who has a unit, who may run, what is published, frames, CSV.
WHOLE = re.compile(
    r"Sources/(Aggregator/Unit(Pool|Queue)|Postgres/Transaction/.*AdvisoryLock|ReportWriter/Publish/(Publisher|FileSystem)"
    r"|FanOut/Protocol/Fr?[a-zA-Z]*|FanOut/Protocol/Message[a-zA-Z+]*|Loader/CSV/[a-zA-Z]*|ReportWriter/Machine/CSVText)\.swift$")
LEAST = 85.0


def unseen(path, profile, objects):
    """The lines of a file that are never run."""
    first, *others = objects
    shown = subprocess.run(
        ["llvm-cov", "show", "-instr-profile", profile, first, *[word for other in others for word in ("-object", other)],
         path], capture_output=True, text=True, check=True).stdout
    return [line.split("|")[0].strip() for line in shown.splitlines() if re.match(r"\s*\d+\|\s+0\|", line)]


def main(summary, profile, *objects):
    files = json.load(open(summary, encoding="utf-8"))["data"][0]["files"]
    modules, total, missing = defaultdict(lambda: [0, 0]), [0, 0], []
    for file in files:
        place = re.search(r"Sources/.*", file["filename"])
        if not place or "/EmbedFiles" in place[0]:
            continue
        lines = file["summary"]["lines"]
        for sums in (modules[place[0].split("/")[1]], total):
            sums[0] += lines["covered"]
            sums[1] += lines["count"]
        # A line of which only one of several copies ran, as of a generic function, is short in the summary alone.
        if WHOLE.search(place[0]) and lines["covered"] < lines["count"]:
            if never := unseen(file["filename"], profile, objects):
                missing.append((place[0], never))
    for module, (covered, count) in sorted(modules.items()):
        print(f"lines of {module:<16} {100 * covered / count:5.1f} % of {count}")
    share = 100 * total[0] / total[1]
    print(f"lines of all              {share:5.1f} % of {total[1]}")
    for path, lines in missing:
        print(f"never run in {path}: {', '.join(lines)}")
    if share < LEAST:
        print(f"at least {LEAST} % are asked for")
    return 1 if missing or share < LEAST else 0


sys.exit(main(*sys.argv[1:]))
