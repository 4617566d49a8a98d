"""What an edition of a consultation must say, by the plainest reading of the counting rules."""

from decimal import Decimal
from fractions import Fraction

from oracle import formulas, register
from oracle.expressions import holds, names
from oracle.generator import ends
from oracle.speaking import received, speaking


class Record:
    """One voice of an edition: a respondent by the reply that speaks for it, or an unlinked sheet."""

    def __init__(self, made, facts, respondent=None, reply=None, sheet=None, confidential=False):
        self.respondent, self.reply, self.sheet = respondent, reply, sheet
        self.made, self.facts, self.confidential = made, facts, confidential
        self.given, self.numbers = {}, {}

    def take(self, rows):
        for question, option, low, high in rows:
            if option:
                self.given.setdefault(question, set()).add(option)
            if low is not None or high is not None:
                self.numbers[question] = ends(self.made.questions[question][0], low, high)

    def compute(self):
        """What is computed from the numbers given, once they are all taken."""
        given = dict(self.numbers)
        for question, (tree, _) in self.made.formulas.items():
            ends_of_it = formulas.computed(tree, given)
            if ends_of_it is not None:
                self.numbers[question] = ends_of_it

    def answered(self, question):
        return question in self.given or question in self.numbers

    def is_true(self, name, value):
        if name in self.made.questions:
            if value == "*":
                return self.answered(name)
            return bool(self.given.get(name, set()) & self.made.below(name, value))
        if name == "respondent":
            return self.respondent == value and not self.confidential
        return (name, value) in self.facts

    @property
    def key(self):
        return (self.respondent or "", self.reply or "", self.sheet or "")


def records(made, symbol):
    """Everything that speaks in an edition."""
    cutoff = made.cutoff(symbol)
    linked = {}
    for sheet, (reply, _, _, rows) in made.sheets.items():
        linked.setdefault(reply, []).append((sheet, rows))
    unlinked = [
        (sheet, rows) for sheet, (reply, on, by, rows) in made.sheets.items()
        if reply is None and (on or made.editions[by]) <= cutoff]
    found = []
    for told in speaking(made, symbol):
        if not told.speaks:
            continue
        facts = {("named", "yes"), ("status", "unchanged" if told.reason == "renewed" else "substantive")}
        facts |= {("round", code) for code in told.rounds}
        facts |= {("joint", "yes" if told.is_joint else "no")}
        facts |= {("late", "yes" if told.punctuality == "late" else "no")}
        if not unlinked or told.reply in linked:
            facts.add(("coded", "yes"))
        if register.entity(told.respondent):
            is_member = register.entity(told.respondent) in register.members(cutoff)
            facts.add(("member", "yes" if is_member else "no"))
            facts |= register.places(told.respondent, cutoff)
        for respondent, attribute, since, until, value in made.attributes:
            if respondent == told.respondent and (since or "0") <= cutoff <= (until or "9"):
                facts.add((attribute, value))
        record = Record(made, facts, told.respondent, told.reply,
                        confidential=made.replies[told.reply]["confidential"] == "yes")
        for _, rows in linked.get(told.reply, []):
            record.take(rows)
        record.compute()
        found.append(record)
    for sheet, rows in unlinked:
        record = Record(made, {("coded", "yes")}, sheet=sheet)
        record.take(rows)
        record.compute()
        found.append(record)
    return found


def rounded(value, places):
    """Half away from zero, from an exact fraction."""
    value = Fraction(value)
    scaled = value * 10**places
    whole = (abs(scaled) + Fraction(1, 2)).__floor__()
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)


class Edition:
    """The figures, questions and tables of an edition, counted one record at a time."""

    def __init__(self, made, symbol):
        self.made, self.symbol, self.cutoff = made, symbol, made.cutoff(symbol)
        self.records = records(made, symbol)

    def asked(self, record, question):
        return ("coded", "yes") in record.facts and holds(self.made.questions[question][1], record)

    def within(self, base):
        if base == "members":
            base = None
        return [record for record in self.records if holds(base, record)]

    def tally(self, node, base):
        """(count, base size, share, asked, answered, silent) and the records behind the count."""
        inside = self.within(base)
        behind = [record for record in inside if holds(node, record)]
        size = len(register.members(self.cutoff)) if base == "members" else len(inside)
        named = sorted(names(node) & set(self.made.questions))
        asked = answered = silent = None
        if named:
            put = [r for r in self.records if all(self.asked(r, question) for question in named)]
            asked = len(put)
            answered = sum(all(r.answered(question) for question in named) for r in put)
            silent = asked - answered
        share = rounded(Fraction(len(behind), size), 4) if size else None
        return (len(behind), size, share, asked, answered, silent), behind

    def figure(self, code):
        """(value, base size, asked, answered, silent, share) and the records behind it, or None for these."""
        measure, node, base, _, _ = self.made.figures[code]
        if measure in ("count", "share"):
            (count, size, share, asked, answered, silent), behind = self.tally(node, base)
            value = count
            if measure == "share":
                value = rounded(Fraction(100 * count, size), 1) if size else None
            return (value, size, asked, answered, silent, share), behind
        if measure == "mentions":
            return self.mentions(node, base)
        if measure == "options":
            top = [o for o, parent in self.made.options[node].items() if parent is None]
            return (len(top), None, None, None, None, None), None
        if measure == "replies":
            return (self.replies(node), None, None, None, None, None), None
        question = node[1]
        given = [r.numbers[question] for r in self.within(base) if question in r.numbers]
        # An open range has the end that it has.
        given = [(high if low is None else low, low if high is None else high) for low, high in given]
        size = len(register.members(self.cutoff)) if base == "members" else len(given) or None
        return (self.measured(measure, given), size, None, None, None, None), None

    def mentions(self, node, base):
        question, options = node
        if options is None:
            options = [o for o, parent in self.made.options[question].items() if parent is None]
        inside = self.within(base)
        hits = [r for option in options for r in inside if r.is_true(question, option)]
        put = [r for r in self.records if self.asked(r, question)]
        answered = sum(r.answered(question) for r in put)
        size = len(register.members(self.cutoff)) if base == "members" else len(inside)
        behind = list({r.key: r for r in hits}.values())
        return (len(hits), size, len(put), answered, len(put) - answered, None), behind

    @staticmethod
    def measured(measure, ends):
        if not ends:
            return None
        middles = sorted(Fraction(low + high) / 2 for low, high in ends)
        if measure == "mean":
            return rounded(sum(middles) / len(middles), 2)
        if measure == "median":
            half = len(middles) // 2
            return rounded((middles[half] + middles[~half]) / 2, 2)
        if measure == "min":
            return rounded(Fraction(min(low for low, _ in ends)), 2)
        return rounded(Fraction(max(high for _, high in ends)), 2)

    def replies(self, wanted):
        """Communications, a joint one once, of which all terms are true."""
        late = {told.reply for told in speaking(self.made, self.symbol) if told.punctuality == "late"}
        count = 0
        for code, row in self.made.replies.items():
            if received(self.made, row) > self.cutoff:
                continue
            facts = {("status", row["status"]), ("joint", "yes" if row["on_behalf_of"] else "no"),
                     ("late", "yes" if code in late else "no")}
            facts |= {("round", letter) for letter in row["round"]}
            count += set(wanted) <= facts
        return count

    def question(self, name):
        """(asked, answered, silent, mentions, answered without having been asked)."""
        put = [r for r in self.records if self.asked(r, name)]
        answered = sum(r.answered(name) for r in put)
        top = [o for o, parent in self.made.options[name].items() if parent is None]
        mentions = sum(r.is_true(name, option) for r in self.records for option in top)
        stray = sum(r.answered(name) and not self.asked(r, name) for r in self.records)
        return (len(put), answered, len(put) - answered, mentions, stray)

    def option(self, question, option):
        return sum(r.is_true(question, option) for r in self.records)

    def axis(self, name):
        """What a table has along one side: options, or the values that occur."""
        if name in self.made.questions:
            return list(self.made.options[name])
        return sorted({value for r in self.records for known, value in r.facts if known == name})

    def table(self, code):
        """{(row, column): (count, base size, share)}, with the total as a column."""
        rows, columns, base, _ = self.made.tables[code]
        inside, cells = self.within(base), {}
        for column in (self.axis(columns) if columns else []) + [None]:
            under = [r for r in inside if column is None or r.is_true(columns, column)]
            for row in self.axis(rows):
                count = sum(r.is_true(rows, row) for r in under)
                share = rounded(Fraction(count, len(under)), 4) if under else None
                cells[row, column or "total"] = (count, len(under), share)
        return cells
