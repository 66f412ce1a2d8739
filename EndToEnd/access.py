"""No violation of WCAG 2.2 A and AA, nor of best practice, by axe-core; light and dark, phone and screen."""
import os
import pathlib

from browser import SCHEMES, SIZES, open_all, window
from finding import Finding

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Light and dark differ in colours only.
RULES = {
    "light": {"type": "tag", "values": TAGS},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Rows beyond these look like those before them, and cost a minute a page.
SHORTEN = "for (const row of document.querySelectorAll('tbody tr:nth-child(n + 13)')) row.remove()"
RUN = """async only => (await axe.run(document, {
    runOnly: only, resultTypes: ['violations'], elementRef: false})).violations"""


def check(browser, addresses):
    seen = {}
    for size in SIZES:
        for scheme in SCHEMES:
            with window(browser, size, scheme, bypass_csp=True) as page:
                gather(page, addresses, size, scheme, seen)
    return [of(address, *found) for (address, _), found in seen.items()]


def look(page, addresses, size, scheme):
    """The same in a window that is open, and whose owner may be signed in."""
    seen = {}
    gather(page, addresses, size, scheme, seen)
    return [of(address, *found) for (address, _), found in seen.items()]


def gather(page, addresses, size, scheme, seen):
    axe = pathlib.Path(os.environ["AXE"]).read_text(encoding="utf-8")
    for address in addresses:
        page.goto(address)
        open_all(page)
        page.evaluate(SHORTEN)
        page.evaluate(axe)
        for violation in page.evaluate(RUN, RULES[scheme]):
            views, _ = seen.setdefault((address, violation["id"]), ([], violation))
            views.append(f"{size} {scheme}")


def of(address, views, violation):
    """One finding of a page and rule, with the first element as an example."""
    first, count = violation["nodes"][0], len(violation["nodes"])
    where = f"{address} ({', '.join(views)})"
    element = f"{count} × like {' '.join(map(str, first['target']))}  {first['html'][:160]}"
    remedy = " ".join(first["failureSummary"].split())[:300]
    return Finding(where, f"{violation['id']}: {violation['help']}", " ".join(element.split()), remedy)
