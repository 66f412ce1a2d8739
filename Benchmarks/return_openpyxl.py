"""Makes and reads the workbook of a return of 60 items and 12 years with openpyxl, in memory: the same sheets, lines,
lists, locks and styles. Prints the medians in milliseconds.

    return_openpyxl.py RETURN_WORKBOOK_FILE RUNS
"""
import io
import statistics
import sys
import time

import openpyxl
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation


def content(path):
    """What the program's own workbook has in its cells, by sheet."""
    book = openpyxl.load_workbook(path)
    return [(sheet.title, sheet.sheet_state,
             [[cell.value for cell in row] for row in sheet.iter_rows()],
             [(str(rule.sqref), rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation])
            for sheet in book]


def make(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    line = Side(style="thin", color="BFBFBF")
    border, wrap = Border(line, line, line, line), Alignment(wrap_text=True, vertical="top")
    header, open_cell = PatternFill("solid", fgColor="DCE6F1"), PatternFill("solid", fgColor="FFF9DB")
    bold, grey, unlocked = Font(bold=True), Font(italic=True, color="6B7280"), Protection(locked=False)
    for title, state, rows, rules in sheets:
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                # The empty cells that wait for an answer have a style too.
                is_open = title in ("Values", "Notes", "Sources") and number > 1
                if value is None and not is_open:
                    continue
                cell = sheet.cell(number, column, value)
                if number == 1:
                    cell.font, cell.fill, cell.border, cell.alignment = bold, header, border, wrap
                elif is_open and title == "Values" and row[3] == "public":
                    cell.font, cell.number_format = grey, "#,##0.00"
                elif is_open:
                    cell.fill, cell.border, cell.protection = open_cell, border, unlocked
                    cell.number_format = "#,##0.00"
        for area, kind, formula in rules:
            sheet.add_data_validation(DataValidation(type=kind, formula1=formula, sqref=area))
        if title == "Values":
            for number in range(4, len(rows), 2):
                rule = FormulaRule(formula=[f"AND(ISNUMBER(E{number}),E{number}<0)"], fill=open_cell)
                sheet.conditional_formatting.add(f"E{number}:P{number}", rule)
        sheet.freeze_panes = "C2"
        sheet.protection.sheet = True
        sheet.page_setup.orientation = "landscape"
        sheet.print_title_rows = "1:1"
        for column in "ABCDEFGHIJKLMNOP":
            sheet.column_dimensions[column].width = 16
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(data):
    """The cells that can be found by item and year; nothing is held against anything."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    sheet = book["Values"]
    rows = list(sheet.iter_rows(values_only=True))
    years = {column: value for column, value in enumerate(rows[0]) if isinstance(value, (int, float))}
    values = {(row[0], year): row[column] for row in rows[1:] for column, year in years.items() if row[3] == "your value"}
    given = {row[1]: row[3] for row in book["pantau"].iter_rows(values_only=True) if row[0] == "cell"}
    rest = [list(book[name].iter_rows(values_only=True)) for name in ("Sources", "Notes", "International")]
    return values, given, rest


def median(work, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    sheets = content(sys.argv[1])
    runs = int(sys.argv[2])
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    print(f"make {median(lambda: make(sheets), runs)} ms, read {median(lambda: read(data), runs)} ms")


if __name__ == "__main__":
    main()
