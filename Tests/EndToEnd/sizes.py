"""How much the tests with chance in them do, and the seed that replays them.

RAPPORTEUR_FAULTS=full takes the sizes of `Scripts/test faults` and `Scripts/test long`; RAPPORTEUR_FAULTS_SEED replays a seed.
"""

import os
import random

from measured import note

FULL = os.environ.get("RAPPORTEUR_FAULTS") == "full"
SEED = int(os.environ["RAPPORTEUR_FAULTS_SEED"])
note("seed of the faults", SEED)


def times(quick, full):
    return full if FULL else quick


def chance(test):
    return random.Random(f"{SEED} {test}")
