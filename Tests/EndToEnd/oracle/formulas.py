"""Formulas as trees: made up at random, written as text, and computed for one record by interval arithmetic.

A tree is ("question", name), ("number", value), ("+", a, b), ("-", a, b) or ("*", a, b). The oracle computes the tree
and never reads the text.
"""

from decimal import Decimal

BINDING = {"+": 1, "-": 1, "*": 2, "question": 3, "number": 3}


def tree(rng, questions, depth=3):
    """A tree that names at least one of the questions."""
    made = branch(rng, questions, depth)
    return made if names(made) else ("+", made, ("question", rng.choice(questions)))


def branch(rng, questions, depth):
    if depth == 0 or rng.random() < 0.3:
        if rng.random() < 0.6:
            return ("question", rng.choice(questions))
        return ("number", rng.choice([Decimal(n) / 2 for n in range(0, 11)]))
    return (rng.choice("+-*"), branch(rng, questions, depth - 1), branch(rng, questions, depth - 1))


def text(rng, node, within=0):
    """The tree as text, with the parentheses that the order of operations asks for, and a few that it does not."""
    kind = node[0]
    if kind in ("question", "number"):
        written = str(node[1])
    else:
        # All of them associate to the left.
        first, second = text(rng, node[1], BINDING[kind]), text(rng, node[2], BINDING[kind] + 1)
        written = f"{first}{rng.choice(['', ' '])}{kind}{rng.choice(['', ' '])}{second}"
    if BINDING[kind] < within or rng.random() < 0.05:
        written = f"({written})"
    return written


def names(node):
    """The questions that stand in a tree."""
    if node[0] == "question":
        return {node[1]}
    return set().union(*(names(part) for part in node[1:] if isinstance(part, tuple)))


def computed(node, numbers):
    """Both ends of what a tree gives for the numbers of a record; None where one of these is missing or open."""
    if node[0] == "number":
        return node[1], node[1]
    if node[0] == "question":
        ends = numbers.get(node[1])
        return None if ends is None or None in ends else ends
    first, second = (computed(part, numbers) for part in node[1:])
    if first is None or second is None:
        return None
    if node[0] == "+":
        return first[0] + second[0], first[1] + second[1]
    if node[0] == "-":
        return first[0] - second[1], first[1] - second[0]
    products = [one * other for one in first for other in second]
    return min(products), max(products)
