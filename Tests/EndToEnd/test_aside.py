"""What stands beside the tallies of Governments: organizations' answers, and remarks beside answers."""

from conftest import rows
from invented import options, write


def package(folder):
    codebook = options("concerns", "rights", "family", "funding")
    codebook[1]["parent"] = "rights"
    sheet = lambda code, option, remark="": {
        "sheet": f"s-{code}", "reply": f"r-{code}", "question": "concerns", "option": option, "remark": remark}
    reply = lambda code, **more: {
        "reply": f"r-{code}", "round": "one", "respondent": code, "received_on": "2020-02-01",
        "status": "substantive", "confidential": "no", **more}
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Aside"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        respondents=[{"respondent": code, "kind": "organization", "label_en": code.upper()}
                     for code in ("agency", "institute", "bank")],
        questions=[{"question": "concerns", "position": 1, "kind": "multiple", "label_en": "concerns"}],
        options=codebook,
        replies=[reply("FRA"), reply("ITA", confidential="yes"), reply("KEN", received_on="2020-07-01"),
                 reply("agency"), reply("institute"), reply("bank", received_on="2020-07-01")],
        sheets=[
            sheet("FRA", "rights", "of women above all"), sheet("ITA", "funding", "not from us"),
            sheet("KEN", "rights", "too late to be told"), sheet("agency", "family"), sheet("agency", "rights"),
            sheet("institute", "funding"), sheet("institute", "family"), sheet("bank", "funding"),
        ],
    )


def test_organizations_are_tallied_by_themselves(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    table = rows(tmp_path / "out/X-1/tables/organizations.csv")
    # Both the agency and the institute named the family, and so rights; the bank wrote after the cut-off.
    assert [(row["option"], row["count"], row["answered"], row["organizations"]) for row in table] == [
        ("rights", "2", "2", "2"), ("family", "2", "2", "2"), ("funding", "1", "2", "2")]


def test_remarks_stand_beside_their_answer_and_confidential_ones_have_no_name(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    table = rows(tmp_path / "out/X-1/tables/question_remarks.csv")
    assert [(row["question"], row["option"], row["respondent"], row["name"], row["sheet"], row["remark"]) for row in table] == [
        ("concerns", "rights", "FRA", "France", "s-FRA", "of women above all"),
        ("concerns", "funding", "", "", "", "not from us")]


def test_an_edition_without_them_has_no_such_tables(example):
    tables = example.published / "A-52-314/tables"
    assert not (tables / "organizations.csv").exists() and not (tables / "question_remarks.csv").exists()
