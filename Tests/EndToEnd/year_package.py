"""Writes a state of the scripted year as a consultation folder; says which files are others than before."""

import csv
import io
import json


def resources(state):
    yield "editions", "symbol,cutoff,title_en", [(s, day, "Views") for s, day in state.editions.items()]
    yield "rounds", "round,sent_from,sent_to,due_on,addressees,title_en", [
        (code, sent, sent, due, "all", f"letter {code}") for code, (sent, due) in state.rounds.items()]
    yield "groups", "group,member,member_from,member_to", [
        (*key, *(day or "" for day in days)) for key, days in state.groups.items()]
    yield "questions", "question,position,kind,asked_of,label_en", [
        ("position", 1, "single", "", "position"), ("funding", 2, "multiple", "position:favour", "funding"),
        ("concerns", 3, "multiple", "", "concerns"), ("months", 4, "number", "", "months")]
    yield "options", "question,option,parent,position,label_en", [
        (question, option, parent or "", number, option)
        for number, ((question, option), parent) in enumerate(state.options.items(), 1)]
    columns = "reply,round,respondent,on_behalf_of,received_on,status"
    yield "replies", columns, [[row[name] for name in columns.split(",")] for row in state.replies.values()]
    yield "sheets", "sheet,question,option,reply,value_low", [
        (f"s-{reply}", question, option, reply, number)
        for reply, answers in state.sheets.items()
        for question, given in sorted(answers.items())
        for option, number in ([(o, "") for o in sorted(given)] if isinstance(given, set) else [("", given)])]
    yield "figures", "figure,position,expression,base,measure,label_en", [
        (code, number, expression, base, measure, code)
        for number, (code, (measure, expression, base, *_)) in enumerate(state.figures.items(), 1)]


def write(state, folder):
    """Returns the files that changed."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, names = {}, []
    for name, header, rows in resources(state):
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)
        texts[f"{name}.csv"] = text.getvalue()
        names.append({"name": name, "path": f"{name}.csv"})
    texts["datapackage.json"] = json.dumps(
        {"name": "year", "rapporteur": {"title": {"en": "A year"}, "languages": ["en"]}, "resources": names})
    for symbol in state.editions:
        heading = state.titles.get(symbol, "Views")
        texts[f"text/{symbol.replace('/', '-')}/report.en.txt"] = (
            f"# {heading}\n\n[views] {{Number favour Government}} of {{base favour}} were in favour.\n\n@rounds\n")
    changed = []
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            changed.append(path)
    return changed
