"""Tab reaches the skip link first and then everything that can be operated, each with a focus that is seen."""
from browser import open_all, window
from finding import Finding

MOST = 400
# A field for a day has stops of its own: day, month, year, calendar.
INNER = 12
# Marks what Tab should reach, in the order of the page.
WANTED = """() => {
    let count = 0;
    for (const each of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'))
        if (each.getClientRects().length && !each.disabled && each.tabIndex >= 0) each.dataset.wanted = count++;
    return count;
}"""
# What has the focus: its mark, how it shows, and whether something lies over it.
FOCUSED = """() => {
    const each = document.activeElement;
    if (!each || each === document.body) return null;
    const style = getComputedStyle(each), box = [...each.getClientRects()].find(box => box.width) ??
        each.getBoundingClientRect();
    const left = Math.max(box.left, 0), top = Math.max(box.top, 0);
    const width = Math.min(box.right, innerWidth) - left, height = Math.min(box.bottom, innerHeight) - top;
    const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]];
    const seen = points.some(([x, y]) => {
        const found = document.elementFromPoint(left + width * x, top + height * y);
        return found && (each.contains(found) || found.contains(each) && found !== document.body);
    });
    return {
        mark: each.dataset.wanted, name: each.outerHTML.slice(0, 140),
        skip: each.classList.contains('skip') && box.x >= 0 && box.y >= 0,
        outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, seen,
    };
}"""


def check(browser, addresses):
    findings, steps = [], 0
    with window(browser) as page:
        for address in addresses:
            page.goto(address)
            open_all(page)
            count = page.evaluate(WANTED)
            reached, last = set(), None
            for step in range(min(count, MOST) + INNER):
                page.keyboard.press("Tab")
                focused = page.evaluate(FOCUSED)
                if focused is None:
                    break
                steps += 1
                mark = focused["mark"]
                if mark == last:
                    continue
                if mark in reached:
                    break
                reached.add(mark)
                last = mark
                findings += of(focused, step, address)
            if count <= MOST and len(reached) < count:
                findings.append(Finding(
                    address, "Tab reaches all", f"{count - len(reached)} of {count} not reached",
                    "no tabindex above 0, nothing hidden that has focus"))
    return findings, steps


def of(focused, step, address):
    if step == 0 and not focused["skip"]:
        yield Finding(address, "the skip link is first and seen", focused["name"], "put it first in body")
    if not focused["outline"]:
        yield Finding(address, "the focus is seen", focused["name"], "leave it its outline")
    if not focused["seen"]:
        yield Finding(
            address, "the focus is not covered", focused["name"], "scroll-padding for what sticks to an edge")
