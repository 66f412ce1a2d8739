"""The portal as a client sees it: answers to addresses, and every page that links lead to."""
import collections
import concurrent.futures
import dataclasses
import gzip
import html
import http.client
import os
import re
import threading
import urllib.parse

import kinds

ADDRESS = os.environ.get("PORTAL", "http://127.0.0.1:8080")
LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
DATA = (".csv", ".json", ".png", ".xlsx", ".ttl", ".jsonld", ".atom", ".xml", "/file")
connections = threading.local()
# Readings are without number: those of each kind that are followed, unless EVERY=1 is in the environment.
READINGS = 40


@dataclasses.dataclass(frozen=True)
class Answer:
    address: str
    status: int
    type: str
    text: str
    sent: int
    """Bytes that travelled, as gzip."""

    @property
    def is_page(self):
        return self.type.startswith("text/html")


def get(address):
    """The answer to a path with its query; each thread keeps its connection."""
    if not hasattr(connections, "one"):
        connections.one = http.client.HTTPConnection(urllib.parse.urlsplit(ADDRESS).netloc, timeout=60)
    headers = {"Accept": "text/html,*/*", "Accept-Encoding": "gzip"}
    connections.one.request("GET", address, headers=headers)
    answer = connections.one.getresponse()
    body = answer.read()
    plain = gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body
    kind = answer.getheader("Content-Type", "")
    text = plain.decode() if kind.startswith("text/") or "xml" in kind or "json" in kind else ""
    return Answer(address, answer.status, kind, text, len(body))


def links(page):
    """The addresses of this site that a page leads to, without those of data."""
    for link in LINK.findall(page.text):
        target = urllib.parse.urljoin(ADDRESS + page.address, html.unescape(link)).split("#")[0]
        if target.startswith(ADDRESS + "/") and not target.split("?")[0].endswith(DATA):
            yield target.removeprefix(ADDRESS)


def crawl(starts, others):
    """Yields every answer that links lead to from the starts, each once, readings in a sample, and those of others.

    Links of the others are not followed: a reading of another day goes on through the whole site.
    """
    seen, now, readings = {*starts, *others}, list(starts), collections.Counter()

    def is_followed(address):
        readings[kinds.kind(address)] += "?" in address
        return readings[kinds.kind(address)] <= READINGS or "EVERY" in os.environ

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        yield from pool.map(get, others)
        while now:
            found = []
            for answer in pool.map(get, now):
                yield answer
                if answer.is_page:
                    new = set(links(answer)) - seen
                    seen |= new
                    found += filter(is_followed, sorted(new))
            now = found
