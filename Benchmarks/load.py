"""Readers who come all at once: requests a second and memory of the portal, beside datasette showing the same table.

    load.py PANTAU FOLDER             prints both, ten seconds each
    load.py PANTAU FOLDER --soak 10   asks Pantau for pages of all kinds for ten minutes and prints its memory
Needs wrk (Debian) and datasette (PyPI).
"""
import csv
import http.client
import io
import pathlib
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time

SECONDS = 10
COLUMNS = ["KPI", "INDICATOR_NAME", "REF_AREA", "UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CLASS",
           "BASE_PERIOD", "BASE_VALUE", "CHANGE", "SOURCE", "PUBLISHED_ON"]
KINDS = ["/", "/indicators", "/indicators/IC_REG_DURS", "/states/LAO", "/states/LAO/indicators/IC_REG_DURS",
         "/observations/LAO.IC_REG_DURS/2019", "/goals/D", "/definitions/LAO-2017", "/methods/eurostat", "/plan",
         "/sources", "/glossary", "/search?q=days", "/id", "/index.json", "/indicators/IC_REG_DURS.svg", "/nowhere"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path, headers={}):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=headers)
    return connection.getresponse().read()


def started(command, port, path):
    """A server that has answered once."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            get(port, path)
            return server
        except ConnectionRefusedError:
            time.sleep(0.01)


def memory(server):
    """Resident MB."""
    lines = pathlib.Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def rate(port, path, header):
    """Requests a second that all had status 200."""
    text = subprocess.run(
        ["wrk", "-t1", "-c8", f"-d{SECONDS}s", "-H", header, f"http://127.0.0.1:{port}{path}"],
        capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        sys.exit(text)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))


def stopped(server):
    server.terminate()
    server.wait()


def of_pantau(pantau, database, header):
    port = free_port()
    server = started([pantau, "serve", "--database", str(database), "--port", str(port)], port, "/")
    found = rate(port, "/", header), memory(server), len(get(port, "/"))
    stopped(server)
    return found


def of_datasette(pantau, database, folder):
    """The same figures, one row for each indicator and state, as datasette's table page."""
    port = free_port()
    server = started([pantau, "serve", "--database", str(database), "--port", str(port)], port, "/")
    rows = list(csv.DictReader(io.StringIO(get(port, "/index.csv?method=eurostat").decode())))
    stopped(server)
    table = folder / "overview.db"
    table.unlink(missing_ok=True)
    with sqlite3.connect(table) as connection:
        connection.execute(f"CREATE TABLE overview ({', '.join(COLUMNS)})")
        marks = ", ".join("?" * len(COLUMNS))
        connection.executemany(f"INSERT INTO overview VALUES ({marks})", [[row[c] for c in COLUMNS] for row in rows])
    path = "/overview/overview?_size=max"
    datasette = pathlib.Path(sys.executable).with_name("datasette")
    command = [str(datasette), "serve", str(table), "--host", "127.0.0.1", "--port", str(port)]
    server = started(command, port, path)
    found = rate(port, path, "Accept: text/html"), memory(server), len(get(port, path))
    stopped(server)
    return found


def measured(pantau, database, folder):
    """Lines for the table of the README."""
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: apt-get install wrk")
    plain, ours, size = of_pantau(pantau, database, "Accept: text/html")
    packed, _, _ = of_pantau(pantau, database, "Accept-Encoding: gzip")
    anew, _, _ = of_pantau(pantau, database, "Cache-Control: no-cache")
    peer, theirs, peer_size = of_datasette(pantau, database, folder)
    yield (f"overview page ({size / 1000:.0f} KB) for eight readers at once, requests a second",
           f"{plain:,.0f}; as gzip {packed:,.0f}; each made anew {anew:,.0f}; server {ours:.0f} MB",
           f"datasette with the same figures as its table page ({peer_size / 1000:.0f} KB): {peer:,.0f}, {theirs:.0f} MB",
           f"{plain / peer:.0f} times; made anew {anew / peer:.1f} times")


def soak(pantau, database, minutes):
    port = free_port()
    server = started([pantau, "serve", "--database", str(database), "--port", str(port)], port, "/")
    start, count, next_minute = time.time(), 0, 0
    while time.time() - start < minutes * 60:
        for kind in KINDS:
            # Half of them anew, so that the making is tried and not only the keeping.
            get(port, kind, {"Cache-Control": "no-cache"} if count % 2 else {"Accept-Encoding": "gzip"})
            count += 1
        if time.time() - start >= next_minute * 60:
            print(f"minute {next_minute}: {count:,} pages, {memory(server):.0f} MB", flush=True)
            next_minute += 1
    print(f"minute {minutes}: {count:,} pages, {memory(server):.0f} MB")
    stopped(server)


def main():
    pantau, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    database = folder / "pantau.db"
    if not database.exists():
        subprocess.run([pantau, "init", "--database", str(database)], check=True, stderr=subprocess.DEVNULL)
    if "--soak" in sys.argv:
        soak(pantau, database, int(sys.argv[sys.argv.index("--soak") + 1]))
    else:
        for line in measured(pantau, database, folder):
            print("\n".join(line))


if __name__ == "__main__":
    main()
