"""Holds every engine against the program's own: the same rows in the same order, cell for cell.

    check.py PANTAU [sqlite] [duckdb] [spark]
"""
import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from engines import DuckDB, Spark, SQLite, cell, plain
from register import COLUMNS, register

SEED = 20251121
DEFINITIONS = Path(__file__).parent.parent / "Data/definitions/msme_definitions.yaml"


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows:
            writer.writerow("" if row[name] is None else plain(row[name]) for name in COLUMNS)


def requests(registry):
    """What is asked for: the columns and the definitions."""
    definitions = registry["definitions"] + registry["harmonised"]
    ids = [own for one in definitions
           for own in [one["id"]] + [f"{one['id']}:{reading['id']}" for reading in one.get("readings") or []]]
    yield "country,sector,size,year", ["national", "oecd"]
    yield "size,sector", ["national"] + ids
    yield 'size,a"b,order,back`tick\\,country', ["MMR-2015", "national"]
    yield "year,country", ["oecd"]
    yield "sector", ["national", "oecd"]
    yield "order,size", ["national"]
    yield "", ["oecd"]


def compare(engine, pantau, folder, registry):
    rows = register(registry, SEED, exact=engine.is_exact)
    path = f"{folder}/register.csv"
    write(path, rows)
    engine.load("register", rows)
    cells = misses = 0
    for by, definitions in requests(registry):
        asked = ["--by", by] + [word for name in definitions for word in ("--definition", name)]
        expected = list(csv.reader(run(pantau, "tabulate", path, "--internal", *asked).splitlines()))[1:]
        query = run(pantau, "tabulate", "--emit-sql", engine.dialect, *asked)
        start = time.monotonic()
        found = [[cell(value) for value in row] for row in engine.rows(query)]
        cells += sum(map(len, expected))
        print(f"  by {by or 'nothing'}, {len(definitions)} definitions: {time.monotonic() - start:.1f} s", flush=True)
        if found == expected:
            continue
        misses += 1
        print(f"{engine.name}: {' '.join(asked)}: {len(found)} rows, {len(expected)} expected", file=sys.stderr)
        different = [pair for pair in zip(found, expected) if pair[0] != pair[1]]
        for own, other in different[:3]:
            print(f"  {own}\n  {other} expected", file=sys.stderr)
    return len(rows), cells, misses


def main():
    pantau, wanted = sys.argv[1], sys.argv[2:] or ["sqlite", "duckdb", "spark"]
    registry = yaml.safe_load(DEFINITIONS.read_text(encoding="utf-8"))
    engines = {
        "sqlite": [SQLite], "duckdb": [lambda: DuckDB("DECIMAL(38, 12)"), lambda: DuckDB("DOUBLE")], "spark": [Spark],
    }
    failed = False
    for make in [make for name in wanted for make in engines[name]]:
        start = time.monotonic()
        engine = make()
        try:
            with tempfile.TemporaryDirectory() as folder:
                rows, cells, misses = compare(engine, pantau, folder, registry)
        finally:
            engine.close()
        failed = failed or misses > 0 or cells == 0
        verdict = "as the program's own" if not misses else f"{misses} tables differ"
        print(f"{engine.name}: {rows} rows, {cells} cells, {verdict} ({time.monotonic() - start:.0f} s)")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
