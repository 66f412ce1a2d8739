"""The published portal holds together without a server: every link of every page and drawing leads to a file of it and to a
place on that page, whole addresses in catalogues, feed, sitemap and data too, also in a folder of a host; a second run writes nothing, a
new file of data only what it changes. Its search, in a browser, finds what the portal's search finds, misspelt words too.

    Conformance/published.py PANTAU
"""
import csv
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import xml.etree.ElementTree

from open_data import Server

BASE = "https://org.example.org/pantau"
MISSPELT = ["Cambodja", "produktivity", "exprot", "lones", "business registration", "zzzzqqqq", "2O19"]
CODES = ["A-1-2.1", "LAO-EMP_N", "IC_REG_DURS", "cost of starting a business", "Lao", "A", "women's", "D-3"]
LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
IDS = re.compile(r'\sid="([^"]*)"')


class Published:
    """The files of one publication, read once."""

    def __init__(self, folder):
        self.folder = folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.texts = {}
        self.ids = {}

    def text(self, name):
        if name not in self.texts:
            self.texts[name] = (self.folder / name).read_text(encoding="utf-8")
        return self.texts[name]

    def has(self, name, fragment):
        """Whether the file is there, and the place on it."""
        if name not in self.files:
            return False
        if not fragment or not name.endswith(".html"):
            return True
        if name not in self.ids:
            self.ids[name] = {html.unescape(each) for each in IDS.findall(self.text(name))}
        return fragment in self.ids[name] or urllib.parse.unquote(fragment) in self.ids[name]

    def dead(self):
        """Links of pages and drawings that lead nowhere, and how many were looked at."""
        found, count = set(), 0
        for name in sorted(self.files):
            if not name.endswith((".html", ".svg")):
                continue
            for link in LINK.findall(self.text(name)):
                target = html.unescape(link)
                parts = urllib.parse.urlsplit(target)
                if parts.scheme or parts.netloc:
                    continue
                count += 1
                # As a browser does it, from a place that ends above the site.
                whole = urllib.parse.urljoin("file:///site/" + name, target)
                path = urllib.parse.unquote(urllib.parse.urlsplit(whole).path)
                if not path.startswith("/site/") or not self.has(path[6:] or "index.html", parts.fragment):
                    found.add(f"{name}: {target}")
        return sorted(found), count

    def named(self):
        """Addresses of pages in data that are no file of this site, and how many were looked at."""
        found, count = set(), 0
        for name in sorted(self.files):
            if name.startswith("sdmx/") or not name.endswith((".json", ".csv")):
                continue
            if name.endswith(".json"):
                said = re.findall(r'"(?:ADDRESS|address|licences)": "([^"]*)"', self.text(name))
            else:
                said = [row.get("ADDRESS") for row in csv.DictReader(io.StringIO(self.text(name), newline=""))]
            for address in filter(None, said):
                count += 1
                parts = urllib.parse.urlsplit(address)
                path = urllib.parse.unquote(parts.path.removeprefix("/pantau/"))
                if not address.startswith(BASE) or not self.has(path or "index.html", parts.fragment):
                    found.add(f"{name}: {address}")
        return sorted(found), count

    def lost(self):
        """Whole addresses of this site in catalogues, feed and sitemap that are no file."""
        found, count = set(), 0
        for name in ("catalogue.ttl", "catalogue.jsonld", "datapackage.json", "releases.atom", "sitemap.xml"):
            for address in re.findall(re.escape(BASE) + r'/[^"<>\s]*', self.text(name)):
                count += 1
                parts = urllib.parse.urlsplit(address)
                # What stands behind the hash names a thing in a catalogue, not a place on the page.
                if not self.has(urllib.parse.unquote(parts.path.removeprefix("/pantau/")) or "index.html", ""):
                    found.add(f"{name}: {address}")
        return sorted(found), count


def found(site, words):
    """How many the script of the search page shows, in a browser; nothing where it does not say."""
    page = f"file://{site}/search.html?q={urllib.parse.quote(words)}"
    shown = run("chromium", "--headless", "--no-sandbox", "--virtual-time-budget=4000", "--dump-dom", page)
    said = re.search(r'role="status">(\d+) /', shown)
    return int(said.group(1)) if said else None


def asked(server, words):
    """How many the portal finds."""
    with urllib.request.urlopen(f"{server.base}/search.json?q={urllib.parse.quote(words)}") as answer:
        return json.load(answer)["total"]


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def main(pantau):
    failures = []

    def expect(holds, words):
        if not holds:
            failures.append(words)

    with tempfile.TemporaryDirectory() as here:
        database, folder = f"{here}/pantau.db", pathlib.Path(here) / "site"
        run(pantau, "init", "--database", database)
        publish = (pantau, "publish", str(folder), "--database", database, "--public-url", BASE)
        print(run(*publish).strip())
        site = Published(folder)
        dead, links = site.dead()
        lost, addresses = site.lost()
        print(f"{len(site.files)} files, {links} links, {addresses} whole addresses")
        expect(links > 100_000, f"only {links} links were found")
        expect(not dead, f"{len(dead)} dead links: " + "; ".join(dead[:5]))
        named, addresses_in_data = site.named()
        print(f"{addresses_in_data} addresses in data")
        expect(addresses_in_data > 10_000, f"only {addresses_in_data} addresses were found in data")
        expect(not named, f"{len(named)} addresses in data without a file: " + "; ".join(named[:5]))
        expect(addresses > 2_000, f"only {addresses} whole addresses were found")
        expect(not lost, f"{len(lost)} addresses without a file: " + "; ".join(lost[:5]))
        for name in site.files:
            if name.endswith(".json"):
                json.loads(site.text(name))
            elif name.endswith((".svg", ".xml", ".atom")):
                xml.etree.ElementTree.fromstring(site.text(name).encode())
        with tempfile.TemporaryDirectory() as other, Server(pantau, other) as server:
            for words in MISSPELT + CODES:
                copy, portal = found(folder, words), asked(server, words)
                print(f"{words}: {copy} found in the copy, {portal} in the portal")
                expect(copy == portal, f"the search for {words} finds {copy} in the copy and {portal} in the portal")
        expect("nothing to write" in run(*publish), "a second run did not see that nothing changed")
        before = {name: (folder / name).stat().st_ino for name in site.files}
        more = f"{here}/more.csv"
        with open(more, "w", encoding="utf-8") as file:
            file.write("INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,SOURCE\nIC_REG_DURS,LAO,2024,99,days,TEST\n")
        run(pantau, "import", more, "--database", database, "--published-on", "2026-01-15")
        said = run(*publish).strip()
        print(said)
        same = sum((folder / name).stat().st_ino == inode for name, inode in before.items() if (folder / name).exists())
        print(f"{same} of {len(before)} files are the same as before")
        expect(0 < same < len(before), "a new value changed nothing, or everything")
        page = (folder / "states/LAO/indicators/IC_REG_DURS.html").read_text(encoding="utf-8")
        expect("99" in page, "the new value is not on its page")
    for failure in failures:
        print("FAILED:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
