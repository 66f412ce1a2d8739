#!/usr/bin/env python3
"""Writes one large World Bank file, to measure an import: the rows of the files
in Data/worldbank/original/API_*.csv, repeated under other indicator codes until
there are enough of them.

    python3 Benchmarks/make_bulk.py bulk.csv [--rows 400000] [--seed 2025]

The last digit of some values is changed, by a seeded generator, so that no two
series are the same. The standard library is all it needs.
"""
import argparse
import csv
import pathlib
import random

FIRST_YEAR, LAST_YEAR = 1960, 2025
FIXED = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"]


def originals(folder):
    """Yields the rows of each file, each with a cell for every year."""
    years = [str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
    for path in sorted(folder.glob("API_*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.reader(file) if any(row)]
        start = next(i for i, row in enumerate(rows) if row[:4] == FIXED)
        place = {name: i for i, name in enumerate(rows[start]) if name}
        table = []
        for row in rows[start + 1:]:
            cells = [row[place[year]] if year in place else "" for year in years]
            table.append(row[:4] + cells)
        yield table


def changed(value, random_numbers):
    if value and value[-1].isdigit() and random_numbers.random() < 0.5:
        return value[:-1] + str(random_numbers.randint(1, 9))
    return value


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("output")
    arguments.add_argument("--rows", type=int, default=400_000)
    arguments.add_argument("--seed", type=int, default=2025)
    options = arguments.parse_args()
    random_numbers = random.Random(options.seed)
    folder = pathlib.Path(__file__).resolve().parent.parent / "Data/worldbank/original"
    tables = list(originals(folder))
    written = copy = 0
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        file.write('\ufeff"Data Source","World Development Indicators",\r\n\r\n')
        file.write('"Last Updated Date","2026-07-13",\r\n\r\n')
        years = [str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator=",\r\n")
        writer.writerow(FIXED + years)
        while written < options.rows:
            copy += 1
            for table in tables:
                for row in table[: options.rows - written]:
                    code = f"{row[3]}.{copy:04d}"
                    values = [changed(value, random_numbers) for value in row[4:]]
                    writer.writerow([row[0], row[1], row[2], code] + values)
                written += min(len(table), options.rows - written)
    print(f"{written} rows, {len(tables)} originals, {copy} copies, seed {options.seed}")


if __name__ == "__main__":
    main()
