"""Adds up a register with DuckDB or Polars as `pantau tabulate` does: classes under the national and the OECD
definition in one pass, by country, sector, size and year. Prints the number of rows of the table and of enterprises.

    tabulate_peers.py duckdb|polars REGISTER.csv DEFINITIONS.yaml

The rules come from the registry. A section whose divisions belong to several groups takes the first: a little less work
than Pantau does, which finds every class that is possible.
"""
import sys

import yaml

MEASURES = ["persons", "turnover", "value_added", "exports"]
SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"


def in_force(definition, year):
    """Whether the definition serves a reference year, as the head of the registry says."""
    def first(key):
        return definition[key]["date"] if isinstance(definition.get(key), dict) else definition.get(key)
    end = f"{year}-12-31"
    start = definition.get("statistical_from")
    begun = year >= start if start else bool(first("valid_from")) and str(first("valid_from")) <= end
    stop = definition.get("statistical_to")
    ended = year > stop if stop else bool(first("valid_to")) and str(first("valid_to")) < end
    return begun and not ended


def group_of(definition, section):
    listed = [g for g in definition["groups"] if section in [str(code) for code in g.get("isic") or []]]
    others = [g for g in definition["groups"] if g.get("others")]
    found = listed or others
    return found[0] if found and found[0].get("complete", True) else None


class SQL:
    """Rules as SQL text."""
    def bound(self, column, operator, limit):
        return f"{column} {'<=' if operator == 'le' else '<'} {limit}"

    def join(self, parts, word):
        return "(" + f" {'and' if word == 'all' else 'or'} ".join(parts) + ")"

    def choose(self, cases, otherwise):
        return "case " + " ".join(f"when {when} then {then}" for when, then in cases) + f" else {otherwise} end"

    def text(self, text):
        return f"'{text}'"

    def among(self, column, values):
        return f"{column} in ({', '.join(repr(value) for value in values)})"


class Expressions:
    """Rules as expressions of Polars."""
    def __init__(self, polars):
        self.pl = polars

    def bound(self, column, operator, limit):
        return self.pl.col(column) <= limit if operator == "le" else self.pl.col(column) < limit

    def join(self, parts, word):
        result = parts[0]
        for part in parts[1:]:
            result = result & part if word == "all" else result | part
        return result

    def choose(self, cases, otherwise):
        chain = self.pl
        for when, then in cases:
            chain = chain.when(when).then(then)
        return chain.otherwise(otherwise)

    def text(self, text):
        return self.pl.lit(text)

    def among(self, column, values):
        return self.pl.col(column).is_in(values)


def condition(rule, make):
    (key, value), = rule.items()
    if key in ("all", "any"):
        return make.join([condition(part, make) for part in value], key)
    (operator, limit), = value.items()
    return make.bound(key, operator, limit)


def size(group, make):
    if group is None:
        return make.text("undetermined")
    cases = [(condition(entry["when"], make), make.text(entry["class"])) for entry in group["classes"]]
    return make.choose(cases, make.text(group.get("otherwise", "large")))


def by_sector(definition, make):
    groups = {}
    for section in SECTIONS:
        group = group_of(definition, section)
        groups.setdefault(group["id"] if group else None, (group, []))[1].append(section)
    cases = [(make.among("sector", sections), size(group, make)) for group, sections in groups.values()]
    return cases[0][1] if len(cases) == 1 else make.choose(cases, make.text("undetermined"))


def national(registry, years, make):
    cases = []
    for definition in registry["definitions"]:
        served = [year for year in years if definition.get("primary") and in_force(definition, year)]
        if served:
            here = make.join([make.among("country", [definition["country"]]), make.among("year", served)], "all")
            cases.append((here, by_sector(definition, make)))
    return make.choose(cases, make.text("undetermined"))


def duckdb_table(register, registry):
    import duckdb
    make = SQL()
    oecd = by_sector(registry["harmonised"][0], make)
    sums = ", ".join(f"sum({name}) as {name}" for name in MEASURES)
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    rows = connection.execute(f"""
        with joint as (
            select country, sector, year, {national(registry, range(2010, 2024), make)} as nat, {oecd} as oecd,
                count(*) as enterprises, {sums}
            from read_csv('{register}') group by all)
        select 'national' as definition, country, sector, nat as size, year, sum(enterprises), {sums} from joint group by all
        union all
        select 'OECD', country, sector, oecd, year, sum(enterprises), {sums} from joint group by all""").fetchall()
    return len(rows), sum(row[5] for row in rows)


def polars_table(register, registry):
    import polars
    make = Expressions(polars)
    joint = (
        polars.scan_csv(register)
        .with_columns(
            nat=national(registry, range(2010, 2024), make), oecd=by_sector(registry["harmonised"][0], make))
        .group_by("country", "sector", "year", "nat", "oecd")
        .agg(polars.len().alias("enterprises"), *[polars.col(name).sum() for name in MEASURES])
        .collect(engine="streaming"))
    sums = [polars.col(name).sum() for name in ["enterprises", *MEASURES]]
    tables = [joint.group_by("country", "sector", name, "year").agg(sums) for name in ("nat", "oecd")]
    return sum(map(len, tables)), sum(table["enterprises"].sum() for table in tables)


if __name__ == "__main__":
    engine, register, definitions = sys.argv[1:4]
    with open(definitions, encoding="utf-8") as file:
        registry = yaml.safe_load(file)
    table = duckdb_table if engine == "duckdb" else polars_table
    print(*table(register, registry))
