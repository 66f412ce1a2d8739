"""Holds `pantau export --format iati` against the IATI standard 2.03: the official schema, the official code lists by
the official mapping, and the rules of the standard's ruleset that concern it. Both bundled plans are exported, the
example after updates were handed in and accepted through the portal.

    iati.py PANTAU FOLDER      FOLDER keeps what is downloaded

The standard's files come from github.com/IATI by commit and are held against iati.sha256. Where the network can't be
reached they may lie in FOLDER already.
"""
import hashlib
import http.client
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import date, datetime, timezone
from pathlib import Path

from lxml import etree

HERE = Path(__file__).parent
PINS = HERE / "iati.sha256"
# What these checks have to see: what it is, the kind of fault, and a change that makes it.
BROKEN = [
    ("a scope before the status", "schema", '<activity-status code="4"/>',
     '<activity-scope code="2"/><activity-status code="4"/>'),
    ("a status that no list has", "code", '<activity-status code="4"/>', '<activity-status code="9"/>'),
    ("a currency that no list has", "code", 'currency="USD"', 'currency="USX"'),
    ("a target without a value", "rule 8.9.1", '<target value="100"/>', "<target/>"),
    ("a start after the end", "rule 11.1.2", 'iso-date="2022-01-01" type="1"', 'iso-date="2032-01-01" type="1"'),
    ("a foreign identifier", "rule 1.1.21", "<iati-identifier>XE-EXAMPLE-PANTAU-", "<iati-identifier>XM-DAC-1-"),
]
OWN_AGENCY = re.compile(r"^([A-Z]{2}-[A-Z0-9_]+)-")


def standard(folder):
    """Path by name of every file of the standard, downloaded once and whole."""
    files = {}
    for line in PINS.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        digest, repository, commit, path = line.split()
        file = folder / Path(path).name
        if not file.exists():
            url = f"https://raw.githubusercontent.com/IATI/{repository}/{commit}/{path}"
            with urllib.request.urlopen(url, timeout=60) as answer:
                file.write_bytes(answer.read())
        if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{file} is not the file that {PINS.name} names; remove it and try again")
        files[file.name] = file
    return files


def codes(files, name):
    """The codes of a list that are in use."""
    items = etree.parse(files[name + ".xml"]).getroot().iter("codelist-item")
    return {item.findtext("code") for item in items if item.get("status") != "withdrawn"}


class Standard:
    def __init__(self, files):
        self.files = files
        self.schema = etree.XMLSchema(etree.parse(files["iati-activities-schema.xsd"]))
        self.mapping = etree.parse(files["mapping.xml"])
        self.rules = json.loads(files["standard.json"].read_text())

    def faults(self, path):
        tree = etree.parse(path)
        self.schema.validate(tree)
        found = [f"schema: line {error.line}: {error.message}" for error in self.schema.error_log]
        return found + list(self.wrong_codes(tree)) + list(self.broken_rules(tree))

    def wrong_codes(self, tree):
        """Every code where the mapping names a list; a list that is not pinned but used is a fault, too."""
        self.checked = 0
        for mapping in self.mapping.iter("mapping"):
            path, name = mapping.findtext("path"), mapping.find("codelist").get("ref")
            element, _, last = path.rpartition("/")
            condition = mapping.findtext("condition")
            where = element + (f"[{condition}]" if condition else "")
            values = tree.xpath(f"{where}/{last}")
            if not values:
                continue
            known = codes(self.files, name) if name + ".xml" in self.files else None
            for value in {str(value) for value in values}:
                self.checked += 1
                if known is None:
                    yield f"code: the list {name} is used at {path} and not in {PINS.name}"
                elif value not in known:
                    yield f"code: \"{value}\" at {path} is not in {name}"
        for value in set(tree.xpath("//reporting-org/@ref")):
            match = OWN_AGENCY.match(value)
            if not match or match.group(1) not in codes(self.files, "OrganisationRegistrationAgency"):
                yield f"code: \"{value}\" does not begin with a registration agency"

    def broken_rules(self, tree):
        self.held = 0
        for context, rules in self.rules.items():
            for element in tree.xpath(context):
                for rule, case in Rules.cases(rules, element):
                    if not Rules.applies(element, case):
                        continue
                    self.held += 1
                    if not getattr(Rules, rule)(element, case):
                        name = (element.xpath("ancestor-or-self::iati-activity/iati-identifier/text()") or [""])[0]
                        yield f"rule {case['ruleInfo']['id']} ({rule}) at {name}: {case['ruleInfo']['message']}"


class Rules:
    """The kinds of rules of SPEC.rst in IATI/IATI-Rulesets."""

    TODAY = date.today()

    @staticmethod
    def cases(rules, element):
        for rule, body in rules.items():
            for case in body["cases"]:
                if rule != "loop":
                    yield rule, case
                    continue
                for value in sorted({str(value) for value in element.xpath(case["foreach"])}):
                    yield from Rules.cases(json.loads(json.dumps(case["do"]).replace("$1", value)), element)

    @staticmethod
    def applies(element, case):
        if case.get("idCondition"):
            # Held without regard to which organisations are registered; the list of agencies is looked at above.
            return "ORG-ID-PREFIX" not in case.get("prefix", [])
        return "condition" not in case or bool(element.xpath(case["condition"]))

    @staticmethod
    def texts(element, paths):
        return [str(value if isinstance(value, str) else value.text or "")
                for path in paths for value in element.xpath(path)]

    @staticmethod
    def day(element, path):
        if path == "NOW":
            return Rules.TODAY
        values = element.xpath(path)
        return date.fromisoformat(values[0][:10]) if len(values) == 1 else None

    def atleast_one(element, case):
        return any(element.xpath(path) for path in case["paths"])

    def no_more_than_one(element, case):
        return sum(len(element.xpath(path)) for path in case["paths"]) <= 1

    def unique(element, case):
        texts = Rules.texts(element, case["paths"])
        return len(set(texts)) == len(texts)

    def startswith(element, case):
        prefixes = Rules.texts(element, case["prefix"])
        separator = case.get("separator", "")
        return all(any(text.startswith(prefix + separator) for prefix in prefixes)
                   for text in Rules.texts(element, case["paths"]))

    def regex_matches(element, case):
        return all(re.search(case["regex"], text) for text in Rules.texts(element, case["paths"]))

    def no_spaces(element, case):
        return all(text == text.strip() for text in Rules.texts(element, case["paths"]))

    def date_order(element, case):
        first, last = Rules.day(element, case["less"]), Rules.day(element, case["more"])
        if case["more"] == "NOW":
            days = [date.fromisoformat(value[:10]) for value in element.xpath(case["less"])]
            return all(day <= Rules.TODAY for day in days)
        return first is None or last is None or first <= last

    def date_now(element, case):
        return all(datetime.fromisoformat(value.replace("Z", "+00:00")) <= datetime.now(timezone.utc)
                   for value in element.xpath(case["date"]))

    def time_limit(element, case):
        first, last = Rules.day(element, case["start"]), Rules.day(element, case["end"])
        return first is None or last is None or (last - first).days <= 366

    def one_or_all(element, case):
        if element.xpath(case["one"]):
            return True
        where = {"lang": "descendant::narrative[not(@xml:lang)]", "sector": "transaction[not(sector)]",
                 "currency": "descendant::value[not(@currency)]"}[case["all"]]
        return not element.xpath(where)

    def strict_sum(element, case):
        values = [float(text) for text in Rules.texts(element, case["paths"])]
        return not values or abs(sum(values) - case["sum"]) < 1e-9

    def range(element, case):
        return all(case["min"] <= float(text) <= case["max"] for text in Rules.texts(element, case["paths"]))

    def if_then(element, case):
        return not element.xpath(case["if"]) or bool(element.xpath(case["then"]))


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Portal:
    """The example plan, and updates accepted by a program with a token."""

    UPDATES = {
        "A-1-1.1/2022-S1": {"status": "in-progress", "done": "Advisers were asked.", "reached/M1": "2022-04-02",
                            "spent/USD/Example Development Fund (invented)": "41000.5"},
        "A-1-1.1/2022-S2": {"status": "finished", "done": "The <handbook> & its annex are out.",
                            "reached/M2": "2022-08-01", "reached/M3": "2022-11-05", "reached/M4": "2022-12-12",
                            "spent/USD/Example Development Fund (invented)": "52000"},
        "A-1-1.2/2023-S2": {"status": "stopped", "done": "The trainers left.", "actual/advisers": "40",
                            "spent/THB/Thailand": "900000"},
        "A-1-1.3:LAO/2024-S2": {"status": "in-progress", "done": "A desk is open.", "reached/M1": "2024-10-08",
                                "spent/LAK/Lao PDR": "1200000000"},
        "A-1-1.3:IDN/2024-S1": {"status": "in-progress", "done": "Never accepted.", "reached/M1": "2024-02-02"},
    }
    DRAFT = "A-1-1.3:IDN/2024-S1"

    def __init__(self, pantau, ledger):
        run(pantau, "user", "add", "officer", "--role", "officer", "--database", ledger)
        token = run(pantau, "token", "add", "conformance", "--write", "--as", "officer", "--database", ledger)
        self.token = token.stdout.strip()
        self.port = free_port()
        self.server = subprocess.Popen([pantau, "serve", "--database", ledger, "--port", str(self.port)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                self.ask("GET", "/health")
                return
            except ConnectionRefusedError:
                time.sleep(0.05)
        raise SystemExit("the portal did not answer within half a minute")

    def ask(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
                   "Accept": "application/json"} if fields is not None else {}
        connection.request(method, path, json.dumps(fields) if fields is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def store(self, path, fields):
        status, body = self.ask("POST", path, fields)
        if status >= 300:
            raise SystemExit(f"{path}: {fields['do']} was answered with {status}: {body.decode()}")

    def report(self):
        for key, fields in self.UPDATES.items():
            path = f"/updates/{key}"
            self.store(path, {"do": "save", "base": "0"} | fields)
            if key != self.DRAFT:
                self.store(path, {"do": "submit", "base": "1"})
                self.store(path, {"do": "accept", "entry": "1"})

    def stop(self):
        self.server.terminate()
        self.server.wait()


def main(pantau, folder):
    folder.mkdir(parents=True, exist_ok=True)
    held = Standard(standard(folder))
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        exports = {}
        for plan in ["sap-smed-2025", "sap-2010-2015", "example"]:
            ledger = f"{work}/{plan}.db"
            run(pantau, "init", "--plan", HERE.parent / "Plans" / plan, "--database", ledger)
            exports[plan] = f"{work}/{plan}.xml"
            if plan == "example":
                portal = Portal(pantau, ledger)
                try:
                    portal.report()
                    status, body = portal.ask("GET", "/iati/activities.xml")
                    exports["example by the portal"] = f"{work}/portal.xml"
                    Path(exports["example by the portal"]).write_bytes(body if status == 200 else b"<none/>")
                finally:
                    portal.stop()
            run(pantau, "export", "--format", "iati", "--database", ledger, "--output", exports[plan])
        same = Path(exports["example"]).read_bytes() == Path(exports["example by the portal"]).read_bytes()
        spent = etree.parse(exports["example"]).xpath("count(//transaction)")
        unaccepted = b"2024-02-02" in Path(exports["example"]).read_bytes()
        for what, is_so in [("the portal gives the same file as the command", same),
                            ("four accepted updates with spending", spent == 4),
                            ("nothing of the draft", not unaccepted)]:
            print(f"{'ok' if is_so else 'FAILED'}: {what}")
            failed += not is_so
        for what, kind, old, new in BROKEN:
            text = Path(exports["example"]).read_text()
            broken = Path(work) / "broken.xml"
            broken.write_text(text.replace(old, new, 1))
            is_seen = old in text and any(fault.startswith(kind) for fault in held.faults(broken))
            print(f"{'ok' if is_seen else 'FAILED'}: {what} is seen")
            failed += not is_seen
        for name, path in exports.items():
            faults = held.faults(path)
            count = int(etree.parse(path).xpath("count(//iati-activity)"))
            print(f"{'FAILED' if faults else 'ok'}: {name}: {count} activities, schema 2.03, {held.checked} codes, "
                  f"{held.held} rules held")
            for fault in faults[:20]:
                print("   " + fault)
            failed += bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2])))
