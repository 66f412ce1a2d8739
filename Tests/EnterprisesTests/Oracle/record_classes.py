#!/usr/bin/env python3
"""Records classes.csv: units and their possible classes under every definition and reading.

Usage: record_classes.py DEFINITIONS > classes.csv      Needs PyYAML.
The classes come from check_definitions.py beside this file; the sector group is looked up here.
"""
import random
import sys

import yaml

import check_definitions as oracle

HEADER = "definition,sector,persons,turnover,assets,classes"


def group_of(definition, division):
    code, section = f"{division:02d}", oracle.SECTION_OF[f"{division:02d}"]
    for wanted in (code, section):
        for place, group in enumerate(definition["groups"]):
            if wanted in group["isic"]:
                return place
    return next((place for place, group in enumerate(definition["groups"]) if group.get("others")), None)


def value(rng, bounds):
    if not bounds:
        return rng.choice([None, round(rng.uniform(0, 1000))])
    bound = rng.choice(bounds)
    near = [bound, bound - 1, bound - 0.5, bound + 0.5, bound + 1, round(rng.uniform(0, 1.5 * bounds[-1]), 2)]
    return None if rng.random() < 0.25 else rng.choice(near)


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        data = yaml.safe_load(f)
    rng = random.Random(20161231)
    divisions = [int(code) for code in oracle.SECTION_OF]
    print(HEADER)
    for definition in data["definitions"] + data["harmonised"]:
        rules = [(definition["id"], definition["groups"])]
        rules += [(f"{definition['id']}:{r['id']}", r["groups"]) for r in definition.get("readings", [])]
        listed = [int(c) for g in definition["groups"] for c in g["isic"] if c.isdigit()]
        for name, groups in rules:
            for division in rng.sample(divisions, 18) + listed + [1, 10]:
                place = group_of(definition, division)
                rule = None if place is None else groups[place]
                bounds = {} if rule is None else oracle.bounds_of(rule)
                unit = {v: value(rng, bounds.get(v)) for v in oracle.VARIABLES}
                found = ["undetermined"] if rule is None else oracle.possible(rule, unit)
                cells = ["" if unit[v] is None else repr(unit[v]) for v in oracle.VARIABLES]
                print(",".join([name, f"{division:02d}", *cells, " ".join(found)]))


if __name__ == "__main__":
    main()
