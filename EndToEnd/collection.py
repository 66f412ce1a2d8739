"""A collection round in a browser: opened, answered by grid and by workbook, a cell returned and mended, accepted,
released; and the public chart changes. axe-core looks at every page on the way."""
import os
import pathlib
import sys

import access
import browser
import workbook
from finding import Finding, report
from people import invite, signed_in

ROUND, RETURN = "/rounds/2026-1", "/returns/2026-1/LAO"
CHART = "/states/LAO/indicators/EMP_SHARE.svg"
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
    visited.setdefault(name, set()).add(page.url.replace(browser.portal.ADDRESS, ""))


def opened(page):
    visit(page, "officer", "/desk")
    visit(page, "officer", "/rounds")
    fields = {"code": "2026-1", "title": "Reporting 2026", "from": "2022", "to": "2024", "due": "2027-01-31"}
    for name, value in fields.items():
        page.locator(f"#open-{name}").fill(value)
    page.locator("input[name=kpi][value='8']").check()
    press(page, "open")
    check("the round is open", "Reporting 2026" in page.locator("h1").inner_text(), page)
    visit(page, "officer", ROUND)


def typed(page):
    """By keyboard, saved as typed."""
    visit(page, "agency", RETURN)
    first = page.locator("input[name='v:EMP_N.msme@2023']")
    first.fill("2,010,000")
    first.press("ArrowRight")
    focused = page.evaluate("document.activeElement.name")
    check("the arrow goes to the next year", focused == "v:EMP_N.msme@2024", page)
    page.keyboard.type("2100000")
    page.keyboard.press("Enter")
    page.locator("td[data-cell='EMP_N.msme@2024'] .live").wait_for()
    page.wait_for_load_state("networkidle")
    page.reload()
    kept = page.locator("input[name='v:EMP_N.msme@2024']").input_value()
    check(f"what was typed is kept ({kept})", kept == "2100000", page)
    visit(page, "agency", f"{RETURN}/items/EMP_N.msme")
    page.locator("#describe-source").fill("Economic Census III")
    press(page, "describe")


def reasons(page):
    """A reason for each row that nobody has figures of."""
    visit(page, "agency", RETURN)
    rows = page.locator("table.return tbody th[scope=row] a").evaluate_all(
        "links => links.map(each => each.getAttribute('href'))")
    for row in rows:
        page.goto(row)
        if page.locator("#reason-reason").count():
            page.locator("#reason-reason").select_option("not-collected")
            press(page, "reason")


def by_workbook(page):
    visit(page, "agency", RETURN)
    with page.expect_download() as download:
        page.locator(f"a[href='{RETURN}/workbook']").click()
    path = pathlib.Path(os.environ["TMPDIR"]) / "return.xlsx"
    download.value.save_as(path)
    workbook.fill(path, {("EMP_N.total", "2023"): 3000000, ("EMP_N.total", "2024"): 3000000}, "Economic Census III")
    page.locator("#workbook-file").set_input_files(path)
    press(page, "upload")
    check("the workbook is read", "2 cells saved" in page.locator("main").inner_text(), page)
    visit(page, "agency", RETURN)
    value = page.locator("input[name='v:EMP_N.total@2023']").input_value()
    check("its value stands in the grid", value.replace(",", "") == "3000000", page)


def submitted(page):
    visit(page, "agency", RETURN)
    press(page, "submit")
    done = "done=submitted" in page.url
    check("the return is handed in", done, page)
    if not done:
        print(page.locator("main").inner_text()[:1000])


def judged(page, sent_back):
    visit(page, "officer", RETURN)
    if sent_back:
        page.locator(f"select[name='j:{sent_back}']").select_option("return")
        page.locator(f"input[name='r:{sent_back}']").fill("Is this the average of the year?")
        press(page, "judge")
        visit(page, "officer", f"{RETURN}/cells/{sent_back.replace('@', '%40')}")
    visit(page, "officer", RETURN)
    press(page, "accept-all")
    check("the verdicts are stored", "done=judged" in page.url, page)


def mended(page, cell):
    visit(page, "agency", f"{RETURN}/cells/{cell.replace('@', '%40')}")
    check("the reason is shown", "average of the year" in page.locator("main").inner_text(), page)
    page.locator("#cell-text").fill("2,220,000")
    press(page, "save")
    submitted(page)


def released(page, chart):
    visit(page, "focal", RETURN)
    visit(page, "focal", f"{RETURN}/preview")
    check("the preview shows the share", "74" in page.locator("p.headline").inner_text(), page)
    check("the public chart is as before", page.request.get(CHART).text() == chart, page)
    visit(page, "focal", RETURN)
    press(page, "release")
    check("the values are released", "done=released" in page.url, page)
    page.goto("/states/LAO/indicators/EMP_SHARE")
    check("the public page shows the share", "74" in page.locator("p.headline").inner_text(), page)


with browser.chromium() as chromium:
    for name, role in (
            ("admin", "administrator"), ("officer", "officer"), ("focal", "focal-point:LAO"),
            ("agency", "contributor:LAO")):
        invite(chromium, name, role)
    with signed_in(chromium, "officer") as page:
        opened(page)
    with signed_in(chromium, "agency") as page:
        typed(page)
        by_workbook(page)
        reasons(page)
        submitted(page)
    with signed_in(chromium, "officer") as page:
        judged(page, "EMP_N.msme@2024")
    with signed_in(chromium, "agency") as page:
        mended(page, "EMP_N.msme@2024")
    with signed_in(chromium, "officer") as page:
        judged(page, None)
        before = page.request.get(CHART).text()
    with signed_in(chromium, "focal") as page:
        released(page, before)
        check("the public chart has changed", page.request.get(CHART).text() != before, page)
        for address in ("/desk", "/account", "/profiles", "/profiles/LAO/EMP_SHARE", ROUND):
            visit(page, "focal", address)
    with signed_in(chromium, "admin") as page:
        for address in ("/accounts", "/accounts/agency", "/audit"):
            visit(page, "admin", address)
    report("collection", f"{steps} steps", findings)
    violations = access.check(chromium, ["/sign-in"])
    for name, addresses in visited.items():
        for size in browser.SIZES:
            for scheme in browser.SCHEMES:
                with signed_in(chromium, name, size, scheme, bypass_csp=True) as page:
                    violations += access.look(page, sorted(addresses), size, scheme)
    report("access", f"{sum(map(len, visited.values()))} pages of the work", violations)
sys.exit(1 if findings or violations else 0)
