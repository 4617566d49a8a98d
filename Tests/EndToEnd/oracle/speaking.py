"""Which reply speaks for whom, told one respondent at a time in the order in which letters came in."""

from dataclasses import dataclass

from oracle import register
from oracle.generator import members_on


@dataclass
class Told:
    """What becomes of one reply for one respondent that it stands for."""

    reply: str
    respondent: str
    rounds: frozenset
    is_joint: bool
    punctuality: str
    speaks: bool
    reason: str
    other: str | None

    @property
    def row(self):
        return (self.reply, self.respondent, self.rounds, self.is_joint, self.punctuality,
                self.speaks, self.reason, self.other)


def received(made, row):
    """The day a reply counts as received: that of the edition it was in time for, where no other is known."""
    return row["received_on"] or made.editions[row["received_by"]]


def punctuality(made, row):
    """On time <= due date < tolerated <= cut-off < late; the last letter holds where it may be any of several."""
    day = received(made, row)
    letters = [made.rounds[code] for code in row["round"]]
    due = max((letter[2] for letter in letters if letter[2]), default=None)
    # The first edition whose cut-off is not before the letter's due date is the one that counts its replies.
    counted = []
    for _, sent_to, due_on, _ in letters:
        closing = [cutoff for cutoff in made.editions.values() if cutoff >= (due_on or sent_to)]
        if closing:
            counted.append(min(closing))
    if row["received_on"] and (due is None or day <= due):
        return "on time"
    if counted and day > max(counted):
        return "late"
    return "tolerated" if row["received_on"] else "unknown"


def heard(made):
    """Every reply for every respondent that it stands for on its day."""
    for code, row in made.replies.items():
        if row["on_behalf_of"]:
            for member in members_on(made, row["on_behalf_of"], received(made, row)):
                yield code, row, member, True
        else:
            yield code, row, row["respondent"], False


def speaking(made, symbol):
    cutoff = made.cutoff(symbol)
    by_respondent = {}
    for code, row, respondent, is_joint in heard(made):
        if min(made.rounds[letter][0] for letter in row["round"]) <= cutoff:
            entity = register.entity(respondent) or respondent
            by_respondent.setdefault(entity, []).append((code, row, respondent, is_joint))
    for letters in by_respondent.values():
        yield from of_one(made, cutoff, letters)


def of_one(made, cutoff, letters):
    """Walks through what one respondent sent, or had sent for it: what stands at the end speaks."""
    def order(item):
        code, row, _, is_joint = item
        sent = min(made.rounds[letter][0] for letter in row["round"])
        # Own after joint of one day; then the later letter, then the code, so that nothing is left to chance.
        return (received(made, row), not is_joint, sent, code)

    stands, renewed, withdrawn = None, set(), False
    for code, row, _, _ in sorted(letters, key=order):
        if received(made, row) > cutoff:
            continue
        if row["status"] == "substantive":
            stands, renewed, withdrawn = code, set(), False
        elif row["status"] == "withdrawn":
            stands, renewed, withdrawn = None, set(), True
        elif row["status"] == "unchanged" and stands:
            renewed |= set(row["round"])

    earlier = [day for day in made.editions.values() if day < cutoff]
    for code, row, respondent, is_joint in letters:
        day, speaks = received(made, row), code == stands
        rounds = frozenset(row["round"]) | (renewed if speaks else set())
        other = None
        if day > cutoff:
            reason = "after the cut-off"
        elif row["status"] in ("acknowledgement", "withdrawn"):
            reason = row["status"]
        elif row["status"] == "unchanged":
            reason, other = "unchanged", stands
        elif not speaks:
            reason, other = ("withdrawn", None) if withdrawn else ("superseded", stands)
        elif renewed:
            reason = "renewed"
        else:
            reason = "carried over" if any(day <= closing for closing in earlier) else "new"
        yield Told(code, respondent, frozenset(rounds), is_joint, punctuality(made, row), speaks, reason, other)
