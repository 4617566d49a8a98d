"""Expressions as trees: made up at random, written as text, and evaluated against one record.

A tree is ("term", name, value), ("compare", question, operator, number), ("not", a), ("and", a, b) or
("or", a, b). The oracle evaluates the tree and never reads the text, so that a slip in parsing shows.
"""

from decimal import Decimal

OPERATORS = ["<=", "<", ">=", ">", "="]


def leaf(rng, terms, compared):
    if compared and rng.random() < 0.15:
        number = rng.choice([Decimal(n) / 2 for n in range(0, 41)])
        return ("compare", rng.choice(compared), rng.choice(OPERATORS), number)
    return ("term", *rng.choice(terms))


def tree(rng, terms, compared, depth=3):
    """A tree over the given (name, value) terms and the questions whose numbers can be compared."""
    draw = rng.random()
    if depth == 0 or draw < 0.4:
        return leaf(rng, terms, compared)
    if draw < 0.55:
        return ("not", tree(rng, terms, compared, depth - 1))
    kind = "and" if draw < 0.8 else "or"
    return (kind, tree(rng, terms, compared, depth - 1), tree(rng, terms, compared, depth - 1))


BINDING = {"or": 1, "and": 2, "not": 3, "term": 4, "compare": 4}


def text(rng, node, within=0):
    """The tree as text, with no more parentheses than precedence asks for, and a few that it does not."""
    kind = node[0]
    if kind == "term":
        value = f'"{node[2]}"' if node[2] != "*" and rng.random() < 0.1 else node[2]
        written = f"{node[1]}{blank(rng)}:{blank(rng)}{value}"
    elif kind == "compare":
        written = f"{node[1]}{blank(rng)}{node[2]}{blank(rng)}{node[3]}"
    elif kind == "not":
        written = "!" + blank(rng) + text(rng, node[1], 3)
    else:
        sign = "&" if kind == "and" else "|"
        # Both operators associate to the left; the right operand needs parentheses for its own kind only
        # where the order could matter, and it does not: that is part of what is tested.
        first, second = text(rng, node[1], BINDING[kind]), text(rng, node[2], BINDING[kind])
        written = f"{first}{blank(rng)}{sign}{blank(rng)}{second}"
    if BINDING[kind] < within or rng.random() < 0.05:
        written = f"({written})"
    return written


def blank(rng):
    return rng.choice(["", "", " "])


def names(node):
    """The names that stand in a tree."""
    if node is None:
        return set()
    if node[0] in ("term", "compare"):
        return {node[1]}
    return set().union(*(names(part) for part in node[1:]))


def holds(node, record):
    """Whether a record satisfies a tree; no tree is everybody."""
    if node is None:
        return True
    kind = node[0]
    if kind == "term":
        return record.is_true(node[1], node[2])
    if kind == "compare":
        return compares(record.numbers.get(node[1]), node[2], node[3])
    if kind == "not":
        return not holds(node[1], record)
    if kind == "and":
        return holds(node[1], record) and holds(node[2], record)
    return holds(node[1], record) or holds(node[2], record)


def compares(bounds, operator, number):
    """A range satisfies a comparison as a whole; an open end satisfies none: "at least two" may be a hundred."""
    if bounds is None:
        return False
    low, high = bounds
    if operator in ("<=", "<"):
        return high is not None and (high <= number if operator == "<=" else high < number)
    if operator in (">=", ">"):
        return low is not None and (low >= number if operator == ">=" else low > number)
    return low == number and high == number
