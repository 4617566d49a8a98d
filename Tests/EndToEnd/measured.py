"""Figures that tests measure: a table of them ends the run."""

FIGURES = {}


def note(what, figure):
    FIGURES[what] = ("noted", figure)


def add(what, number=1):
    FIGURES[what] = ("added", figure(what, 0) + number)


def most(what, number):
    """Keeps the largest of all that are told."""
    FIGURES[what] = ("most", max(figure(what, number), number))


def figure(what, default):
    return FIGURES.get(what, ("", default))[1]


def merge(figures):
    """Takes over what another runner has measured."""
    for what, (how, number) in figures.items():
        {"noted": note, "added": add, "most": most}[how](what, number)


def table():
    width = max(map(len, FIGURES), default=0)
    return [f"{what:<{width}}  {number}" for what, (_, number) in FIGURES.items()]
