"""Chromium with windows of a phone and of a screen, light and dark.

STYLE in the environment names a style sheet to show in place of the one inside the binary.
"""
import contextlib
import os
import pathlib

import playwright.sync_api

import portal

SIZES = {"phone": (390, 844), "screen": (1280, 800)}
SCHEMES = ("light", "dark")


@contextlib.contextmanager
def chromium():
    with playwright.sync_api.sync_playwright() as driver:
        one = driver.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        try:
            yield one
        finally:
            one.close()


@contextlib.contextmanager
def window(browser, size="screen", scheme="light", **options):
    """A page of its own context; addresses are paths of the portal."""
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=portal.ADDRESS, viewport={"width": width, "height": height}, color_scheme=scheme,
        reduced_motion="reduce", **options)
    try:
        page = context.new_page()
        if style := os.environ.get("STYLE"):
            text = pathlib.Path(style).read_text(encoding="utf-8")
            page.route("**/assets/style.css", lambda route: route.fulfill(body=text, content_type="text/css"))
        yield page
    finally:
        context.close()


def open_all(page):
    """Opens what a reader can open, so that it is looked at as well."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
