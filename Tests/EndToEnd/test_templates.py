"""What Reports/templates.md says to whoever writes a text of their own is what the program does."""

import re
import shutil

import pytest

from conftest import EXAMPLE, REPOSITORY

GUIDE = (REPOSITORY / "Reports" / "templates.md").read_text("utf-8")


def rows(heading):
    """The rows of the table below a heading: the cells, bars within code made whole again."""
    section = GUIDE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][1:]
    return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def references():
    """Every reference that stands in the guide as an editor would write it, with what it becomes where that is said."""
    for cell, becomes in rows("References"):
        for reference in re.findall(r"`(\{[^`…]*\})`", cell):
            said = re.findall(r"\"([^\"]*)\"", becomes)
            yield reference, said[0] if said and cell == f"`{reference}`" else None


@pytest.fixture
def written(rapporteur, tmp_path):
    """Runs the example with a text of the test's own."""
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published"))

    def write(language, text):
        (folder / "text" / "A-52-314" / f"report.{language}.txt").write_text(text, "utf-8")
        done = rapporteur("run", folder, "--out", tmp_path / "out", "--lang", language)
        report = tmp_path / "out" / "A-52-314" / f"report.{language}.txt"
        return done, " ".join(report.read_text("utf-8").split()) if report.exists() else ""

    return write


def test_every_reference_becomes_what_is_said(written):
    found = list(references())
    assert len(found) > 15
    # Words of the house table go with what they were made for; each sentence stands by itself.
    text = "# Views\n\n" + "\n\n".join(
        f"[{'scope' if place == 0 else f'p{place}'}] Of it {reference} is told."
        for place, (reference, _) in enumerate(found))
    done, report = written("en", text)
    assert done.returncode == 0, done.stdout + done.stderr
    for reference, said in found:
        if said:
            assert f"Of it {said} is told." in report, reference


def test_every_word_agrees_as_is_said(written):
    languages = {"semaine": "fr", "неделя": "ru", "gouvernement": "fr", "حكومة": "ar"}
    for cell, becomes in rows("Words that agree"):
        [reference] = re.findall(r"`(\{[^`]*\})`", cell)
        [language] = {language for word, language in languages.items() if word in reference}
        done, report = written(language, f"# A\n\n[p] A {reference} b.")
        assert done.returncode == 0, done.stdout + done.stderr
        for said in re.findall(r"\"([^\"]*)\"", becomes)[:1]:
            assert f"A {said} b." in report, reference


def test_the_shipped_template_is_the_one_that_is_shown(rapporteur, tmp_path):
    shown = re.search(r"```text\n(# Introduction.*?)```", GUIDE, re.DOTALL)[1]
    folder = tmp_path / "folder"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("published", "text"))
    rapporteur("run", folder, "--out", tmp_path / "shipped", "--lang", "en", check=0)
    (folder / "text").mkdir()
    (folder / "text" / "report.en.txt").write_text(shown, "utf-8")
    rapporteur("run", folder, "--out", tmp_path / "own", "--lang", "en", check=0)
    texts = [(tmp_path / out / "A-52-314" / "report.en.txt").read_text("utf-8") for out in ("shipped", "own")]
    assert texts[0] == texts[1]


def test_what_is_refused_is_told_at_once_with_its_line(written):
    text = "# Conclusions\n\n[a] We counted 12 of them.\n\n[b] Most Governments agree, {number position.in_favor}.\n\n@question\n"
    done, report = written("en", text)
    assert done.returncode == 65 and report == ""
    told = done.stdout + done.stderr
    for line, what in ((3, "12"), (3, "cites nothing"), (5, "position.in_favour"), (5, "\"most\""), (7, "mean questions")):
        assert any(f"report.en.txt:{line}" in row and what in row for row in told.splitlines()), (line, what, told)
