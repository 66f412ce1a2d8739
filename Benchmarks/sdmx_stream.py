"""A million observations as SDMX from the server: MB a second and peak memory, beside datasette streaming the same table as
CSV and pysdmx writing the same SDMX-CSV file.

    Benchmarks/sdmx_stream.py PANTAU [--rows 1000000] [--runs 3]

Needs datasette and pysdmx[data] from PyPI. Each is measured in turn, as often as --runs says; the median counts.
"""
import argparse
import csv
import os
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

STATES = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]
YEARS = range(1960, 2026)


def table(path, rows):
    """A tidy table of made-up values: indicators, states and years."""
    made = 0
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "SOURCE"])
        for number in range(rows // (len(STATES) * len(YEARS)) + 1):
            for place, state in enumerate(STATES):
                for year in YEARS:
                    value = (number * 7919 + place * 104729 + year * 31) % 1000003 / 100
                    writer.writerow([f"TST_{number:05d}", state, year, value, "A", "number", "BENCH"])
                    made += 1
    return made


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def peak(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def wait(address):
    for _ in range(300):
        try:
            return urllib.request.urlopen(address).read(1)
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{address} does not answer")


def download(address, accept=None):
    """Seconds and megabytes, read and thrown away."""
    request = urllib.request.Request(address, headers={"Accept": accept} if accept else {})
    start, size = time.perf_counter(), 0
    with urllib.request.urlopen(request) as answer:
        while piece := answer.read(1 << 20):
            size += len(piece)
    return time.perf_counter() - start, size / 1e6


WRITE = """
import resource, sys, time
from pysdmx.io import get_datasets
from pysdmx.io.csv.sdmx20.writer import write
data = get_datasets(sys.argv[1], sys.argv[3])
start = time.perf_counter()
write(data, output_path=sys.argv[2])
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pantau")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database, tidy = f"{folder}/pantau.db", f"{folder}/tidy.csv"
        made = table(tidy, asked.rows)
        run = lambda *words: subprocess.run([asked.pantau, *words], check=True, capture_output=True)
        run("init", "--empty", "--database", database)
        run("import", "--database", database, tidy)
        port, other = free_port(), free_port()
        server = subprocess.Popen([asked.pantau, "serve", "--database", database, "--port", str(port)],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        peer = None
        try:
            base = f"http://127.0.0.1:{port}/sdmx"
            wait(base + "/2.1/dataflow")
            flow = base + "/3.0/data/dataflow/PANTAU/INDICATORS/1.0/A.*.*.*.*._T._T"
            csv_type = "application/vnd.sdmx.data+csv;version=2.0.0"
            with urllib.request.urlopen(urllib.request.Request(flow, headers={"Accept": csv_type})) as answer:
                Path(f"{folder}/message.csv").write_bytes(answer.read())
            structure = base + "/3.0/structure/dataflow/PANTAU/INDICATORS/1.0.xml?references=descendants"
            Path(f"{folder}/structure.xml").write_bytes(urllib.request.urlopen(structure).read())
            # The same table for datasette.
            with sqlite3.connect(f"{folder}/table.db") as store, open(f"{folder}/message.csv", newline="") as file:
                reader = csv.reader(file)
                names = next(reader)
                store.execute("CREATE TABLE observation (" + ", ".join(f'"{name}" TEXT' for name in names) + ")")
                store.executemany(f"INSERT INTO observation VALUES ({', '.join('?' * len(names))})", reader)
            tool = str(Path(sys.executable).parent / "datasette")
            peer = subprocess.Popen([tool, "serve", f"{folder}/table.db", "-p", str(other), "--setting", "max_csv_mb", "0"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            wait(f"http://127.0.0.1:{other}/-/versions.json")
            stream = f"http://127.0.0.1:{other}/table/observation.csv?_stream=on"
            seconds = {}
            size = {}
            for _ in range(asked.runs):
                for name, address, accept in [
                    ("Pantau, SDMX-CSV 2.0", flow, csv_type),
                    ("Pantau, SDMX-JSON 2.0", flow, "application/vnd.sdmx.data+json;version=2.0.0"),
                    ("datasette, CSV", stream, None),
                ]:
                    took, megabytes = download(address, accept)
                    seconds.setdefault(name, []).append(took)
                    size[name] = megabytes
                wrote = subprocess.run([sys.executable, "-c", WRITE, f"{folder}/message.csv", f"{folder}/written.csv", f"{folder}/structure.xml"],
                                       check=True, capture_output=True, text=True).stdout.split()
                seconds.setdefault("pysdmx, SDMX-CSV 2.0 to a file", []).append(float(wrote[0]))
                size["pysdmx, SDMX-CSV 2.0 to a file"] = os.path.getsize(f"{folder}/written.csv") / 1e6
                memory = float(wrote[1])
            peaks = {"Pantau": peak(server.pid), "datasette": peak(peer.pid), "pysdmx": memory}
        finally:
            for process in (server, peer):
                if process:
                    process.terminate()
                    process.wait()
    print(f"{made} observations; median of {asked.runs}")
    for name, all_of_it in seconds.items():
        middle = statistics.median(all_of_it)
        print(f"  {name}: {middle:.2f} s, {size[name]:.0f} MB, {size[name] / middle:.0f} MB/s, "
              f"{made / middle / 1e6:.2f} million observations/s, peak {peaks[name.split(',')[0]]:.0f} MB")
    fastest = min(statistics.median(times) for name, times in seconds.items() if not name.startswith("Pantau"))
    for name, times in seconds.items():
        if name.startswith("Pantau"):
            print(f"  {name}: {fastest / statistics.median(times):.1f} times the speed of the faster peer")


if __name__ == "__main__":
    main()
