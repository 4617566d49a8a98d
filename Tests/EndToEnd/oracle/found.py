"""What the program stored of many editions, read at once: plain rows, nothing is counted here."""

from decimal import Decimal

from conftest import sql

CURRENT = """
    from rapporteur.current_build as v
    inner join rapporteur.build as b on b.build_id = v.build_id
"""


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

    def __init__(self, conninfo):
        def read(statement):
            return by_edition(sql(conninfo, statement))

        self.figures = read(
            f"select b.symbol, f.figure, f.value, f.base_size, f.asked, f.answered, f.silent, f.share {CURRENT}"
            " inner join rapporteur.figure_result as f on f.build_id = b.build_id")
        self.evidence = read(
            f"select b.symbol, e.figure, e.respondent, e.reply, e.sheet {CURRENT}"
            " inner join rapporteur.evidence_result as e on e.build_id = b.build_id")
        self.replies = read(
            "select b.symbol, r.reply, r.respondent, array_to_string(r.rounds, ';'), r.is_joint, r.punctuality,"
            f" r.speaks, r.reason, r.superseded_by {CURRENT}"
            " inner join rapporteur.reply_result as r on r.build_id = b.build_id")
        self.questions = read(
            f"select b.symbol, q.question, q.asked, q.answered, q.silent, q.mentions, q.not_asked {CURRENT}"
            " inner join rapporteur.question_result as q on q.build_id = b.build_id")
        self.options = read(
            f"select b.symbol, o.question, o.option, o.count {CURRENT}"
            " inner join rapporteur.option_result as o on o.build_id = b.build_id")
        self.tables = read(
            'select b.symbol, t."table", t.row_code, t.column_code, t.count, t.base_size, t.share'
            f" {CURRENT} inner join rapporteur.table_result as t on t.build_id = b.build_id")


def asides(conninfo, asked):
    """What tally() and evidence() answer: {(symbol, number): (row, names behind it)}."""
    values = ", ".join(
        f"({quoted(symbol)}, {place}, {quoted(text)}, {quoted(base)})" for symbol, place, text, base in asked)
    given = f"(values {values}) as q(symbol, place, expression, base)"
    rows = sql(
        conninfo,
        "select q.symbol, q.place, t.count, t.base_size, t.share, t.asked, t.answered, t.silent from " + given
        + " cross join lateral analysis.tally(q.symbol, q.expression, q.base) as t")
    behind = {}
    for symbol, place, *who in sql(
        conninfo,
        "select q.symbol, q.place, e.respondent, e.reply, e.sheet from " + given
        + " cross join lateral analysis.evidence(q.symbol, q.expression) as e",
    ):
        behind.setdefault((symbol, int(place)), []).append(tuple(who))
    return {
        (symbol, int(place)): (tuple(map(number, row)), sorted(behind.get((symbol, int(place)), [])))
        for symbol, place, *row in rows
    }
