"""Holds what the program stored against what the oracle says: every difference as one line."""

from oracle.counter import Edition
from oracle.found import number
from oracle.speaking import speaking


def differences(made, found, asides):
    for symbol in made.as_of or made.editions:
        edition = Edition(made, symbol)
        for what, expected, given in [
            *replies(edition, found), *figures(edition, found), *codebook(edition, found),
            *tables(edition, found), *questions_at_psql(edition, asides),
        ]:
            if expected != given:
                yield f"{symbol}: {what}: the oracle says {expected}, the program {given}"


def replies(edition, found):
    expected = {(told.reply, told.respondent): told.row[2:] for told in speaking(edition.made, edition.symbol)}
    given = {
        (reply, respondent): (frozenset(rounds.split(";")), joint == "t", punctuality, speaks == "t", reason,
                              other or None)
        for reply, respondent, rounds, joint, punctuality, speaks, reason, other
        in found.replies.get(edition.symbol, [])}
    for key in sorted(expected.keys() | given.keys()):
        yield f"reply {key}", expected.get(key), given.get(key)


def figures(edition, found):
    given = {code: tuple(map(number, row)) for code, *row in found.figures.get(edition.symbol, [])}
    behind = {}
    for code, *who in found.evidence.get(edition.symbol, []):
        behind.setdefault(code, []).append(tuple(who))
    for code, (measure, _, _, text, base) in edition.made.figures.items():
        expected, records = edition.figure(code)
        yield f"figure {code}, {measure} of {text!r} in {base!r}", expected, given.get(code)
        if records is not None:
            yield f"evidence of {text!r} in {base!r}", sorted(r.key for r in records), sorted(behind.get(code, []))


def codebook(edition, found):
    given = {name: tuple(map(number, row)) for name, *row in found.questions.get(edition.symbol, [])}
    counts = {(q, o): int(n) for q, o, n in found.options.get(edition.symbol, [])}
    for name, options in edition.made.options.items():
        yield f"question {name}", edition.question(name), given.get(name)
        for option in options:
            yield f"option {name}:{option}", edition.option(name, option), counts.get((name, option))


def tables(edition, found):
    given = {}
    for table, row, column, *cell in found.tables.get(edition.symbol, []):
        given.setdefault(table, {})[row, column] = tuple(map(number, cell))
    for table, (rows, columns, _, base) in edition.made.tables.items():
        yield f"table {rows} by {columns} in {base!r}", edition.table(table), given.get(table, {})


def questions_at_psql(edition, asides):
    for place, (node, base, text, base_text) in enumerate(edition.made.asides):
        counted, _ = edition.tally(node, base)
        _, behind = edition.tally(node, None)
        # A confidential reply is counted and never named.
        named = sorted(("", "", r.sheet or "") if r.confidential else r.key for r in behind)
        row, who = asides.get((edition.symbol, place), (None, []))
        yield f"tally {text!r} in {base_text!r}", counted, row
        yield f"evidence({text!r})", named, who
