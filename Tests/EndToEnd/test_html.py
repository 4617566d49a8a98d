"""The HTML edition: valid, self-contained, linked, and whole on a phone and a screen in a real browser."""

import html
import html.parser
import re
import subprocess

import pytest

from conftest import rows
from test_corrections import paragraphs

VOID = {"meta", "input", "br", "img", "link", "rect"}


class Page(html.parser.HTMLParser):
    """Collects identifiers, links and texts, and every tag that is not closed in its order."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.identifiers, self.links, self.faults, self.open = [], [], [], []
        self.external, self.figures, self.text = [], {}, []
        self.feed(source)
        self.close()
        self.faults += [f"{tag} is never closed" for tag in self.open]

    def handle_starttag(self, tag, attributes, closes=False):
        values = dict(attributes)
        if "id" in values:
            self.identifiers.append(values["id"])
        if tag == "a":
            self.links.append(values.get("href", ""))
        for name in ("src", "href", "xlink:href", "action"):
            if name in values and not values[name].startswith("#"):
                self.external.append(values[name])
        if tag not in VOID and not closes:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes, closes=True)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> while {self.open[-3:]} are open")
        else:
            self.open.pop()

    def handle_data(self, data):
        self.text.append(data)


@pytest.fixture(scope="module", params=["A-52-314", "E-1995-69"])
def edition(request, example):
    return example.published / request.param


@pytest.fixture(scope="module")
def page(edition):
    return Page((edition / "report.en.html").read_text("utf-8"))


def test_every_element_is_closed_and_every_identifier_is_its_own(page):
    assert page.faults == []
    assert len(page.identifiers) == len(set(page.identifiers))


def test_nothing_comes_from_elsewhere(page, edition):
    assert page.external == []
    source = (edition / "report.en.html").read_text("utf-8")
    assert not re.search(r"https?://|url\(|@import", source)


def test_every_link_leads_somewhere(page):
    assert page.links
    assert [link for link in page.links if link[1:] not in page.identifiers] == []


def test_every_figure_of_the_edition_has_its_row(page, edition):
    names = [row["figure"] for row in rows(edition / "tables" / "figures.csv")]
    expected = ["figure-" + re.sub(r"[^A-Za-z0-9.-]", lambda m: f"_{ord(m[0])}_", n) for n in names]
    assert [name for name in expected if name not in page.identifiers] == []


def test_every_paragraph_reads_as_in_the_plain_report(edition):
    plain = paragraphs((edition / "report.en.txt").read_text("utf-8").splitlines())
    source = (edition / "report.en.html").read_text("utf-8")
    shown = {
        int(number): html.unescape(re.sub(r"<[^>]*>", "", text)).split()
        for number, text in re.findall(r'<p id="paragraph-(\d+)">(.*?)</p>', source, re.S)
    }
    assert shown
    assert shown == {number: " ".join(lines).split() for number, lines in plain.items()}


def test_it_says_that_positions_are_reconstructed(example):
    source = (example.published / "A-52-314" / "report.en.html").read_text("utf-8")
    assert "belong to no Government" in " ".join(source.split())


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    folder = tmp_path_factory.mktemp("browser")

    def run(source):
        place = folder / "page.html"
        place.write_text(source, "utf-8")
        done = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
             "--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}",
             "--virtual-time-budget=5000", "--dump-dom", place.as_uri()],
            capture_output=True, text=True, timeout=120, check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout, [line for line in done.stderr.splitlines() if ":CONSOLE" in line]

    return run


PROBE = """<!doctype html><title>probe</title><iframe id="f" style="width:{width}px;height:900px;border:0"
src="{source}"></iframe><pre id="out"></pre><script>
f.onload = () => {{
  const d = f.contentDocument, w = d.documentElement.scrollWidth;
  const th = d.querySelector("#table-1 thead button");
  const order = () => [...d.querySelectorAll("#table-1 tbody tr")].map(r => r.cells[1].textContent);
  const before = order().join(" ");
  const numbers = d.querySelectorAll("#table-1 thead button")[0];
  numbers.click();
  const sorted = order().join(" ");
  const filter = d.getElementById("filter");
  filter.value = "no figure has this";
  filter.dispatchEvent(new Event("input"));
  out.textContent = JSON.stringify({{width: w, before, sorted, shown: d.getElementById("shown").textContent}});
}};
</script>"""


@pytest.mark.parametrize("width", [360, 1280])
def test_in_a_browser_it_overflows_nowhere_and_its_tables_work(browser, edition, width):
    import json

    source = (edition / "report.en.html").resolve().as_uri()
    dom, console = browser(PROBE.format(width=width, source=source))
    assert console == []
    found = json.loads(re.search(r'<pre id="out">(.*?)</pre>', dom, re.S)[1].replace("&quot;", '"'))
    assert found["width"] <= width
    assert found["shown"].startswith("0 of ")
    before = [int(number) for number in found["before"].split()]
    assert [int(number) for number in found["sorted"].split()] == sorted(before)
