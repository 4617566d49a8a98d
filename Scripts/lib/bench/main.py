"""Runs the parts of the benchmark and prints their table. Called by Scripts/bench."""

import argparse
import csv

import fanout
import large
import small
import tabulate
import tiny
from measure import CLONE, Result

PARTS = {
    "small": small.small, "load": large.load, "tabulate": tabulate.tabulate, "whole": large.whole, "correct": large.correct,
    "scale": large.scale, "tiny": tiny.tiny, "fanout": fanout.fanout,
}


def main():
    parser = argparse.ArgumentParser(prog="Scripts/bench")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=5, help="runs of each, A B A B (default: 5)")
    parser.add_argument("--replies", type=int, default=1_000_000, help="size of the survey (default: 1000000)")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]}; known: {', '.join(PARTS)}")
    results = [
        result
        for part in options.parts or PARTS
        for result in PARTS[part](options)
    ]
    show(results)


def show(results):
    folder = CLONE / ".bench"
    folder.mkdir(exist_ok=True)
    with open(folder / "results.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Result.HEADER)
        writer.writerows(result.row() for result in results)
    table = [Result.HEADER] + [result.row() for result in results]
    widths = [max(len(str(row[column])) for row in table) for column in range(len(Result.HEADER))]
    for row in table:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())
    print(f"\nwritten to {folder / 'results.csv'}")
    raise SystemExit(0 if all(result.verified for result in results) else 1)


if __name__ == "__main__":
    main()
