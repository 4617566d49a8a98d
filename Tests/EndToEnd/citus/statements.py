"""Every statement of the program, parsed: those of files, of functions in SQL and PL/pgSQL, of views."""

import json
import re
from dataclasses import dataclass

from pglast import ast, parse_sql
from pglast.parser import parse_plpgsql_json

from conftest import REPOSITORY

SOURCES = REPOSITORY / "SQL"
# What is run once to make a schema, by pgTAP, or is a procedure of Citus' own.
APART = ("schema", "tests", "register")


@dataclass
class Statement:
    """One statement, and where it stands."""

    place: str
    tree: object
    # A file, a view, the body of a function in sql or plpgsql, or a bare expression of the latter.
    kind: str


def of_program():
    """All statements below SQL/, and those in Swift strings that name a table."""
    for path in sorted(SOURCES.rglob("*.sql")):
        folder = path.relative_to(SOURCES).parts[0]
        if folder not in APART:
            yield from of_text(path.read_text(encoding="utf-8"), str(path.relative_to(SOURCES)))
    for path in sorted((REPOSITORY / "Sources").rglob("*.swift")):
        text = path.read_text(encoding="utf-8")
        for quoted in re.findall(r'"""\n(.*?)"""|"((?:[^"\\\n]|\\.)*)"', text, re.S):
            words = next(filter(None, quoted), "").strip()
            if re.match(r"(select|insert|update|delete|copy)\b.*\brapporteur\.", words, re.S):
                yield from of_text(re.sub(r"\\\((?:[^()]|\([^()]*\))*\)", "x", words), path.name)


def of_text(text, place):
    if re.match(r"copy\b", text):
        # A query within COPY is a query; COPY into a table is routed by its rows.
        inner = re.search(r"^copy \((.*)\) to ", text, re.S)
        text = inner[1] if inner else "select"
    for raw in parse_sql(text):
        yield from of_tree(raw.stmt, text, place)


def of_tree(tree, text, place):
    if isinstance(tree, ast.CreateFunctionStmt):
        yield from of_function(tree, text, place)
    elif isinstance(tree, ast.ViewStmt):
        yield Statement(f"{place}: {tree.view.relname}", tree.query, "view")
    elif isinstance(tree, (ast.SelectStmt, ast.InsertStmt, ast.UpdateStmt, ast.DeleteStmt)):
        yield Statement(place, tree, "file")
    elif isinstance(tree, ast.CreateTableAsStmt):
        yield Statement(place, tree.query, "file")


def of_function(tree, text, place):
    options = {option.defname: option.arg for option in tree.options or ()}
    name = tree.funcname[-1].sval
    where = f"{place}: {name}"
    if options["language"].sval == "sql":
        for inner in flat(tree.sql_body):
            query = inner.returnval if isinstance(inner, ast.ReturnStmt) else inner
            yield Statement(where, query, "sql")
        if "as" in options:
            for raw in parse_sql(options["as"][0].sval):
                yield Statement(where, raw.stmt, "sql")
    elif options["language"].sval == "plpgsql":
        body = options["as"][0].sval
        # The parser of the language has no catalogue to look types up in.
        whole = next(part for part in whole_functions(text) if body in part)
        head, begin, rest = whole.partition("\nbegin\n")
        head = re.sub(r"\b(\w+) rapporteur\.\w+(?=\s*(?:;|:=|,|\)|language))", r"\1 record", head.replace("variadic ", ""))
        whole = head + begin + rest
        for query in queries(json.loads(parse_plpgsql_json(whole))):
            yield from of_query(query, where)


def whole_functions(text):
    return re.findall(r"create (?:or replace )?function .*?\$\$.*?\$\$;?", text, re.S)


def queries(node):
    """The texts of all statements and expressions in a tree of PL/pgSQL."""
    if isinstance(node, list):
        for item in node:
            yield from queries(item)
    elif isinstance(node, dict):
        if isinstance(node.get("query"), str):
            yield node["query"]
        for value in node.values():
            yield from queries(value)


def of_query(query, where):
    query = query.strip()
    if not re.match(r"(with|select|values|insert|update|delete|create|drop|alter|analyze|revoke|grant)\b(?!\s*:=)", query, re.I):
        # An expression, or an assignment of one.
        bare = re.sub(r"^[^:']*?:=\s*", "", query)
        yield Statement(where, parse_sql(f"select {bare}")[0].stmt, "expression")
        return
    for raw in parse_sql(query):
        tree = raw.stmt
        if isinstance(tree, ast.CreateTableAsStmt):
            tree = tree.query
        if isinstance(tree, (ast.SelectStmt, ast.InsertStmt, ast.UpdateStmt, ast.DeleteStmt)):
            yield Statement(where, tree, "plpgsql")


def flat(body):
    if body is None:
        return
    for item in body if isinstance(body, (tuple, list)) else (body,):
        if isinstance(item, (tuple, list)):
            yield from flat(item)
        else:
            yield item
