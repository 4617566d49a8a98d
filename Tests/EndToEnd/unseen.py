"""Consultations that no template was written for: a small one, a large one of Governments, an open survey.

Answers are drawn at random, the same for the same seed; what the text should say is counted here, from the
rows alone, by code that knows nothing of the program.
"""

import random
from collections import defaultdict

from invented import write

SMALL = "ARG BRA CHL DNK EGY FIN GHA IND JPN KEN MEX NOR".split()
STATES = """AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR
BFA BDI KHM CMR CAN CPV CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ
ERI EST ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM
JPN JOR KAZ KEN KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MCO MNG MAR
MOZ MMR NAM NPL NLD NZL NIC NER NGA NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA LCA VCT
WSM SMR STP SAU SEN SYC SLE SGP SVK SVN SLB SOM ZAF ESP LKA SDN SUR SWZ SWE SYR TJK THA MKD TGO TTO TUN TUR TKM UGA
UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE""".split()[:185]
EUROPEANS = "AUT BEL DNK FIN FRA DEU GRC IRL ITA LUX NLD PRT ESP SWE GBR".split()

SUBJECTS = """water quality; river basins; groundwater; urban drainage; desalination; irrigation; glaciers; wetlands;
early warning; data exchange; financing; training; gender; indigenous knowledge; private suppliers; tariffs; treaties;
dispute settlement; monitoring stations; satellite observation""".replace("\n", " ").split("; ")


class Consultation:
    """Questions, options and replies as rows, and the answers that speak, by question and respondent."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.questions, self.options, self.replies, self.sheets = [], [], [], []

    def question(self, code, kind, label, options=(), unit="", asked_of="", parents=None):
        self.questions.append({"question": code, "position": len(self.questions) + 1, "kind": kind, "unit": unit,
                               "asked_of": asked_of, "label_en": label})
        for place, (option, words) in enumerate(options, 1):
            self.options.append({"question": code, "option": option, "parent": (parents or {}).get(option, ""),
                                 "position": place, "label_en": words})

    def answers(self, wanted=None):
        """Random answers to every question, as {question: [options] or (low, high)}."""
        given = {}
        for question in self.questions:
            code, kind = question["question"], question["kind"]
            if self.chance.random() < 0.2:
                continue
            condition = question["asked_of"]
            if condition and condition.split(":")[1] not in given.get(condition.split(":")[0], []):
                continue
            codes = [row["option"] for row in self.options if row["question"] == code]
            if kind == "single":
                given[code] = [self.chance.choice(codes[: 1 + self.chance.randint(0, len(codes) - 1)])]
            elif kind == "multiple":
                given[code] = self.chance.sample(codes, self.chance.randint(1, min(3, len(codes))))
            elif kind == "number":
                low = self.chance.choice([3, 6, 6, 12, 12, 12, 18, 24, 36])
                given[code] = (low, low)
            elif kind == "range":
                low = self.chance.randint(1, 12)
                given[code] = (low, low + self.chance.randint(0, 12))
        return given

    def reply(self, code, letter, respondent, received, status="substantive", group=""):
        self.replies.append({"reply": code, "round": letter, "respondent": respondent, "on_behalf_of": group,
                             "received_on": received, "status": status})
        if status != "substantive":
            return {}
        given = self.answers()
        for question, answer in given.items():
            if isinstance(answer, tuple):
                self.sheets.append({"sheet": code, "reply": code, "question": question, "option": "",
                                    "value_low": answer[0], "value_high": answer[1]})
            else:
                self.sheets += [{"sheet": code, "reply": code, "question": question, "option": option}
                                for option in answer]
        return given


def small(folder):
    """Five questions, twelve replies, one letter."""
    made = Consultation(5)
    made.question("position", "single", "the establishment of a world water observatory", [
        ("favour", "in favour of an observatory"), ("against", "against a new institution"),
        ("undecided", "a decision only after a study")])
    made.question("tasks", "multiple", "the tasks of an observatory", [
        ("data", "collection of data"), ("open_data", "publication of data free of charge"),
        ("advice", "advice to Governments"), ("training", "training"), ("prizes", "the award of prizes")],
        parents={"open_data": "data"}, asked_of="position:favour")
    made.question("preparation", "number", "the time needed for its establishment", unit="months")
    made.question("staff", "range", "the number of its staff", unit="persons")
    made.question("seat", "single", "the seat of an observatory", [
        ("nairobi", "Nairobi"), ("geneva", "Geneva"), ("bangkok", "Bangkok"), ("lima", "Lima")])
    spoken = {code: made.reply(f"r-{code}", "one", code, f"2020-0{2 + place % 3}-1{place % 9}")
              for place, code in enumerate(SMALL)}
    write(
        folder,
        editions=[{"symbol": "W/2020/1", "cutoff": "2020-06-30", "issued_on": "2020-07-15", "organ": "General Assembly",
                   "title_en": "Establishment of a world water observatory"}],
        rounds=[{"round": "one", "sent_from": "2020-01-15", "sent_to": "2020-01-15", "due_on": "2020-03-31",
                 "addressees": "all", "title_en": "letter"}],
        questions=made.questions, options=made.options, replies=made.replies, sheets=made.sheets,
        quantifiers=[{"language": "en", "word": word, "low": low, "high": high, "of": "share"}
                     for word, low, high in (("most", 0.6, 0.99), ("half", 0.5, 0.5), ("all", 1, 1))],
    )
    return made, spoken


def large(folder):
    """Sixty questions, 185 States, four letters, two editions; joint replies, silence, changes of mind."""
    made = Consultation(60)
    chance = made.chance
    made.question("position", "single", "the convening of a world conference on water", [
        ("favour", "in favour of a conference"), ("against", "against a conference"),
        ("later", "a conference at a later time"), ("regional", "regional conferences instead")])
    for number in range(1, 60):
        subject = SUBJECTS[number % len(SUBJECTS)]
        code = f"q{number:02d}"
        if number % 10 == 0:
            made.question(code, "number", f"the time needed for work on {subject} (question {number})", unit="months")
        elif number % 10 == 5:
            made.question(code, "range", f"the number of experts on {subject} (question {number})", unit="persons")
        elif number % 3 == 0:
            made.question(code, "multiple", f"measures in the field of {subject} (question {number})", [
                ("law", "national legislation"), ("water_law", "a law on water"), ("funds", "more funds"),
                ("experts", "the exchange of experts"), ("none", "no measure")],
                parents={"water_law": "law"}, asked_of="position:favour" if number % 6 == 0 else "")
        else:
            made.question(code, "single", f"the importance of {subject} (question {number})", [
                ("high", "high importance"), ("medium", "medium importance"), ("low", "low importance"),
                ("no", "no importance")])
    spoken, first = {}, {}
    letters = [("1", "2020-01-15", "2020-03-31"), ("2", "2020-06-15", "2020-08-31"), ("3", "2021-01-15", "2021-03-31"),
               ("4", "2021-06-15", "2021-08-31")]
    for letter, sent, due in letters:
        year, month = sent[:4], int(sent[5:7])
        for state in STATES:
            own = 0.3 if state not in spoken else 0.08
            if chance.random() < own:
                day = f"{year}-{month + chance.randint(1, 3):02d}-{chance.randint(1, 28):02d}"
                spoken[state] = made.reply(f"r{letter}-{state}", letter, state, day)
            elif state not in spoken and chance.random() < 0.02:
                made.reply(f"a{letter}-{state}", letter, state, f"{year}-{month + 1:02d}-20", "acknowledgement")
        if letter == "2":
            joint = made.reply("r2-EU", "2", "DEU", "2020-09-30", group="EU")
            for state in EUROPEANS:
                spoken[state] = joint
            first = dict(spoken)
    write(
        folder,
        editions=[
            {"symbol": "W/2020/9", "cutoff": "2020-12-31", "title_en": "World conference on water"},
            {"symbol": "W/2021/9", "cutoff": "2021-12-31", "supersedes": "W/2020/9", "similarity": "0.6",
             "title_en": "World conference on water"}],
        rounds=[{"round": letter, "sent_from": sent, "sent_to": sent, "due_on": due,
                 "addressees": "all" if letter == "1" else "silent", "title_en": f"{word} letter"}
                for (letter, sent, due), word in zip(letters, ("first", "second", "third", "fourth"))],
        groups=[{"group": "EU", "member": state} for state in EUROPEANS],
        questions=made.questions, options=made.options, replies=made.replies, sheets=made.sheets,
        respondents=[{"respondent": "EU", "kind": "group", "label_en": "European Union"}],
    )
    return made, spoken, first


def tally(made, spoken):
    """For each question: asked, answered, and the count of each option, nets counted once for each respondent."""
    parents = {(row["question"], row["option"]): row["parent"] for row in made.options}
    found = {}
    for question in made.questions:
        code, condition = question["question"], question["asked_of"]
        asked = [given for given in spoken.values()
                 if not condition or condition.split(":")[1] in given.get(condition.split(":")[0], [])]
        counts, numbers, answered = defaultdict(int), [], 0
        for given in asked:
            answer = given.get(code)
            if not answer:
                continue
            answered += 1
            if isinstance(answer, tuple):
                numbers.append(answer)
                continue
            named = set(answer)
            for option in answer:
                while parents.get((code, option)):
                    option = parents[code, option]
                    named.add(option)
            for option in named:
                counts[option] += 1
        found[code] = {"asked": len(asked), "answered": answered, "counts": counts, "numbers": numbers}
    return found
