"""Makes a register of enterprises full of hard cases, the same for the same seed.

Around every limit of every definition there are units at it, just under it and just over it, with the other criteria
known or missing; then units of all kinds, and rows that no engine may count.
"""
import random
from decimal import Decimal

NUMBERS = ["persons", "turnover", "assets", "exports", "value_added"]
# Names that only a careful query can say.
MORE = ['a"b', "order", "back`tick\\"]
COLUMNS = ["id", "country", "sector"] + NUMBERS + ["year"] + MORE
STATES = "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM XKX".split()
LETTERS = "ABCDEFGHIJKLMNOPQRSTU"
SECTORS = list(LETTERS) + ["01", "47", "46", "45", "c", "g47", "G4711", "47.11", "0111", "C10.1", "99", "13", None, ""]
PROVINCES = ["", None, "it's", "north", "Ärea", "zone 'b\\'", "Zone"]
FAR = 10 ** 13
BAD = [
    {"country": None}, {"country": ""}, {"country": "lao"}, {"country": "L"}, {"country": "L O"},
    {"country": "A" * 21}, {"year": None}, {"year": 1899}, {"year": 2101}, {"year": 20201},
    {"sector": "ZZ"}, {"sector": "4"}, {"sector": "00"}, {"sector": "34"}, {"sector": "C47"}, {"sector": "CC10"},
    {"sector": "10A"}, {"sector": "1.0"}, {"sector": " C"}, {"sector": "V"}, {"sector": "47111111111"},
    {"sector": "É"}, {"sector": "."}, {"persons": Decimal(-1)}, {"turnover": Decimal("-0.5")},
    {"assets": Decimal(-3)}, {"exports": Decimal("-0.000000001")}, {"turnover": Decimal("0.0000000001")},
    {"value_added": Decimal(9223372036854775808)}, {"value_added": Decimal(-10) ** 19},
]


def limits(condition):
    """Every (criterion, limit) of a condition of the definitions' file."""
    for key, value in condition.items():
        if key in ("all", "any"):
            for part in value:
                yield from limits(part)
        else:
            yield key, Decimal(str(list(value.values())[0]))


def classes(definition):
    """Every list of classes of a definition, its readings included, with the sectors of its group."""
    sectors = {group["id"]: group.get("isic") or [] for group in definition["groups"]}
    for reading in [definition] + (definition.get("readings") or []):
        for group in reading["groups"]:
            yield sectors[group["id"]], group.get("classes") or []


def values(random, cuts):
    """A value that is apt to matter: near a limit, or of any size."""
    kind = random.randrange(5)
    if kind == 0:
        return None
    if kind == 1:
        return Decimal(random.choice([0, 1, 7, 7.5, 10 ** 6, 10 ** 12]))
    return random.choice(cuts) + random.choice([Decimal(0), Decimal(1), Decimal("0.01"), Decimal("-0.01")])


def register(registry, seed, exact=True, rows=2_500):
    """Rows as dictionaries; without `exact` every number has 15 digits at most, as binary numbers keep."""
    seeded = random.Random(seed)
    definitions = registry["definitions"] + registry["harmonised"]
    cuts = {"persons": [], "turnover": [], "assets": []}
    cases = []
    for definition in definitions:
        for sectors, entries in classes(definition):
            for criterion, limit in [pair for entry in entries for pair in limits(entry["when"])]:
                cuts[criterion].append(limit)
                # The program compares binary numbers, so the nearest neighbours are no nearer than these know.
                step = Decimal("0.000000001") if criterion == "persons" else Decimal("0.01")
                for value in (limit + step, limit - step, limit + 1):
                    cases.append((definition.get("country"), sectors, {criterion: value}))
                # At the limit itself with the others under and over all of theirs, so that this one decides.
                others = [name for name in ("persons", "turnover", "assets") if name != criterion]
                for first in (0, FAR):
                    for second in (0, FAR):
                        known = {criterion: limit, others[0]: Decimal(first), others[1]: Decimal(second)}
                        # A group of all other sectors is not hit each time.
                        cases += [(definition.get("country"), sectors, known)] * (1 if sectors else 4)

    def measures():
        return {
            "exports": seeded.choice([None, Decimal(0), Decimal(seeded.randrange(10 ** 9)), Decimal("0.1")]),
            "value_added": seeded.choice(
                [None, Decimal(seeded.randrange(-10 ** 6, 10 ** 9)), Decimal("-7.25"), Decimal("0.2"), Decimal(0)]),
        }

    def more():
        return {name: seeded.choice(PROVINCES[: 3 + 2 * place]) for place, name in enumerate(MORE)}

    def unit(country, sector):
        known = {name: values(seeded, cuts[name]) for name in cuts}
        return {"country": country, "sector": sector, "year": seeded.randrange(1985, 2030),
                **known, **measures(), **more()}

    made = []
    for country, sectors, known in cases:
        made.append({**unit(country or seeded.choice(STATES), seeded.choice(sectors or SECTORS)), **known})
    made += [unit(seeded.choice(STATES), seeded.choice(SECTORS)) for _ in range(rows)]
    if exact:
        for row in seeded.sample(made, 50):
            row["turnover"] = Decimal(seeded.randrange(10 ** 23)) / 10 ** 9
            row["value_added"] = Decimal(seeded.randrange(-10 ** 22, 10 ** 22)) / 10 ** 9
    for change in BAD * 3:
        made.append({**unit(seeded.choice(STATES), "C"), **{"persons": Decimal(3)}, **change})
    seeded.shuffle(made)
    for row in made:
        if (row["persons"] or 0) < 0 and row["persons"] != -1:
            row["persons"] = Decimal(0)
    return [{"id": str(number), **row} for number, row in enumerate(made)]
