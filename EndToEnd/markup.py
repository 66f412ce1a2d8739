"""Pages and drawings are valid markup, by the Nu checker; every address leads somewhere."""
import collections
import json
import os
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree
import zlib

import kinds
from finding import Finding

# Warnings that are answered: the roles keep tables tables where a narrow screen lays them out as lists, and
# every browser of today has fields for days and keys for numbers.
ANSWERED = (
    ".*role is unnecessary.*|.*“(date|inputmode)”.*not supported in all browsers.*"
    # Properties that are younger than the checker; the style sheet within a report has them.
    "|.*“(text-decoration-thickness|text-underline-offset|print-color-adjust|paint-order)” doesn't exist.*")
# The checker's schema is older than ARIA in SVG, which gives a drawing any role and its parts `aria-hidden`;
# `references` looks at what it cannot. On a page a drawing with links is a group of them.
GROUP = "Bad value “group” for attribute “role” on element “svg”"
UNKNOWN = re.compile(
    r"aria-labelledby|Attribute “role” not allowed|Attribute “aria-hidden” not allowed on element “g”")

# Pages of a kind are alike: the first of each kind are checked and then one in SHARE. EVERY=1 in the environment
# checks them all, which takes hours.
FIRST, SHARE = 20, 1 if os.environ.get("EVERY") else 25


class Markup:
    """Collects answers on the way and checks them in one run of the checker."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addresses = {}
        self.findings = []
        self.kinds = collections.Counter()

    def is_wanted(self, address):
        """Whether the address is among those that stand for its kind."""
        kind = kinds.kind(address)
        self.kinds[kind] += 1
        return self.kinds[kind] <= FIRST or zlib.crc32(address.encode()) % SHARE == 0

    def add(self, answer):
        # 303: the workplace leads to the sign-in.
        if answer.status not in (200, 303) and not answer.is_page:
            self.findings.append(Finding(answer.address, f"status {answer.status}", "", "mend the link"))
        if not answer.is_page and "svg" not in answer.type:
            return
        if not self.is_wanted(answer.address):
            return
        name = f"{len(self.addresses)}{'.html' if answer.is_page else '.svg'}"
        (self.folder / name).write_text(answer.text, encoding="utf-8")
        self.addresses[name] = answer.address
        if not answer.is_page:
            self.findings += references(answer)

    def check(self):
        """What was looked at, findings, and warnings with how often each was seen."""
        command = [
            "java", "-Dfile.encoding=UTF-8", "-jar", os.environ["VNU"], "--format", "json",
            "--filterpattern", ANSWERED, "--also-check-svg", str(self.folder)]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stderr
        warnings = collections.Counter()
        for message in json.loads(output)["messages"]:
            name = pathlib.PurePath(message.get("url", "")).name
            text = message["message"]
            if (name.endswith(".svg") and UNKNOWN.search(text)) or GROUP in text:
                continue
            if message["type"] == "info":
                warnings[text] += 1
                continue
            extract = " ".join(message.get("extract", "").split())
            self.findings.append(Finding(self.addresses.get(name, name), text, extract, "mend the markup"))
        looked_at = f"{len(self.addresses)} pages and drawings"
        return looked_at, self.findings, [f"{count} × {text}" for text, count in warnings.most_common()]


def references(drawing):
    """A drawing is XML whose names are found in it, each once."""
    try:
        root = xml.etree.ElementTree.fromstring(drawing.text)
    except xml.etree.ElementTree.ParseError as error:
        return [Finding(drawing.address, "XML is well formed", str(error), "escape text and attributes")]
    ids = collections.Counter(each.get("id") for each in root.iter() if each.get("id"))
    wanted = root.get("aria-labelledby", "").split()
    twice = [name for name, count in ids.items() if count > 1]
    lost = [name for name in wanted if name not in ids]
    return [
        Finding(drawing.address, "ids are found, each once", name, "name the title and text of the drawing")
        for name in twice + lost]
