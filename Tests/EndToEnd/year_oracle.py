"""What each edition of the scripted year must say: the counting rules, walked through one reply at a time.

Nothing is shared with the program: no SQL, no expressions; figures are functions of a respondent's voice.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

REGISTER = Path(__file__).resolve().parents[2] / "SQL" / "register"


@cache
def register(name):
    with open(REGISTER / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def holds(row, day):
    return (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")


@cache
def members(day):
    """The Members of the United Nations on a day."""
    return sorted(
        row["state"] for row in register("memberships")
        if (row["organization"], row["status"]) == ("united_nations", "member") and holds(row, day))


@cache
def region(state, day):
    return next((r["region"] for r in register("state_regions") if r["state"] == state and holds(r, day)), None)


@dataclass
class State:
    """All that is known at one batch."""

    editions: dict = field(default_factory=dict)  # symbol: cut-off
    rounds: dict = field(default_factory=dict)  # code: (sent, due)
    groups: dict = field(default_factory=dict)  # (group, member): (from, to)
    options: dict = field(default_factory=dict)  # (question, option): parent
    replies: dict = field(default_factory=dict)  # code: dict of its columns
    sheets: dict = field(default_factory=dict)  # reply: {question: set of options, or a number}
    figures: dict = field(default_factory=dict)  # code: (measure, expression, base, what counts, within what)
    titles: dict = field(default_factory=dict)  # symbol: what its text is headed


class Voice:
    """One respondent, by the reply that speaks for it."""

    def __init__(self, state, respondent, reply, is_joint, rounds, cutoff):
        self.respondent, self.reply, self.is_joint, self.rounds = respondent, reply, is_joint, rounds
        self.is_member = respondent in members(cutoff)
        self.region = region(respondent, cutoff)
        self.is_late = is_late(state, reply)
        self.answers = {}
        for question, given in state.sheets.get(reply, {}).items():
            if isinstance(given, set):
                given = {above for option in given for above in line(state, question, option)}
            self.answers[question] = given

    def said(self, question, *options):
        given = self.answers.get(question)
        if given is None or not options:
            return given is not None
        return any(option in given for option in options)


def line(state, question, option):
    """An option and all those that it is a part of."""
    while option:
        yield option
        option = state.options[question, option]


def is_late(state, reply):
    row = state.replies[reply]
    due = state.rounds[row["round"]][1]
    closing = [cutoff for cutoff in state.editions.values() if cutoff >= due]
    return bool(closing) and row["received_on"] > min(closing)


def stands_for(state, row):
    """The respondents for whom a reply speaks, and whether it speaks for others than its sender."""
    if not row["on_behalf_of"]:
        return [row["respondent"]], False
    day = row["received_on"]
    return [
        member for (group, member), (since, until) in state.groups.items()
        if group == row["on_behalf_of"] and (since or "0") <= day <= (until or "9")
    ], True


def voices(state, symbol):
    """Everybody who speaks in an edition."""
    cutoff = state.editions[symbol]
    heard = defaultdict(list)
    for code, row in state.replies.items():
        if row["received_on"] <= cutoff and row["status"] != "acknowledgement":
            respondents, is_joint = stands_for(state, row)
            for respondent in respondents:
                order = (row["received_on"], not is_joint, state.rounds[row["round"]][0], code)
                heard[respondent].append((order, code, is_joint))
    found = []
    for respondent, letters in sorted(heard.items()):
        speaking, is_joint, rounds = None, False, set()
        for _, code, joint in sorted(letters):
            row = state.replies[code]
            if row["status"] == "substantive":
                speaking, is_joint, rounds = code, joint, {row["round"]}
            elif row["status"] == "withdrawn":
                speaking = None
            elif speaking:
                rounds.add(row["round"])
        if speaking:
            found.append(Voice(state, respondent, speaking, is_joint, rounds, cutoff))
    return found


def edition(state, symbol):
    """{figure: (value, base size)} and {figure: who stands behind it}."""
    everybody = voices(state, symbol)
    values, behind = {}, {}
    for code, (measure, _, base_text, counts, within) in state.figures.items():
        base = [voice for voice in everybody if within(voice)]
        hits = [voice for voice in base if counts(voice)]
        if measure == "count":
            size = len(members(state.editions[symbol])) if base_text == "members" else len(base)
            values[code] = (Decimal(len(hits)), size)
            behind[code] = sorted((voice.respondent, voice.reply) for voice in hits)
            continue
        numbers = [Decimal(voice.answers["months"]) for voice in hits]
        value = None
        if numbers:
            value = {"min": min, "max": max, "mean": lambda given: sum(given) / len(given)}[measure](numbers)
            value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
        values[code] = (value, len(numbers) or None)
    return values, behind
