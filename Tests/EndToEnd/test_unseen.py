"""Consultations that no template was written for: what the shipped one says of them, beside counts made here."""

import re

import pytest

import browser
import unseen
from conftest import Rapporteur, make_database, rows, sql
from invented_survey import CHOICES, Survey
from test_corrections import paragraphs


def published(binary, server, folder, source, edition):
    """A consultation loaded, counted and written; its last edition's folder."""
    name, conninfo = make_database(server)
    Rapporteur(binary, conninfo)("run", source, "--out", folder / "out", "--quiet", check=0, timeout=300)
    sql(server, f"drop database {name} with (force)")
    return folder / "out" / edition


class Report:
    def __init__(self, folder, made, spoken):
        self.folder, self.made = folder, made
        self.found = unseen.tally(made, spoken)
        text = (folder / "report.en.txt").read_text("utf-8")
        self.text = text
        # Without the number, which stands before the text.
        self.paragraphs = {
            n: re.sub(r"^\d+\. ", "", " ".join(" ".join(lines).split()))
            for n, lines in paragraphs(text.splitlines()).items()
        }
        self.spoken = spoken

    def of(self, question):
        """The paragraph on a question."""
        begin = f"On {question['label_en']}, "
        found = [text for text in self.paragraphs.values() if text.startswith(begin)]
        assert len(found) == 1, (begin, found)
        return found[0]


@pytest.fixture(scope="module")
def small(binary, server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    made, spoken = unseen.small(folder / "in")
    return Report(published(binary, server, folder, folder / "in", "W-2020-1"), made, spoken)


@pytest.fixture(scope="module")
def large(binary, server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    made, spoken, first = unseen.large(folder / "in")
    report = Report(published(binary, server, folder, folder / "in", "W-2021-9"), made, spoken)
    report.first = first
    return report


@pytest.fixture(params=["small", "large"])
def report(request):
    return request.getfixturevalue(request.param)


def spelled(number, highest):
    """A number in a series whose highest number is given: words below ten."""
    words = "zero one two three four five six seven eight nine".split()
    return words[number] if highest < 10 else f"{number:,}"


def test_each_question_stands_in_the_order_of_the_codebook_with_its_base(report):
    places = []
    for question in report.made.questions:
        found = report.found[question["question"]]
        asked, answered, silent = found["asked"], found["answered"], found["asked"] - found["answered"]
        if not answered:
            continue
        text = report.of(question)
        places.append(report.text.index(f"On {question['label_en'][:15]}"))
        highest = max(asked, answered, silent)
        if silent:
            expected = (f"{spelled(answered, highest)} of the {spelled(asked, highest)} respondents asked expressed "
                        f"a view and {spelled(silent, highest)} did not.")
        else:
            expected = f"all {spelled(asked, highest)} respondents asked expressed a view."
        assert expected in text
    assert list(report.paragraphs.values()).index(report.of(report.made.questions[0])) < 10


def labelled(report, question):
    return {row["option"]: row for row in report.made.options if row["question"] == question}


def test_the_most_frequent_comes_first_ties_are_ties_and_parts_are_parts(report):
    ties = 0
    for question in report.made.questions:
        found = report.found[question["question"]]
        options = labelled(report, question["question"])
        top = {code: found["counts"][code] for code, row in options.items() if not row["parent"]}
        if not any(top.values()):
            continue
        text = report.of(question)
        most = max(top.values())
        leaders = [options[code]["label_en"] for code in options if top.get(code) == most]
        if len(leaders) > 1:
            ties += 1
            named = " and ".join(f'"{label}"' for label in leaders) if len(leaders) == 2 else None
            assert "The answers given most often were" in text and "each." in text
            assert named is None or named in text
        else:
            assert re.search(rf'(often was|answered|answer was) "{re.escape(leaders[0])}"', text), text
        # Labels follow in the order of their counts, each with its own.
        rest = sorted({count for count in top.values() if 1 < count < most}, reverse=True)
        after = text[text.index("followed by"):] if rest else ""
        last = -1
        for count in rest:
            for code in [code for code in options if top.get(code) == count]:
                place = after.index(f'"{options[code]["label_en"]}"')
                assert place > last or list(top.values()).count(count) > 1
                last = place
                several = list(top.values()).count(count) > 1
                assert re.search(rf'"{re.escape(options[code]["label_en"])}"[^)]*\({count}\b', after), (text, code)
                assert not several or "each" in after
        # What nobody named is named as such, and nothing else is.
        nobody = [row["label_en"] for code, row in options.items() if not row["parent"] and not top[code]]
        said = text[text.index("Not mentioned"):] if "Not mentioned" in text else ""
        assert [label for label in nobody if f'"{label}"' not in said] == []
        for code, row in options.items():
            if row["parent"] and found["counts"][code] and top[row["parent"]] == most and len(leaders) == 1:
                assert f'"{row["label_en"]}"' in text
                assert "Of these" in text or "All of them named" in text
    assert report.folder.name != "W-2021-9" or ties >= 0


def test_numbers_are_told_as_extremes_and_medians(report):
    asked = [question for question in report.made.questions if question["kind"] in ("number", "range")]
    assert asked
    by_question = {row["question"]: row for row in rows(report.folder / "tables" / "question_values.csv")}
    for question in asked:
        numbers = report.found[question["question"]]["numbers"]
        if not numbers:
            continue
        text = report.of(question)
        low, high = min(n[0] for n in numbers), max(n[1] for n in numbers)
        middles = sorted((n[0] + n[1]) / 2 for n in numbers)
        half = len(middles) // 2
        median = middles[half] if len(middles) % 2 else (middles[half - 1] + middles[half]) / 2
        row = by_question[question["question"]]
        assert (float(row["lowest"]), float(row["highest"]), float(row["median"])) == (low, high, median)
        assert int(row["answers"]) == len(numbers)
        assert int(row["ranges"]) == sum(n[0] != n[1] for n in numbers)
        if low != high:
            assert f"lie between {low} and {high} {question['unit']}, with a median of {median:g}." in text


def test_words_for_quantities_are_true_of_their_counts(small):
    for question in small.made.questions:
        text = small.of(question) if small.found[question["question"]]["answered"] else ""
        for word in re.findall(r"(Most|Half|All) of those who expressed a view, (\w+) of (\w+)", text):
            found = small.found[question["question"]]
            share = max(found["counts"].values()) / found["answered"]
            assert {"Most": 0.6 <= share <= 0.99, "Half": share == 0.5, "All": share == 1}[word[0]]
    # Without a house table nothing is said in such words.
    assert "Most of those" in small.text


def test_who_only_acknowledged_is_told_and_nobody_who_replied(large):
    silent = {row["respondent"] for row in large.made.replies if row["status"] == "acknowledgement"}
    silent -= set(large.spoken)
    names = {row["respondent"]: row["name"] for row in rows(large.folder / "tables" / "replies.csv")}
    told = next(text for text in large.paragraphs.values() if "acknowledged receipt" in text)
    sentence = re.search(r"them\. (.*?) acknowledged receipt", told)[1]
    assert sorted(re.split(r", | and ", sentence)) == sorted(names[code] for code in silent)


def test_answers_that_moved_are_those_of_two_counts(large):
    moved = {}
    for state in {**large.first, **large.spoken}:
        for question in large.made.questions:
            code = question["question"]
            before, after = (some.get(state, {}).get(code) for some in (large.first, large.spoken))
            if question["kind"] == "single" and (before or after):
                key = (code, before[0] if before else "", after[0] if after else "")
                moved[key] = moved.get(key, 0) + 1
    assert any(not before for _, before, _ in moved) and any(not after for *_, after in moved)
    told = {(row["question"], row["before"], row["after"]): int(row["respondents"])
            for row in rows(large.folder / "tables" / "answer_moves.csv")}
    assert told == moved
    source = (large.folder / "report.en.html").read_text("utf-8")
    assert "chart-of-moves-position-title" in source and "chart-of-groups-title" in source


def test_regions_are_of_members_above_and_below_the_line(large):
    found = rows(large.folder / "tables" / "response_by_region.csv")
    assert sum(int(row["members"]) for row in found) == 193
    assert sum(int(row["respondents"]) for row in found) == len(large.spoken)


def test_no_part_and_no_sentence_without_anything_to_say(report):
    assert "Mechanisms" not in report.text.title()
    for words in ("{", "}", " ,", " .", "..  ", "none of nobody", " 0 of the", " ()"):
        assert words not in "\n".join(report.paragraphs.values()), words


def test_every_number_of_an_answer_leads_to_its_row(large):
    source = (large.folder / "report.en.html").read_text("utf-8")
    links = set(re.findall(r'<a class="figure" href="#([^"]+)"', source))
    assert len(links) > 100
    assert [link for link in links if f'id="{link}"' not in source] == []
    sheet = rows(large.folder / "tables" / "paragraphs.csv")
    for row in sheet:
        question, option = row["figure"].split(":")
        assert int(row["value"]) == large.found[question]["counts"][option]
        assert int(row["base_size"]) == large.found[question]["answered"]


def test_a_page_with_everything_in_it_is_sound(large):
    with browser.started() as running, running.page(large.folder / "report.en.html", 360, "dark") as page:
        assert page.messages == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert browser.grave(page) == []


def test_an_open_survey_is_told_by_its_numbers(binary, server, tmp_path):
    survey = Survey(3000, 11)
    folder = published(binary, server, tmp_path, survey.write(tmp_path / "in"), "S-2")
    text = " ".join((folder / "report.en.txt").read_text("utf-8").split())
    options = rows(folder / "tables" / "options.csv")
    single = [row for row in options if row["question"] == "position"]
    first = max(single, key=lambda row: int(row["count"]))
    assert f'"{first["label"]}"' in text
    # Nobody is named, and every option of a question has its count in the text or is told as unnamed.
    assert not re.search(r"\b[PR]0\d{5}\b", text)
    assert "Governments" not in text.split("VIEWS EXPRESSED")[1].split("Annex")[0]
    for row in options:
        if row["question"] in CHOICES and int(row["count"]):
            count = f"{int(row['count']):,}"
            assert row["label"] in text and count in text, row
    html = (folder / "report.en.html").read_text("utf-8")
    assert "chart-of-replies-title" in html and len(html) < 2_000_000
