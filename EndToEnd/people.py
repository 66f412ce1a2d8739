"""Accounts made at the terminal, and windows in which their owners are signed in."""
import contextlib
import os
import re
import subprocess

from browser import window

PASSWORD = "correct horse battery"


def command(*words):
    """What `pantau` prints; stops where it fails."""
    done = subprocess.run(
        [os.environ["PANTAU"], *words, "--database", os.environ["LEDGER"]], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"pantau {' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def invite(browser, name, role):
    """An account whose owner has chosen a password by the one-time link."""
    link = re.search(r"https?://\S+(/link/\S+)", command("user", "add", name, "--role", role)).group(1)
    with window(browser) as page:
        page.goto(link)
        for field in page.locator("input[type=password]").all():
            field.fill(PASSWORD)
        page.locator("main form button").first.click()
        page.wait_for_load_state()


@contextlib.contextmanager
def signed_in(browser, name, size="screen", scheme="light", **options):
    with window(browser, size, scheme, **options) as page:
        page.goto("/sign-in")
        page.locator("input[name=name]").fill(name)
        page.locator("input[type=password]").fill(PASSWORD)
        page.locator("main form button").first.click()
        page.wait_for_url("**/desk*")
        yield page
