"""The questionnaire as DDI-Codebook 2.5, held against the order of elements of its schema.

No package of Debian or PyPI ships the schema of DDI-Codebook (ddi-l knows Lifecycle alone), so the part of it that
is used is written down here: which elements may stand in which, in which order, with which attributes.
"""

import re

import pytest
from lxml import etree

from conftest import rows

NAMESPACE = "{ddi:codebook:2_5}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Content of each element: names in the order of the schema; `*` may repeat.
CONTENT = {
    "codeBook": ["stdyDscr*", "dataDscr*"],
    "stdyDscr": ["citation*", "stdyInfo*", "notes*"],
    "citation": ["titlStmt"],
    "titlStmt": ["titl", "IDNo*"],
    "stdyInfo": ["sumDscr*"],
    "sumDscr": ["collDate*"],
    "dataDscr": ["var*"],
    "var": ["labl*", "qstn*", "universe*", "sumStat*", "catgryGrp*", "catgry*", "derivation*", "varFormat", "notes*"],
    "qstn": ["qstnLit*"],
    "derivation": ["drvdesc*", "drvcmd*"],
    "catgryGrp": ["labl*", "catStat*"],
    "catgry": ["catValu", "labl*", "catStat*"],
}
ATTRIBUTES = {
    "codeBook": {"version": r"2\.5", "ID": r"[A-Za-z_][\w.-]*"},
    "collDate": {"event": "start|end|single", "date": r"\d{4}(-\d\d(-\d\d)?)?"},
    "var": {"ID": r"[A-Za-z_][\w.-]*", "name": r"\S+", "intrvl": "contin|discrete"},
    "universe": {"clusion": "I|E"},
    "sumStat": {"type": "mean|medn|mode|vald|invd|min|max|stdev|other"},
    "catgryGrp": {"ID": r"[A-Za-z_][\w.-]*", "catgry": r"\S+( \S+)*"},
    "catgry": {"ID": r"[A-Za-z_][\w.-]*", "missing": "Y|N"},
    "derivation": {"var": r"\S+( \S+)*"},
    "catStat": {"type": "freq|percent|crosstab|other"},
    "varFormat": {"type": "numeric|character"},
    "notes": {"type": r"\S+"},
}


def faults(root):
    """What the schema would not allow."""
    found, identifiers, references = [], [], []
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if etree.QName(element).namespace != NAMESPACE.strip("{}"):
            found.append(f"{name} is of another namespace")
        order = [item.rstrip("*") for item in CONTENT.get(name, [])]
        children = [etree.QName(child).localname for child in element]
        for child in children:
            if child not in order:
                found.append(f"{child} in {name}")
        places = [order.index(child) for child in children if child in order]
        if places != sorted(places):
            found.append(f"the order of {name}: {children}")
        for item in CONTENT.get(name, []):
            if not item.endswith("*") and children.count(item) > 1:
                found.append(f"{item} twice in {name}")
        for attribute, value in element.attrib.items():
            if attribute == LANGUAGE or attribute.startswith("{http://www.w3.org/2001/XMLSchema-instance}"):
                continue
            if not re.fullmatch(ATTRIBUTES.get(name, {}).get(attribute, "(?!)"), value):
                found.append(f"{attribute}={value} of {name}")
            if attribute == "ID":
                identifiers.append(value)
            if (name, attribute) in (("catgryGrp", "catgry"), ("derivation", "var")):
                references += value.split()
    found += [f"{code} is nothing in the codebook" for code in references if code not in identifiers]
    if len(identifiers) != len(set(identifiers)):
        found.append("an ID stands twice")
    return found


@pytest.fixture(scope="module")
def codebook(example):
    return etree.parse(example.published / "A-52-314" / "ddi" / "codebook.xml").getroot()


def test_it_is_as_the_schema_has_it(codebook):
    assert faults(codebook) == []


@pytest.mark.parametrize("change", [
    lambda var: var.append(var.find(NAMESPACE + "labl")),
    lambda var: var.set("intrvl", "sometimes"),
    lambda var: var.remove(var.find(NAMESPACE + "varFormat")) or var.insert(0, etree.Element(NAMESPACE + "varFormat")),
    lambda var: var.append(etree.Element(NAMESPACE + "answer")),
    lambda var: var.set("ID", "V2"),
    lambda var: var.find(NAMESPACE + "sumStat").set("type", "average"),
])
def test_a_broken_copy_is_seen(codebook, change):
    copy = etree.fromstring(etree.tostring(codebook))
    change(copy.find(f".//{NAMESPACE}var"))
    assert faults(copy)


def test_it_says_what_the_tables_say(codebook, example):
    tables = example.published / "A-52-314" / "tables"
    questions = rows(tables / "questions.csv")
    variables = codebook.findall(f".//{NAMESPACE}var")
    assert [var.get("name") for var in variables] == [row["question"] for row in questions]
    counts = {(row["question"], row["option"]): row["count"] for row in rows(tables / "options.csv")}
    told = {}
    for var, row in zip(variables, questions):
        statistics = {s.get("type"): s.text for s in var.findall(NAMESPACE + "sumStat")}
        assert (statistics["vald"], statistics["invd"]) == (row["answered"], row["silent"])
        assert row["asked_of"] == "" or all(
            row["asked_of"] in universe.text for universe in var.findall(NAMESPACE + "universe")[:1])
        assert bool(row["asked_of"]) == bool(var.findall(NAMESPACE + "universe"))
        for category in var.findall(NAMESPACE + "catgry"):
            if category.get("missing") != "Y":
                told[var.get("name"), category.findtext(NAMESPACE + "catValu")] = \
                    category.findtext(NAMESPACE + "catStat")
    assert told == counts
    # Labels in every language that the codebook has.
    labels = {label.get(LANGUAGE) for label in variables[0].findall(NAMESPACE + "labl")}
    assert {"en", "fr", "zh"} <= labels
