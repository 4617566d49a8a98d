"""The HTML edition: valid, self-contained, linked, and whole on a phone and a screen in a real browser."""

import html
import html.parser
import re

import pytest

import browser
from conftest import rows
from test_corrections import paragraphs

VOID = {"meta", "input", "br", "img", "link"}


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
    # But the other languages of the edition, beside it.
    assert sorted(page.external) == sorted(
        path.name for path in edition.glob("report.*.html") if path.name != "report.en.html")
    source = (edition / "report.en.html").read_text("utf-8")
    assert not re.search(r"https?://|url\((?!#)|@import", source)


def test_every_link_leads_somewhere(page):
    assert page.links
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.identifiers] == []


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
def chromium():
    with browser.started() as running:
        yield running


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_a_browser_it_overflows_nowhere_and_says_nothing(chromium, edition, width, scheme):
    with chromium.page(edition / "report.en.html", width, scheme) as page:
        assert page.messages == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # Every picture is there and inside the page, or scrolls inside its own frame.
        outside = page.evaluate("""() => [...document.querySelectorAll("figure svg")].filter(svg => {
            const box = svg.getBoundingClientRect();
            return !box.height || (!svg.closest(".scroll") && box.right > document.documentElement.clientWidth);
        }).length""")
        assert outside == 0


def test_nothing_on_paper_is_cut_off(chromium, edition):
    with chromium.page(edition / "report.en.html", 700, media="print") as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 700
        assert not page.is_visible("nav") and not page.is_visible("#filter")


def test_tables_sort_and_figures_are_filtered_and_found(chromium, example):
    with chromium.page(example.published / "A-52-314" / "report.en.html") as page:
        column = "() => [...document.querySelectorAll('#table-1 tbody tr')].map(r => parseInt(r.cells[1].textContent))"
        before = page.evaluate(column)
        page.click("#table-1 thead button >> nth=0")
        assert page.evaluate(column) == sorted(before)
        page.fill("#filter", "no figure has this")
        assert page.inner_text("#shown").startswith("0 of ")
        # A link to a figure finds its row, whatever was filtered.
        link = page.locator("p a.figure").first
        link.click()
        page.wait_for_function("document.querySelector(':target').offsetHeight > 0")


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_serious(chromium, edition, width, scheme):
    with chromium.page(edition / "report.en.html", width, scheme) as page:
        assert browser.grave(page) == []


def test_axe_sees_what_is_taken_away(chromium, edition, tmp_path):
    source = (edition / "report.en.html").read_text("utf-8")
    broken = re.sub(r'<html lang="en"', "<html", source)
    broken = re.sub(r"<label>.*?(<input[^>]*>)</label>", r"\1", broken)
    broken = re.sub(r' aria-labelledby="chart[^"]*"', "", broken).replace("<title id=", "<metadata id=")
    (tmp_path / "report.html").write_text(broken.replace("</title><desc", "</metadata><desc"), "utf-8")
    with chromium.page(tmp_path / "report.html") as page:
        found = {rule for rule, _ in browser.grave(page)}
    assert {"html-has-lang", "label", "svg-img-alt"} <= found


def test_a_script_that_came_in_with_data_is_not_run(chromium, edition, tmp_path):
    source = (edition / "report.en.html").read_text("utf-8")
    injected = source.replace("</main>", "<script>document.title = 'taken over'</script></main>")
    (tmp_path / "report.html").write_text(injected, "utf-8")
    with chromium.page(tmp_path / "report.html") as page:
        assert page.title() != "taken over"
        assert any("Content Security Policy" in message for message in page.messages)


def test_a_reader_without_sight_finds_the_way(page, edition):
    source = (edition / "report.en.html").read_text("utf-8")
    assert re.search(r'<html lang="en" dir="ltr">', source)
    assert 'class="skip" href="#report"' in source and '<main id="report">' in source
    levels = [int(level) for level in re.findall(r"<h([1-6])", source)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    for table in re.findall(r"<table.*?</table>", source, re.S):
        assert "<caption" in table
        assert not re.search(r"<th(?![^>]*scope=)[ >]", table.replace("<thead", "<head"))
    for svg in re.findall(r"<svg(?! class=\"definitions\").*?</svg>", source, re.S):
        assert re.search(r'role="img" aria-labelledby="[^"]+"', svg)
        told = re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.S)[1]
        assert len(told) > 3


def test_charts_are_drawn_of_what_there_is_and_nothing_else(example):
    source = (example.published / "A-52-314" / "report.en.html").read_text("utf-8")
    for chart in ("positions", "regions", "replies", "years", "months", "coverage"):
        assert f"chart-of-{chart}-title" in source
    # Sheets that belong to no Government tell nobody's way from one answer to another.
    assert "chart-of-groups" not in source and "chart-of-moves" not in source
    regions = rows(example.published / "A-52-314" / "tables" / "response_by_region.csv")
    told = html.unescape(re.search(r'<desc id="chart-of-regions-text">(.*?)</desc>', source)[1])
    assert told.split("; ") == [
        f"{row['label']}: {row['respondents']} of {row['members']} "
        f"({float(100 * int(row['respondents']) / int(row['members'])):.1f}\u00a0%)"
        for row in regions
    ]
