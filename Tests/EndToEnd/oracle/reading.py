"""Reads the text of an expression into a tree, or says at which character it goes wrong.

Written from the rules alone: `&` binds tighter than `|`, `!` tighter than both; words are ASCII letters, digits
and _ . / + - and whatever is no ASCII; blanks are those of ASCII; at most 100 open parentheses and 1,000 terms.
"""

import re
from decimal import Decimal

TOKEN = re.compile(r'<=|>=|[&|!()<>=:*]|"[^"]*"|[a-zA-Z0-9_./+\u0080-\U0010FFFF-]+')
BLANKS = " \t\n\v\f\r"
OPERATORS = {":", "<=", ">=", "<", ">", "="}


class Wrong(Exception):
    """The place, from 1."""


def tokens(text):
    found, place = [], 0
    while place < len(text):
        if text[place] in BLANKS:
            place += 1
            continue
        match = TOKEN.match(text, place)
        if not match:
            raise Wrong(place + 1)
        found.append((match.group(), place + 1))
        place = match.end()
    return found


class Reading:
    """`values` has the values of each name; `compared` the questions that have numbers."""

    def __init__(self, values, questions, compared):
        self.values, self.questions, self.compared = values, questions, compared

    def __call__(self, text):
        """The tree; None for everybody, "members" for the membership."""
        self.tokens, self.at, self.open, self.terms = tokens(text), 0, 0, 0
        self.end = len(text) + 1
        if not self.tokens:
            return None
        if [token for token, _ in self.tokens] == ["members"]:
            return "members"
        tree = self.either()
        if self.at < len(self.tokens):
            raise Wrong(self.place)
        return tree

    @property
    def token(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    @property
    def place(self):
        return self.tokens[self.at][1] if self.at < len(self.tokens) else self.end

    def either(self):
        tree = self.both()
        while self.token == "|":
            self.at += 1
            tree = ("or", tree, self.both())
        return tree

    def both(self):
        tree = self.single()
        while self.token == "&":
            self.at += 1
            tree = ("and", tree, self.single())
        return tree

    def single(self):
        if self.token == "!":
            self.at += 1
            return ("not", self.single())
        if self.token == "(":
            self.open += 1
            if self.open > 100:
                raise Wrong(self.place)
            self.at += 1
            tree = self.either()
            if self.token != ")":
                raise Wrong(self.place)
            self.at, self.open = self.at + 1, self.open - 1
            return tree
        return self.term()

    def term(self):
        place, ahead = self.place, [token for token, _ in self.tokens[self.at:self.at + 3]]
        if not ahead or ahead[0][0] in '&|!()<>=:*./+-"' or len(ahead) < 3 or ahead[1] not in OPERATORS \
                or ahead[2][0] in "&|!()<>=:":
            raise Wrong(place)
        name, operator, value = ahead
        value_place = self.tokens[self.at + 2][1]
        self.at += 3
        self.terms += 1
        if self.terms > 1000:
            raise Wrong(place)
        bare = value[1:-1] if value[0] == '"' else value
        if name == "respondent" and (operator != ":" or not bare or set(bare) & set(BLANKS + "*")):
            raise Wrong(place)
        if name == "respondent":
            return ("term", name, bare)
        if name not in self.values:
            raise Wrong(place)
        if operator != ":":
            if name not in self.compared:
                raise Wrong(place)
            if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", bare, re.ASCII):
                raise Wrong(value_place)
            return ("compare", name, operator, Decimal(bare))
        if bare == "*" and name not in self.questions:
            raise Wrong(place)
        if bare != "*" and bare not in self.values[name]:
            raise Wrong(value_place)
        return ("term", name, bare)
