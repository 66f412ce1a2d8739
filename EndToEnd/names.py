"""Names in Thai, Lao, Khmer and Burmese stand in the pages, and say which language they are."""
import html.parser
import re

from finding import Finding

SCRIPTS = {
    "th": re.compile("[\u0e00-\u0e7f]"), "lo": re.compile("[\u0e80-\u0eff]"),
    "km": re.compile("[\u1780-\u17ff]"), "my": re.compile("[\u1000-\u109f]")}
ANY = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
STATES = {"THA": "th", "LAO": "lo", "KHM": "km", "MMR": "my"}
VOID = {"meta", "link", "input", "br", "hr", "img", "wbr", "source", "col", "area"}


class Languages(html.parser.HTMLParser):
    """Which text stands under which `lang`."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            around = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attributes).get("lang", around)))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, text):
        if ANY.search(text) and self.open and self.open[-1][0] != "option":
            self.seen.append((self.open[-1][1], text.strip()))


def read(page):
    """Pairs of language and text of a page; empty for nearly all."""
    if not ANY.search(page.text):
        return []
    parser = Languages()
    parser.feed(page.text)
    return parser.seen


def check(named):
    """Of a dictionary of addresses and what `read` saw there."""
    findings = [
        Finding(address, "lang is that of the script", f"lang={language}: {text[:60]}", f'lang="{wanted}" around it')
        for address, seen in named.items() for language, text in seen
        for wanted, script in SCRIPTS.items() if script.search(text) and language != wanted]
    for state, language in STATES.items():
        for address in (f"/states/{state}", f"/id/states/{state}"):
            if language not in {one for one, _ in named.get(address, [])}:
                findings.append(Finding(address, "the national name is there", state, "print it in its script"))
    return findings
