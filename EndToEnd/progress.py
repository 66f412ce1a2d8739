"""Progress monitoring in a browser, on the invented plan: a focal point reports, the Secretariat returns and accepts, two
people change one update, and the public page changes. axe-core looks at every page on the way."""
import os
import pathlib
import sys

import access
import browser
import layout
from finding import Finding, report
from people import command, invite, signed_in

UPDATE = "/updates/A-1-1.3:VNM/2026-S1"
LINE = "/action-lines/A-1-1.3?states=VNM"
PUBLIC = [
    "/progress", "/progress?goal=A", "/progress?state=LAO", "/progress?class=amber", "/progress?class=none",
    "/progress/slipped?from=2026-01-01", "/champions", "/champions/THA", LINE, "/action-lines/A-1-1.1",
    "/action-lines/B-1-1.2", "/goals/B", "/actions/A-1-1", "/plan/changes",
    "/progress?plan=original", "/id/progress", "/id/action-lines/A-1-1.3?states=LAO"]
findings, visited, steps = [], {}, 0


def check(what, holds, page):
    """A step that must come true."""
    global steps
    steps += 1
    if not holds:
        findings.append(Finding(page.url, what, page.title(), "See the page in a browser."))
        print(f"  not so: {what}", flush=True)


def press(page, value):
    with page.expect_navigation():
        page.locator(f"main button[name=do][value={value}]").first.click()


def visit(page, name, address):
    page.goto(address)
    visited.setdefault(name, set()).add(address)


def text(page):
    return page.locator("main").inner_text()


def reported(page):
    visit(page, "focal", "/updates?period=2026-S1")
    check("the list names what is owed", "A-1-1.3, Viet Nam" in text(page), page)
    visit(page, "focal", UPDATE)
    page.locator("[name=status]").select_option("in-progress")
    page.locator("[name=done]").fill("Two desks are open.")
    page.locator("[name='reached/M1']").fill("2026-03-31")
    page.locator("[name='new-risk/text']").fill("Rents go up.")
    page.locator("[name='new-risk/likelihood']").select_option("4")
    page.locator("[name='new-risk/impact']").select_option("3")
    evidence = pathlib.Path(os.environ["TMPDIR"]) / "lease.pdf"
    evidence.write_bytes(b"%PDF-1.4 a lease")
    page.locator("[name=file]").set_input_files(evidence)
    press(page, "save")
    check("the update is saved", "done=saved" in page.url, page)
    check("its evidence is listed", "lease.pdf" in text(page), page)
    press(page, "submit")
    check("the update is handed in", "done=submitted" in page.url, page)


def returned(page):
    visit(page, "officer", UPDATE)
    page.locator("#judge-reason").fill("Where are they?")
    press(page, "return")
    check("the update is returned", "done=return" in page.url, page)
    page.locator("#comment-text").fill("Please name the towns.")
    press(page, "comment")
    check("the comment is stored", "Please name the towns." in text(page), page)


def mended(page, other):
    """Two windows on one update."""
    visit(page, "focal", UPDATE)
    check("the reason is shown", "Where are they?" in text(page), page)
    other.goto(UPDATE)
    other.locator("[name=next]").fill("A third desk.")
    press(other, "save")
    page.locator("[name=done]").fill("Desks in Hanoi and Hue are open.")
    press(page, "save")
    check("both changes are put together", "done=merged" in page.url, page)
    other.locator("[name=done]").fill("Something else.")
    other.locator("input[name=base]").first.evaluate("field => { field.value = '1' }")
    press(other, "save")
    check("a field that both changed stands side by side", "side by side" in text(other), other)
    visited.setdefault("focal", set()).add(UPDATE)
    page.goto(UPDATE)
    press(page, "submit")
    check("the mended update is handed in", "done=submitted" in page.url, page)


def accepted(page, before):
    check("the public page is as before", page.request.get(LINE).text() == before, page)
    visit(page, "officer", UPDATE)
    press(page, "accept")
    check("the update is accepted", "done=accept" in page.url, page)
    page.goto(LINE)
    check("the public page tells what was reported", "Desks in Hanoi and Hue" in text(page), page)
    check("comments and evidence stay inside",
          "name the towns" not in text(page) and "lease.pdf" not in text(page), page)


def met(page):
    """A meeting with its paper, a decision that stays open, and an amendment before the states."""
    visit(page, "officer", "/meetings")
    page.locator("main [name=code]").fill("accmsme-2026-2")
    page.locator("main [name=title]").fill("Second meeting of 2026")
    page.locator("main [name=from]").fill("2026-12-01")
    press(page, "add")
    check("the meeting is kept", "Second meeting of 2026" in text(page), page)
    for address in ("/meetings/accmsme-2026-2", "/meetings/accmsme-2026-2/paper"):
        visit(page, "officer", address)
    visit(page, "officer", "/amendments")
    page.locator("main [name=title]").fill("More time for vouchers")
    page.locator("main [name=reasons]").fill("The law came late.")
    page.locator("main [name=line]").select_option("B-2-1.1")
    page.locator("main [name='time-frame']").fill("By 2027")
    press(page, "propose")
    check("the amendment is before the states", "More time for vouchers" in text(page), page)
    visit(page, "officer", "/amendments/1")
    visit(page, "officer", "/review")


command("update", "load", str(pathlib.Path(__file__).parent.parent / "Plans/example-updates.csv"), "--reach", "accept")
with browser.chromium() as chromium:
    for name, role in (("officer", "officer"), ("focal", "focal-point:VNM"), ("champion", "champion:A-1-1.3")):
        invite(chromium, name, role)
    with signed_in(chromium, "officer") as page:
        before = page.request.get(LINE).text()
    with signed_in(chromium, "focal") as page:
        reported(page)
    with signed_in(chromium, "officer") as page:
        returned(page)
    with signed_in(chromium, "focal") as page, signed_in(chromium, "officer") as other:
        mended(page, other)
    with signed_in(chromium, "officer") as page:
        accepted(page, before)
        met(page)
        visit(page, "officer", "/updates")
        visit(page, "officer", "/desk")
    with signed_in(chromium, "champion") as page:
        visit(page, "champion", UPDATE)
        check("a champion sees the state's update and does not write it",
              page.locator("[name=done]").count() == 0, page)
    views = 0
    for size in browser.SIZES:
        for scheme in browser.SCHEMES:
            for name, addresses in visited.items():
                with signed_in(chromium, name, size, scheme, bypass_csp=True) as page:
                    findings += access.look(page, sorted(addresses), size, scheme)
                    views += len(addresses)
    findings += access.check(chromium, PUBLIC[:4] + PUBLIC[5:])
    findings += layout.check(chromium, PUBLIC[:4] + PUBLIC[5:])
    views += 4 * len(PUBLIC)
report("progress", f"{steps} steps, {views} views", findings)
sys.exit(1 if findings else 0)
