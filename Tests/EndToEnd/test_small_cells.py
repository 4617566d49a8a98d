"""A hidden cell cannot be computed back, whatever the sums around it tell."""

import os
import random

from scipy.optimize import linprog

from conftest import sql
from invented import options, write

TABLES = int(os.environ.get("RAPPORTEUR_SMALL_CELLS", "60"))


def test_no_hidden_cell_has_one_value_only(rapporteur, tmp_path):
    """Cells of tables with totals; whoever reads one knows that the sums hold and that nobody counts below zero."""
    folder = write(
        tmp_path / "in",
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Cells"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        questions=[{"question": "stand", "position": 1, "kind": "single", "label_en": "stand"}],
        options=options("stand", "a"),
        replies=[{"reply": "r", "round": "one", "respondent": "FRA", "received_on": "2020-02-01",
                  "status": "substantive"}],
        tables=[{"table": f"t{number}", "position": number, "rows": "stand", "columns": "", "base": "",
                 "label_en": "table"} for number in range(TABLES)],
    )
    rapporteur("run", folder, "--out", tmp_path / "out", check=0)
    chance = random.Random(11)
    made, values = {}, []
    for number in range(TABLES):
        height, width = chance.choice([(2, 2), (3, 2), (2, 3), (3, 3), (4, 1), (2, 1)])
        cells = [[chance.choice([0, 1, 2, 3, 7, 9]) for _ in range(width)] for _ in range(height)]
        if width > 1:
            cells = [[*row, sum(row)] for row in cells]
        made[f"t{number}"] = cells
        totals = [sum(column) for column in zip(*cells)]
        for across in range(len(totals)):
            for at in range(height):
                values.append((f"t{number}", at + 1, f"r{at}", across + 1, f"c{across}", cells[at][across], totals[across]))
    # The tables are put where the counting would have put them.
    rows_of_values = ",".join(
        f"('{t}', {at}, '{r}', {across}, '{c}', {n}, {base})" for t, at, r, across, c, n, base in values)
    sql(rapporteur.database, f"""
        delete from rapporteur.table_result;
        insert into rapporteur.table_result
            (build_id, "table", row_position, row_code, column_position, column_code, count, base_size)
        select b.build_id, v.* from rapporteur.build as b cross join (values {rows_of_values}) as v""")
    shown = sql(rapporteur.database, """
        select t.code, g.row_position, g.column_position, coalesce(g.count::text, '')
        from (select distinct "table" as code from rapporteur.table_result) as t
        cross join analysis.guarded_table('X/1', t.code, 4) as g""")
    hidden_somewhere = 0
    for name, cells in made.items():
        told = {(int(at), int(across)): None if n == "" else int(n) for code, at, across, n in shown if code == name}
        full = {(at + 1, across + 1): n for at, row in enumerate(cells) for across, n in enumerate(row)}
        full |= {(0, across + 1): sum(column) for across, column in enumerate(zip(*cells))}
        assert told.keys() == full.keys()
        hidden = [place for place, n in told.items() if n is None]
        assert all(told[place] == full[place] for place in told.keys() - set(hidden))
        assert all(n == 0 or n >= 4 for n in told.values() if n is not None), (name, told)
        hidden_somewhere += bool(hidden)
        for place in hidden:
            low, high = bounds(told, place, len(cells[0]))
            assert low - 0.01 <= full[place] <= high + 0.01
            assert high - low > 0.99 or full[place] == 0, (name, cells, told, place)
    assert hidden_somewhere > TABLES / 2


def bounds(told, wanted, width):
    """The least and the greatest that a hidden cell can be, whatever the others are.

    Sums of rows and columns make a network, whose extremes are whole numbers.
    """
    places = sorted(told)
    equations = []
    for across in range(1, width + 1):
        equations.append([(1 if place[0] else -1) if place[1] == across else 0 for place in places])
    if width > 1:
        for at in {place[0] for place in places}:
            equations.append([(-1 if place[1] == width else 1) if place[0] == at else 0 for place in places])
    limits = [(0, 200) if told[place] is None else (told[place], told[place]) for place in places]
    found = []
    for sign in (1, -1):
        aim = [sign if place == wanted else 0 for place in places]
        done = linprog(aim, A_eq=equations, b_eq=[0] * len(equations), bounds=limits)
        assert done.status == 0, done.message
        found.append(sign * done.fun)
    return found
