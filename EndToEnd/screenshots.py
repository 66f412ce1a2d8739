"""Saves a picture of every kind of page at two sizes, light and dark, into a folder.

    EndToEnd/screenshots FOLDER
"""
import pathlib
import re
import sys

import browser
import kinds
import portal

TALLEST = 6000

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)

starts = ["/", "/states/LAO", "/states/LAO/indicators/IC_REG_DURS", "/indicators/IC_REG_DURS",
          "/observations/LAO.IC_REG_DURS/2019", "/goals/A", "/actions/A-1-1", "/action-lines/A-1-2.1",
          "/definitions/KHM-2005", "/methods/eurostat", "/id"]
known = {kinds.kind(address): address for address in reversed(starts)}
reached = set(known.values())
for start in starts:
    for address in portal.links(portal.get(start)):
        if "/assets/" not in address and not address.endswith(".svg") and ".svg?" not in address:
            reached.add(known.setdefault(kinds.kind(address), address))
wanted = sorted(reached | {address for address in kinds.handpicked() if not address.startswith("/id")})

with browser.chromium() as chromium:
    for size, (width, _) in browser.SIZES.items():
        for scheme in browser.SCHEMES:
            with browser.window(chromium, size, scheme) as page:
                for address in wanted:
                    page.goto(address)
                    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                    name = re.sub(r"[^A-Za-z0-9._]+", "-", address).strip("-") or "overview"
                    page.screenshot(
                        path=folder / f"{name}-{width}-{scheme}.png", full_page=True,
                        clip={"x": 0, "y": 0, "width": width, "height": height})
print(f"{4 * len(wanted)} pictures in {folder}")
