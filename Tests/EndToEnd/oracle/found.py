"""What the program stored of many editions, read at once: plain rows, nothing is counted here."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

from conftest import sql

CURRENT = "b.build_id in (select v.build_id from rapporteur.current_build as v)"


def number(text):
    return None if text == "" else Decimal(text)


def by_edition(rows):
    found = {}
    for symbol, *row in rows:
        found.setdefault(symbol, []).append(row)
    return found


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


class Found:
    """The figures, evidence, replies, questions and tables of every edition in a database."""

    def __init__(self, conninfo, chosen=CURRENT):
        """Chosen are the builds that readers see, or those that a condition on build b names."""
        def read(statement):
            return by_edition(sql(conninfo, statement))

        self.figures = read(
            f"select b.symbol, f.figure, f.value, f.base_size, f.asked, f.answered, f.silent, f.share from rapporteur.build as b"
            f" inner join rapporteur.figure_result as f using (build_id) where {chosen}")
        self.evidence = read(
            f"select b.symbol, e.figure, e.respondent, e.reply, e.sheet from rapporteur.build as b"
            f" inner join rapporteur.evidence_result as e using (build_id) where {chosen}")
        self.replies = read(
            "select b.symbol, r.reply, r.respondent, array_to_string(r.rounds, ';'), r.is_joint, r.punctuality,"
            f" r.speaks, r.reason, r.superseded_by from rapporteur.build as b"
            f" inner join rapporteur.reply_result as r using (build_id) where {chosen}")
        self.questions = read(
            f"select b.symbol, q.question, q.asked, q.answered, q.silent, q.mentions, q.not_asked from rapporteur.build as b"
            f" inner join rapporteur.question_result as q using (build_id) where {chosen}")
        self.options = read(
            f"select b.symbol, o.question, o.option, o.count from rapporteur.build as b"
            f" inner join rapporteur.option_result as o using (build_id) where {chosen}")
        self.tables = read(
            'select b.symbol, t."table", t.row_code, t.column_code, t.count, t.base_size, t.share'
            f" from rapporteur.build as b inner join rapporteur.table_result as t using (build_id) where {chosen}")


def asides(conninfo, asked):
    """What tally() and evidence() answer: {(symbol, number): (row, names behind it)}."""
    values = ", ".join(
        f"({quoted(symbol)}, {place}, {quoted(text)}, {quoted(base)})" for symbol, place, text, base in asked)
    given = f"(values {values}) as q(symbol, place, expression, base)"
    with ThreadPoolExecutor() as pool:
        rows, told = pool.map(lambda query: sql(conninfo, query), [
            "select q.symbol, q.place, t.count, t.base_size, t.share, t.asked, t.answered, t.silent from " + given
            + " cross join lateral analysis.tally(q.symbol, q.expression, q.base) as t",
            "select q.symbol, q.place, e.respondent, e.reply, e.sheet from " + given
            + " cross join lateral analysis.evidence(q.symbol, q.expression) as e"])
    behind = {}
    for symbol, place, *who in told:
        behind.setdefault((symbol, int(place)), []).append(tuple(who))
    return {
        (symbol, int(place)): (tuple(map(number, row)), sorted(behind.get((symbol, int(place)), [])))
        for symbol, place, *row in rows
    }
