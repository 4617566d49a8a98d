"""Letters and what they brought, who answered which, and whom the next one goes to: all counted by hand."""

import csv

from conftest import rows
from invented import write


def reply(code, letter, state, day, **more):
    return {"reply": code, "round": letter, "respondent": state, "received_on": day, "status": "substantive", **more}


def package(folder):
    return write(
        folder,
        editions=[{"symbol": "X/1", "cutoff": "2020-03-31", "title_en": "First"},
                  {"symbol": "X/2", "cutoff": "2020-08-31", "title_en": "Second", "supersedes": "X/1"}],
        rounds=[{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "due_on": "2020-02-28",
                 "addressees": "all"},
                {"round": "two", "sent_from": "2020-05-01", "sent_to": "2020-05-01", "due_on": "2020-06-30",
                 "addressees": "silent"}],
        groups=[{"group": "pair", "member": state} for state in ("DEU", "ITA")],
        questions=[{"question": "stand", "position": 1, "kind": "single", "label_en": "the stand"}],
        options=[{"question": "stand", "option": "favour", "position": 1, "label_en": "in favour"}],
        replies=[
            reply("f1", "one", "FRA", "2020-02-01"), reply("k1", "one", "KEN", "2020-03-15"),
            reply("m1", "one", "MNG", "2020-02-01", status="acknowledgement", remark="A reply was promised."),
            reply("d1", "one", "DEU", "2020-02-10", on_behalf_of="pair"), reply("f2", "two", "FRA", "2020-06-15"),
            # Nobody knows which of the letters this answers: the later due date holds.
            reply("p2", "one;two", "PER", "2020-07-15"),
            reply("v2", "two", "VAT", "2020-06-01"), reply("g2", "two", "GHA", "2020-09-15"),
        ],
    )


def test_each_letter_has_its_days_its_yield_and_its_rate(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    columns = ["round", "replies", "governments", "acknowledgements", "days_allowed_at_least", "on_time", "after_due", "members",
               "share_of_members"]

    def told(edition):
        return [[row[column] for column in columns] for row in rows(tmp_path / "out" / edition / "tables" / "rounds.csv")]

    # Of 193 Members: France, Kenya, Germany and Italy; later Peru, too. The Holy See is none.
    assert told("X-1") == [["one", "3", "4", "1", "58", "2", "1", "4", "0.0207"]]
    assert told("X-2") == [["one", "4", "5", "1", "58", "2", "2", "5", "0.0259"],
                           ["two", "3", "3", "0", "60", "2", "1", "2", "0.0104"]]


def test_who_answered_which_letter_is_a_matrix(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    tables = tmp_path / "out" / "X-2" / "tables"
    found = [[row[column] for column in ("name", "round", "by_itself", "by_a_group", "acknowledged", "speaks")]
             for row in rows(tables / "respondent_rounds.csv")]
    assert found == [
        ["France", "one", "yes", "no", "no", "no"], ["France", "two", "yes", "no", "no", "yes"],
        ["Germany", "one", "no", "yes", "no", "yes"], ["Holy See", "two", "yes", "no", "no", "yes"],
        ["Italy", "one", "no", "yes", "no", "yes"], ["Kenya", "one", "yes", "no", "no", "yes"],
        ["Mongolia", "one", "yes", "no", "yes", "no"],
        ["Peru", "one", "yes", "no", "no", "yes"], ["Peru", "two", "yes", "no", "no", "yes"]]
    assert [(row["respondent"], row["status"], row["remark"]) for row in rows(tables / "remarks.csv")] == [
        ("MNG", "acknowledgement", "A reply was promised.")]


def test_the_reminder_list_is_ready_for_a_mail_merge_as_of_any_day(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)

    def targets(*words):
        told = rapporteur("targets", *words, check=0).stdout
        return {row["respondent"]: row for row in csv.DictReader(told.splitlines())}

    # Four replied to the first letter, for themselves or by a group; Peru to the second.
    second = targets("two", "--as-of", "2020-08-31")
    assert len(second) == 193 - 5 and not {"FRA", "KEN", "DEU", "ITA", "PER"} & set(second)
    assert second["GHA"] == {"respondent": "GHA", "name": "Ghana", "state_of_reply": "silent", "due_on": "2020-06-30",
                             "days_overdue": "62"}
    assert set(second) - set(targets("two", "--as-of", "2020-08-31", "--without-promised")) == {"MNG"}
    # In the middle of the first letter's time: Kenya has not yet written, nobody is late.
    first = targets("one", "--as-of", "2020-02-15", "--lang", "fr")
    assert {code: first[code]["state_of_reply"] for code in ("DEU", "ITA", "MNG", "KEN")} == {
        "DEU": "joint reply only", "ITA": "joint reply only", "MNG": "promised", "KEN": "silent"}
    assert "FRA" not in first and first["DEU"]["name"] == "Allemagne"
    assert {row["days_overdue"] for row in first.values()} == {"0"}
    assert set(first) - set(targets("one", "--as-of", "2020-02-15", "--without-promised")) == {"MNG"}
