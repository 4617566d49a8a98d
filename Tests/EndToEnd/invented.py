"""Writes small consultations that tests make up: resources as lists of dictionaries."""

import csv
import json


def write(folder, **resources):
    """A data package with a CSV file for each resource; columns are those that its rows have."""
    folder.mkdir(parents=True, exist_ok=True)
    described = []
    for name, found in resources.items():
        columns = list(dict.fromkeys(column for row in found for column in row))
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(found)
        fields = [{"name": column, "type": "string"} for column in columns]
        described.append({"name": name, "path": f"{name}.csv", "schema": {"fields": fields}})
    (folder / "datapackage.json").write_text(json.dumps({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "invented",
        "rapporteur": {"title": {"en": "Invented"}, "languages": ["en"]},
        "resources": described,
    }), encoding="utf-8")
    return folder


def options(question, *codes, bands=()):
    """Rows of the codebook for the options of a question; bands give them values."""
    bands = dict(bands)
    return [
        {"question": question, "option": code, "position": place, "label_en": code.replace("_", " "),
         "value_low": bands.get(code, ""), "value_high": bands.get(code, "")}
        for place, code in enumerate(codes, 1)
    ]
