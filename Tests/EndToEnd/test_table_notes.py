"""What stands below the tables of the annex: whether they add up, where attributes are known from; small bases."""

from invented import options, write

STATES = ["FRA", "KEN", "FJI", "BRA", "PER", "GHA", "IND", "CHN", "EGY", "ITA", "CHL", "FIN"]


def package(folder, **more):
    """Twelve Governments: eight in favour, four against; each names one or two means."""
    sheets = []
    for place, state in enumerate(STATES):
        sheets.append({"sheet": state, "reply": state, "question": "stand", "option": "favour" if place < 8 else "against"})
        for question, given in (("means", ["law"] + ["funds"] * (place % 3 == 0)), ("doubts", ["cost"] * (place < 3))):
            sheets += [{"sheet": state, "reply": state, "question": question, "option": code} for code in given]
    return write(folder, **({
        "editions": [{"symbol": "X/1", "cutoff": "2020-06-30", "title_en": "Notes"}],
        "rounds": [{"round": "one", "sent_from": "2020-01-01", "sent_to": "2020-01-01", "addressees": "all"}],
        "questions": [
            {"question": "stand", "position": 1, "kind": "single", "exclusive_checked": "yes", "label_en": "the stand"},
            {"question": "means", "position": 2, "kind": "multiple", "exclusive_checked": "no", "label_en": "means"},
            {"question": "doubts", "position": 3, "kind": "multiple", "exclusive_checked": "unknown",
             "label_en": "doubts"}],
        "options": options("stand", "favour", "against") + options("means", "law", "funds")
        + options("doubts", "cost", "time"),
        "replies": [{"reply": state, "round": "one", "respondent": state, "received_on": "2020-02-01",
                     "status": "substantive"} for state in STATES],
        "sheets": sheets,
        "attributes": [{"respondent": "FRA", "attribute": "donor", "value": "yes", "source": "Register of donors, 2019"},
                       {"respondent": "KEN", "attribute": "donor", "value": "no", "source": "Register of donors, 2019"},
                       {"respondent": "FJI", "attribute": "size", "value": "small", "source": ""}],
        "tables": [{"table": name, "position": place, "rows": across, "columns": down, "base": base, "label_en": title}
                   for place, (name, across, down, base, title) in enumerate([
                       ("t_stand", "stand", "", "", "Stands"), ("t_means", "means", "", "", "Means"),
                       ("t_doubts", "doubts", "", "", "Doubts"), ("t_few", "means", "", "stand:against", "Few"),
                       ("t_donor", "stand", "donor", "", "Donors"), ("t_size", "size", "", "", "Sizes")], 1)],
    } | more))


def annex(out):
    """The tables of the annex by their titles, each on one line."""
    text = (out / "X-1" / "report.en.txt").read_text("utf-8").split("TABLES", 1)[1]
    tables = [" ".join(part.split()) for part in text.split("Table ")[1:]]
    return {part.split(" ")[1]: part for part in tables}


def test_each_table_says_whether_it_adds_up(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    tables = annex(tmp_path / "out")
    assert "The options exclude each other and add up to the 12 who answered." in tables["Stands"]
    assert "Several options could be given; they were given 16 times, by 12 who answered." in tables["Means"]
    assert "Whether the options exclude each other is not known; they were given 3 times, by 3 who answered." in tables["Doubts"]
    # This one shows some of those who answered only.
    assert "add up" not in tables["Few"] and "given" not in tables["Few"]


def test_an_attribute_is_told_with_its_source(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    tables = annex(tmp_path / "out")
    assert "Source of what is told beside the answers: Register of donors, 2019." in tables["Donors"]
    assert "The source of what is told beside the answers is not stated." in tables["Sizes"]
    assert "ource of" not in tables["Stands"]


def test_a_small_base_has_numbers_and_no_shares(rapporteur, tmp_path):
    rapporteur("run", package(tmp_path / "in"), "--out", tmp_path / "out", check=0)
    tables = annex(tmp_path / "out")
    assert "Number Share" in tables["Stands"] and "66.7" in tables["Stands"]
    assert "Share" not in tables["Few"] and "Law 4" in tables["Few"] and "100.0" not in tables["Few"]
    page = (tmp_path / "out" / "X-1" / "report.en.html").read_text("utf-8")
    assert "66.7" in page
    # The files for machines have it.
    assert "1.0000" in (tmp_path / "out" / "X-1" / "tables" / "t_few.csv").read_text("utf-8")


def test_a_number_in_another_unit_is_refused(rapporteur, tmp_path):
    questions = [{"question": "length", "position": 1, "kind": "range", "unit": "days", "label_en": "the length"}]
    sheets = [{"sheet": "FRA", "reply": "FRA", "question": "length", "option": "", "value_low": 1, "value_high": 2,
               "unit": "weeks"}]
    more = {"questions": questions, "options": options("length", "short"), "tables": [], "sheets": sheets}
    more["attributes"] = [{"respondent": "FRA", "attribute": "donor", "value": "yes", "source": ""}]
    refused = rapporteur("load", package(tmp_path / "in", **more))
    assert refused.returncode == 65, refused.stderr
    assert "sheets.csv:2:7: weeks: length counts days; write its numbers in these" in refused.stderr
