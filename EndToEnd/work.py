"""The work behind the sign-in as a person does it, without scripts; then its pages like all others."""
import os
import pathlib
import urllib.parse

import access
import layout
from browser import SCHEMES, SIZES, window
from finding import Finding

PASSWORD = "tram melon quiet fjord"
PAGES = ["/desk", "/account", "/accounts", "/accounts/souk.lao", "/audit", "/id/desk", "/id/account", "/id/accounts"]


def press(page, button):
    with page.expect_navigation(timeout=60_000):
        page.click(button)


def check(browser):
    """Findings, and how many views were looked at."""
    findings = []
    with window(browser, java_script_enabled=False) as page:
        def expect(path, what):
            if urllib.parse.urlsplit(page.url).path != path:
                findings.append(Finding(page.url, what, page.title(), f"the way should lead to {path}"))

        page.goto(urllib.parse.urlsplit(os.environ["LINK"]).path)
        page.fill("[name=password]", PASSWORD)
        page.fill("[name=again]", PASSWORD)
        press(page, "main form button")
        expect("/sign-in", "a link lets its person choose a password")
        page.fill("[name=name]", "ana")
        page.fill("[name=password]", "not this one at all")
        press(page, "main form button")
        if "wrong" not in page.inner_text("main"):
            findings.append(Finding(page.url, "a wrong password is said", page.title(), "say it beside the form"))
        page.fill("[name=password]", PASSWORD)
        press(page, "main form button")
        expect("/desk", "signing in leads to the desk")
        page.goto("/accounts")
        page.fill("[name=name]", "souk.lao")
        page.select_option("[name=role]", "focal-point")
        page.select_option("[name=state]", "LAO")
        press(page, "button[value=invite]")
        if "/link/" not in page.inner_text("main"):
            findings.append(Finding(page.url, "an invitation shows its link", page.title(), "show it once"))
        signed_in = page.context.storage_state()
    found, views = look(browser, signed_in)
    return findings + found, views


def look(browser, signed_in):
    axe = pathlib.Path(os.environ["AXE"]).read_text(encoding="utf-8")
    findings, views = [], 0
    for size in SIZES:
        for scheme in SCHEMES:
            with window(browser, size, scheme, bypass_csp=True, storage_state=signed_in) as page:
                for address in PAGES:
                    page.goto(address)
                    views += 1
                    page.evaluate(axe)
                    for violation in page.evaluate(access.RUN, access.RULES[scheme]):
                        findings.append(access.of(address, [f"{size} {scheme}"], violation))
                    if size == "phone":
                        findings += [
                            Finding(address, "no wider than 390 px", element, "let it wrap or shrink")
                            for element in page.evaluate(layout.WIDER)]
    return findings, views
