"""Edits a return workbook with openpyxl and saves it with LibreOffice, and reads back what was changed: that, all of
that and nothing else.

    returns.py RETURN_WORKBOOK
"""
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

OWN = "your value"


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


class Workbook:
    """The workbook as openpyxl sees it; cells are found as a person finds them."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)

    def cell(self, item, year):
        sheet = self.book["Values"]
        column = next(cell.column for cell in sheet[1] if str(cell.value) == str(year))
        row = next(row[0].row for row in sheet if row[0].value == item and row[3].value == OWN)
        return sheet.cell(row, column)

    def line(self, sheet, item):
        return next(row for row in self.book[sheet] if row[0].value == item)

    def note(self, *values):
        sheet = self.book["Notes"]
        row = next(row for row in sheet if row[0].value is None)
        for cell, value in zip(row, values):
            cell.value = value

    def save(self, path):
        self.book.save(path)


def edited(workbook):
    """Enters something of every kind; returns what should be read, by cell."""
    workbook.cell("NATIONAL_0.micro", 2024).value = 123456.75
    workbook.cell("NATIONAL_0.small", 2024).value = "12.345,6"
    workbook.cell("NATIONAL_0.medium", 2024).value = "not-collected"
    workbook.cell("NATIONAL_0.micro", 2014).value = None
    workbook.line("Sources", "NATIONAL_1.micro")[2].value = "Census"
    workbook.note("NATIONAL_0.total", 2015, "P: provisional", None, "+ Public", None)
    workbook.line("International", "NATIONAL_9.micro")[6].value = "confirmed"
    return {
        "NATIONAL_0.micro@2024": ("0", "123456.75", "A"),
        "NATIONAL_0.small@2024": ("0", "12345.6", "A"),
        "NATIONAL_0.medium@2024": ("1", "not-collected", "L"),
        "NATIONAL_0.micro@2014": ("1", "empty", "A"),
        "NATIONAL_9.micro@2013": ("0", "confirmed", "A"),
    }


class Check:
    def __init__(self, tool, folder):
        self.tool = tool
        self.folder = folder
        self.misses = 0

    def read(self, path):
        edits, findings = {}, []
        for line in run(self.tool, "read", path).splitlines():
            words = line.split("\t")
            if words[0] == "finding":
                findings.append(words[1])
            elif words[0] != "untouched":
                edits[words[0]] = words[1:]
        return edits, findings

    def says(self, name, found, expected):
        if found != expected:
            self.misses += 1
            print(f"returns, {name}:\n  {found}\n  {expected} expected", file=sys.stderr)
        else:
            print(f"  {name}: as it should be")

    def office(self, path, kind):
        """Saves the file with LibreOffice as another kind."""
        target = self.folder / f"office-{kind}"
        run("soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", kind,
            "--outdir", target, path)
        return target / (path.stem + "." + kind)

    def edits(self, name, path, expected):
        edits, findings = self.read(path)
        census = {cell: words for cell, words in edits.items() if cell.startswith("NATIONAL_1.micro@")}
        self.says(f"{name}, sources", {words[3] for words in census.values()}, {"Census"})
        self.says(f"{name}, sources of an item", len(census), 4)
        noted = edits.get("NATIONAL_0.total@2015")
        self.says(f"{name}, notes", noted and [noted[2], noted[4]], ["P", "+ Public"])
        rest = {cell: tuple(words[:3]) for cell, words in edits.items() if cell not in census}
        rest.pop("NATIONAL_0.total@2015", None)
        self.says(f"{name}, values", rest, expected)
        self.says(f"{name}, findings", findings, ["return-cell-emptied"])


def main():
    tool = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        check = Check(tool, folder)
        plain = folder / "plain.xlsx"
        run(tool, "make", plain)

        Workbook(plain).save(folder / "saved.xlsx")
        check.says("saved by openpyxl", check.read(folder / "saved.xlsx"), ({}, []))
        for kind in ("xlsx", "ods"):
            saved = check.office(plain, kind)
            if kind == "ods":
                saved = check.office(saved, "xlsx")
            check.says(f"saved by LibreOffice as {kind}", check.read(saved), ({}, []))

        workbook = Workbook(plain)
        expected = edited(workbook)
        workbook.save(folder / "edited.xlsx")
        check.edits("edited with openpyxl", folder / "edited.xlsx", expected)
        check.edits("the same saved by LibreOffice", check.office(folder / "edited.xlsx", "xlsx"), expected)
        ods = check.office(folder / "edited.xlsx", "ods")
        check.edits("the same as ods and back", check.office(ods, "xlsx"), expected)

        workbook = Workbook(plain)
        sheets = workbook.book._sheets
        sheets.sort(key=lambda sheet: sheet.title)
        workbook.book["Values"].insert_cols(5)
        workbook.book["Values"].insert_rows(1)
        workbook.book["Notes"].title = "Our notes"
        workbook.save(folder / "moved.xlsx")
        check.says("moved about", check.read(folder / "moved.xlsx"), ({}, ["return-sheet-renamed"]))

        workbook = Workbook(plain)
        workbook.cell("NATIONAL_0.micro", 2024).value = "=1000+24.5"
        workbook.cell("NATIONAL_0.small", 2024).value = datetime.date(2024, 2, 1)
        workbook.cell("NATIONAL_0.medium", 2024).value = "=1/0"
        workbook.note("NATIONAL_0.total", 2015, None, None, "=nothing()", None)
        workbook.save(folder / "formulas.xlsx")
        edits, findings = check.read(folder / "formulas.xlsx")
        check.says("formulas without results", (edits, findings), (
            {}, ["formula-without-value", "return-day-in-cell"] + ["formula-without-value"] * 2))
        edits, findings = check.read(check.office(folder / "formulas.xlsx", "xlsx"))
        check.says("formulas with results", ({cell: words[1] for cell, words in edits.items()}, findings), (
            {"NATIONAL_0.micro@2024": "1024.5"},
            ["return-formula", "return-day-in-cell", "return-error-in-cell", "return-error-in-cell"]))
    print(f"returns: {check.misses or 'no'} differences")
    sys.exit(1 if check.misses else 0)


if __name__ == "__main__":
    main()
