"""Writes a consultation as a data package."""

import csv
import json


def write(made, folder):
    folder.mkdir(parents=True, exist_ok=True)
    resources = []
    for name, columns, rows in tables(made):
        if not rows and name not in ("editions", "questions", "options", "replies"):
            continue
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
        fields = [{"name": column, "type": "string"} for column in columns]
        resources.append({"name": name, "path": f"{name}.csv", "schema": {"fields": fields}})
    description = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": made.name,
        "rapporteur": {"title": {"en": f"Consultation {made.seed}"}, "languages": ["en"]},
        "resources": resources,
    }
    (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
    return folder


def tables(made):
    yield "editions", ["symbol", "cutoff", "title_en"], [
        (symbol, cutoff, "Random") for symbol, cutoff in made.editions.items()]
    yield "rounds", ["round", "sent_from", "sent_to", "due_on", "addressees", "title_en"], [
        (code, *row, code) for code, row in made.rounds.items()]
    yield "respondents", ["respondent", "kind", "label_en"], [
        (code, "organization", code) for code in ("agency", "institute")]
    yield "groups", ["group", "member", "member_from", "member_to"], made.groups
    yield "questions", ["question", "position", "kind", "asked_of", "formula", "label_en"], [
        (name, number, kind, text, made.formulas.get(name, ("", ""))[1], name)
        for number, (name, (kind, _, text)) in enumerate(made.questions.items(), 1)]
    yield "options", ["question", "option", "parent", "position", "label_en"], [
        (question, option, parent, number, option)
        for question, options in made.options.items()
        for number, (option, parent) in enumerate(options.items(), 1)]
    columns = ["respondent", "on_behalf_of", "received_on", "received_by", "status", "confidential"]
    yield "replies", ["reply", "round", *columns], [
        (code, ";".join(row["round"]), *(row[column] for column in columns))
        for code, row in made.replies.items()]
    yield "sheets", [
        "sheet", "question", "option", "reply", "received_on", "received_by", "value_low", "value_high"
    ], [
        (sheet, question, option, reply, on, by, low, high)
        for sheet, (reply, on, by, rows) in made.sheets.items()
        for question, option, low, high in rows]
    yield "attributes", ["respondent", "attribute", "from", "to", "value"], made.attributes
    yield "figures", ["figure", "position", "expression", "base", "measure", "label_en"], [
        (figure, number, text, within_text, measure, figure)
        for number, (figure, (measure, _, _, text, within_text)) in enumerate(made.figures.items(), 1)]
    yield "tables", ["table", "position", "rows", "columns", "base", "label_en"], [
        (table, number, rows, columns, text, table)
        for number, (table, (rows, columns, _, text)) in enumerate(made.tables.items(), 1)]
