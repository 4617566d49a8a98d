"""Random consultations, counted by the program and by an oracle that reads the counting rules plainly.

30 of them, a thousand in full, or as many as RAPPORTEUR_ORACLE_CONSULTATIONS says; RAPPORTEUR_ORACLE_SEED begins
elsewhere. A difference names the
consultation, the edition and the figure; the same seed makes the same consultation again.
"""

import os

from oracle import found as stored
from oracle import generator, package
from oracle.compare import differences
from sizes import times

COUNT = int(os.environ.get("RAPPORTEUR_ORACLE_CONSULTATIONS") or times(30, 1000))
SEED = int(os.environ.get("RAPPORTEUR_ORACLE_SEED", "1997"))
# Every so many consultations come in a second time, corrected.
CORRECTED = 4


def load(rapporteur, made, folder):
    result = rapporteur("load", package.write(made, folder))
    assert result.returncode == 0, f"seed {made.seed} was refused:\n{result.stdout}{result.stderr}"


def disagreements(rapporteur, consultations):
    result = rapporteur("aggregate", timeout=3600)
    # 2: what was made up answers questions that were not put to it, which a check finds.
    assert result.returncode in (0, 2), result.stdout + result.stderr
    found = stored.Found(rapporteur.database)
    asked = [
        (symbol, place, text, base)
        for made in consultations for symbol in made.editions
        for place, (_, _, text, base) in enumerate(made.asides)]
    answered = stored.asides(rapporteur.database, asked)
    return [line for made in consultations for line in differences(made, found, answered)]


def test_random_consultations_are_counted_as_the_rules_say(rapporteur, tmp_path):
    rapporteur("init", check=0)
    consultations = [generator.consultation(SEED + number) for number in range(COUNT)]
    for made in consultations:
        load(rapporteur, made, tmp_path / made.name)
    lines = disagreements(rapporteur, consultations)
    assert not lines, f"{len(lines)} differences\n" + "\n".join(lines[:40])

    again = [generator.corrected(made) for made in consultations[::CORRECTED]]
    for made in again:
        load(rapporteur, made, tmp_path / made.name)
    lines = disagreements(rapporteur, again)
    assert not lines, f"{len(lines)} differences after corrections\n" + "\n".join(lines[:40])


def test_the_oracle_finds_a_wrong_figure():
    """A comparison that cannot fail proves nothing: a figure that is one too large is found."""
    class Nothing(dict):
        def get(self, _, default=None):
            return default

    class Empty:
        figures = evidence = replies = questions = options = tables = Nothing()

    made = generator.consultation(SEED)
    assert list(differences(made, Empty, {}))


def test_an_open_range_satisfies_no_comparison_that_needs_its_open_end(rapporteur, tmp_path):
    made = generator.Consultation(0)
    made.editions["X0/1"] = "2001-06-30"
    made.rounds["one"] = ("2001-01-01", "2001-01-01", None, "all")
    made.questions["n"] = ("range", None, "")
    made.options["n"] = {}
    # Two to four, at least two, at most four.
    for reply, respondent, low, high in [("a", "FRA", 2, 4), ("b", "KEN", 2, None), ("c", "FJI", None, 4)]:
        made.replies[reply] = {
            "round": ["one"], "respondent": respondent, "on_behalf_of": None, "received_on": "2001-03-01",
            "received_by": None, "status": "substantive", "confidential": "no"}
        made.sheets[f"s-{reply}"] = (reply, None, None, [("n", None, low, high)])
    expected = {"n<=4": 2, "n<5": 2, "n>=2": 2, "n>1": 2, "n=2": 0, "n<=1": 0, "n>=5": 0, "!n<=4": 1, "n:*": 3}
    for number, text in enumerate(expected):
        made.figures[f"f{number}"] = ("count", None, None, text, "")
    # By the ends that there are: middles 3, 2 and 4.
    for measure in ("min", "max", "mean", "median"):
        made.figures[measure] = (measure, None, None, "n:*", "")
    rapporteur("init", check=0)
    load(rapporteur, made, tmp_path / "open")
    rapporteur("aggregate", check=0)
    found = {code: row[0] for code, *row in stored.Found(rapporteur.database).figures["X0/1"]}
    assert {text: int(found[f"f{number}"]) for number, text in enumerate(expected)} == expected
    assert [float(found[measure]) for measure in ("min", "max", "mean", "median")] == [2, 4, 3, 3]
