"""Holds what the portal offers as open data against independent readers: a server on a free port of 127.0.0.1 with a
fresh database, and frictionless, rdflib, feedparser, openpyxl, wbdata and wbgapi, each as its users use it.

    open_data.py PANTAU
"""
import csv
import io
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import feedparser
import openpyxl
import rdflib
from frictionless import Package, system
from lxml import etree

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
failures = 0


def check(name, holds, seen=""):
    global failures
    failures += not holds
    print(f"{'ok  ' if holds else 'FAIL'} {name}{': ' + str(seen)[:300] if seen != '' else ''}")


class Server:
    """`pantau serve` for as long as the block runs."""

    def __init__(self, pantau, folder):
        self.database = str(Path(folder) / "pantau.db")
        subprocess.run([pantau, "init", "--database", self.database], check=True, capture_output=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.command = [pantau, "serve", "--database", self.database, "--port", str(port)]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(self.base + "/health", timeout=5).read()
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def get(self, path):
        """Status, headers and bytes."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()


def preferred(pantau, server, indicator, size=None):
    """What `pantau export` says: value by state and year."""
    text = subprocess.run(
        [pantau, "export", "--database", server.database, "--claims", "preferred", "--indicator", indicator],
        check=True, capture_output=True, text=True).stdout
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["OBS_VALUE"] and row["SECTOR"] == "_T"]
    return {(row["REF_AREA"], int(row["TIME_PERIOD"])): float(row["OBS_VALUE"]) for row in rows
            if size is None or row["SIZE_CLASS"] == size}


def data_package(pantau, server, folder):
    system.trusted = True
    online = Package(server.base + "/datapackage.json").validate()
    check("the data package of the portal validates", online.valid, online.flatten(["type", "message"])[:3] or "")
    target = Path(folder) / "package"
    subprocess.run([pantau, "export", "--database", server.database, "--format", "datapackage",
                    "--output", str(target)], check=True, capture_output=True)
    offline = Package(str(target / "datapackage.json")).validate()
    check("the data package as a folder validates", offline.valid, offline.flatten(["type", "message"])[:3] or "")
    rows = sum(task.stats.get("rows", 0) for task in offline.tasks)
    check("its rows were read", rows > 8000, rows)
    # A check that can't fail proves nothing.
    values = (target / "data.csv").read_text().splitlines()
    values[1] = values[1].replace(",A,", ",Ω,", 1)
    (target / "data.csv").write_text("\n".join(values) + "\n")
    check("a status that no list has is found", not Package(str(target / "datapackage.json")).validate().valid)


def catalogue(server):
    graphs = []
    for path, form in [("/catalogue.ttl", "turtle"), ("/catalogue.jsonld", "json-ld")]:
        graph = rdflib.Graph().parse(data=server.get(path)[2], format=form)
        datasets = list(graph.subjects(rdflib.RDF.type, DCAT.Dataset))
        listed = list(graph.objects(None, DCAT.dataset))
        check(f"{path} parses and lists its datasets", len(datasets) == len(listed) > 20, len(datasets))
        graphs.append(graph)
    same = rdflib.compare.isomorphic(*graphs)
    check("Turtle and JSON-LD say the same", same, f"{len(graphs[0])} statements")
    services = list(graphs[0].subjects(rdflib.RDF.type, DCAT.DataService))
    asked = sorted(set(graphs[0].objects(None, DCAT.endpointDescription)))
    asked += sorted(set(graphs[0].objects(None, DCAT.accessURL)))[::10]
    silent = [link for link in asked if server.get(str(link)[len(server.base):])[0] != 200]
    check("the services that it lists answer", len(services) == 3 and not silent, silent or len(asked))
    links = sorted(graphs[0].objects(None, DCAT.downloadURL))
    broken = [link for link in links if server.get(str(link)[len(server.base):])[0] != 200]
    check("every download is there", links and not broken, broken or len(links))


def feed_and_pages(server):
    feed = feedparser.parse(server.get("/releases.atom")[2])
    ids = [entry.id for entry in feed.entries]
    updated = [entry.updated for entry in feed.entries]
    check("the feed parses", not feed.bozo and feed.version == "atom10", feed.get("bozo_exception", len(ids)))
    check("its entries have an identifier each, the newest first",
          len(set(ids)) == len(ids) > 10 and updated == sorted(updated, reverse=True))
    root = etree.fromstring(server.get("/sitemap.xml")[2])
    places = root.xpath("s:url/s:loc/text()", namespaces=SITEMAP)
    others = set(root.xpath("s:url/x:link/@href", namespaces=SITEMAP))
    check("the sitemap names each page once", len(set(places)) == len(places) > 1000, len(places))
    check("its pages in other languages are pages too", others == set(places))
    step = max(1, len(places) // 120)
    broken = [place for place in places[::step] if server.get(place[len(server.base):])[0] != 200]
    check("pages of the sitemap are there", not broken, broken or len(places[::step]))
    robots = server.get("/robots.txt")[2].decode()
    check("robots.txt names the sitemap", f"Sitemap: {server.base}/sitemap.xml" in robots)


def structured(server):
    page = server.get("/indicators/IC_REG_DURS")[2].decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    dataset = json.loads(blocks[0]) if len(blocks) == 1 else {}
    check("a page of an indicator has a Dataset of schema.org", dataset.get("@type") == "Dataset", dataset.get("name", ""))
    check("with licence, years, places and downloads",
          all(dataset.get(key) for key in ["license", "temporalCoverage", "spatialCoverage", "distribution"]))


def headers(server):
    for path in ["/data.csv", "/data.json", "/indicators/IC_REG_DURS.csv", "/states.json",
                 "/wb/v2/country/LAO/indicator/IC.REG.DURS?format=json", "/data.xlsx"]:
        status, head, _ = server.get(path)
        link = head.get("Link", "")
        wanted = all(f'rel="{rel}"' in link for rel in ["license", "cite-as", "describedby"])
        check(f"{path} carries vintage, licence and citation",
              status == 200 and wanted and head.get("Pantau-Vintage", "") != "", head.get("Pantau-Vintage", ""))


def workbook(pantau, server):
    book = openpyxl.load_workbook(io.BytesIO(server.get("/data.xlsx")[2]))
    check("the workbook says first what it is, and last what to know and where values come from",
          book.sheetnames[0] == "About" and book.sheetnames[-2:] == ["Notes", "Sources"], len(book.sheetnames))
    single = openpyxl.load_workbook(io.BytesIO(server.get("/indicators/IC_REG_DURS.xlsx")[2]))
    sheet = single.worksheets[1]
    names = [cell.value for cell in sheet[1]]
    rows = [dict(zip(names, [cell.value for cell in row])) for row in sheet.iter_rows(min_row=2)]
    seen = {(row["REF_AREA"], row["TIME_PERIOD"]): row["OBS_VALUE"] for row in rows
            if row["PREFERRED"] == "yes" and row["OBS_VALUE"] is not None}
    check("its numbers are those of the export", seen == preferred(pantau, server, "IC_REG_DURS"), len(seen))
    check("its header stays in view", sheet.freeze_panes == "F2", sheet.freeze_panes)


def world_bank(pantau, server):
    expected = preferred(pantau, server, "IC.REG.DURS")
    states = {area for area, _ in expected}

    import wbdata.client as client
    client.COUNTRIES_URL = server.base + "/wb/v2/countries"
    client.INDICATOR_URL = server.base + "/wb/v2/indicators"
    client.SOURCE_URL = server.base + "/wb/v2/sources"
    reader = client.Client(cache_path=str(Path(tempfile.mkdtemp()) / "wbdata"))
    rows = reader.get_data("IC.REG.DURS", country=sorted(states))
    seen = {(row["countryiso3code"], int(row["date"])): row["value"] for row in rows if row["value"] is not None}
    check("wbdata reads the numbers of the export", seen == expected, f"{len(seen)} values in {len(rows)} rows")
    part = reader.get_data("IC.REG.DURS", country="LA", date=("2010", "2012"))
    check("wbdata reads some years of a country", [row["date"] for row in part] == ["2012", "2011", "2010"])
    check("wbdata lists countries and indicators",
          len(reader.get_countries()) > 200 and len(reader.get_indicators()) > 20)
    try:
        reader.get_data("NO.SUCH.CODE", country="LA")
        check("wbdata hears of an unknown indicator", False)
    except RuntimeError as error:
        check("wbdata hears of an unknown indicator", "175" in str(error), error)

    import wbgapi
    wbgapi.endpoint = server.base + "/wb/v2"
    rows = list(wbgapi.data.fetch("IC.REG.DURS", sorted(states), skipBlanks=True, numericTimeKeys=True))
    seen = {(row["economy"], row["time"]): row["value"] for row in rows}
    check("wbgapi reads the numbers of the export", seen == expected, len(seen))
    latest = {row["economy"]: row["value"] for row in wbgapi.data.fetch("IC.REG.DURS", sorted(states), mrnev=1)}
    newest = {area: expected[area, max(year for other, year in expected if other == area)] for area in states}
    check("wbgapi reads the latest values", latest == newest, len(latest))
    frame = wbgapi.data.DataFrame("IC.REG.DURS", ["LAO", "KHM"], time=range(2015, 2020))
    check("wbgapi makes a table", frame.loc["LAO", "YR2019"] == expected["LAO", 2019], frame.shape)
    check("wbgapi lists series", "IC.REG.DURS" in [row["id"] for row in wbgapi.series.list()])

    for path, status in [("country/XXX/indicator/IC.REG.DURS", 404), ("country/LAO/indicator/NOPE", 404),
                         ("country/LAO/indicator/IC.REG.DURS?per_page=0", 400), ("nonsense", 404),
                         ("country/LAO/indicator/IC.REG.DURS?date=2020:2010", 400),
                         ("country/LAO/indicator/IC.REG.DURS?format=xml", 406),
                         ("country/LAO/indicator/IC.REG.DURS?gapfill=Y", 400)]:
        code, _, body = server.get("/wb/v2/" + path)
        said = json.loads(body)[0]["message"][0]
        check(f"/wb/v2/{path} is refused", code == status, said["value"])
    head, rows = json.loads(server.get("/wb/v2/country/lao/indicator/ic.reg.durs?gapfill=Y&mrv=3")[2])
    check("gaps are filled where the latest are asked for", len(rows) == 3 and head["total"] == 3, head)
    head, rows = json.loads(server.get("/wb/v2/country/LAO/indicator/IC.REG.DURS?page=999")[2])
    check("a page beyond the end is empty", rows == [] and head["total"] > 0, head)


def main():
    pantau = os.path.realpath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, Server(pantau, folder) as server:
        data_package(pantau, server, folder)
        catalogue(server)
        feed_and_pages(server)
        structured(server)
        headers(server)
        workbook(pantau, server)
        world_bank(pantau, server)
    print(f"{failures} checks failed" if failures else "open data: every check holds")
    return 1 if failures else 0


if __name__ == "__main__":
    import rdflib.compare
    sys.exit(main())
