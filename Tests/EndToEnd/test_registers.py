"""The registers: everything of the example is found in an output, and a large register counts right.

The oracle below goes through the rows of the CSV files with plain loops; it shares nothing with the
program but the folder.
"""

import json
import re
import time
from collections import Counter, defaultdict
from datetime import date

import pytest
from conftest import EXAMPLE, Rapporteur, make_database, rows, sql
from invented_register import CUTOFF, LEVELS, make, states

TEXT = EXAMPLE / "text" / "A-52-314" / "report.en.txt"


@pytest.fixture(scope="module")
def edition(example):
    return example.published / "A-52-314"


@pytest.fixture(scope="module")
def words(edition):
    """The report as one line of words."""
    text = (edition / "report.en.txt").read_text(encoding="utf-8")
    return " ".join(text.split()).lower()


def table(edition, name):
    return rows(edition / "tables" / f"{name}.csv")


def squeezed(text):
    return " ".join(text.split()).lower()


def test_every_mechanism_is_in_the_register_and_in_the_text(edition, words):
    wanted = [row for row in rows(EXAMPLE / "bodies.csv") if row["role"] != "comparator"]
    assert len(wanted) == 47
    assert {row["body"] for row in wanted} <= {row["body"] for row in table(edition, "bodies")}
    assert [row["body"] for row in wanted if squeezed(row["label_en"]) not in words] == []


def test_every_event_is_in_the_calendar_and_in_the_text(edition, words):
    comparators = {row["body"] for row in rows(EXAMPLE / "bodies.csv") if row["role"] == "comparator"}
    wanted = [row for row in rows(EXAMPLE / "events.csv") if row["body"] not in comparators]
    assert len(wanted) == 80
    assert {row["event"] for row in wanted} <= {row["event"] for row in table(edition, "events")}
    assert [row["event"] for row in wanted if squeezed(row["title_en"]) not in words] == []


def test_every_participation_is_in_the_table_and_every_participant_in_the_text(edition, words):
    key = ("body", "participant", "role", "event")
    wanted = rows(EXAMPLE / "participations.csv")
    found = table(edition, "participations")
    assert len(wanted) == 51
    assert {tuple(row[k] for k in key) for row in wanted} == {tuple(row[k] for k in key) for row in found}
    assert [row["participant"] for row in found if squeezed(row["name"]).replace("_", " ") not in words] == []


def test_every_cell_of_the_coverage_is_in_the_table_and_its_concern_in_the_text(edition, words):
    key = ("body", "concern", "function", "basis")
    wanted = rows(EXAMPLE / "coverage.csv")
    assert len(wanted) == 99
    found = {tuple(row[k] for k in key) for row in table(edition, "coverage")}
    assert {tuple(row[k] for k in key) for row in wanted} == found
    labels = {row["concern"]: row["label_en"] for row in rows(EXAMPLE / "concerns.csv")}
    assert [row for row in wanted if squeezed(labels[row["concern"]]) not in words] == []


def test_every_instrument_is_in_the_register(edition):
    wanted = rows(EXAMPLE / "instruments.csv")
    assert len(wanted) == 40
    found = {row["instrument"]: row["title"] for row in table(edition, "instruments")}
    assert found == {row["instrument"]: row["title_en"] for row in wanted}


def test_no_mechanism_covers_regularization(edition, words):
    verdicts = {row["concern"]: row["verdict"] for row in table(edition, "coverage_gaps")}
    assert [concern for concern, verdict in verdicts.items() if verdict == "no mechanism"] == ["regularization"]
    inferred = {concern for concern, verdict in verdicts.items() if verdict == "inferred only"}
    assert inferred == {"brain_drain", "irregular_migration", "consensus"}
    assert "treated by no mechanism on record: regularization of irregular migrants" in words


def test_stated_and_listed_members_agree_where_names_are_listed(edition):
    found = {(row["body"], row["check"]): row["verdict"] for row in table(edition, "body_checks")}
    assert found["igc", "members"] == found["rcm", "members"] == "agrees"
    assert found["iom", "members"] == found["cpd", "members"] == "not listed"


def test_the_template_says_nothing_of_a_mechanism_by_hand():
    text = TEXT.read_text(encoding="utf-8")
    parts = re.search(r"^# Mechanisms within.*?(?=^# Conclusions)", text, re.MULTILINE | re.DOTALL)[0]
    lines = [line for line in parts.splitlines() if line.strip()]
    assert all(line.startswith(("#", "@")) for line in lines), lines


def test_a_long_name_stands_once_in_a_section(edition):
    text = (edition / "report.en.txt").read_text(encoding="utf-8")
    parts = text[text.rindex("III.  MECHANISMS") : text.rindex("V.  CONCLUSIONS")]
    for section in re.split(r"^ +[A-Z]\.  .*\n", parts, flags=re.MULTILINE)[1:]:
        flat = " ".join(section.split())
        for row in table(edition, "abbreviations"):
            assert flat.count(f"{row['label']} ({row['short']})") <= 1


def test_a_series_of_figures_is_told_with_its_gaps(rapporteur, tmp_path):
    """S79 and S80: what was received of whom, what is missing, and how late it came."""
    files = {
        "editions": "symbol,cutoff,title_en\nR/1,2000-06-30,Series\n",
        "questions": "question,kind,label_en\nq,single,question\n",
        "options": "question,option,label_en\nq,a,option\n",
        "replies": "reply,round,respondent,received_on,status\n",
        "bodies": "body,kind,role,system,label_en\nobservatory,reporting_system,main,outside,observatory of migration\n",
        "contributions": (
            "contribution,kind,body,contributor,contributor_kind,topic,status,"
            "reference_from,reference_to,date_from,date_to,precision,title_en\n"
            "fra95,statistics,observatory,FRA,state,inflows,received,1995-01-01,1995-12-31,1996-03-01,1996-03-01,day,a\n"
            "fra97,statistics,observatory,FRA,state,inflows,received,1997-01-01,1997-12-31,1998-01-10,1998-01-10,day,b\n"
            "swe96,statistics,observatory,SWE,state,inflows,received,1996-01-01,1996-12-31,,,undated,c\n"
            "swe97,statistics,observatory,SWE,state,inflows,expected,1997-01-01,1997-12-31,,,undated,d\n"
        ),
    }
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(json.dumps({
        "name": "series", "title": "Series", "resources": [{"name": n, "path": f"{n}.csv"} for n in files],
    }))
    rapporteur("run", tmp_path, "--out", tmp_path / "out", check=0)
    text = " ".join((tmp_path / "out" / "R-1" / "report.en.txt").read_text("utf-8").split())
    # By hand: two contributors, three years, six figures; three came, one is expected, two are missing;
    # 61 days from the end of 1995 to 1 March 1996, ten from the end of 1997.
    assert (
        "Figures on inflows for the years 1995 to 1997 were expected of France and Sweden; three of six are on record. "
        "Missing: France for 1996 and Sweden for 1995. "
        "They came between 10 and 61 days after the end of their year, at the least."
    ) in text


# -- A large register, against an oracle ---------------------------------------------------------


class Oracle:
    """Counts by loops over rows, as the rules read."""

    def __init__(self, tables):
        self.tables = tables
        self.entity = states()
        self.speaking = {self.entity.get(row["respondent"]) for row in tables["replies"]}
        every = {row["body"]: row for row in tables["bodies"]}
        self.bodies = {code: row for code, row in every.items() if not row["date_from"] or row["date_from"] <= CUTOFF}
        self.events = {row["event"]: row for row in tables["events"]}

    def status(self, event):
        """The status at the cut-off, or None where the edition knows nothing of the event."""
        if event["status"] == "planned":
            return "overdue" if event["date_to"] and event["date_to"] < CUTOFF else "planned"
        return event["status"] if not event["date_from"] or event["date_from"] <= CUTOFF else None

    def mechanism(self, code):
        """The nearest main body at or above, unless an organ lies between."""
        while code in self.bodies:
            if self.bodies[code]["role"] == "main":
                return code
            if self.bodies[code]["role"] == "organ":
                return None
            code = self.bodies[code]["parent"]
        return None

    def event_counts(self):
        counts = Counter()
        for event in self.events.values():
            status = self.status(event)
            if not status:
                continue
            first, last = event["date_from"], event["date_to"]
            year = str(first.year) if first and first.year == last.year else ""
            is_aggregate = event["kind"] == "meeting_series" or event["at_least"] != ""
            counts[year, event["kind"], "aggregates" if is_aggregate else status] += 1
            # How many there were up to a later day is not known on the cut-off date.
            if not last or last <= CUTOFF:
                counts[year, event["kind"], "at_least"] += event["at_least"] or 0
        return +counts

    def taking_part(self):
        """Rows that the edition knows, with the entity behind the participant."""
        for row in self.tables["participations"]:
            event = self.events.get(row["event"])
            if row["body"] not in self.bodies or (row["date_from"] and row["date_from"] > CUTOFF):
                continue
            if event and self.status(event) is None:
                continue
            if row["date_to"] and row["date_to"] < CUTOFF:
                continue
            yield row, self.entity.get(row["participant"], row["participant"])

    def participation_counts(self):
        once = {
            (row["body"], row["standing"] or "not stated", row["participant_kind"], entity)
            for row, entity in self.taking_part()
        }
        counts = Counter((body, standing, kind) for body, standing, kind, _ in once)
        for body, standing, kind, entity in once:
            if standing == "member" and kind == "state" and entity in self.speaking:
                counts[body, "speaking", kind] += 1
        return counts

    def shared(self):
        members = defaultdict(set)
        for row, entity in self.taking_part():
            if row["standing"] == "member" and row["participant_kind"] == "state":
                members[row["body"]].add(entity)
        pairs = {}
        for one in members:
            for other in members:
                if one < other and members[one] & members[other]:
                    pairs[one, other] = len(members[one] & members[other])
        return pairs

    def matrix(self):
        cells = defaultdict(lambda: (set(), set()))
        for row in self.tables["coverage"]:
            body = self.bodies.get(row["body"])
            if body:
                mechanism = self.mechanism(row["body"]) or row["body"]
                for level in [level for level in LEVELS if level in body["levels"].split(";")] or ["not stated"]:
                    cells[row["concern"], mechanism, level][row["basis"] == "inferred"].add(row["body"])
        return {key: (len(stated), len(inferred)) for key, (stated, inferred) in cells.items()}

    def weights(self):
        given = Counter(row["option"] for row in self.tables["sheets"])
        sizes = {"position:yes": given["yes"], "position:no": given["no"], "position:*": given.total()}
        return {row["concern"]: sizes[row["expression"]] for row in self.tables["concerns"]}


class Large:
    def __init__(self, conninfo, oracle, times):
        self.conninfo, self.oracle, self.times = conninfo, oracle, times

    def query(self, view, columns):
        """Rows of a view, with how long the whole of it took."""
        begin = time.monotonic()
        sql(self.conninfo, f"select count(*) from (select * from analysis.{view} offset 0) as v")
        self.times[view] = time.monotonic() - begin
        return [tuple(row) for row in sql(self.conninfo, f"select {columns} from analysis.{view}")]


@pytest.fixture(scope="module")
def large(binary, server, tmp_path_factory):
    name, conninfo = make_database(server)
    program = Rapporteur(binary, conninfo)
    folder = tmp_path_factory.mktemp("invented")
    tables = make(folder)
    program("init", check=0)
    times = {}
    for step in (("load", folder), ("aggregate",)):
        begin = time.monotonic()
        program(*step, check=0)
        times[step[0]] = time.monotonic() - begin
    yield Large(conninfo, Oracle(tables), times)
    # Measured, never asserted: a busy machine is no fault.
    views = sum(seconds for step, seconds in times.items() if step not in ("load", "aggregate"))
    print(f"\ninvented register: {times}, all views {views:.2f} s")
    sql(server, f"drop database {name} with (force)")


def test_large_register_is_as_large_as_it_says(large):
    tables = large.oracle.tables
    assert [len(tables[name]) for name in ("bodies", "events", "participations")] == [500, 50_000, 200_000]


def test_large_register_bodies(large):
    found = large.query("bodies", "body, mechanism, state")
    expected = set()
    for code, row in large.oracle.bodies.items():
        state = "ended" if row["ended_to"] and row["ended_to"] < CUTOFF else "existing"
        if row["ended_from"] == CUTOFF:
            state = "perhaps ended"
        expected.add((code, large.oracle.mechanism(code) or "", state))
    assert set(found) == expected and len(found) == len(expected)


def test_large_register_family_on_a_day(large):
    day = date(1980, 6, 30)
    parents = {
        row["body"]: row["parent"]
        for row in large.oracle.tables["bodies"]
        if not row["date_from"] or row["date_from"] <= day
    }

    def path(code):
        return [*(path(parents[code]) if parents[code] in parents else []), code]

    found = sql(large.conninfo, f"select body, path from analysis.body_tree('INVENTED/1', '{day}')")
    assert {body: way for body, way in found} == {body: " > ".join(path(body)) for body in parents}


def test_large_register_events(large):
    columns = ["held", "ongoing", "planned", "overdue", "aggregates", "aggregate_at_least"]
    found = Counter()
    for year, kind, *counts in large.query("event_counts", "year, kind, " + ", ".join(columns)):
        for column, count in zip(columns, counts):
            found[year, kind, column.removeprefix("aggregate_")] += int(count or 0)
    assert +found == large.oracle.event_counts()


def test_large_register_calendar(large):
    found = large.query("calendar", "event, status, coalesce(days_overdue::text, '')")
    expected = set()
    for code, event in large.oracle.events.items():
        status = large.oracle.status(event)
        if status in ("planned", "overdue"):
            days = str((CUTOFF - event["date_to"]).days) if status == "overdue" else ""
            expected.add((code, status, days))
    assert set(found) == expected and len(found) == len(expected)


def test_large_register_participations(large):
    names = {
        "member_states": ("member", "state"),
        "member_organizations": ("member", "organization"),
        "member_states_speaking": ("speaking", "state"),
    } | {name: (name.rstrip("s") if name != "not_stated" else "not stated", None)
         for name in ("observers", "participants", "organizers", "invited", "support", "not_stated")}
    expected = large.oracle.participation_counts()
    found = large.query("participation_counts", "body, " + ", ".join(names))
    assert {row[0] for row in found} == {body for body, _, _ in expected}
    for body, *counts in found:
        for (standing, kind), count in zip(names.values(), counts):
            kinds = [kind] if kind else ["state", "organization"]
            assert int(count) == sum(expected[body, standing, k] for k in kinds), (body, standing)


def test_large_register_shared_members(large):
    found = large.query("shared_participants", "body, other_body, states_in_common")
    assert {(one, other): int(count) for one, other, count in found} == large.oracle.shared()


def test_large_register_checks_of_stated_members(large):
    expected = large.oracle.participation_counts()
    found = large.query("body_checks", "body, stated, listed, verdict")
    wanted = set()
    for code, row in large.oracle.bodies.items():
        if row["members_stated"] != "":
            listed = expected[code, "member", "state"] or expected[code, "member", "organization"]
            verdict = "agrees" if listed == row["members_stated"] else "differs" if listed else "not listed"
            wanted.add((code, str(row["members_stated"]), str(listed or ""), verdict))
    assert set(found) == wanted


def test_large_register_coverage(large):
    found = large.query("coverage_matrix", "concern, mechanism, level, bodies_stated, bodies_inferred, raised_by_respondents")
    expected = large.oracle.matrix()
    assert {row[:3]: (int(row[3]), int(row[4])) for row in found} == expected
    weights = large.oracle.weights()
    assert {(row[0], int(row[5])) for row in found} == {(concern, weights[concern]) for concern, _, _ in expected}


def test_large_register_gaps(large):
    treated = defaultdict(lambda: [set(), set()])
    for (concern, mechanism, _), (stated, inferred) in large.oracle.matrix().items():
        treated[concern][0] |= {mechanism} if stated else set()
        treated[concern][1] |= {mechanism} if inferred else set()
    wanted = set()
    for row in large.oracle.tables["concerns"]:
        if row["raised_by"] == "governments":
            stated, inferred = treated[row["concern"]]
            verdict = "treated" if stated else "inferred only" if inferred else "no mechanism"
            wanted.add((row["concern"], str(len(stated)), str(len(inferred)), verdict))
    found = large.query("coverage_gaps", "concern, mechanisms_stated, mechanisms_inferred, verdict")
    assert set(found) == wanted
    assert "no mechanism" in {row[3] for row in found}


def test_large_register_profiles(large):
    oracle = large.oracle
    wanted = {code: Counter() for code, row in oracle.bodies.items() if row["role"] == "main"}
    for code in oracle.bodies:
        if oracle.mechanism(code) and oracle.mechanism(code) != code:
            wanted[oracle.mechanism(code)]["below"] += 1
    for event in oracle.events.values():
        mechanism, status = oracle.mechanism(event["body"]), oracle.status(event)
        if mechanism and status and event["kind"] != "meeting_series":
            wanted[mechanism][status] += 1
    found = large.query("mechanism_profiles", "mechanism, bodies_below, events_held, events_planned, events_overdue")
    keys = ("below", "held", "planned", "overdue")
    assert {row[0]: row[1:] for row in found} == {
        code: tuple(str(counts[key]) for key in keys) for code, counts in wanted.items()
    }
