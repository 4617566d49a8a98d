"""The data dictionary: complete, current, and the same by both ways of writing it."""

from html.parser import HTMLParser

from conftest import REPOSITORY, Rapporteur, sql


def columns(database):
    return {(view, column): meaning for view, column, meaning in sql(
        database, "select c.relname, a.attname, col_description(c.oid, a.attnum) from pg_class as c"
        " inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0"
        " where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'")}


class Page(HTMLParser):
    """Rows of tables by the heading above them, and what the page links to."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.links, self.identifiers, self.cells, self.text, self.section = {}, [], set(), [], "", None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.identifiers.add(found.get("id"))
        if tag == "section":
            self.section = found["id"]
        if tag == "a":
            self.links.append(found["href"])
        if tag == "tr":
            self.cells = []
        if tag in ("td", "th"):
            self.text = ""
        assert tag not in ("script", "link", "img"), "nothing comes from elsewhere"

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cells.append(self.text)
        if tag == "tr" and len(self.cells) == 3 and self.cells[0] != "Column":
            self.rows[(self.section.removeprefix("view-"), self.cells[0])] = self.cells[2]


def test_the_copy_in_the_repository_is_current(example):
    told = example.rapporteur("dictionary", check=0).stdout
    assert told == (REPOSITORY / "SQL/dictionary.md").read_text(encoding="utf-8"), "rapporteur dictionary >SQL/dictionary.md"


def test_the_page_says_of_every_column_what_the_database_does(example):
    page = Page(example.rapporteur("dictionary", "--html", check=0).stdout)
    assert page.rows == columns(example.rapporteur.database)
    assert page.links and all(link.removeprefix("#") in page.identifiers for link in page.links)


def test_a_database_without_the_schema_is_told_so(binary, empty_database):
    done = Rapporteur(binary, empty_database)("dictionary")
    assert done.returncode != 0 and "rapporteur init" in done.stderr
