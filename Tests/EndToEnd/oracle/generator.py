"""Consultations made up at random: every kind of reply, answer and date that the counting rules speak of."""

import copy
import datetime
import random
from dataclasses import dataclass, field
from decimal import Decimal

from oracle import expressions, formulas, register

STATES = ["FRA", "DEU", "ITA", "ESP", "CHE", "TLS", "VAT", "BRA", "MNG", "KEN", "JPN", "USA", "EGY", "FJI"]
OTHERS = ["agency", "institute"]
START = datetime.date(2001, 1, 1)


def day(number):
    return (START + datetime.timedelta(days=number)).isoformat()


@dataclass
class Consultation:
    """What a consultation folder holds, as rows; expressions stay trees beside their texts."""

    seed: int
    present: list = field(default_factory=list)  # who may reply
    editions: dict = field(default_factory=dict)  # symbol: cut-off
    rounds: dict = field(default_factory=dict)  # round: (sent_from, sent_to, due_on, addressees)
    groups: list = field(default_factory=list)  # (group, member, from, to)
    questions: dict = field(default_factory=dict)  # question: (kind, asked_of tree, its text)
    options: dict = field(default_factory=dict)  # question: {option: parent or None}
    formulas: dict = field(default_factory=dict)  # question: (tree, its text), for those that are computed
    replies: dict = field(default_factory=dict)  # reply: a dict of its columns
    sheets: dict = field(default_factory=dict)  # sheet: (reply, received_on, received_by, answers)
    attributes: list = field(default_factory=list)  # (respondent, attribute, from, to, value)
    figures: dict = field(default_factory=dict)  # figure: (measure, tree, base, expression, base text)
    tables: dict = field(default_factory=dict)  # table: (rows, columns, base tree, base text)
    asides: list = field(default_factory=list)  # (tree, base tree, expression, base text)
    as_of: dict = field(default_factory=dict)  # symbol: another cut-off than the declared one

    @property
    def name(self):
        return f"random-{self.seed}"

    def cutoff(self, symbol):
        return self.as_of.get(symbol) or self.editions[symbol]

    def below(self, question, option):
        """An option and all that lie below it."""
        found = {option}
        while True:
            more = {o for o, parent in self.options[question].items() if parent in found} | found
            if more == found:
                return found
            found = more


def consultation(seed):
    rng = random.Random(seed)
    made = Consultation(seed)
    calendar(rng, made)
    codebook(rng, made)
    for number in range(rng.randint(3, 25)):
        reply(rng, made, f"r{rng.randrange(1000):03}x{number}")
    answers(rng, made)
    for respondent in STATES + OTHERS:
        for _ in range(rng.choice([0, 0, 1, 2])):
            attribute(rng, made, respondent)
    questions_about(rng, made)
    return made


def calendar(rng, made):
    # Few respondents and few days, so that they reply again, for others, and on the same day.
    made.present = rng.sample(STATES + OTHERS, rng.randint(4, 16))
    sent = 0
    for number in range(rng.randint(1, 3)):
        sent += rng.randint(20, 250)
        until = sent + rng.choice([0, 0, 9])
        due = rng.choice([None, until + 10 * rng.randint(1, 6)])
        made.rounds[f"{number + 1}-a"] = (day(sent), day(until), due and day(due), rng.choice(["all", "silent"]))
    for number, cutoff in enumerate(sorted(rng.sample(range(60, 900, 10), rng.randint(1, 3)))):
        made.editions[f"X{made.seed}/{number + 1}"] = day(cutoff)
    for group in ["union", "league"][: rng.randint(0, 2)]:
        for member in rng.sample(made.present, rng.randint(2, 4)):
            since = rng.choice([None, None, rng.randrange(1, 500)])
            until = rng.choice([None, None, (since or 1) + rng.randrange(0, 400)])
            made.groups.append((group, member, since and day(since), until and day(until)))


def members_on(made, group, date):
    return [m for g, m, since, until in made.groups
            if g == group and (since or "0") <= date <= (until or "9")]


def reply(rng, made, code):
    rounds = rng.sample(sorted(made.rounds), 2 if len(made.rounds) > 1 and rng.random() < 0.15 else 1)
    sent = min(made.rounds[r][0] for r in rounds)
    # Few days to choose from, so that many replies fall on the same day, on due dates and on cut-offs.
    days = [made.rounds[r][2] for r in rounds if made.rounds[r][2]] + list(made.editions.values())
    days += [day((datetime.date.fromisoformat(sent) - START).days + 60 * n) for n in range(4)]
    received_on, received_by = rng.choice([d for d in days if d >= sent]), None
    by = [e for e, cutoff in made.editions.items() if cutoff >= sent]
    if by and rng.random() < 0.12:
        received_on, received_by = None, rng.choice(by)
    date = received_on or made.editions[received_by]
    group = rng.choice(["union", "league"])
    is_joint = rng.random() < 0.3 and members_on(made, group, date)
    made.replies[code] = {
        "round": rounds,
        "respondent": rng.choice(made.present),
        "on_behalf_of": group if is_joint else None,
        "received_on": received_on,
        "received_by": received_by,
        "status": rng.choices(
            ["substantive", "acknowledgement", "unchanged", "withdrawn"], [70, 10, 13, 7]
        )[0],
        "confidential": "yes" if rng.random() < 0.15 else "no",
    }


def codebook(rng, made):
    for number in range(rng.randint(2, 6)):
        name = f"q{number + 1}"
        if formula(rng, made, name, 0.3):
            continue
        kind = rng.choices(["single", "multiple", "number", "range"], [4, 4, 1, 2])[0]
        made.options[name] = {}
        if kind in ("single", "multiple") or (kind == "range" and rng.random() < 0.4):
            for option in [f"o{n}" for n in range(rng.randint(2, 6))]:
                above = [o for o in made.options[name]] if rng.random() < 0.4 else []
                made.options[name][option] = rng.choice(above) if above else None
        asked_of, text = None, ""
        if made.questions and rng.random() < 0.4:
            terms, compared = codes(made)
            if rng.random() < 0.3:
                terms = [("joint", "no"), ("named", "yes"), ("member", "yes")]
            asked_of = expressions.tree(rng, terms, compared, 1)
            text = expressions.text(rng, asked_of)
        made.questions[name] = (kind, asked_of, text)
    formula(rng, made, "last", 0.8)


def formula(rng, made, name, chance):
    """Makes a question that is computed from those before it, if there are any with numbers and the dice say so."""
    numbers = [q for q, (kind, _, _) in made.questions.items() if kind in ("number", "range") and q not in made.formulas]
    if not numbers or rng.random() > chance:
        return False
    tree = formulas.tree(rng, numbers)
    is_range = any(made.questions[q][0] == "range" for q in formulas.names(tree))
    asked_of, text = None, ""
    if rng.random() < 0.3:
        asked_of = expressions.tree(rng, *codes(made), 1)
        text = expressions.text(rng, asked_of)
    made.questions[name] = ("range" if is_range else rng.choice(["number", "range"]), asked_of, text)
    made.formulas[name] = (tree, formulas.text(rng, tree))
    made.options[name] = {}
    return True


def codes(made):
    """The terms about answers, and the questions that can be compared."""
    terms = [(q, "*") for q in made.questions]
    terms += [(q, o) for q in made.questions for o in made.options[q]]
    return terms, [q for q, (kind, _, _) in made.questions.items() if kind in ("number", "range")]


def ends(kind, low, high):
    """The ends of a number given; that of a range may be open."""
    return (low, high) if kind == "range" else (low, low)


class Sheet:
    """A sheet in the making, as far as an expression about its own answers can see it."""

    def __init__(self, made):
        self.made, self.given, self.numbers = made, {}, {}

    def is_true(self, name, value):
        given = self.given.get(name, set())
        if name in self.made.questions:
            if value == "*":
                return bool(given) or name in self.numbers
            return bool(given & self.made.below(name, value))
        return False


def fill(rng, made):
    """Answers to questions; none to a question whose filter the sheet itself fails."""
    sheet, rows = Sheet(made), []
    for question, (kind, asked_of, _) in made.questions.items():
        if question in made.formulas:
            continue
        # Who was asked something by what has to be computed first, the loader does not know.
        answered = set(made.questions) - set(made.formulas)
        about_answers = asked_of is None or expressions.names(asked_of) <= answered
        if rng.random() < 0.25 or (about_answers and not expressions.holds(asked_of, sheet)):
            continue
        options = sorted(made.options[question])
        low = high = None
        chosen = [None]
        if kind == "single":
            chosen = [rng.choice(options)]
            parent = made.options[question][chosen[0]]
            if parent and rng.random() < 0.3:
                chosen.append(parent)
        elif kind == "multiple":
            chosen = rng.sample(options, rng.randint(1, len(options)))
        else:
            low = Decimal(rng.randint(0, 30)) / rng.choice([1, 1, 2])
            if kind == "range":
                high = rng.choice([None, low, low + rng.randint(0, 9)])
                if high is not None and rng.random() < 0.2:
                    low = None
            if options:
                chosen = [rng.choice(options)]
            sheet.numbers[question] = ends(kind, low, high)
        sheet.given[question] = {o for o in chosen if o}
        rows += [(question, option, low, high) for option in chosen]
    return rows


def answers(rng, made):
    mode = rng.choice(["linked", "linked", "linked", "unlinked", "mixed"])
    if mode != "unlinked":
        for code, row in made.replies.items():
            if row["status"] == "substantive" and rng.random() < 0.85:
                rows = fill(rng, made)
                if rows:
                    made.sheets[f"s-{code}"] = (code, None, None, rows)
    if mode != "linked":
        for number in range(rng.randint(1, 12)):
            on, by = day(rng.randrange(0, 900)), None
            if rng.random() < 0.4:
                on, by = None, rng.choice(list(made.editions))
            rows = fill(rng, made)
            if rows:
                made.sheets[f"u{number}"] = (None, on, by, rows)


def attribute(rng, made, respondent):
    name = rng.choice(["income", "origin"])
    since = rng.choice([None, day(rng.randrange(0, 600))])
    until = rng.choice([None, day(rng.randrange(600, 900))])
    if any(row[:3] == (respondent, name, since) for row in made.attributes):
        return
    made.attributes.append((respondent, name, since, until, rng.choice(["high", "low"])))


def questions_about(rng, made):
    """Figures, tables and questions at psql over everything that an expression may name."""
    terms, compared = codes(made)
    about = [("named", "yes"), ("coded", "yes"), ("status", "unchanged"), ("status", "substantive")]
    about += [(name, value) for name in ("joint", "late", "member") for value in ("yes", "no")]
    about += [("round", code) for code in made.rounds]
    about += sorted({(row[1], row[4]) for row in made.attributes})
    about += sorted({place for state in STATES for place in register.places(state, "2001-01-01")})[::4]
    about += [("respondent", code) for code in rng.sample(STATES + OTHERS, 3)]
    terms = terms * max(1, len(about) // len(terms)) + about

    def expression(depth=3):
        made_tree = expressions.tree(rng, terms, compared, depth)
        return made_tree, expressions.text(rng, made_tree)

    def base():
        draw = rng.random()
        if draw < 0.25:
            return None, ""
        return ("members", "members") if draw < 0.35 else expression(2)

    for number in range(rng.randint(4, 10)):
        (node, text), (within, within_text) = expression(), base()
        made.figures[f"f{number}"] = (rng.choice(["count", "share"]), node, within, text, within_text)
    for question in compared:
        for measure in ("mean", "median", "min", "max"):
            node = ("term", question, "*")
            within, within_text = rng.choice([(None, ""), expression(1)])
            made.figures[f"{measure}.{question}"] = (measure, node, within, f"{question}:*", within_text)
    for question, options in made.options.items():
        if options:
            within, within_text = rng.choice([(None, ""), expression(1)])
            some = rng.sample(sorted(options), rng.randint(1, len(options)))
            listed = " | ".join(f"{question}:{option}" for option in some)
            made.figures[f"all.{question}"] = (
                "mentions", (question, None), within, f"{question}:*", within_text)
            made.figures[f"some.{question}"] = ("mentions", (question, some), within, listed, within_text)
            made.figures[f"options.{question}"] = ("options", question, None, f"{question}:*", "")
    for number in range(2):
        wanted = rng.sample(
            [("status", rng.choice(["substantive", "unchanged", "acknowledgement", "withdrawn"])),
             ("round", rng.choice(sorted(made.rounds))), ("joint", rng.choice(["yes", "no"])),
             ("late", rng.choice(["yes", "no"]))], rng.randint(1, 3))
        text = " & ".join(f"{name}:{value}" for name, value in wanted)
        made.figures[f"replies.{number}"] = ("replies", wanted, None, text, "")
    axes = [q for q in made.questions if made.options[q]]
    axes += ["round", "member", "joint", "late", "region", "regional_group", "status"]
    axes += sorted({row[1] for row in made.attributes})
    for number in range(3):
        within, within_text = rng.choice([(None, ""), expression(1)])
        made.tables[f"t{number}"] = (rng.choice(axes), rng.choice([None, rng.choice(axes)]), within, within_text)
    for _ in range(5):
        (node, text), (within, within_text) = expression(), base()
        made.asides.append((node, within, text, within_text))


def corrected(made):
    """The same consultation as it comes in again: some replies gone, some of another status, day or content, some
    formulas others."""
    rng, after = random.Random(made.seed + 7_000_000), copy.deepcopy(made)
    for name, (tree, _) in after.formulas.items():
        if rng.random() < 0.3:
            tree = ("-", tree, ("number", Decimal(rng.randint(1, 9)) / 2))
            after.formulas[name] = (tree, formulas.text(rng, tree))
    for code in sorted(after.replies):
        draw, row = rng.random(), after.replies[code]
        if draw < 0.1:
            del after.replies[code]
        elif draw < 0.25:
            row["status"] = rng.choice(["substantive", "unchanged", "acknowledgement", "withdrawn"])
        elif draw < 0.3:
            row["confidential"] = "yes" if row["confidential"] == "no" else "no"
        if code not in after.replies or after.replies[code]["status"] != "substantive":
            after.sheets.pop(f"s-{code}", None)
    for sheet, (linked, on, by, rows) in list(after.sheets.items()):
        if rng.random() < 0.3:
            rows = fill(rng, after) or rows
            after.sheets[sheet] = (linked, on, by, rows)
    return after
