"""A real browser: what a page looks like in it, what it says on its console, what axe-core finds."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


class Browser:
    def __init__(self, chromium):
        self.chromium = chromium

    @contextmanager
    def page(self, path, width=1280, scheme="light", media="screen"):
        """The page of a file, with its width, and the messages of its console as `messages`."""
        context = self.chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.messages = []
        page.on("console", lambda message: page.messages.append(message.text))
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.emulate_media(media=media)
        page.goto(path.resolve().as_uri())
        yield page
        context.close()


@contextmanager
def started():
    """Debian's Chromium; none of Playwright's own browsers is fetched."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield Browser(chromium)
        chromium.close()


def grave(page):
    """What axe-core finds that is serious or critical: the rule and where."""
    return [
        (violation["id"], node["html"][:120])
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
