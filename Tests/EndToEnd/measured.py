"""Figures that tests measure: a table of them ends the run."""

FIGURES = {}


def note(what, figure):
    FIGURES[what] = figure


def add(what, number=1):
    FIGURES[what] = FIGURES.get(what, 0) + number


def table():
    width = max(map(len, FIGURES), default=0)
    return [f"{what:<{width}}  {figure}" for what, figure in FIGURES.items()]
