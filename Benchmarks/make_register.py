"""Makes a register of enterprises as a statistical office keeps it: CSV with the default header, always the same.

    make_register.py FILE [ROWS]     10 million rows (about 500 MB) unless another number is given
"""
import random
import sys

STATES = "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM".split()
SECTORS = "ABCDEFGHIJKLMNPQRS"
CHUNK = 100_000


def main():
    path, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
    seeded = random.Random(20161231)
    # A million different rows are enough; each is written with a number of its own.
    kept = []
    for _ in range(min(rows, 1_000_000)):
        persons = max(0, int(seeded.lognormvariate(1.6, 1.4)))
        turnover = int(persons * seeded.lognormvariate(11, 1.2)) + seeded.randrange(1_000)
        assets = int(turnover * seeded.uniform(0.2, 2))
        exports = int(turnover * seeded.uniform(0, 0.4)) if seeded.random() < 0.1 else 0
        added = int(turnover * seeded.uniform(0.1, 0.5))
        cells = [str(persons), str(turnover), str(assets), str(exports), str(added)]
        if seeded.random() < 0.02:
            cells[seeded.randrange(5)] = ""
        kept.append(f",{seeded.choice(STATES)},{seeded.choice(SECTORS)},{','.join(cells)},{seeded.randrange(2016, 2021)}\n")
    with open(path, "w", encoding="ascii") as file:
        file.write("id,country,sector,persons,turnover,assets,exports,value_added,year\n")
        for start in range(0, rows, CHUNK):
            last = min(rows, start + CHUNK)
            file.write("".join(f"{number}{kept[number % len(kept)]}" for number in range(start, last)))


if __name__ == "__main__":
    main()
