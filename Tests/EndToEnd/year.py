"""A year of a consultation, made up: what comes in with each batch. All of it belongs to no Government."""

import copy
import random
from datetime import date, timedelta

from year_oracle import State, members

FIRST = date(1997, 1, 15)
DAYS = 350
EDITIONS = {"Y/1": "1997-03-31", "Y/2": "1997-07-31", "Y/3": "1997-11-30"}
ROUNDS = {
    "one": ("1997-01-15", "1997-02-28"), "two": ("1997-04-15", "1997-06-15"), "three": ("1997-08-15", "1997-10-31"),
}
STATES = members("1997-06-30")
REGIONS = ["africa", "europe"]


def figures():
    """Each figure as the program is told it, and as a reader of it would count."""
    def all_(_):
        return True

    def favour(voice):
        return voice.said("position", "favour")

    made = {
        "favour": ("count", "position:favour", "", favour, all_),
        "reservations": ("count", "position:reservations", "position:*",
                         lambda v: v.said("position", "reservations"), lambda v: v.said("position")),
        "silent": ("count", "!position:*", "", lambda v: not v.said("position"), all_),
        "funding": ("count", "funding:*", "position:favour", lambda v: v.said("funding"), favour),
        "donors": ("count", "funding:donors", "funding:*",
                   lambda v: v.said("funding", "donors"), lambda v: v.said("funding")),
        "two_sources": ("count", "funding:donors & funding:un", "position:favour",
                        lambda v: v.said("funding", "donors") and v.said("funding", "un"), favour),
        "concern_a": ("count", "concerns:a", "", lambda v: v.said("concerns", "a"), all_),
        "concern_b": ("count", "concerns:b & !concerns:a", "concerns:*",
                      lambda v: v.said("concerns", "b") and not v.said("concerns", "a"),
                      lambda v: v.said("concerns")),
        "concern_c": ("count", "concerns:c", "", lambda v: v.said("concerns", "c"), all_),
        "joint": ("count", "joint:yes", "", lambda v: v.is_joint, all_),
        "joint_favour": ("count", "position:favour", "joint:yes", favour, lambda v: v.is_joint),
        "late": ("count", "late:yes", "", lambda v: v.is_late, all_),
        "response": ("count", "member:yes", "members", lambda v: v.is_member, all_),
        "soon": ("count", "months<=12", "months:*",
                 lambda v: v.said("months") and int(v.answers["months"]) <= 12, lambda v: v.said("months")),
    }
    for code in ROUNDS:
        made[f"round_{code}"] = ("count", f"round:{code}", "", lambda v, code=code: code in v.rounds, all_)
    for place in REGIONS:
        made[f"in_{place}"] = (
            "count", "position:favour", f"region:{place}", favour, lambda v, place=place: v.region == place)
    for measure in ("min", "max", "mean"):
        made[f"months_{measure}"] = (measure, "months:*", "", lambda v: v.said("months"), all_)
    return made


class Year:
    """What is known after each batch; each step is one batch."""

    def __init__(self, seed, batches):
        self.chance, self.batches, self.today = random.Random(seed), batches, FIRST
        state = State(editions=dict(EDITIONS), rounds=dict(ROUNDS), figures=figures())
        state.options = {("position", option): None for option in ("favour", "reservations", "later")}
        state.options |= {("funding", option): None for option in ("un", "donors", "private")}
        state.options |= {("concerns", option): None for option in "abcd"}
        some = self.chance.sample(STATES, 30)
        state.groups = {("fifteen", member): (None, None) for member in some[:15]}
        # Groups overlap, and members come and go.
        state.groups |= {("ten", member): (None, None) for member in some[12:20]}
        state.groups |= {("ten", some[20]): (None, "1997-05-31"), ("ten", some[21]): ("1997-06-01", None)}
        self.states = [None, state]
        self.some_replies(state, 25)

    @property
    def state(self):
        return self.states[-1]

    def step(self):
        """The next batch: the state after it, and the batch that it takes back, if it is that."""
        number = len(self.states)
        self.today = FIRST + timedelta(days=DAYS * (number - 1) // (self.batches - 1))
        if number > 3 and number % 7 == 4:
            self.states.append(copy.deepcopy(self.states[-2]))
            return self.state, number - 1
        state = copy.deepcopy(self.state)
        self.some_replies(state, self.chance.randint(2, 6))
        for act in self.chance.sample(
            [self.join, self.withdraw, self.correct, self.misdated, self.wrong_sender, self.renew, self.member], 3
        ):
            act(state)
        if number == self.batches // 3:
            self.split(state)
        if number == self.batches // 2:
            self.merge(state)
        if number == 2 * self.batches // 3:
            self.redefine(state)
        self.states.append(state)
        return state, None

    # What may happen

    def add(self, state, respondent, status="substantive", group=None):
        """A reply to a letter that is out; one in three comes to light long after it was received."""
        letters = [code for code, (sent, _) in ROUNDS.items() if sent <= str(self.today)]
        letter = self.chance.choice(letters)
        earliest = date.fromisoformat(ROUNDS[letter][0])
        back = self.chance.choice([5, 5, 150])
        received = max(earliest, self.today - timedelta(days=self.chance.randint(0, back)))
        code = f"r{len(state.replies) + 1:03}-{len(self.states)}-{self.chance.randrange(10**6):06}"
        state.replies[code] = {
            "reply": code, "round": letter, "respondent": respondent, "on_behalf_of": group or "",
            "received_on": str(received), "status": status,
        }
        if status == "substantive" and self.chance.random() < 0.95:
            state.sheets[code] = self.sheet(state)
        return code

    def sheet(self, state):
        answers = {}
        if self.chance.random() < 0.9:
            answers["position"] = {self.chance.choice(["favour", "favour", "reservations", "later"])}
        for question in ("funding", "concerns"):
            known = sorted(option for name, option in state.options if name == question)
            # Funding is asked of those in favour alone.
            if self.chance.random() < 0.7 and (question != "funding" or answers.get("position") == {"favour"}):
                answers[question] = set(self.chance.sample(known, self.chance.randint(1, 3)))
        if self.chance.random() < 0.5:
            answers["months"] = str(self.chance.randint(3, 40))
        return answers or {"concerns": {"a"}}

    def some_replies(self, state, count):
        for _ in range(count):
            self.add(state, self.chance.choice(STATES))
        self.add(state, self.chance.choice(STATES), "acknowledgement")

    def join(self, state):
        group = self.chance.choice(["fifteen", "ten"])
        self.add(state, next(member for name, member in state.groups if name == group), group=group)
        # One of the members turns out to have replied itself.
        self.add(state, self.chance.choice([member for name, member in state.groups if name == group]))

    def withdraw(self, state):
        self.add(state, self.any(state)["respondent"], "withdrawn")
        row = self.any(state)
        row["status"] = "withdrawn"
        state.sheets.pop(row["reply"], None)

    def correct(self, state):
        for _ in range(3):
            row = self.any(state)
            state.sheets[row["reply"]] = self.sheet(state)

    def misdated(self, state):
        row = self.any(state)
        sent = date.fromisoformat(ROUNDS[row["round"]][0])
        row["received_on"] = str(sent + timedelta(days=self.chance.randint(0, max(0, (self.today - sent).days))))

    def wrong_sender(self, state):
        row = self.any(state)
        if not row["on_behalf_of"]:
            row["respondent"] = self.chance.choice(STATES)

    def renew(self, state):
        self.add(state, self.any(state)["respondent"], "unchanged")

    def member(self, state):
        row = self.chance.choice(sorted(key for key in state.groups if key[0] == "fifteen"))
        state.groups[row] = (None, str(self.today)) if state.groups[row] == (None, None) else (None, None)

    def split(self, state):
        """An option is split: some of those who gave it are moved to a new part of it."""
        state.options["funding", "union"] = "donors"
        for answers in state.sheets.values():
            if "donors" in answers.get("funding", ()) and self.chance.random() < 0.5:
                answers["funding"] = answers["funding"] - {"donors"} | {"union"}

    def merge(self, state):
        """Two options become one, and the figure of the one that goes goes with it."""
        del state.options["concerns", "c"], state.figures["concern_c"]
        for answers in state.sheets.values():
            if "c" in answers.get("concerns", ()):
                answers["concerns"] = answers["concerns"] - {"c"} | {"b"}

    def redefine(self, state):
        """A figure is defined otherwise, and the text of an edition that is out is rewritten."""
        _, _, base, _, within = state.figures["two_sources"]
        state.figures["two_sources"] = (
            "count", "funding:donors | funding:un", base, lambda v: v.said("funding", "donors", "un"), within)
        state.titles["Y/1"] = "Views, as reworded"

    def any(self, state):
        codes = sorted(code for code, row in state.replies.items() if row["status"] == "substantive")
        return state.replies[self.chance.choice(codes)]
