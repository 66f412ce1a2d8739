"""Runs the checks and prints what they found; the table of contents of this folder.

    EndToEnd/run [markup] [names] [weight] [access] [layout] [scripting] [keyboard] [briefs] [work]
"""
import sys

import access
import briefs
import browser
import keyboard
import kinds
import layout
import names
import scripting
import weight
import work
from finding import report
from markup import Markup
from portal import crawl

ALL = ("markup", "names", "weight", "access", "layout", "scripting", "keyboard", "briefs", "work")
wanted = sys.argv[1:] or ALL
if unknown := set(wanted) - set(ALL):
    sys.exit(f"There is no check {', '.join(unknown)}. There are {', '.join(ALL)}.")
found = 0


def say(name, looked_at, findings, notes=()):
    global found
    found += len(findings)
    report(name, looked_at, findings, notes)


class Light:
    """What is kept of a page while the rest of its text goes to the markup checker."""

    def __init__(self, answer):
        self.address, self.status, self.sent = answer.address, answer.status, answer.sent


markup, pages, named, drawings = Markup(), [], {}, 0
# What lies behind the sign-in is not found by links.
for answer in crawl(["/", "/id"], kinds.handpicked()) if set(wanted) - {"work"} else ():
    if "markup" in wanted:
        markup.add(answer)
    if answer.is_page:
        pages.append(Light(answer))
        if seen := names.read(answer):
            named[answer.address] = seen
    drawings += "svg" in answer.type
examples = kinds.examples(pages)
english = [address for address in examples if not address.startswith("/id")]
print(f"{len(pages)} pages, {drawings} drawings; {len(examples)} of them as examples of every kind", flush=True)

if "markup" in wanted:
    say("markup", *markup.check())
if "names" in wanted:
    say("names", f"{len(named)} pages with other scripts", names.check(named))
if "weight" in wanted:
    say("weight", f"{len(pages)} pages", *weight.check(pages))
with browser.chromium() as chromium:
    if "access" in wanted:
        say("access", f"{4 * len(examples)} views", access.check(chromium, examples))
    if "layout" in wanted:
        say("layout", f"{len(examples)} pages", layout.check(chromium, examples))
    if "scripting" in wanted:
        say("scripting", f"{len(examples)} pages", scripting.check(chromium, examples))
    if "keyboard" in wanted:
        findings, steps = keyboard.check(chromium, english)
        say("keyboard", f"{len(english)} pages, {steps} steps", findings)
    if "briefs" in wanted:
        states = [
            page.address for page in pages
            if page.status == 200 and kinds.kind(page.address).endswith("/states/{}")]
        say("briefs", f"{len(states)} briefs", briefs.check(chromium, states))
    if "work" in wanted:
        findings, views = work.check(chromium)
        say("work", f"{views} views behind the sign-in", findings)
sys.exit(1 if found else 0)
