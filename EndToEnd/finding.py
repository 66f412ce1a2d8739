"""What a check found: where, which rule, on which element, and what to do."""
import collections
import dataclasses
import sys

# Of the like; a mistake in a component is on every page.
SHOWN = 8


@dataclasses.dataclass(frozen=True)
class Finding:
    page: str
    rule: str
    element: str
    remedy: str


def report(name, looked_at, findings, notes=()):
    """Prints the line of a check, and its findings by rule, a few of the like each."""
    print(f"{name}: {looked_at}: {len(findings) or 'nothing'} found", flush=True)
    rules = collections.defaultdict(list)
    for found in findings:
        rules[found.rule].append(found)
    for rule, alike in sorted(rules.items(), key=lambda item: -len(item[1])):
        print(f"  {rule} ({len(alike)})")
        for found in alike[:SHOWN]:
            print(f"    {found.page}\n      at: {found.element}\n      do: {found.remedy}")
        if len(alike) > SHOWN:
            print(f"    and {len(alike) - SHOWN} more")
    for note in notes:
        print(f"  note: {note}")
    sys.stdout.flush()
