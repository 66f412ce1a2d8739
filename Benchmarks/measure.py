"""Runs the commands one after the other, several times, and prints wall time, peak memory and ratios."""
import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

import load

RUNS = 5


def run(command):
    """Wall seconds and peak memory in MB of one finished process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command} failed: {errors.decode()}")
    return wall, usage.ru_maxrss / 1024


def median(values):
    return statistics.median(values)


def bulk_import(pantau, folder):
    bulk = folder / "bulk.csv"
    rows = sum(1 for _ in open(bulk, encoding="utf-8")) - 5
    ours, theirs = [], []
    for index in range(RUNS):
        database = folder / f"import{index}.db"
        run([pantau, "init", "--empty", "--database", str(database)])
        ours.append(run([pantau, "import", str(bulk), "--database", str(database)]))
        database.unlink()
        theirs.append(run([sys.executable, "Benchmarks/import_pandas.py", str(bulk)]))
    wall, memory = median([w for w, _ in ours]), median([m for _, m in ours])
    peer_wall, peer_memory = median([w for w, _ in theirs]), median([m for _, m in theirs])
    size = bulk.stat().st_size / 1e6
    yield (f"import of a World Bank bulk file, {rows:,} rows x 66 years, {size:.0f} MB, into the ledger",
           f"{rows / wall:,.0f} rows/s, {memory:.0f} MB",
           f"pandas reading and melting it: {rows / peer_wall:,.0f} rows/s, {peer_memory:.0f} MB",
           f"{peer_wall / wall:.1f} times the speed, {memory / peer_memory:.3f} of the memory")


def tabulation(pantau, folder):
    """A register under two definitions, by country, sector, size and year."""
    register = folder / "register.csv"
    tabulate = [pantau, "tabulate", "--internal", "--definition", "national", "--definition", "oecd", "--output",
                str(folder / "table.csv")]

    def peer(engine):
        return [sys.executable, "Benchmarks/tabulate_peers.py", engine, str(register),
                "Data/definitions/msme_definitions.yaml"]
    ours, duckdb, polars = [], [], []
    run([*tabulate, str(register)])
    for _ in range(RUNS):
        ours.append(run([*tabulate, str(register)]))
        duckdb.append(run(peer("duckdb")))
        polars.append(run(peer("polars")))
    wall, memory = median([w for w, _ in ours]), max(m for _, m in ours)
    size = register.stat().st_size
    for name, runs in (("DuckDB", duckdb), ("Polars", polars)):
        peer_wall, peer_memory = median([w for w, _ in runs]), median([m for _, m in runs])
        yield (f"`pantau tabulate` of 10 million enterprises ({size / 1e6:.0f} MB) under the national and the OECD "
               "definition, by country, sector, size and year", f"{wall:.2f} s, {memory:.0f} MB",
               f"{name} doing the same: {peer_wall:.2f} s, {peer_memory:.0f} MB",
               f"{peer_wall / wall:.1f} times the speed, {memory / peer_memory:.2f} of the memory")
    dirty = folder / "dirty.csv"
    with open(register, "rb") as source, open(dirty, "wb") as target:
        for number, line in enumerate(source):
            target.write(line.replace(b",2", b",x2") if number % 100 == 50 else line)
    runs = [run([*tabulate, str(dirty)]) for _ in range(RUNS)]
    yield "the same with one bad row in a hundred", f"{median([w for w, _ in runs]):.2f} s", "", ""
    dirty.unlink()
    large = folder / "large.csv"
    with open(large, "wb") as target:
        for copy in range(7):
            with open(register, "rb") as source:
                header = source.readline()
                if copy == 0:
                    target.write(header)
                while block := source.read(1 << 24):
                    target.write(block)
    runs = [run([*tabulate, str(large)]) for _ in range(2)]
    seven, memory = min(w for w, _ in runs), max(m for _, m in runs)
    yield (f"the same with 70 million ({large.stat().st_size / 1e9:.1f} GB)", f"{seven:.1f} s, {memory:.0f} MB", "",
           f"{seven / wall:.1f} times the time of 10 million")
    large.unlink()


def return_workbook(pantau, folder):
    """The workbook of a return of 60 items and 12 years, made and read in memory by a program that runs already."""
    tool, file = str(pathlib.Path(pantau).with_name("return-workbook")), folder / "return.xlsx"
    run([tool, "make", str(file)])

    def medians(command):
        words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        return float(words[1]), float(words[4])
    ours = medians([tool, "time", str(20 * RUNS)])
    theirs = medians([sys.executable, "Benchmarks/return_openpyxl.py", str(file), str(RUNS)])
    for index, what in enumerate(("made", "read back and held against what was given out")):
        yield (f"the workbook of a return of 60 items and 12 years ({file.stat().st_size / 1000:.0f} KB) {what}",
               f"{ours[index]:.1f} ms", f"openpyxl, {('made', 'its cells found')[index]}: {theirs[index]:.0f} ms",
               f"{theirs[index] / ours[index]:.0f} times the speed")


def contagion(pantau, folder):
    """An invented plan, in memory, by a program that runs already; networkx has the graph made and passes delays on."""
    tool, file = str(pathlib.Path(pantau).with_name("contagion")), folder / "graph.json"
    run([tool, "make", str(file)])

    def medians(command):
        words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        return [float(before) for before, word in zip(words, words[1:]) if word.startswith("ms")]
    assessed, passed = medians([tool, "time", str(20 * RUNS)])
    _, theirs = medians([sys.executable, "Benchmarks/contagion.py", str(file), str(4 * RUNS)])
    yield ("progress of 2,000 action lines with 20,000 milestones assessed", f"{assessed:.1f} ms", "", "")
    yield ("their delays passed on along dependencies, with the critical path, graph made anew", f"{passed:.1f} ms",
           f"networkx doing the same longest paths on a graph that is made: {theirs:.1f} ms",
           f"{theirs / passed:.1f} times the speed")


def commands(pantau, database):
    assess = [pantau, "assess", "--database", str(database), "--format", "json", "--output", str(database) + ".json"]
    run(assess)
    walls = [run(assess)[0] for _ in range(4 * RUNS)]
    yield "`pantau assess` of everything as JSON, whole process", f"{median(walls) * 1000:.0f} ms", "", ""


def on_core(number):
    """What a process does before it starts, to stay on one core of those that are here."""
    cores = sorted(os.sched_getaffinity(0))
    return lambda: os.sched_setaffinity(0, {cores[number % len(cores)]})


def first_page(pantau, database, before=None):
    port = load.free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [pantau, "serve", "--database", str(database), "--port", str(port)], stderr=subprocess.DEVNULL,
        preexec_fn=before)
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/")
            body = connection.getresponse().read()
            break
        except ConnectionRefusedError:
            time.sleep(0.002)
    return time.perf_counter() - start, server, port, len(body)


def requests(connection, path, count):
    times = []
    for _ in range(count):
        start = time.perf_counter()
        connection.request("GET", path, headers={"Cache-Control": "no-cache"})
        connection.getresponse().read()
        times.append(time.perf_counter() - start)
    return times


def pages(pantau, database):
    starts = []
    for _ in range(RUNS):
        wall, server, port, size = first_page(pantau, database)
        starts.append(wall)
        server.terminate()
        server.wait()
    yield "start of `pantau serve` to the whole first page", f"{median(starts) * 1000:.0f} ms", "", ""
    _, server, port, size = first_page(pantau, database, on_core(0))
    here = os.sched_getaffinity(0)
    on_core(1)()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = requests(connection, "/", 500)
    everything = requests(connection, "/index.json", 50)
    memory = load.memory(server)
    os.sched_setaffinity(0, here)
    server.terminate()
    server.wait()
    yield (f"overview page ({size / 1000:.0f} KB) from the database by a server on one core, median of 500, seen by a "
           "client on another", f"{median(times) * 1000:.1f} ms, server {memory:.0f} MB", "", "")
    yield ("the whole assessment as JSON from the same server, median of 50", f"{median(everything) * 1000:.0f} ms",
           "", "")


def publishing(pantau, database, folder):
    site = folder / "site"
    walls = []
    for _ in range(RUNS):
        shutil.rmtree(site, ignore_errors=True)
        command = [pantau, "publish", str(site), "--database", str(database)]
        start = time.perf_counter()
        said = subprocess.run(command, check=True, capture_output=True, text=True)
        walls.append(time.perf_counter() - start)
    counts = re.search(r"\d+ pages, \d+ charts, \d+ data files", said.stdout + said.stderr).group()
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
    again, _ = run(command)
    shutil.rmtree(site)
    yield (f"`pantau publish`, the whole portal as files: {counts}, {size:.0f} MB", f"{median(walls):.1f} s; again, "
           f"where nothing has changed, {again:.2f} s", "", "")


def main():
    pantau, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    database = folder / "pantau.db"
    run([pantau, "init", "--database", str(database)])
    rows = [*bulk_import(pantau, folder), *tabulation(pantau, folder), *return_workbook(pantau, folder),
            *contagion(pantau, folder),
            *commands(pantau, database), *pages(pantau, database), *publishing(pantau, database, folder),
            *load.measured(pantau, database, folder)]
    lines = ["| what | Pantau | peer | ratio |", "|---|---|---|---|"]
    lines += ["| " + " | ".join(cells) + " |" for cells in rows]
    lines += ["", f"Medians of {RUNS} runs in turn, whole processes, {os.cpu_count()} cores. Repeat with `Benchmarks/run`."]
    text = "\n".join(lines)
    print(text)
    if "--write" in sys.argv:
        readme = pathlib.Path("README.md")
        before, rest = readme.read_text().split("<!-- figures -->")
        after = rest.split("<!-- /figures -->")[1]
        readme.write_text(f"{before}<!-- figures -->\n{text}\n<!-- /figures -->{after}")


if __name__ == "__main__":
    main()
